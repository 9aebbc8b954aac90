#include "checks/findings/explanations.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/findings/reading_rules.h"

namespace checks {
namespace {

using base::Language;
using base::Severity;

std::string_view severity_name(Severity severity, Language language) {
  if (severity == Severity::error) return language == Language::th ? "ผิด" : "error";
  if (severity == Severity::warning) return language == Language::th ? "เตือน" : "warning";
  return language == Language::th ? "หมายเหตุ" : "note";
}

const Check* find_check(std::string_view code) {
  for (const Check* named : all_checks)
    if (named->code == code) return named;
  return nullptr;
}

const ReadingRule* find_rule(std::string_view code) {
  for (const ReadingRule& rule : reading_rules)
    if (rule.code == code) return &rule;
  return nullptr;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  for (std::size_t w = base::display_width(text); w < width; ++w) out += ' ';
  return out;
}

struct CodeRow {
  std::string_view code;
  Severity severity;
  const BilingualLiteral* text;
};

void append_paragraph(std::string& out, const BilingualLiteral& label, std::string_view text, Language language) {
  out += padded(label.in(language), 12);
  out.append(text).append("\n");
}

// The lines of an example, indented.
void append_example(std::string& out, const BilingualLiteral& label, std::string_view text, Language language) {
  out.append(label.in(language)).append("\n");
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    out.append("    ").append(text.substr(0, end)).append("\n");
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
}

std::string how_to_suppress(const Check& check, Language language) {
  const bool is_thai = language == Language::th;
  if (check.code == "personal-id")
    return "checks: {ignore: [{code: personal-id, value: \"1234\", reason: …}]}" +
           std::string(is_thai ? " ใน agency.yaml" : " in agency.yaml");
  if (check.severity == Severity::error) return is_thai ? "ยกเว้นไม่ได้ ต้องแก้เนื้อหา" : "an error cannot be ignored";
  return "checks: {ignore: [{code: " + std::string(check.code) + ", in: …, reason: …}]}" +
         (is_thai ? " ใน agency.yaml" : " in agency.yaml");
}

}  // namespace

bool is_code(std::string_view code) { return find_check(code) || find_rule(code); }

base::BilingualText no_such_code(std::string_view code) {
  std::vector<std::string_view> codes;
  for (const Check* named : all_checks) codes.push_back(named->code);
  for (const ReadingRule& rule : reading_rules) codes.push_back(rule.code);
  const std::string_view best = base::nearest(code, codes);
  if (best.empty())
    return base::msg("ไม่มีรหัส '{}' ดูทั้งหมดด้วย prongsai check --list",
                     "there is no code '{}'; 'prongsai check --list' shows all", {code});
  return base::msg("ไม่มีรหัส '{0}' หมายถึง '{1}' หรือไม่", "there is no code '{0}'; did you mean '{1}'?", {code, best});
}

std::string explain(std::string_view code, Language language) {
  const Check* check = find_check(code);
  std::string out(code);
  if (!check) {
    const ReadingRule& rule = *find_rule(code);
    out += " (" + std::string(severity_name(rule.severity, language)) + ")\n\n";
    append_paragraph(out, {"ความหมาย", "Meaning"}, rule.means.in(language), language);
    append_paragraph(out, {"ที่มา", "Source"}, rule.source.in(language), language);
    return out;
  }
  const Explanation& e = check->explanation;
  out += " (" + std::string(severity_name(check->severity, language)) + ")\n\n";
  append_paragraph(out, {"ตรวจหา", "Looks for"}, e.looks_for.in(language), language);
  append_paragraph(out, {"เพราะ", "Why"}, e.why.in(language), language);
  append_paragraph(out, {"ที่มา", "Source"}, e.source.in(language), language);
  append_paragraph(out, {"การยกเว้น", "To ignore"}, how_to_suppress(*check, language), language);
  append_example(out, {"ตัวอย่างที่จะพบ", "Example of what it finds"}, e.example, language);
  return out;
}

std::string list_codes(Language language) {
  std::vector<CodeRow> rows;
  for (const Check* named : all_checks) rows.push_back({named->code, named->severity, &named->explanation.looks_for});
  for (const ReadingRule& rule : reading_rules) rows.push_back({rule.code, rule.severity, &rule.means});
  std::sort(rows.begin(), rows.end(), [](const CodeRow& a, const CodeRow& b) { return a.code < b.code; });
  std::string out;
  for (const CodeRow& row : rows) {
    out += padded(row.code, 24) + padded(severity_name(row.severity, language), 10);
    out.append(row.text->in(language)).append("\n");
  }
  return out;
}

}  // namespace checks
