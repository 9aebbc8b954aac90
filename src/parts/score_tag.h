// What one agency's scores of one year amount to, as a state tag of the portal's pages.
#pragma once

#include <string>

#include "core/words.h"
#include "model/framework.h"
#include "model/summary.h"
#include "parts/tags.h"

namespace parts {

// "91.96 ระดับ A ปี 2565"; without a total what is stated instead: "OIT 100.00 ปี 2568", "คะแนน 4 ข้อ ปี 2568".
// A tick only where the total is at the target, so that it never stands beside a low score. `framework` may be null.
Tag score_tag(const model::YearSummary&, const model::Framework* framework, const core::Words&);

// "91.96", with "(คำนวณ)" where it is not stated. Requires a total.
std::string total_text(const model::YearSummary&, const core::Words&);
// The same of an instrument; empty where it has no score.
std::string instrument_text(const model::YearSummary&, std::string_view instrument, const core::Words&);
// The grade's name, or as it was written; empty where there is none.
std::string_view grade_text(const model::YearSummary&, core::Language);

}  // namespace parts
