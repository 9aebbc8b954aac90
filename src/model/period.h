// When work is done and when it is due, and the words in which plans say it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/localized_text.h"

namespace model {

// When: from a day to a day; or only words where the source says no more.
struct Period {
  enum class Written : unsigned char { days, months, fiscal_year, text };
  Written written = Written::days;
  base::Date from, to;  // not set where `written` is text
  base::LocalizedText text;
  base::SourceLocation location;
  base::SourceLocation from_place, to_place;  // of the two days or months, or of the one value that says both

  bool is_one_day() const { return written == Written::days && from == to; }
  bool is_one_month() const {
    return written == Written::months && base::Month{from.year, from.month}.last_day() == to;
  }
};

struct Due {
  enum class Written : unsigned char { day, month, fiscal_year };
  Written written = Written::day;
  std::optional<base::Date> by;  // the last day of a month or fiscal year
  base::LocalizedText text;
  base::SourceLocation location;
};

// A time that a text names.
struct NamedTime {
  enum class Unit : unsigned char { day, month, months, fiscal_year };
  Unit unit = Unit::day;
  base::Date first, last;
  int weekday = 0;  // of a day as the text says it: 1 Monday to 7 Sunday; 0 where it does not
};

// A Date, a Month, a fiscal year ("2568", "ตลอดปีงบประมาณ ๒๕๖๘", "ประจำปี 2568") or a part of one ("ไตรมาส 2",
// "รอบ 6 เดือนหลัง", "ตลอดปี"), which is one of `own_year` (Buddhist Era) where the text names no other.
std::optional<NamedTime> parse_named_time(std::string_view text, int own_year);

// The same after "ภายใน" ("by the end of"), or without it.
std::optional<NamedTime> parse_deadline(std::string_view text, int own_year);

struct PeriodInText {
  Period period;  // its `written` is text where the words name no time: then it is empty; `to` may be before `from`
  std::vector<NamedTime> times;  // that the text names
  std::string slip;              // what is meant as a date in it and is none
};

// A time, two joined by "-", "–" or "ถึง" of which the first may lack what the second says ("ต.ค. - ธ.ค. 2567",
// "1 - 31 มีนาคม 2568"), or "ภายใน" and a time: from the first day of `own_year`. A text that is far too long for
// these is words.
PeriodInText parse_period(std::string_view text, int own_year);

}  // namespace model
