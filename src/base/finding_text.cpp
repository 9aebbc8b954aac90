#include "base/finding_text.h"

#include <algorithm>

#include "base/html.h"
#include "base/json.h"
#include "base/utf8.h"

namespace base {
namespace {

constexpr std::size_t widest_line = 110;  // cells of a terminal

std::string_view name_of(Severity severity, Language language) {
  if (severity == Severity::error) return language == Language::th ? "ผิด" : "error";
  if (severity == Severity::warning) return language == Language::th ? "เตือน" : "warning";
  return language == Language::th ? "หมายเหตุ" : "note";
}

std::string_view colour_of(Severity severity) {
  return severity == Severity::error ? "\033[1;31m" : severity == Severity::warning ? "\033[1;33m" : "\033[1;36m";
}

// The width in cells of the code point at `at`, which is moved past it.
std::size_t width_of_next(std::string_view line, std::size_t& at) {
  const std::size_t start = at;
  next_code_point(line, at);
  return display_width(line.substr(start, at - start));
}

struct Excerpt {
  std::string text;
  std::size_t caret_at = 0;     // cells before the caret
  std::size_t caret_width = 1;  // cells
};

// The part of the line around the caret, at most `widest_line` cells, tabs as one space.
Excerpt excerpt(const Finding& f) {
  std::string line = f.source_line;
  std::replace(line.begin(), line.end(), '\t', ' ');
  const std::size_t before = f.column ? f.column - 1 : 0;
  const std::size_t from = bytes_of_first(before, line), to = bytes_of_first(before + f.length, line);
  std::size_t start = 0, before_caret = display_width(std::string_view(line).substr(0, from));
  while (before_caret > widest_line / 2) before_caret -= width_of_next(line, start);
  std::size_t end = start, width = 0;
  while (end < line.size() && width < widest_line) width += width_of_next(line, end);
  const std::string cut = start ? "…" : "";
  Excerpt out;
  out.text = cut + line.substr(start, end - start) + (end < line.size() ? "…" : "");
  out.caret_at = display_width(cut) + before_caret;
  std::string_view meant = std::string_view(line).substr(from, std::max(std::min(to, end), from) - from);
  out.caret_width = std::max<std::size_t>(1, display_width(meant));
  return out;
}

std::string plural(std::size_t n, std::string_view one) {
  return std::to_string(n) + " " + std::string(one) + (n == 1 ? "" : "s");
}

}  // namespace

std::string headline(const Finding& f, Language language, bool colours) {
  std::string out = f.path;
  if (f.line) out += ":" + std::to_string(f.line) + ":" + std::to_string(f.column);
  if (!out.empty()) out += ": ";
  if (colours) out += colour_of(f.severity);
  out += std::string(name_of(f.severity, language)) + "[" + f.code + "]";
  if (colours) out += "\033[0m";
  return out + ": " + f.what.in(language);
}

std::string as_text(const Finding& f, Language language, bool colours) {
  std::string out = headline(f, language, colours) + "\n";
  if (f.line && !f.source_line.empty()) {
    std::string number = std::to_string(f.line);
    Excerpt e = excerpt(f);
    out += "  " + number + " | " + e.text + "\n";
    out += "  " + std::string(number.size(), ' ') + " | " + std::string(e.caret_at, ' ');
    if (colours) out += colour_of(f.severity);
    out += std::string(e.caret_width, '^');
    if (colours) out += "\033[0m";
    out += "\n";
  }
  if (!f.advice.empty() && !f.advice.in(language).empty()) out += "  " + f.advice.in(language) + "\n";
  return out;
}

std::string as_json(const Finding& f, Language language) {
  return "{\"path\":" + json_string(f.path) + ",\"line\":" + std::to_string(f.line) +
         ",\"column\":" + std::to_string(f.column) + ",\"length\":" + std::to_string(f.length) + ",\"severity\":\"" +
         std::string(name_of(f.severity, Language::en)) + "\",\"code\":" + json_string(f.code) +
         ",\"message\":" + json_string(f.what.in(language)) + ",\"advice\":" + json_string(f.advice.in(language)) +
         ",\"source\":" + json_string(f.source_line) + "}\n";
}

std::string counts_text(const Report& report, Language language) {
  std::size_t errors = report.count(Severity::error), warnings = report.count(Severity::warning),
              notes = report.count(Severity::note);
  if (language == Language::th)
    return "ผิด " + std::to_string(errors) + " เตือน " + std::to_string(warnings) + " หมายเหตุ " + std::to_string(notes);
  return plural(errors, "error") + ", " + plural(warnings, "warning") + ", " + plural(notes, "note");
}

}  // namespace base
