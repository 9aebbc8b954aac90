// <year>/assessment.yaml: the scores of one fiscal year.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/number.h"
#include "model/as_printed.h"
#include "model/field.h"
#include "model/link.h"
#include "model/value_names.h"

namespace model {

using Score = Field<base::Points>;

// A document that figures or texts come from.
struct Source {
  base::LocalizedText title;
  std::optional<Link> href;
  std::optional<base::Date> date;    // the last day of a month where only the month is stated
  std::optional<base::Month> month;  // set where only the month is stated
  base::SourceLocation location;

  bool empty() const { return title.empty() && !href && !date; }
};

// The scores of the year before, where that year has no assessment of its own.
struct Scores {
  int year = 0;  // Buddhist Era
  Score total;
  std::map<std::string_view, Score> instruments;  // by id
  std::map<int, Score> indicators;                // by id
  base::SourceLocation location;
};

// Whether a score and that of the year before measure the same.
enum class Comparable : unsigned char { yes, no, unknown };
inline constexpr ValueName comparable_names[]{
    {Comparable::yes, "yes", "เทียบได้", "Comparable", "ใช่|ได้|true"},
    {Comparable::no, "no", "เทียบไม่ได้", "Not comparable", "ไม่|ไม่ได้|ไม่ใช่|false"},
    {Comparable::unknown, "unknown", "ไม่ทราบ", "Not known", "ไม่แน่ใจ|ไม่ทราบแน่"}};
inline constexpr ValueTable<Comparable> comparables(comparable_names);

// What every data file says of a score beside that of the year before: of a question what content states; of all else
// yes where both are known, else nothing.
constexpr std::string_view comparable_id(std::optional<Comparable> stated, bool has_both) {
  if (stated) return comparables.id_of(*stated);
  return has_both ? comparables.id_of(Comparable::yes) : std::string_view();
}

struct Question {
  std::string_view id;                      // "E7"; empty where the source gives none
  std::string_view was;                     // its code of the year before, where that was another
  Comparable comparable = Comparable::yes;  // no where `was` says another code, until content says otherwise
  base::LocalizedText text;
  Score score, previous, change;
  std::string_view dimension;
  base::SourceLocation dimension_place;
  base::LocalizedText note;
  base::SourceLocation location, id_place, was_place;
};

struct Finding {
  std::string_view instrument;
  base::SourceLocation instrument_place;
  std::optional<int> indicator;
  base::SourceLocation indicator_place;
  std::vector<std::string_view> questions, disclosures;  // codes of this year
  std::vector<base::SourceLocation> question_places, disclosure_places;
  base::LocalizedText text, advice;
  base::SourceLocation location;
};

struct Assessment {
  Score total;
  Field<std::string_view> grade;  // id, name or alias of a grade, as written
  std::map<std::string_view, Score> instruments;
  std::map<int, Score> indicators;
  std::optional<Scores> previous;
  std::map<int, Score> changes;
  std::vector<Question> questions;
  std::vector<Finding> findings;
  Source source;
  Annotations remarks;
  base::SourceLocation location;
};

}  // namespace model
