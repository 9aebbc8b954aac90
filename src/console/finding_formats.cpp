#include "console/finding_formats.h"

#include <algorithm>

#include "base/html.h"
#include "base/json.h"
#include "base/url.h"

namespace console {
namespace {

// What was found and what to do, as one text.
std::string whole_message(const base::Finding& f, base::Language language, std::string_view between) {
  std::string out = f.what.in(language);
  if (!f.advice.empty() && !f.advice.in(language).empty()) out.append(between).append(f.advice.in(language));
  return out;
}

// `%`, CR and LF, and in a property also `:` and `,`, must be escaped.
std::string github_escaped(std::string_view text, bool is_property) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += is_property ? "%3A" : ":";
        break;
      case ',':
        out += is_property ? "%2C" : ",";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string_view github_level(base::Severity severity) {
  return severity == base::Severity::error ? "error" : severity == base::Severity::warning ? "warning" : "notice";
}

std::string_view sarif_level(base::Severity severity) {
  return severity == base::Severity::error ? "error" : severity == base::Severity::warning ? "warning" : "note";
}

// A path as a relative URI reference.
std::string region_of(const base::Finding& f) {
  if (!f.line) return {};
  std::string out = ",\"region\":{\"startLine\":" + std::to_string(f.line);
  if (f.column)
    out += ",\"startColumn\":" + std::to_string(f.column) + ",\"endColumn\":" + std::to_string(f.column + f.length);
  if (!f.source_line.empty()) out += ",\"snippet\":{\"text\":" + base::json_string(f.source_line) + "}";
  return out + "}";
}

std::string result_of(const base::Finding& f, base::Language language) {
  std::string out = "{\"ruleId\":" + base::json_string(f.code) + ",\"level\":\"" +
                    std::string(sarif_level(f.severity)) +
                    "\",\"message\":{\"text\":" + base::json_string(whole_message(f, language, "\n")) + "}";
  if (!f.path.empty())
    out += ",\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":" +
           base::json_string(base::percent_encoded(f.path, base::marks_of_paths)) + "}" + region_of(f) + "}}]";
  return out + "}";
}

}  // namespace

std::string as_github(const base::Finding& f, base::Language language) {
  std::string out = "::" + std::string(github_level(f.severity)) + " title=" + github_escaped(f.code, true);
  if (!f.path.empty()) out += ",file=" + github_escaped(f.path, true);
  if (f.line) out += ",line=" + std::to_string(f.line);
  if (f.column) out += ",col=" + std::to_string(f.column) + ",endColumn=" + std::to_string(f.column + f.length);
  return out + "::" + github_escaped(whole_message(f, language, "\n"), false) + "\n";
}

std::string as_sarif(const base::Report& report, base::Language language, std::string_view version,
                     const std::vector<SarifRule>& rules) {
  std::string named, results;
  for (const SarifRule& rule : rules) {
    const bool is_used = std::any_of(report.findings().begin(), report.findings().end(),
                                     [&](const base::Finding& f) { return f.code == rule.code; });
    if (!is_used) continue;
    named += (named.empty() ? "" : ",") + std::string("{\"id\":") + base::json_string(rule.code) +
             ",\"shortDescription\":{\"text\":" + base::json_string(rule.description) + "}}";
  }
  for (const base::Finding& f : report.findings())
    results += (results.empty() ? "\n" : ",\n") + result_of(f, language);
  return "{\"$schema\":\"https://json.schemastore.org/"
         "sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":"
         "\"prongsai\",\"version\":" +
         base::json_string(version) + ",\"rules\":[" + named +
         "]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[" + results + "]}]}\n";
}

}  // namespace console
