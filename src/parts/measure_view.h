// One measure on its own page: what every part of that page is made from.
#pragma once

#include <string>
#include <string_view>

#include "parts/footnotes.h"
#include "parts/links.h"

namespace parts {

struct MeasureView {
  const model::Year& year;
  const model::Measure& measure;
  const AgencyLinks& links;
  Footnotes& footnotes;  // with the measure's remarks as the file "measure"

  const core::Words& words() const { return links.context().words(); }
  core::Language language() const { return links.context().language(); }
  core::Html mark(std::string_view key) const { return footnotes.mark("measure", key); }
};

// "steps.3": the third of a list.
inline std::string nth(std::string_view list, std::size_t position) {
  return std::string(list) + "." + std::to_string(position);
}

}  // namespace parts
