#include "serve/findings.h"

#include "base/finding_text.h"
#include "base/html.h"
#include "base/json.h"
#include "platform/hash.h"

namespace serve {
namespace {

using base::json_string;
using base::Language;
using base::msg;
using base::Severity;

std::string_view english_name(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

std::string finding_item(std::string_view severity, const std::string& text) {
  return "{\"severity\":" + json_string(severity) + ",\"text\":" + json_string(text) + "}";
}

std::string findings_title(const Findings& f, Language language) {
  const std::string errors = std::to_string(f.errors), warnings = std::to_string(f.warnings);
  if (f.errors == 0)
    return msg("เตือน {} ข้อ", f.warnings == 1 ? "{} warning" : "{} warnings", {warnings}).in(language);
  if (f.warnings == 0) return msg("ผิด {} ข้อ", f.errors == 1 ? "{} error" : "{} errors", {errors}).in(language);
  return msg("ผิด {0} ข้อ เตือน {1} ข้อ", f.warnings == 1 ? "{0} {2}, {1} warning" : "{0} {2}, {1} warnings",
             {errors, warnings, f.errors == 1 ? "error" : "errors"})
      .in(language);
}

base::BilingualText overlay_lead() {
  return msg("หน้านี้ยังเป็นชุดก่อน แก้ไฟล์ต้นฉบับแล้วบันทึก หน้านี้จะเปลี่ยนเอง",
             "The page is the last one without errors. Fix the files and save; it updates by itself.");
}

base::BilingualText lead_without_site() {
  return msg("ยังไม่มีหน้าให้แสดง แก้ไฟล์ต้นฉบับแล้วบันทึก หน้านี้จะเปลี่ยนเอง",
             "There is no page to show yet. Fix the files and save; this page updates by itself.");
}

std::string overlay_words(const Findings& f, Language language) {
  auto word = [&](const char* name, const base::BilingualText& text) {
    return json_string(name) + ":" + json_string(text.in(language)) + ",";
  };
  return "\"language\":" + json_string(base::code(language)) +
         ",\"title\":" + json_string(findings_title(f, language)) + "," +
         word("lead", f.errors ? overlay_lead() : base::BilingualText()) + word("show", msg("แสดง", "Show")) +
         word("close", msg("ปิด", "Close"));
}

}  // namespace

Findings findings_of(const base::Report& report, const base::BilingualText& failure, Language language) {
  Findings out;
  std::string items;
  auto add = [&](std::string_view severity, const std::string& text) {
    out.text += text;
    items += (items.empty() ? "" : ",") + finding_item(severity, text);
  };
  if (!failure.empty()) add("error", failure.in(language) + "\n");
  for (Severity severity : {Severity::error, Severity::warning, Severity::note})
    for (const base::Finding& f : report.findings())
      if (f.severity == severity) add(english_name(severity), base::as_text(f, language, false));
  out.errors = report.count(Severity::error) + !failure.empty();
  out.warnings = report.count(Severity::warning);
  if (out.errors + out.warnings == 0) return out;
  out.version = platform::hex(platform::hash(out.text));
  out.json = "{" + overlay_words(out, language) + "\"list\":[" + items + "]}";
  return out;
}

std::string empty_page(const Findings& findings, Language language) {
  base::Html html("<!doctype html>\n<html lang=\"");
  html.text(base::code(language))
      .raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
      .text(findings_title(findings, language));
  html.raw(
      "</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
      "<link rel=\"stylesheet\" href=\"/_prongsai/preview.css\">\n</head>\n<body class=\"empty\">\n<main>\n<h1>");
  html.text(findings_title(findings, language))
      .raw("</h1>\n<p>")
      .text(lead_without_site().in(language))
      .raw("</p>\n<pre>");
  html.text(findings.text).raw("</pre>\n</main>\n</body>\n</html>\n");
  return std::string(html.view());
}

}  // namespace serve
