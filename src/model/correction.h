// corrections.yaml: figures that were published and then corrected.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/localized_text.h"
#include "base/source_location.h"

namespace model {

struct Correction {
  int year = 0;                    // Buddhist Era; of the figure
  std::string_view figure;         // its id in figures.json below agency and year: "scores/IIT"
  std::string_view before, after;  // as written, in Arabic digits; empty: not known, not published any more
  std::optional<base::Date> date;  // of the correction
  base::LocalizedText reason;
  base::SourceLocation location;
};

}  // namespace model
