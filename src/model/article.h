// report.md, pages/*.md, updates/*.md: front matter and Markdown.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "model/assessment.h"
#include "model/document.h"
#include "model/printed.h"

namespace model {

struct Article {
  std::string_view file;  // below the agency's folder
  std::string_view slug;  // pages: "about"; updates: "2568-04-20-report"
  core::Text title;
  std::optional<core::Date> date;    // the last day of a month where only the month is stated
  std::optional<core::Month> month;  // set where only the month is stated
  core::Text prepared_by, summary;
  Source source;
  std::vector<std::string_view> aliases;  // old paths that lead here
  Document body;
  Remarks remarks;
  core::Place place;
};

}  // namespace model
