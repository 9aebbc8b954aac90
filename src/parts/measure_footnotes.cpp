#include "parts/measure_footnotes.h"

#include <algorithm>

namespace parts {
namespace {

// Two footnotes are one where key and words are equal.
std::string identity_of(const model::Printed& printed) {
  std::string out(printed.key);
  for (const core::Text* text : {&printed.value, &printed.note})
    for (std::string_view words : text->words) (out += '\n') += words;
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

core::Html MeasureFootnotes::mark(const std::vector<const model::Measure*>& measures, std::string_view key) {
  core::Html out;
  std::vector<std::string> marked;
  for (const model::Measure* measure : measures)
    for (const model::Printed& printed : measure->remarks.printed) {
      if (printed.key != key) continue;
      const std::string identity = identity_of(printed);
      if (has(marked, identity)) continue;
      marked.push_back(identity);
      if (!has(known_, identity)) {
        known_.push_back(identity);
        kept_.push_back({{printed}, {}});
        footnotes_.add(identity, kept_.back());
      }
      out.html(footnotes_.mark(identity, key));
    }
  return out;
}

}  // namespace parts
