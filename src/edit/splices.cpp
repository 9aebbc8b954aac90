#include "edit/splices.h"

#include <algorithm>
#include <tuple>

namespace editing {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Byte offsets of the text in the file, asked for in rising order.
class FileOffsets {
 public:
  explicit FileOffsets(std::string_view bytes)
      : bytes_(bytes), at_(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0) {}

  std::size_t of(std::size_t offset) {
    for (; offset_ < offset && at_ < bytes_.size(); ++offset_) at_ += bytes_.substr(at_, 2) == "\r\n" ? 2 : 1;
    return at_;
  }

 private:
  std::string_view bytes_;
  std::size_t at_, offset_ = 0;
};

// The end of a line that is at `at`; empty where there is none.
std::string_view line_end_of(std::string_view bytes, std::size_t at) {
  const std::string_view rest = bytes.substr(at);
  return rest.starts_with("\r\n") ? "\r\n" : rest.starts_with('\n') ? "\n" : "";
}

// The end of the line at `at`; of the one before where it is the last.
std::string_view line_end_at(std::string_view bytes, std::size_t at) {
  std::size_t feed = bytes.find('\n', at);
  if (feed == bytes.npos) feed = bytes.rfind('\n');
  return feed != bytes.npos && feed > 0 && bytes[feed - 1] == '\r' ? "\r\n" : "\n";
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string out;
  for (char c : text) {
    if (c == '\n')
      out += line_end;
    else
      out += c;
  }
  return out;
}

// Lines were taken away with the line feed before them: where the ends of lines are mixed, the one behind them goes.
void take_own_line_end(std::string_view bytes, std::size_t begin, std::size_t& end, std::string& out) {
  const std::string_view before = line_end_of(bytes, begin), behind = line_end_of(bytes, end);
  if (before == behind || before.empty() || behind.empty()) return;
  out += before;
  end += behind.size();
}

}  // namespace

void Splices::put(std::size_t begin, std::size_t end, std::string text) {
  splices_.push_back({begin, end, std::move(text)});
}

void Splices::append(Splices&& others, std::size_t offset) {
  for (Splice& splice : others.splices_) put(splice.begin + offset, splice.end + offset, std::move(splice.text));
}

std::vector<Splice> Splices::sorted() const {
  std::vector<Splice> out = splices_;
  std::stable_sort(out.begin(), out.end(), [](const Splice& a, const Splice& b) {
    return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
  });
  std::size_t at = 0;
  std::erase_if(out, [&](const Splice& splice) {
    const bool is_inside = splice.begin < at;
    at = std::max(at, splice.end);
    return is_inside;
  });
  return out;
}

std::string Splices::applied(std::string_view text, std::size_t begin, std::size_t end) const {
  std::string out;
  std::size_t at = begin;
  for (const Splice& splice : sorted()) {
    if (splice.begin < begin || splice.end > end) continue;
    out.append(text.substr(at, splice.begin - at)).append(splice.text);
    at = splice.end;
  }
  return out.append(text.substr(at, end - at));
}

std::string Splices::applied_to_file(std::string_view bytes) const {
  std::string out;
  std::size_t at = 0;
  FileOffsets offsets(bytes);
  const std::vector<Splice> splices = sorted();
  for (std::size_t i = 0; i < splices.size(); ++i) {
    const std::size_t begin = offsets.of(splices[i].begin);
    out.append(bytes.substr(at, begin - at)).append(with_line_ends(splices[i].text, line_end_at(bytes, begin)));
    at = offsets.of(splices[i].end);
    const bool is_followed = i + 1 < splices.size() && splices[i + 1].begin == splices[i].end;
    if (splices[i].text.empty() && !is_followed) take_own_line_end(bytes, begin, at, out);
  }
  return out.append(bytes.substr(at));
}

}  // namespace editing
