#include "model/sheet_headings.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "model/data.h"
#include "model/sorted_lines.h"

namespace model {
namespace {

struct HeadingLine {
  std::string folded;
  std::string_view heading;
  HeadingMeaning meaning;
};

// In the order of the file.
std::vector<HeadingLine> read_heading_lines() {
  std::vector<HeadingLine> lines;
  std::string_view text = data::sheet_headings;
  for (std::size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1)) {
    const auto fields = fields_of(text.substr(0, end));
    const std::size_t bar = fields[1].find('|');
    HeadingMeaning meaning{fields[1].substr(0, bar), {}};
    if (bar != fields[1].npos) meaning.otherwise = fields[1].substr(bar + 1);
    lines.push_back({folded_heading(fields[0]), fields[0], meaning});
  }
  return lines;
}

const std::vector<HeadingLine>& heading_lines() {
  static const std::vector<HeadingLine> lines = read_heading_lines();
  return lines;
}

HeadingMeaning meaning_of_folded(const std::string& folded) {
  for (const HeadingLine& line : heading_lines())
    if (line.folded == folded) return line.meaning;
  return {};
}

// No-break space, zero-width space, byte-order mark; words that join two of one kind.
constexpr std::array<std::string_view, 5> dropped_of_headings{"\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF", "และ",
                                                              "หรือ"};

}  // namespace

std::string folded_heading(std::string_view heading) {
  constexpr std::string_view am_in_two = "\xE0\xB9\x8D\xE0\xB8\xB2";  // ํ and า
  std::string out;
  while (!heading.empty()) {
    std::size_t taken = 1;
    auto is_here = [&](std::string_view part) { return heading.starts_with(part); };
    const auto dropped = std::find_if(dropped_of_headings.begin(), dropped_of_headings.end(), is_here);
    if (dropped != dropped_of_headings.end()) {
      taken = dropped->size();
    } else if (is_here(am_in_two)) {
      out += "ำ";
      taken = am_in_two.size();
    } else if (!base::is_space(heading.front()) &&
               std::string_view("/_:*").find(heading.front()) == std::string_view::npos) {
      out += base::to_lower(heading.front());
    }
    heading.remove_prefix(taken);
  }
  return out;
}

HeadingMeaning meaning_of_heading(std::string_view heading) {
  std::string folded = folded_heading(heading);
  if (const HeadingMeaning whole = meaning_of_folded(folded); !whole.column.empty()) return whole;
  const std::size_t open = folded.rfind('(');
  if (open == folded.npos || open == 0 || !folded.ends_with(')')) return {};
  return meaning_of_folded(folded.substr(0, open));
}

std::string_view heading_of_column(std::string_view column) {
  for (const HeadingLine& line : heading_lines())
    if (line.meaning.column == column) return line.heading;
  return {};
}

}  // namespace model
