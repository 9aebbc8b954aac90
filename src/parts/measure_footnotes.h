// Footnotes of a list of measures: only of what the list shows, and equal ones of several measures once.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "model/measure.h"
#include "parts/footnotes.h"

namespace parts {

class MeasureFootnotes {
 public:
  explicit MeasureFootnotes(core::Language language) : footnotes_(language) {}

  // The marks of a measure's value: `key` is a path in its file ("title", "results.1").
  core::Html mark(const model::Measure& measure, std::string_view key) { return mark({&measure}, key); }
  // The marks of one value that several measures share, such as their dimension.
  core::Html mark(const std::vector<const model::Measure*>& measures, std::string_view key);
  std::vector<Footnote> list() { return footnotes_.list(); }

 private:
  Footnotes footnotes_;
  std::list<model::Remarks> kept_;  // what the footnotes point to
  std::vector<std::string> known_;
};

}  // namespace parts
