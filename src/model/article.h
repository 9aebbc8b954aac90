// report.md, pages/*.md, updates/*.md: front matter and Markdown.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/as_printed.h"
#include "model/assessment.h"
#include "model/document.h"

namespace model {

struct Article {
  std::string_view file;  // below the agency's folder
  std::string_view slug;  // pages: "about"; updates: "2568-04-20-report"
  base::LocalizedText title;
  std::optional<base::Date> date;    // the last day of a month where only the month is stated
  std::optional<base::Month> month;  // set where only the month is stated
  base::SourceLocation date_place;   // the whole file where its name alone states the date
  base::LocalizedText prepared_by, summary;
  Source source;
  std::vector<std::string_view> aliases;  // old paths that lead here
  Document body;
  Annotations remarks;
  base::SourceLocation location;
};

}  // namespace model
