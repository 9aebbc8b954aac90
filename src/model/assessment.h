// <year>/assessment.yaml: the scores of one fiscal year.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/number.h"
#include "model/link.h"
#include "model/printed.h"
#include "model/stated.h"

namespace model {

using Score = Stated<core::Points>;

// A document that figures or texts come from.
struct Source {
  core::Text title;
  std::optional<Link> href;
  std::optional<core::Date> date;    // the last day of a month where only the month is stated
  std::optional<core::Month> month;  // set where only the month is stated
  core::Place place;

  bool empty() const { return title.empty() && !href && !date; }
};

// The scores of the year before, where that year has no assessment of its own.
struct Scores {
  int year = 0;  // Buddhist Era
  Score total;
  std::map<std::string_view, Score> instruments;  // by id
  std::map<int, Score> indicators;                // by id
  core::Place place;
};

struct Question {
  std::string_view id;   // "E7"; empty where the source gives none
  std::string_view was;  // its code of the year before, where that was another
  core::Text text;
  Score score, previous, change;
  std::string_view dimension;
  core::Place dimension_place;
  core::Text note;
  core::Place place, id_place, was_place;
};

struct Finding {
  std::string_view instrument;
  core::Place instrument_place;
  std::optional<int> indicator;
  core::Place indicator_place;
  std::vector<std::string_view> questions, disclosures;  // codes of this year
  std::vector<core::Place> question_places, disclosure_places;
  core::Text text, advice;
  core::Place place;
};

struct Assessment {
  Score total;
  Stated<std::string_view> grade;  // id, name or alias of a grade, as written
  std::map<std::string_view, Score> instruments;
  std::map<int, Score> indicators;
  std::optional<Scores> previous;
  std::map<int, Score> changes;
  std::vector<Question> questions;
  std::vector<Finding> findings;
  Source source;
  Remarks remarks;
  core::Place place;
};

}  // namespace model
