#include "platform/office_answer.h"

#include <cstdint>
#include <variant>

#include "base/utf8.h"

namespace platform {
namespace {

using base::OfficeCell;
using base::OfficeDocument;
using base::OfficeLink;
using base::OfficeParagraph;
using base::OfficeTable;
using State = OfficeAnswer::State;

constexpr std::string_view format_name = "prongsai-office-1";

class ByteWriter {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
    bytes += static_cast<char>(value);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes += value;
  }
  template <class List, class Write>
  void list(const List& values, Write write) {
    number(values.size());
    for (const auto& value : values) write(value);
  }
  void links(const std::vector<OfficeLink>& values) {
    list(values, [&](const OfficeLink& link) { text(link.text), text(link.href); });
  }
  void notes(const std::vector<base::BilingualText>& values) {
    list(values, [&](const base::BilingualText& note) { text(note.th), text(note.en); });
  }
  void cell(const OfficeCell& value) {
    number(static_cast<std::uint64_t>(value.kind));
    text(value.text);
    text(value.value);
    links(value.links);
    text(value.place);
    number(value.rows);
    number(value.columns);
    number(value.is_covered);
  }
  void block(const OfficeParagraph& value) {
    number(0);
    text(value.text);
    number(value.heading);
    number(value.is_listed);
    links(value.links);
    number(value.line);
  }
  void block(const OfficeTable& value) {
    number(1);
    text(value.name);
    number(value.number);
    number(value.head_rows);
    number(value.rows.size());
    number(value.rows.empty() ? 0 : value.rows.front().size());
    for (const auto& row : value.rows)
      for (const OfficeCell& one : row) cell(one);
  }

  std::string bytes;
};

struct BadAnswer {};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : left_(bytes) {}

  bool is_at_end() const { return left_.empty(); }
  std::uint64_t number(std::uint64_t most = UINT64_MAX) {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (left_.empty() || shift > 63) throw BadAnswer{};
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) break;
    }
    if (value > most) throw BadAnswer{};
    return value;
  }
  // Of things that take at least `smallest` bytes each.
  std::size_t count(std::size_t smallest) { return number(left_.size() / smallest); }
  bool flag() { return number(1) != 0; }
  std::string text() {
    const std::uint64_t length = number();
    if (length > left_.size()) throw BadAnswer{};
    const std::string_view value = left_.substr(0, length);
    left_.remove_prefix(length);
    if (base::first_invalid_utf8(value) != value.npos) throw BadAnswer{};
    return std::string(value);
  }
  template <class Value, class Read>
  std::vector<Value> list(std::size_t smallest, Read read) {
    std::vector<Value> values(count(smallest));
    for (Value& value : values) read(value);
    return values;
  }
  std::vector<OfficeLink> links() {
    return list<OfficeLink>(2, [&](OfficeLink& link) { link.text = text(), link.href = text(); });
  }
  std::vector<base::BilingualText> notes() {
    return list<base::BilingualText>(2, [&](base::BilingualText& note) { note.th = text(), note.en = text(); });
  }
  OfficeCell cell() {
    OfficeCell value;
    value.kind = static_cast<OfficeCell::Kind>(number(static_cast<unsigned>(OfficeCell::Kind::date)));
    value.text = text();
    value.value = text();
    value.links = links();
    value.place = text();
    value.rows = number(UINT32_MAX);
    value.columns = number(UINT32_MAX);
    value.is_covered = flag();
    return value;
  }
  void block(base::OfficeBlock& value) {
    if (number(1) == 1)
      value = table();
    else
      value = paragraph();
  }

 private:
  OfficeParagraph paragraph() {
    OfficeParagraph value;
    value.text = text();
    value.heading = static_cast<unsigned>(number(9));
    value.is_listed = flag();
    value.links = links();
    value.line = number();
    return value;
  }
  OfficeTable table() {
    OfficeTable value;
    value.name = text();
    value.number = number();
    value.head_rows = number();
    const std::size_t rows = count(1), columns = count(1);
    constexpr std::size_t smallest_cell = 8;
    if (value.head_rows > rows || (rows > 0) != (columns > 0) ||
        (columns && rows > left_.size() / smallest_cell / columns))
      throw BadAnswer{};
    value.rows.resize(rows);
    for (auto& row : value.rows) {
      row.reserve(columns);
      for (std::size_t i = 0; i < columns; ++i) row.push_back(cell());
    }
    return value;
  }

  std::string_view left_;
};

}  // namespace

std::string to_bytes(const OfficeAnswer& answer) {
  ByteWriter out;
  out.text(format_name);
  out.number(static_cast<std::uint64_t>(answer.state));
  out.number(answer.count);
  out.list(answer.document.blocks,
           [&](const base::OfficeBlock& block) { std::visit([&](const auto& one) { out.block(one); }, block); });
  out.list(answer.document.margins, [&](const std::string& margin) { out.text(margin); });
  out.notes(answer.document.left_out);
  out.notes(answer.document.notes);
  return std::move(out.bytes);
}

std::optional<OfficeAnswer> office_answer(std::string_view bytes) {
  try {
    ByteReader in(bytes);
    if (in.text() != format_name) return {};
    OfficeAnswer answer;
    answer.state = static_cast<State>(in.number(static_cast<unsigned>(State::too_much_memory)));
    answer.count = in.number();
    OfficeDocument& document = answer.document;
    document.blocks = in.list<base::OfficeBlock>(6, [&](base::OfficeBlock& block) { in.block(block); });
    document.margins = in.list<std::string>(1, [&](std::string& margin) { margin = in.text(); });
    document.left_out = in.notes();
    document.notes = in.notes();
    if (!in.is_at_end()) return {};
    return answer;
  } catch (const BadAnswer&) {
    return {};
  }
}

}  // namespace platform
