// What the portal needs of an agency: one row. Owns its texts, so that the agency itself can be dropped.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/localized_text.h"
#include "base/number.h"
#include "model/agency.h"

namespace model {

// A base::LocalizedText that owns its words.
struct OwnText {
  std::string words[2];  // by Language
  OwnText() = default;
  explicit OwnText(const base::LocalizedText& text) : words{std::string(text.words[0]), std::string(text.words[1])} {}
  base::LocalizedText view() const { return {{words[0], words[1]}, {}}; }
};

// A score of a question. Its words are here only where it has no code to know it by.
struct QuestionSummary {
  std::string code;
  OwnText text;
  base::Points score;
  std::optional<base::Points> before;  // of the year before, where the two can be compared
  Comparable comparable = Comparable::yes;
};

struct YearSummary {
  int year = 0;           // Buddhist Era
  std::string framework;  // id
  std::optional<base::Points> total;
  bool total_is_computed = false;
  std::string grade;  // id; empty where there is none
  OwnText grade_name;
  std::map<std::string, base::Points> instruments;  // by id
  std::set<std::string> computed_instruments;       // ids of those that are not stated
  std::map<int, base::Points> indicators;           // by id
  std::vector<QuestionSummary> questions;           // those with a score
  // Of the year before, as model::scores_before has it; of total and instruments only where both years have one
  // method.
  std::optional<base::Points> total_before;
  std::map<std::string, base::Points> instruments_before;  // by id
  std::map<int, base::Points> indicators_before;           // by id of this year's framework
  bool has_assessment = false;
  int measures = 0, measures_with_results = 0, measures_with_outcomes = 0;
  int measures_with_evidence = 0;  // a result, and evidence of it
};

// Where a page was, and where it is: below the agency's address in each language, "pages/old/" or "old.html" and
// "pages/about/".
struct MovedAddress {
  std::string from, to;
};

struct Summary {
  std::string slug;
  OwnText name, short_name, province, district, subdistrict;
  AgencyType type = AgencyType::other;
  std::vector<YearSummary> years;  // ascending
  int channels = 0, channels_with_contact = 0;
  std::string email;                        // of its contact; empty where not given
  bool has_data = false;                    // whether it has data files
  std::optional<base::Date> newest;         // the newest date that its content states
  std::optional<base::Month> newest_month;  // where only its month is stated
  // KiB of its search index by Language, rounded up to 8, so that not every change of a word is one of the portal; 0
  // where it has none.
  std::array<int, 2> index_sizes{};
  int sitemaps = 1;  // files of its sitemap
  std::vector<MovedAddress> moved;

  void set_index_size(base::Language language, std::size_t bytes) {
    index_sizes[base::index(language)] = static_cast<int>((bytes + 8191) / 8192 * 8);
  }
};

Summary summarise(const Agency& agency);

// Whether there is anything that the agency's data files hold: rows of one set or more.
bool has_data(const Agency& agency);

// The newest date that the agency's content states of itself (reports, updates, assessments' sources, complaints).
std::optional<base::Date> newest_date(const Agency& agency);

// The month, where content states the date `date` by its month alone and only that is known.
std::optional<base::Month> stated_by_month(const Agency& agency, base::Date date);

}  // namespace model
