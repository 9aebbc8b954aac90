// "ข้อมูลที่ยังขาด": what the report of a year does not state, in as few lines as it takes.
#pragma once

#include <string>
#include <vector>

#include "core/shape.h"
#include "core/url.h"
#include "parts/links.h"
#include "parts/measure_numbers.h"

namespace parts {

struct GapMeasure {
  std::string number;  // "2.1"
  core::Url href;
};

// "2.2 ผู้รับผิดชอบ และผลลัพธ์": of these measures; or, without measures, a line of its own: "หลักฐานของทุกมาตรการ".
struct GapLine {
  std::vector<GapMeasure> measures;
  std::string what;
};

// The gaps of a year's measures; of a plan only those that a plan can have (who, when).
std::vector<GapLine> gap_lines(const model::Year& year, const AgencyLinks& links);

REFLECTED(GapMeasure);
REFLECTED(GapLine);

}  // namespace parts
