#include "checks/masked.h"

#include <map>
#include <utility>

#include "core/numbers_in_text.h"
#include "core/utf8.h"

namespace checks {
namespace {

using Line = std::pair<std::string, std::uint32_t>;

void hide(std::string& text) {
  if (text.size() >= 13) text = core::without_citizen_numbers(text);
}

// Two masks of one line: what either hides is hidden.
std::string both(std::string_view a, std::string_view b) {
  std::string out;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::size_t start = i;
    const char32_t of_a = core::next_code_point(a, i), of_b = core::next_code_point(b, j);
    out += of_a == of_b ? a.substr(start, i - start) : std::string_view("x");
  }
  return out;
}

}  // namespace

core::Report masked(core::Report report) {
  std::map<Line, std::string> lines;
  for (const core::Finding& f : report.findings())
    if (f.code == "personal-id" && f.line) {
      const auto [line, is_new] = lines.emplace(Line{f.path, f.line}, f.source_line);
      if (!is_new) line->second = both(line->second, f.source_line);
    }
  core::Report out;
  for (core::Finding f : report.findings()) {
    const auto line = lines.find({f.path, f.line});
    if (line != lines.end() && !f.source_line.empty()) f.source_line = line->second;
    for (std::string* text : {&f.path, &f.source_line, &f.what.th, &f.what.en, &f.advice.th, &f.advice.en})
      hide(*text);
    out.add(std::move(f));
  }
  return out;
}

}  // namespace checks
