// The measures of a year as the list shows them: by dimension, then by group.
#pragma once

#include <string>
#include <vector>

#include "parts/links.h"
#include "parts/measure_footnotes.h"
#include "parts/measure_numbers.h"
#include "parts/measure_state.h"

namespace parts {

struct MeasureRow {
  std::string id;  // "m-no-gift"
  std::string number;
  core::Phrase title;
  core::Html title_mark;
  core::Url href;
  bool is_result = false;  // `opening` is a result; else a step, or empty
  core::Html opening;
  core::Html responsible;  // empty: not stated
  bool is_timed = true;    // false: neither a period nor a due date is stated
  core::Html when;         // empty where the page says it for all
  bool is_due = false;     // `when` is a due date
  std::vector<Tag> tags;
  std::string filter;  // words of the filter form: "reported gap no-evidence"
};

struct MeasureBlock {
  core::Phrase heading;       // the group; empty without one
  bool is_ungrouped = false;  // measures without a group that follow a group
  std::vector<MeasureRow> rows;
};

struct MeasureSection {
  std::string id;      // "t-process-2"
  core::Html heading;  // empty: measures of no known dimension
  core::Html mark;
  std::vector<MeasureBlock> blocks;  // empty: "ไม่มีมาตรการ"
};

std::vector<MeasureSection> measure_sections(const model::Year& year, const AgencyLinks& links,
                                             MeasureFootnotes& footnotes);

REFLECTED(MeasureRow);
REFLECTED(MeasureBlock);
REFLECTED(MeasureSection);

}  // namespace parts
