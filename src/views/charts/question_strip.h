// The questions of one year by dimension, high to low, beside the year before, with the change as a number.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/localized_text.h"
#include "base/number.h"
#include "base/translations.h"

namespace charts {

struct Question {
  std::string_view code;         // "E7"; empty where the source gives none
  std::string_view code_before;  // "E14" where it had another the year before, else empty
  base::ResolvedText text;
  std::optional<base::Points> now;  // nothing: "ไม่เผยแพร่", no mark
  std::optional<base::Points> before;
};

struct QuestionGroup {
  base::ResolvedText dimension;  // its heading; empty: no heading
  std::vector<Question> questions;
};

struct QuestionStripData {
  std::string id = "questions";  // every id of the chart begins with it
  int year = 0;                  // Buddhist Era
  int year_before = 0;           // of `before`; may be 0 where no question has one
  std::optional<base::Points> target;
  std::vector<QuestionGroup> groups;  // in the order of the dimensions; questions in any order
};

// What goes into <figure>; empty where no question has a value of this year. One axis for all groups, chosen as for
// indicator_rows; without any value of the year before, bars from 0.
base::Html question_strip(const QuestionStripData&, const base::Translations&);

// "3 จาก 4 ข้อถึงเกณฑ์ 85 สูงสุด 100.00 ต่ำสุด 84.00".
std::string question_strip_sentence(const QuestionStripData&, const base::Translations&);

}  // namespace charts
