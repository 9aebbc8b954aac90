// The report on paper as a file.
#include "export/export.h"
#include "export/report_paper.h"
#include "platform/print_pdf.h"

namespace exporting {
namespace {

std::optional<Paper> paper_or_why(const Source& source, base::BilingualText& why) {
  const model::Year* year = source.own_year();
  if (year && (year->report || year->assessment || !year->measures.empty())) return report_paper(source);
  why = base::msg("ปี {} ไม่มีมาตรการ คะแนน หรือรายงานให้ส่งออก", "{} has no measures, scores or report to export",
                  {std::to_string(source.year)});
  return std::nullopt;
}

}  // namespace

std::optional<std::string> report_docx(const Source& source, base::BilingualText& why) {
  const auto paper = paper_or_why(source, why);
  return paper ? std::optional(docx_bytes(*paper)) : std::nullopt;
}

std::optional<std::string> report_pdf(const Source& source, base::BilingualText& why) {
  const auto paper = paper_or_why(source, why);
  return paper ? platform::print_pdf(printable_html(*paper), why) : std::nullopt;
}

}  // namespace exporting
