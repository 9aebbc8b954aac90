#include "export/export.h"

#include "export/year_workbook.h"

namespace exporting {
namespace {

WorkbookOptions options_of(const Source& source, bool is_blank) {
  return {std::string(source.agency.slug), source.year, source.framework(), source.settings.first_language(),
          is_blank};
}

}  // namespace

const model::Framework* Source::framework() const {
  if (const model::Year* own = agency.year(year)) return own->framework;
  const auto found = frameworks.of_year_for(year, agency.type);
  return found.size() == 1 ? found.front() : nullptr;
}

std::optional<std::string> data_workbook(const Source& source, base::BilingualText& why) {
  const model::Year* year = source.agency.year(source.year);
  if (!year) {
    why = base::msg("หน่วยงานนี้ไม่มีข้อมูลปี {}", "the agency has nothing of {}", {std::to_string(source.year)});
    return std::nullopt;
  }
  base::Report report;
  auto values = read_year_values(source.agency, *year, source.settings.first_language(), report);
  if (!values) {
    why = base::msg("อ่านไฟล์ของปี {} ไม่ได้ ดูด้วย prongsai check", "files of {} cannot be read; see 'prongsai check'",
                    {std::to_string(source.year)});
    return std::nullopt;
  }
  return platform::spreadsheet_bytes(year_workbook(options_of(source, false), std::move(*values)), why);
}

std::optional<std::string> blank_workbook(const Source& source, base::BilingualText& why) {
  return platform::spreadsheet_bytes(year_workbook(options_of(source, true), YearValues()), why);
}

}  // namespace exporting
