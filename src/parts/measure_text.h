// Who, when and how it begins: the short texts of a measure that lists and pages share.
#pragma once

#include <optional>

#include "core/html.h"
#include "core/words.h"
#include "model/agency.h"

namespace parts {

// "ทุกส่วนราชการ, สำนักปลัด (รวบรวม)"; empty where nobody is named.
core::Html responsible_html(const model::Measure& measure, core::Language language);

// The due dates without their words, each once, the first one first: "ธ.ค. 2565, สิ้นปีงบประมาณ 2566"; empty where
// none has a date.
core::Html due_dates_html(const model::Measure& measure, const core::Words& words);

// The first block of a text as plain words on one line, cut near 200 characters.
core::Html opening_html(const model::Prose& text, core::Language language);

// The period that all measures of the year with a period share; null where there are several, or none.
const model::Period* shared_period(const model::Year& year);

// The day of the year's report; nothing where none or only a month is stated.
std::optional<core::Date> report_day(const model::Year& year);

// "150,000 บาท", kept on one line.
core::Html money_html(core::Decimal baht, const core::Words& words);

}  // namespace parts
