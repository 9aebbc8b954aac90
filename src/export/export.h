// What an office takes out of its content: workbooks, the report on paper, the list for the assessors. Each is the
// bytes of a file; nothing, and `why`, where it cannot be made.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/bilingual_text.h"
#include "model/agency.h"
#include "read/site_content.h"

namespace exporting {

struct Source {
  const readers::SiteContent& content;
  std::unique_ptr<model::Agency> agency;
  int year = 0;  // Buddhist Era

  const model::Settings& settings() const { return content.settings->settings; }
  const model::Year* own_year() const { return agency->year(year); }  // null where the agency has nothing of it
  const model::Framework* framework() const;                          // null where the year has none
};

// Nothing and `why` where there is no such agency. Errors of its content are passed over.
std::optional<Source> read_source(const readers::SiteContent& content, const std::string& agency, int year,
                                  base::BilingualText& why);

// xlsx of the year's measures, scores, complaints and disclosures, as `import` reads it back.
std::optional<std::string> data_workbook(const Source& source, base::BilingualText& why);
// The same without content, to be filled in.
std::optional<std::string> blank_workbook(const Source& source, base::BilingualText& why);

// The year's measures in the official form: docx; PDF by a Chromium of this machine.
std::optional<std::string> report_docx(const Source& source, base::BilingualText& why);
std::optional<std::string> report_pdf(const Source& source, base::BilingualText& why);

// The items of public disclosure in the order of the framework, with address, date and state.
std::optional<std::string> checklist_workbook(const Source& source, base::BilingualText& why);
std::optional<std::string> checklist_csv(const Source& source, base::BilingualText& why);

}  // namespace exporting
