// Numbers, dates and periods as a page says them: kept together on one line, dates with their machine-readable form.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/html.h"
#include "base/translations.h"
#include "model/measure.h"

namespace views {

// <time datetime="2025-03-31" class="nb">31 มี.ค. 2568</time>
base::Html time_html(base::Date date, base::Language language, base::DateStyle style = base::DateStyle::full);
base::Html time_html(base::Month month, base::Language language, base::DateStyle style = base::DateStyle::full);
// A document's date, as its Date or only its Month is stated; empty where neither is.
base::Html stated_time(const std::optional<base::Date>&, const std::optional<base::Month>&, base::Language);
std::string stated_text(const std::optional<base::Date>&, const std::optional<base::Month>&, base::Language);

// "1 ต.ค. 2567 – 30 ก.ย. 2568", "ปีงบประมาณ 2568 (…)", or the words that the source has.
base::Html period_html(const model::Period&, const base::Translations&);
base::Html due_html(const model::Due&, const base::Translations&);

// "2568" in Thai; "FY 2568 (2025)" in English.
std::string fiscal_year(int buddhist_year, const base::Translations& words);
// "2566–2569", in English "2566–2569 (2023–2026)"; one year as fiscal_year() says it.
std::string fiscal_years(int from, int to, const base::Translations& words);

// <span class="nb">text</span>: on one line. A text that may be longer than a line of large letters on a phone is
// left as it is.
base::Html in_one_line(std::string_view text);

// A phrase as text, in <span lang> where it is in another language than the page.
base::Html phrase_html(const base::ResolvedText& phrase);
// The same, in which an https address in the running text is a link that shows the site alone.
base::Html phrase_with_links(const base::ResolvedText& phrase);

// "ตำบลด่านเกวียน", "อำเภอโชคชัย", "จังหวัดนครราชสีมา"; in Bangkok "แขวง…", "เขต…" and the name alone.
enum class PlaceLevel : unsigned char { subdistrict, district, province };
std::string place_part(PlaceLevel level, const base::LocalizedText& name, const base::LocalizedText& province,
                       const base::Translations& words);

// "อำเภอโชคชัย จังหวัดนครราชสีมา" of an agency; without a district the province alone.
std::string place_name(const base::LocalizedText& district, const base::LocalizedText& province,
                       const base::Translations& words);

// The name of an agency with <wbr> after its type words.
base::Html agency_name_html(const base::ResolvedText& name);

// "1.2 MB", "340 KB", "812 B"
std::string file_size(std::uint64_t bytes);

}  // namespace views
