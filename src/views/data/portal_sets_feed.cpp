// The sets of all agencies, /data/agencies, scores and measures, and the package that describes them.
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
          public_address(settings, home)};
}

void add_scores(const Summary& s, const YearSummary& year, SetOfAll& set) {
  auto add = [&](std::string_view level, std::string_view code, std::optional<base::Points> score, bool is_computed,
                 std::string_view grade, std::optional<base::Points> before) {
    std::optional<bool> computed;
    std::optional<base::Points> change;
    if (score) computed = is_computed;
    if (score && before) change = *score - *before;
    set.add({s.slug, Cell::count(year.year), year.framework, level, code, score, Cell::flag(computed), grade,
             own_text_in(Language::th, s.name), own_text_in(Language::en, s.name), before, change});
  };
  if (!year.has_assessment) return;
  add("total", "total", year.total, year.total_is_computed, year.grade, year.total_before);
  for (const auto& [id, score] : year.instruments) {
    const auto before = year.instruments_before.find(id);
    add("instrument", id, score, year.computed_instruments.count(id), {},
        before == year.instruments_before.end() ? std::nullopt : std::optional(before->second));
  }
}

void add_measures(const Summary& s, const YearSummary& year, SetOfAll& set) {
  if (year.measures)
    set.add({s.slug, Cell::count(year.year), Cell::count(year.measures), Cell::count(year.measures_with_results),
             Cell::count(year.measures_with_outcomes)});
}

void add_sets_of_all(const SiteWork& work) {
  const std::span<const views::DataSet> sets = views::portal_data_sets();
  SetOfAll agencies(sets[0]), scores(sets[1]), measures(sets[2]);
  for (const Summary& s : work.summaries) {
    agencies.add(agency_row(work.site.settings, s));
    for (const YearSummary& year : s.years) add_scores(s, year, scores), add_measures(s, year, measures);
  }
  for (SetOfAll* set : {&agencies, &scores, &measures}) set->finish(work.data);
}

}  // namespace

extern const Feed portal_sets_feed{.of_site = {.data = add_sets_of_all}};

}  // namespace views
