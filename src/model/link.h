// Where content points to: a file of the agency, a page of the site, or an address outside.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/localized_text.h"
#include "base/source_location.h"
#include "model/page_kind.h"

namespace model {

struct Link {
  enum class To : unsigned char {
    outside,   // `target` is the address: http https mailto tel, or line:ID
    document,  // `target` is a path below the agency's folder: "documents/report.pdf"
    content,   // `target` is a Markdown file below the agency's folder: "2566/measures/10-no-gift.md",
               // "2566/tables/services.csv"
    page,      // page:scores@2567: `kind` and `year` (0 for pages without a year)
    fragment   // #heading of the same document
  };
  To to = To::outside;
  std::string_view target;
  std::string_view fragment;  // without '#'
  PageKind kind = PageKind::home;
  int year = 0;                  // Buddhist Era
  bool has_year_stated = false;  // page:scores@2567; else the year is that of the file
  base::SourceLocation location;
  std::string_view written;  // as the content has it
};

// A Link in a list of addresses, with what the content calls it.
struct TitledLink {
  base::LocalizedText title;  // empty: only the address is given
  std::optional<Link> href;   // absent where it cannot be read, which is an error
  std::optional<base::Date> date;
  base::SourceLocation date_place;
  base::LocalizedText group;  // the heading that it stands under with others
  base::SourceLocation location;
};

}  // namespace model
