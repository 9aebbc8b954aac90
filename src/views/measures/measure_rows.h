// What pages say of a measure in few words: its status and what is missing as badges, who does it, with what money.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "views/shared/agency_view.h"
#include "views/shared/badges.h"

namespace views {

// "done", "reported", "not-stated" …: the end of the keys of its words, and a word of the filter form.
std::string_view status_id(const MeasureView& measure);
// "แล้วเสร็จ", "รายงานผลแล้ว", "ไม่ระบุสถานะ" …: as the source says it.
std::string status_text(const MeasureView& measure, const base::Translations& words);
// The same for a measure. What is reported or done is only so where there is evidence; until then it is what the
// agency says of itself: "หน่วยงานรายงานเอง".
Badge status_badge(const MeasureView& measure, const base::Translations& words);
// What the badge means, in a sentence.
std::string status_meaning(const MeasureView& measure, const base::Translations& words);
// The badge in a year that is a plan: a stated status, else "แผน – ยังไม่มีรายงานผล".
Badge plan_badge(const MeasureView& measure, const base::Translations& words);

// "ไม่ระบุผล", "ผลไม่ครบขั้นตอน", "ไม่ระบุผลลัพธ์": what is missing of the report.
std::vector<Badge> missing_badges(const MissingFields& missing, const base::Translations& words);

// "หลักฐาน 2", or "ยังไม่มีหลักฐานแนบ".
Badge evidence_badge(std::size_t pieces, const base::Translations& words);

// The first block of a text as plain words on one line, cut near 200 characters.
base::Html opening_html(const model::Prose& text, const base::Translations& words);

// "ทุกส่วนราชการ, สำนักปลัด (รวบรวม)"; empty where nobody is named.
base::Html responsible_html(const model::Measure& measure, base::Language language);

// "150,000 บาท", kept on one line; words of the source as they are. Of an amount that is stated.
base::Html money_html(const model::Amount& amount, const base::Translations& words);

// "สูงมาก", "โอกาสเกิด 4 จาก 5", "ผลกระทบ 3 จาก 5": what is stated of the risk. `mark` gives the footnotes of a key.
std::vector<base::Html> risk_lines(const model::Risk& risk, const base::Translations& words,
                                   const std::function<base::Html(std::string_view)>& mark);

// "2. การให้บริการและระบบ E-Service"; without the number where the name itself says it ("… (IIT)"); empty without a
// dimension.
base::Html dimension_heading(const DimensionView& group, base::Language language);

// The id of the dimension's section on the page of measures: "t-process-2"; "t-other" without a dimension.
std::string dimension_anchor(const DimensionView& group);

}  // namespace views
