#include "model/sheet_headings.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/latin.h"
#include "model/data.h"
#include "model/sorted_lines.h"

namespace model {
namespace {

struct HeadingLine {
  std::string folded;
  std::string_view heading, kind;  // of a table; empty: of measures
  HeadingMeaning meaning;
};

// In the order of the file.
std::vector<HeadingLine> read_heading_lines() {
  std::vector<HeadingLine> lines;
  each_entry(data::sheet_headings, [&](const Fields& fields) {
    const std::size_t bar = fields[1].find('|');
    HeadingMeaning meaning{fields[1].substr(0, bar), {}};
    if (bar != fields[1].npos) meaning.otherwise = fields[1].substr(bar + 1);
    lines.push_back({folded_heading(fields[0]), fields[0], fields[2], meaning});
  });
  return lines;
}

const std::vector<HeadingLine>& heading_lines() {
  static const std::vector<HeadingLine> lines = read_heading_lines();
  return lines;
}

bool is_passed_over(char c) { return base::is_space(c) || c == '/' || c == '_' || c == ':' || c == '*'; }

// Bytes of "และ" or "หรือ" that the text begins with, or 0.
std::size_t length_of_joining(std::string_view text) {
  if (text.front() != '\xE0') return 0;
  for (std::string_view joining : {"และ", "หรือ"})
    if (text.starts_with(joining)) return joining.size();
  return 0;
}

HeadingMeaning meaning_of_folded(std::string_view folded) {
  for (const HeadingLine& line : heading_lines())
    if (line.kind.empty() && line.folded == folded) return line.meaning;
  return {};
}

}  // namespace

std::string folded_heading(std::string_view heading) {
  std::string out = base::one_spelling(heading);
  std::size_t size = 0;
  for (std::string_view rest = out; !rest.empty();) {
    const std::size_t joining = length_of_joining(rest);
    if (const char c = rest.front(); !joining && !is_passed_over(c)) out[size++] = base::to_lower(c);
    rest.remove_prefix(joining ? joining : 1);
  }
  out.resize(size);
  return out;
}

std::string_view without_brackets(std::string_view folded) {
  const std::size_t open = folded.rfind('(');
  return open != folded.npos && open > 0 && folded.ends_with(')') ? folded.substr(0, open) : folded;
}

HeadingMeaning meaning_of_heading(std::string_view heading) {
  const std::string folded = folded_heading(heading);
  const HeadingMeaning whole = meaning_of_folded(folded);
  return whole.column.empty() ? meaning_of_folded(without_brackets(folded)) : whole;
}

std::string_view heading_of_column(std::string_view column, std::string_view kind) {
  for (const HeadingLine& line : heading_lines())
    if (line.kind == kind && line.meaning.column == column) return line.heading;
  return {};
}

std::vector<std::string_view> columns_of(std::string_view kind) {
  std::vector<std::string_view> out;
  for (const HeadingLine& line : heading_lines())
    if (line.kind == kind && std::find(out.begin(), out.end(), line.meaning.column) == out.end())
      out.push_back(line.meaning.column);
  return out;
}

HeadingMeaning likely_meaning_of_heading(std::string_view heading) {
  static constexpr std::size_t least = 12;  // bytes: four Thai letters
  static constexpr std::array<std::string_view, 6> names_of_rows{"title", "group", "dimension", "kind", "body", "-"};
  if (const HeadingMeaning known = meaning_of_heading(heading); !known.column.empty()) return known;
  const std::string folded = folded_heading(heading);
  const HeadingLine* best = nullptr;
  for (const HeadingLine& line : heading_lines()) {
    if (!line.kind.empty() || line.folded.size() < least) continue;
    if (std::find(names_of_rows.begin(), names_of_rows.end(), line.meaning.column) != names_of_rows.end()) continue;
    const bool is_in = folded.starts_with(line.folded) || folded.ends_with(line.folded);
    if (is_in && (!best || line.folded.size() > best->folded.size())) best = &line;
  }
  return best ? best->meaning : HeadingMeaning{};
}

std::string_view meaning_of_heading_in(std::string_view kind, std::string_view heading) {
  const std::string folded = folded_heading(heading);
  const HeadingLine* best = nullptr;
  bool begins = false;
  for (const HeadingLine& line : heading_lines()) {
    if (line.kind != kind) continue;
    const std::size_t at = folded.find(line.folded);
    if (at == folded.npos || (best && begins && at > 0)) continue;
    const bool is_better = !best || (at == 0 && !begins) || line.folded.size() > best->folded.size();
    if (!is_better) continue;
    best = &line;
    begins = at == 0;
  }
  return best ? best->meaning.column : std::string_view();
}

}  // namespace model
