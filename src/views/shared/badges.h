// State tags: icon, words and colour, never colour alone. Templates show one with {% include "tag.html" with x as tag
// %}.
#pragma once

#include <string>

#include "base/html.h"
#include "base/reflect.h"
#include "base/translations.h"
#include "model/framework.h"
#include "model/summary.h"
#include "views/shared/context.h"

namespace views {

struct Badge {
  std::string kind;  // "ok" "warn" "run" or "": a class of the style sheet
  base::Html icon;
  std::string label;
};

Badge ok_badge(std::string label);        // a tick
Badge warning_badge(std::string label);   // an exclamation mark
Badge running_badge(std::string label);   // a half-filled ring
Badge missing_badge(std::string label);   // a dotted ring: not published yet
Badge said_badge(std::string label);      // a speech bubble: what the agency says, and nothing shows
Badge document_badge(std::string label);  // a sheet of paper: evidence, nothing to publish

// The empty state of a page, shown by empty.html.
struct Empty {
  std::string who;        // who has not supplied what
  std::string will_show;  // what the page will show
  base::Url nearest;      // the nearest page that has data; may be empty
  std::string nearest_label;
};

REFLECTED(Badge);
REFLECTED(Empty);

// "91.96 ระดับ A ปี 2565"; without a total what is stated instead: "OIT 100.00 ปี 2568", "คะแนน 4 ข้อ ปี 2568".
// A tick only where the total is at the target and is news: never next to a low score or an old one. `framework` may
// be null.
Badge score_tag(const model::YearSummary&, const model::Framework* framework, const base::Translations&,
                bool is_old = false);

// The newest year that a result of an agency could be of: of its newest framework, or of a result that another has.
int last_year_of(const Site&, model::AgencyType);

// Whether its total reaches the framework's target; false where either is missing.
bool is_at_target(const model::YearSummary&, const model::Framework*);

// "91.96", with "(คำนวณ)" where it is not stated. Requires a total.
std::string total_text(const model::YearSummary&, const base::Translations&);
// The same of an instrument; empty where it has no score.
std::string instrument_text(const model::YearSummary&, std::string_view instrument, const base::Translations&);
// "เอ" of "ระดับเอ": for sentences that have the word themselves.
std::string_view without_word_grade(std::string_view grade);
// The grade's name, or as it was written, without "ระดับ" before it; empty where there is none.
std::string_view grade_text(const model::YearSummary&, base::Language);

}  // namespace views
