#include "platform/document_reader/office/office.h"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>
#include <variant>

#include "base/ascii.h"
#include "base/utf8.h"
#include "platform/document_reader/encoding.h"
#include "platform/document_reader/office/package.h"

namespace document_reader::office {
namespace {

using base::OfficeDocument;

constexpr std::size_t length_of_start = 1024, largest_text_mib = 32;

// A name as the container of old versions of Office writes it.
std::string utf16(std::string_view name) {
  std::string out;
  for (char c : name) out.append(1, c).append(1, '\0');
  return out;
}

State state_of_container(std::string_view bytes) {
  const auto has = [&](std::string_view name) { return bytes.find(utf16(name)) != bytes.npos; };
  if (has("EncryptedPackage")) return State::password;
  if (has("WordDocument")) return State::old_word;
  if (has("Workbook") || has("Book")) return State::old_excel;
  return State::old_other;
}

// Of files that are none to read. `read` of one that may be.
State state_of_start(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, length_of_start);
  if (start.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return state_of_container(bytes);
  if (start.find("%PDF-") != start.npos) return State::pdf;
  for (std::string_view magic : {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "II*", "BM6", "BM8"})
    if (start.starts_with(magic)) return State::picture;
  if (start.starts_with("{\\rtf")) return State::rich_text;
  if (base::begins_with_ignoring_case(start, "mime-version:")) return State::web_archive;
  for (std::string_view magic : {"Rar!", "7z\xBC\xAF", "\x1F\x8B"})
    if (start.starts_with(magic)) return State::other_kind;
  return State::read;
}

bool is_html(std::string_view text) {
  const std::string start = base::to_lower(base::trimmed(text.substr(0, length_of_start)));
  if (start.size() > 1 && start[0] == '<' && (base::is_letter(start[1]) || start[1] == '!')) return true;
  for (std::string_view tag : {"<html", "<body", "<table"})
    if (start.find(tag) != start.npos) return true;
  return false;
}

OfficeDocument read_text(std::string_view name, std::string_view bytes) {
  if (bytes.size() > largest_text_mib << 20) throw Refused{State::too_much_text, largest_text_mib};
  const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (!is_utf16 && bytes.find('\0') != bytes.npos) throw Refused{State::other_kind};
  const std::string text = to_utf8(bytes);
  if (is_html(text)) return read_html(text);
  if (base::trimmed(text).starts_with("<?xml")) throw Refused{State::plain_xml};
  const std::string extension = base::to_lower(name.substr(std::min(name.rfind('.'), name.size())));
  if (extension == ".csv") return read_table_of_text(text, '\0');
  if (extension == ".tsv" || extension == ".tab") return read_table_of_text(text, '\t');
  return read_pasted_text(text);
}

// The part that the package says is its document.
std::string main_part_of(const Package& package) {
  for (const auto& [id, relation] : package.relations(""))
    if (relation.type == "officeDocument") return relation.target;
  return {};
}

bool is_protected(const Package& package) {
  return package.beginning("META-INF/manifest.xml").find("encryption-data") != std::string::npos;
}

OfficeDocument read_package(std::string_view bytes) {
  const Package package(bytes);
  const std::string type = package.beginning("mimetype");
  if (package.has("content.xml")) {
    if (is_protected(package)) throw Refused{State::password};
    if (type.find("presentation") != type.npos) throw Refused{State::presentation};
    return read_open_document(package);
  }
  const std::string part = main_part_of(package);
  if (!package.has(part)) throw Refused{State::other_kind};
  if (part.ends_with(".bin")) throw Refused{State::binary_excel};
  if (part.starts_with("ppt/")) throw Refused{State::presentation};
  if (part.starts_with("xl/")) return read_excel(package, part);
  if (part.starts_with("word/")) return read_word(package, part);
  throw Refused{State::drawing};
}

// What no text may hold, such as control characters, is not in it.
void clean(std::string& text) {
  if (base::first_invalid_utf8(text) == text.npos && base::first_forbidden(text) == text.size()) return;
  std::string out;
  for (std::string_view left = text; !left.empty();) {
    std::string_view valid = left.substr(0, base::first_invalid_utf8(left));
    left.remove_prefix(std::min(left.size(), valid.size() + 1));
    while (!valid.empty()) {
      const std::size_t good = base::first_forbidden(valid);
      out += valid.substr(0, good);
      std::size_t end = good;
      if (end < valid.size()) base::next_code_point(valid, end);
      valid.remove_prefix(end);
    }
  }
  text = std::move(out);
}
void clean(std::vector<base::OfficeLink>& links) {
  for (base::OfficeLink& link : links) clean(link.text), clean(link.href);
}
void clean(OfficeDocument& document) {
  for (base::OfficeBlock& block : document.blocks) {
    if (auto* paragraph = std::get_if<base::OfficeParagraph>(&block)) clean(paragraph->text), clean(paragraph->links);
    auto* table = std::get_if<base::OfficeTable>(&block);
    if (!table) continue;
    clean(table->name);
    for (auto& row : table->rows)
      for (base::OfficeCell& cell : row) clean(cell.text), clean(cell.links);
  }
  for (std::string& margin : document.margins) clean(margin);
  for (auto* list : {&document.left_out, &document.notes})
    for (base::BilingualText& one : *list) clean(one.th), clean(one.en);
}

OfficeDocument read_by_start(std::string_view name, std::string_view bytes) {
  const State state = state_of_start(bytes);
  const bool may_be_pdf = name == "-" || base::to_lower(name).ends_with(".pdf");
  if (state == State::pdf && may_be_pdf) return read_pdf(bytes);
  if (state != State::read) throw Refused{state};
  return bytes.starts_with("PK") ? read_package(bytes) : read_text(name, bytes);
}

platform::OfficeAnswer try_to_read(std::string_view name, std::string_view bytes) {
  platform::OfficeAnswer answer;
  answer.document = read_by_start(name, bytes);
  clean(answer.document);
  std::size_t number = 0;
  for (base::OfficeBlock& block : answer.document.blocks)
    if (auto* table = std::get_if<base::OfficeTable>(&block)) table->number = ++number;
  answer.state = !answer.document.blocks.empty() ? State::read : State::empty;
  return answer;
}

}  // namespace

platform::OfficeAnswer read_office(std::string_view name, std::string_view bytes) {
  try {
    return try_to_read(name, bytes);
  } catch (const Refused& refused) {
    return {refused.state, refused.count, {}};
  } catch (const std::bad_alloc&) {
    return {State::too_much_memory, 0, {}};
  } catch (const std::exception&) {
    return {State::damaged, 0, {}};
  }
}

}  // namespace document_reader::office
