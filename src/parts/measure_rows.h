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
  std::string filter;      // words of the filter form: "reported gap no-evidence"
};

struct MeasureBlock {
  core::Phrase heading;  // the group; empty without one
  bool is_ungrouped = false;  // measures without a group that follow a group
  std::vector<MeasureRow> rows;
};

struct MeasureSection {
  std::string id;         // "t-process-2"
  core::Html heading;     // empty: measures of no known dimension
  core::Html mark;
  std::vector<MeasureBlock> blocks;  // empty: "ไม่มีมาตรการ"
};

std::vector<MeasureSection> measure_sections(const model::Year& year, const AgencyLinks& links,
                                             MeasureFootnotes& footnotes);

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::MeasureRow> = core::shape<parts::MeasureRow>(
    "measure", core::field<&parts::MeasureRow::id>("id"), core::field<&parts::MeasureRow::number>("number"),
    core::field<&parts::MeasureRow::title>("title"), core::field<&parts::MeasureRow::title_mark>("title_mark"),
    core::field<&parts::MeasureRow::href>("href"), core::field<&parts::MeasureRow::is_result>("is_result"),
    core::field<&parts::MeasureRow::opening>("opening"), core::field<&parts::MeasureRow::responsible>("responsible"),
    core::field<&parts::MeasureRow::is_timed>("is_timed"), core::field<&parts::MeasureRow::when>("when"),
    core::field<&parts::MeasureRow::is_due>("is_due"), core::field<&parts::MeasureRow::tags>("tags"),
    core::field<&parts::MeasureRow::filter>("filter"));
template <>
inline const core::Shape core::shape_of<parts::MeasureBlock> = core::shape<parts::MeasureBlock>(
    "group of measures", core::field<&parts::MeasureBlock::heading>("heading"),
    core::field<&parts::MeasureBlock::is_ungrouped>("is_ungrouped"), core::field<&parts::MeasureBlock::rows>("rows"));
template <>
inline const core::Shape core::shape_of<parts::MeasureSection> = core::shape<parts::MeasureSection>(
    "dimension", core::field<&parts::MeasureSection::id>("id"),
    core::field<&parts::MeasureSection::heading>("heading"), core::field<&parts::MeasureSection::mark>("mark"),
    core::field<&parts::MeasureSection::blocks>("blocks"));
