// Numbers, dates and periods as a page says them: kept together on one line, dates with their machine-readable form.
#pragma once

#include <string>

#include "core/date.h"
#include "core/html.h"
#include "core/words.h"
#include "model/measure.h"

namespace parts {

// <time datetime="2025-03-31" class="nb">31 มี.ค. 2568</time>
core::Html time_html(core::Date date, core::Language language, core::DateStyle style = core::DateStyle::full);
core::Html time_html(core::Month month, core::Language language, core::DateStyle style = core::DateStyle::full);
// A document's date, as its Date or only its Month is stated; empty where neither is.
core::Html stated_time(const std::optional<core::Date>&, const std::optional<core::Month>&, core::Language);

// "1 ต.ค. 2567 – 30 ก.ย. 2568", "ปีงบประมาณ 2568 (…)", or the words that the source has.
core::Html period_html(const model::Period&, const core::Words&);
core::Html due_html(const model::Due&, const core::Words&);

// "2568" in Thai; "FY 2568 (2025)" in English.
std::string fiscal_year(int buddhist_year, const core::Words& words);

// A phrase as text, in <span lang> where it is in another language than the page.
core::Html phrase_html(const core::Phrase& phrase);

// "ตำบลด่านเกวียน", "อำเภอโชคชัย", "จังหวัดนครราชสีมา"; in Bangkok "แขวง…", "เขต…" and the name alone.
enum class PlaceLevel : unsigned char { subdistrict, district, province };
std::string place_part(PlaceLevel level, const core::Text& name, const core::Text& province,
                       const core::Words& words);

// "อำเภอโชคชัย จังหวัดนครราชสีมา" of an agency; without a district the province alone.
std::string place_name(const core::Text& district, const core::Text& province, const core::Words& words);

// The name of an agency with <wbr> after its type words.
core::Html agency_name_html(const core::Phrase& name);

// "1.2 MB", "340 KB", "812 B"
std::string file_size(std::uint64_t bytes);

}  // namespace parts
