#include "checks/findings/redaction.h"

#include <map>
#include <utility>

#include "base/utf8.h"
#include "checks/text/numbers_in_text.h"

namespace checks {
namespace {

using LineOfFile = std::pair<std::string, std::uint32_t>;  // path and number

void redact_numbers(std::string& text) {
  if (text.size() >= 13) text = without_citizen_numbers(text);
}

// One line, redacted in two ways: what either hides is hidden.
std::string hidden_in_either(std::string_view a, std::string_view b) {
  std::string out;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::size_t start = i;
    const char32_t of_a = base::next_code_point(a, i), of_b = base::next_code_point(b, j);
    out += of_a == of_b ? a.substr(start, i - start) : std::string_view("x");
  }
  return out;
}

}  // namespace

base::Report redacted(base::Report report) {
  std::map<LineOfFile, std::string> lines;
  for (const base::Finding& f : report.findings())
    if (f.code == "personal-id" && f.line) {
      const auto [line, is_new] = lines.emplace(LineOfFile{f.path, f.line}, f.source_line);
      if (!is_new) line->second = hidden_in_either(line->second, f.source_line);
    }
  base::Report out;
  for (base::Finding f : report.findings()) {
    const auto line = lines.find({f.path, f.line});
    if (line != lines.end() && !f.source_line.empty()) f.source_line = line->second;
    for (std::string* text : {&f.path, &f.source_line, &f.what.th, &f.what.en, &f.advice.th, &f.advice.en})
      redact_numbers(*text);
    out.add(std::move(f));
  }
  return out;
}

}  // namespace checks
