// What is known of a measure, and what is missing: states and gaps, as tags and words. "Done" is never inferred.
#pragma once

#include <string>
#include <vector>

#include "core/words.h"
#include "model/agency.h"
#include "parts/tags.h"

namespace parts {

// What the source does not state of a measure. A measure that is planned or cancelled owes no results.
struct MeasureGaps {
  bool responsible = false;
  bool period = false;  // neither a period nor a due date
  bool result = false;
  bool outcome = false;
  bool evidence = false;
  bool problems = false;
  std::vector<int> steps;  // from 1: without a result, where results name their step
};
MeasureGaps gaps_of(const model::Measure& measure);

// Whether a result of the measure names one of its steps, so that results stand beside steps.
bool results_name_steps(const model::Measure& measure);

// A year of which nothing is reported yet: no measure has a result, an outcome, evidence, or a state but "planned".
bool is_plan(const model::Year& year);

// The words for a state: a stated one; else "รายงานผลแล้ว" where results stand; else "ไม่ระบุสถานะ".
Tag status_tag(const model::Measure& measure, const core::Words& words);
// The same for a year that is a plan: the stated state, else "แผน – ยังไม่มีรายงานผล".
Tag plan_tag(const model::Measure& measure, const core::Words& words);

// "ไม่ระบุผล", "ผลไม่ครบขั้นตอน", "ไม่ระบุผลลัพธ์": what is missing of the report.
std::vector<Tag> gap_tags(const MeasureGaps& gaps, const core::Words& words);

// "หลักฐาน 2", or "ยังไม่มีหลักฐานแนบ".
Tag evidence_tag(const model::Measure& measure, const core::Words& words);

// Each state and tag with what it means.
struct TagMeaning {
  Tag tag;
  std::string meaning;
};
std::vector<TagMeaning> tag_meanings(const core::Words& words);

REFLECTED(TagMeaning);

}  // namespace parts
