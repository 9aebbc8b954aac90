#include "base/report.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace base {
namespace {

auto key(const Finding& f) { return std::tie(f.path, f.line, f.column, f.severity, f.code, f.what.en); }

// A file that is wrong everywhere would fill the memory with its lines: later findings have their place only.
constexpr std::size_t most_lines = 1000, most_bytes_of_lines = 16 << 20;

bool is_kept(std::string_view line, std::size_t findings) { return findings * line.size() < most_bytes_of_lines; }

// Bytes that are no UTF-8, as names of files may hold them, as "\xC3": what reads findings wants text.
void escape_bytes(std::string& text) {
  std::size_t bad = first_invalid_utf8(text);
  if (bad == text.npos) return;
  std::string out;
  std::string_view rest = text;
  for (; bad != rest.npos; bad = first_invalid_utf8(rest)) {
    out.append(rest.substr(0, bad)) += "\\x";
    append_hex(out, static_cast<unsigned char>(rest[bad]), upper_hex_digits);
    rest.remove_prefix(bad + 1);
  }
  text = out.append(rest);
}

void escape_bytes(Finding& f) {
  for (std::string* text : {&f.path, &f.what.th, &f.what.en, &f.advice.th, &f.advice.en}) escape_bytes(*text);
}

}  // namespace

void Report::add(Severity severity, std::string_view code, const SourceLocation& location, BilingualText what,
                 BilingualText advice) {
  Finding f;
  f.severity = severity;
  f.code = code;
  f.what = std::move(what);
  f.advice = std::move(advice);
  if (location.file) {
    f.path = location.file->path;
    f.line = location.line;
    f.column = location.column;
    f.length = location.length ? location.length : 1;
    if (location.line && findings_.size() < most_lines) {
      std::string_view line = line_of(*location.file, location.line);
      if (is_kept(line, findings_.size())) f.source_line = line;
    }
  }
  add(std::move(f));
}

void Report::error(std::string_view code, const SourceLocation& location, BilingualText what, BilingualText advice) {
  add(Severity::error, code, location, std::move(what), std::move(advice));
}
void Report::warning(std::string_view code, const SourceLocation& location, BilingualText what,
                     BilingualText advice) {
  add(Severity::warning, code, location, std::move(what), std::move(advice));
}
void Report::note(std::string_view code, const SourceLocation& location, BilingualText what, BilingualText advice) {
  add(Severity::note, code, location, std::move(what), std::move(advice));
}
void Report::error_at(std::string_view code, std::string path, BilingualText what, BilingualText advice) {
  add_at(Severity::error, code, std::move(path), std::move(what), std::move(advice));
}
void Report::warning_at(std::string_view code, std::string path, BilingualText what, BilingualText advice) {
  add_at(Severity::warning, code, std::move(path), std::move(what), std::move(advice));
}
void Report::note_at(std::string_view code, std::string path, BilingualText what, BilingualText advice) {
  add_at(Severity::note, code, std::move(path), std::move(what), std::move(advice));
}

void Report::add_at(Severity severity, std::string_view code, std::string path, BilingualText what,
                    BilingualText advice) {
  Finding f;
  f.severity = severity;
  f.code = code;
  f.path = std::move(path);
  f.what = std::move(what);
  f.advice = std::move(advice);
  add(std::move(f));
}

void Report::add(Finding finding) {
  escape_bytes(finding);
  if (finding.severity == Severity::error) ++errors_;
  findings_.push_back(std::move(finding));
}

std::size_t Report::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings_.begin(), findings_.end(), [&](const Finding& f) { return f.severity == severity; }));
}

void Report::append(Report&& other) {
  errors_ += other.errors_;
  std::move(other.findings_.begin(), other.findings_.end(), std::back_inserter(findings_));
  other.findings_.clear();
  other.errors_ = 0;
}

void Report::sort() {
  std::stable_sort(findings_.begin(), findings_.end(),
                   [](const Finding& a, const Finding& b) { return key(a) < key(b); });
  auto same = [](const Finding& a, const Finding& b) { return key(a) == key(b); };
  findings_.erase(std::unique(findings_.begin(), findings_.end(), same), findings_.end());
  errors_ = count(Severity::error);
}

}  // namespace base
