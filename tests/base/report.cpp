#include "base/report.h"

#include <catch2/catch.hpp>

TEST_CASE("findings about a file as a whole: no line, and as serious as they are") {
  base::Report report;
  report.warning_at("a", "content/\xC3.pdf", base::msg("ก", "a"), base::msg("ข", "b"));
  report.note_at("b", "content/documents", base::msg("ค", "c"));
  const auto& findings = report.findings();
  CHECK(findings[0].severity == base::Severity::warning);
  CHECK(findings[0].path == "content/\\xC3.pdf");
  CHECK((findings[0].what.en == "a" && findings[0].advice.th == "ข" && findings[0].line == 0));
  CHECK((findings[1].severity == base::Severity::note && findings[1].code == "b"));
  CHECK(!report.has_errors());
}

TEST_CASE("bytes of a name that are no UTF-8 are shown as escapes, in the path and in the words") {
  base::Report report;
  report.error_at("name", "content/\xC3\xD2 ก.pdf", base::msg("ชื่อ '{}'", "the name '{}'", {"\xC3.pdf"}),
                  base::msg("ไม่ใช่ \xFF", "not \xFF"));
  base::Finding whole;
  whole.path = "a\xE0\xB8";
  report.add(whole);
  const auto& findings = report.findings();
  CHECK(findings[0].path == "content/\\xC3\\xD2 ก.pdf");
  CHECK(findings[0].what.en == "the name '\\xC3.pdf'");
  CHECK(findings[0].what.th == "ชื่อ '\\xC3.pdf'");
  CHECK(findings[0].advice.en == "not \\xFF");
  CHECK(findings[0].advice.th == "ไม่ใช่ \\xFF");
  CHECK(findings[1].path == "a\\xE0\\xB8");
  CHECK(report.count(base::Severity::error) == 2);
}
