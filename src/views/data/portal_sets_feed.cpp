// The sets of all agencies, /data/agencies, scores and measures, and the package that describes them.
#include "model/points_in.h"
#include "views/portal/agency_lists.h"
#include "views/shared/data_files.h"

namespace views {
namespace {

using base::Language;
using model::Summary;
using model::YearSummary;
using views::Cell;

// A row goes into both files at once: of all agencies there are many.
class SetOfAll {
 public:
  explicit SetOfAll(const views::DataSet& set) : set_(set), csv_(set.columns), json_(set.columns) {}

  void add(const std::vector<Cell>& row) {
    csv_.add(row);
    json_.add(row);
    ++rows_;
  }
  // All rows will be about so many times as many bytes as those that are there.
  void expect(std::size_t times) {
    csv_.expect(times);
    json_.expect(times);
  }
  void finish(views::PortalData& data) {
    if (rows_) data.sets.push_back({&set_, rows_, csv_.take(), json_.take(), {}});
  }

 private:
  const views::DataSet& set_;
  views::CsvWriter csv_;
  views::JsonTableWriter json_;
  std::size_t rows_ = 0;
};

std::string_view own_text_in(Language language, const model::OwnText& text) {
  return text.words[base::index(language)];
}

std::vector<Cell> agency_row(const model::Settings& settings, const Summary& s) {
  const std::string home = views::folder_of(settings, s.slug, settings.first_language(), {});
  return {s.slug,
          own_text_in(Language::th, s.name),
          own_text_in(Language::en, s.name),
          views::type_slug(s.type),
          own_text_in(Language::th, s.province),
          own_text_in(Language::en, s.province),
          own_text_in(Language::th, s.district),
          own_text_in(Language::en, s.district),
          own_text_in(Language::th, s.subdistrict),
          own_text_in(Language::en, s.subdistrict),
          Cell::count(s.channels),
          s.newest,
          public_address(settings, home),
          Cell::count(s.channels_with_contact),
          s.newest_month ? base::to_iso(*s.newest_month) : std::string()};
}

// A score of a year, as a row of the table.
struct ScoreOfAll {
  std::string_view level;
  std::string code;
  std::optional<base::Points> score;
  bool is_computed = false;
  std::string_view grade;
  std::optional<base::Points> before;                // what it may be compared with
  std::string_view item_th, item_en;                 // of what has no code
  std::optional<model::Comparable> comparable = {};  // of a question, which says it itself
};

// The agency's name stands with total and instruments alone: where there are thousands of agencies, it would be most
// of the file.
void add_scores(const Summary& s, const YearSummary& year, SetOfAll& set) {
  auto add = [&](const ScoreOfAll& row) {
    std::optional<bool> computed;
    std::optional<base::Points> change;
    if (row.score) computed = row.is_computed;
    if (row.score && row.before) change = *row.score - *row.before;
    const bool is_named = row.level == "total" || row.level == "instrument";
    set.add({s.slug, Cell::count(year.year), year.framework, row.level, row.code, row.score, Cell::flag(computed),
             row.grade, is_named ? own_text_in(Language::th, s.name) : "",
             is_named ? own_text_in(Language::en, s.name) : "", row.before, change, row.item_th, row.item_en,
             model::comparable_id(row.comparable, row.score && row.before)});
  };
  if (!year.has_assessment) return;
  add({"total", "total", year.total, year.total_is_computed, year.grade, year.total_before});
  for (const auto& [id, score] : year.instruments)
    add({"instrument",
         id,
         score,
         year.computed_instruments.count(id) > 0,
         {},
         model::points_in(year.instruments_before, id)});
  for (const auto& [id, score] : year.indicators)
    add({"indicator", std::to_string(id), score, false, {}, model::points_in(year.indicators_before, id)});
  for (const model::QuestionSummary& q : year.questions)
    add({"question", q.code, q.score, false, {}, q.before, q.text.words[0], q.text.words[1], q.comparable});
}

void add_measures(const Summary& s, const YearSummary& year, SetOfAll& set) {
  if (year.measures)
    set.add({s.slug, Cell::count(year.year), Cell::count(year.measures), Cell::count(year.measures_with_results),
             Cell::count(year.measures_with_outcomes), Cell::count(year.measures_with_evidence)});
}

void add_sets_of_all(const SiteWork& work) {
  const std::span<const views::DataSet> sets = views::portal_data_sets();
  SetOfAll agencies(sets[0]), scores(sets[1]), measures(sets[2]);
  constexpr std::size_t sample = 64;  // agencies that tell how large the files become
  std::size_t done = 0;
  for (const Summary& s : work.summaries) {
    agencies.add(agency_row(work.site.settings, s));
    for (const YearSummary& year : s.years) add_scores(s, year, scores), add_measures(s, year, measures);
    if (++done == sample)
      for (SetOfAll* set : {&agencies, &scores, &measures}) set->expect(work.summaries.size() / sample + 2);
  }
  for (SetOfAll* set : {&agencies, &scores, &measures}) set->finish(work.data);
}

}  // namespace

extern const Feed portal_sets_feed{.of_site = {.data = add_sets_of_all}};

}  // namespace views
