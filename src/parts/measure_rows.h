// What pages say of a measure in few words: its status and what is missing as badges, who does it, with what money.
#pragma once

#include <string>
#include <vector>

#include "parts/agency_view.h"
#include "parts/badges.h"

namespace parts {

// "ทำเสร็จแล้ว", "รายงานผลแล้ว", "ไม่ระบุสถานะ" …
Badge status_badge(MeasureStatus status, const core::Words& words);
// The same in a year that is a plan: a stated status, else "แผน – ยังไม่มีรายงานผล".
Badge plan_badge(MeasureStatus status, const core::Words& words);

// "ไม่ระบุผล", "ผลไม่ครบขั้นตอน", "ไม่ระบุผลลัพธ์": what is missing of the report.
std::vector<Badge> missing_badges(const MissingFields& missing, const core::Words& words);

// "หลักฐาน 2", or "ยังไม่มีหลักฐานแนบ".
Badge evidence_badge(std::size_t pieces, const core::Words& words);

// "ทุกส่วนราชการ, สำนักปลัด (รวบรวม)"; empty where nobody is named.
core::Html responsible_html(const model::Measure& measure, core::Language language);

// "150,000 บาท", kept on one line.
core::Html money_html(core::Decimal baht, const core::Words& words);

// "2. การให้บริการและระบบ E-Service"; without the number where the name itself says it ("… (IIT)"); empty without a
// dimension.
core::Html dimension_heading(const DimensionView& group, core::Language language);

// The id of the dimension's section on the page of measures: "t-process-2"; "t-other" without a dimension.
std::string dimension_anchor(const DimensionView& group);

}  // namespace parts
