#include "export/export.h"

#include "export/year_workbook.h"
#include "views/shared/agency_pages.h"

namespace exporting {
namespace {

WorkbookOptions options_of(const Source& source, bool is_blank) {
  return {std::string(source.agency->slug), source.year, source.framework(), source.settings().first_language(),
          is_blank};
}

}  // namespace

const model::Framework* Source::framework() const {
  if (const model::Year* own = own_year()) return own->framework;
  const auto found = content.frameworks.of_year_for(year, agency->type);
  return found.size() == 1 ? found.front() : nullptr;
}

std::optional<Source> read_source(const readers::SiteContent& content, const std::string& agency, int year,
                                  base::BilingualText& why) {
  auto read = readers::read_agency_of(content, agency, why, views::kinds());
  return read ? std::optional(Source{content, std::move(read), year}) : std::nullopt;
}

std::optional<std::string> data_workbook(const Source& source, base::BilingualText& why) {
  const model::Year* year = source.own_year();
  if (!year) {
    why = base::msg("หน่วยงานนี้ไม่มีข้อมูลปี {}", "the agency has nothing of {}", {std::to_string(source.year)});
    return std::nullopt;
  }
  base::Report report;
  auto values = read_year_values(*source.agency, *year, source.settings().first_language(), report);
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
