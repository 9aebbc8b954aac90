// What an office takes out of its content: workbooks, the report on paper, the list for the assessors.
#pragma once

#include <optional>
#include <string>

#include "base/bilingual_text.h"
#include "base/report.h"
#include "model/agency.h"
#include "model/frameworks.h"
#include "model/settings.h"

namespace exporting {

// All of it has been read without an error.
struct Source {
  const model::Settings& settings;
  const model::Frameworks& frameworks;
  const model::Agency& agency;
  int year = 0;  // Buddhist Era

  const model::Framework* framework() const;  // null where the year has none
};

// xlsx of the year's measures, scores, complaints and disclosures, as `import` reads it back. Nothing and `why` where
// a file cannot be read or written.
std::optional<std::string> data_workbook(const Source& source, base::BilingualText& why);
// The same without content, to be filled in.
std::optional<std::string> blank_workbook(const Source& source, base::BilingualText& why);

}  // namespace exporting
