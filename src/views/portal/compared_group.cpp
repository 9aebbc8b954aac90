#include <map>
#include <utility>

#include "base/number.h"
#include "model/points_in.h"
#include "views/charts/rows.h"
#include "views/charts/stand_alone.h"
#include "views/portal/agency_lists.h"
#include "views/portal/comparison.h"
#include "views/scores/score_facts.h"
#include "views/shared/agency_names.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(ComparedScore, "cell", id, score);
REFLECT(ComparedRow, "agency", name, href, suffix, place, total, grade, total_is_computed, plot, instruments, change,
        scores);
REFLECT(SharedScore, "shared score", name, rows);
REFLECT(ComparedGroup, "comparison", id, framework, sentence, caption, key, axis, national, agencies, totals, median,
        instruments, has_changes, rows, without_total, has_no_totals, shared, tools);

namespace {

ComparedRow row_of(const Links& links, const Comparison& comparison, const Compared& compared) {
  const Site& site = links.site();
  const base::Language language = site.language();
  const model::Summary& agency = *compared.agency;
  ComparedRow row;
  row.name = agency_name_html(agency.name.view().phrase(language));
  const Address scores{model::PageKind::scores, compared.year->year, {}};  // a page of years with an assessment
  row.href = links.folder(
      folder_of(site.settings, agency.slug, language, compared.year->has_assessment ? scores : Address{}));
  row.place = place_name(agency.district.view(), agency.province.view(), site.words);
  if (compared.year->total) row.total = base::to_text(*compared.year->total);
  row.total_is_computed = compared.year->total_is_computed;
  if (compared.year->total && compared.year->total_before)
    row.change = base::to_signed_text(*compared.year->total - *compared.year->total_before);
  row.grade = grade_text(*compared.year, language);
  for (const model::Instrument& i : comparison.framework->instruments)
    row.instruments.push_back({std::string(i.id), instrument_text(*compared.year, i.id, site.words)});
  row.scores = score_tag(*compared.year, comparison.framework, site.words);
  return row;
}

// Names stand beside plots in their short form.
ComparedRow row_in_plot(const Links& links, const Comparison& comparison, const Compared& compared) {
  ComparedRow row = row_of(links, comparison, compared);
  row.name = short_agency_name_html(compared.agency->name.view().phrase(links.site().language()));
  return row;
}

// Values of the shown agencies first, in their order; then of those on other pages, which count too.
charts::Rows chart_rows(const Comparison& shown, const std::vector<base::Points>& elsewhere, std::string id,
                        int year) {
  charts::Rows rows{charts::Rows::Of::agencies, std::move(id), year, 0, shown.framework->target};
  std::vector<base::Points> totals = elsewhere;
  for (const Compared& c : shown.with_total) {
    rows.values.push_back({*c.year->total, {}});
    totals.push_back(*c.year->total);
  }
  for (base::Points total : elsewhere) rows.values.push_back({total, {}});
  if (totals.size() > 1) rows.median = charts::median(std::move(totals));
  rows.choose_form();
  return rows;
}

// Rows of agencies whose name is on the page twice say where they are.
void tell_apart(std::vector<ComparedRow>& rows, const std::vector<Compared>& agencies, const Comparison& all,
                const base::Translations& words) {
  std::map<std::string_view, int> count_of_name;
  for (const auto* list : {&all.with_total, &all.without_total})
    for (const Compared& c : *list) ++count_of_name[c.agency->name.view().in(words.language())];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::Summary& agency = *agencies[i].agency;
    if (count_of_name[agency.name.view().in(words.language())] < 2) continue;
    rows[i].suffix = place_name(agency.district.view(), agency.province.view(), words);
  }
}

// The totals of `all` that are not among the shown ones: both have one order.
std::vector<base::Points> totals_elsewhere(const Comparison& shown, const Comparison& all) {
  std::vector<base::Points> out;
  std::size_t next = 0;
  for (const Compared& c : all.with_total) {
    if (next < shown.with_total.size() && shown.with_total[next].agency == c.agency)
      ++next;
    else
      out.push_back(*c.year->total);
  }
  return out;
}

// What two agencies or more have of the framework's instruments and indicators.
struct SharedValues {
  base::LocalizedText name;
  std::vector<const Compared*> agencies;
  std::vector<base::Points> scores;
};

template <class Score>
void add_shared(std::vector<SharedValues>& out, const Comparison& comparison, const base::LocalizedText& name,
                Score score_of) {
  SharedValues values{name, {}, {}};
  for (const Compared& c : comparison.without_total)
    if (const std::optional<base::Points> score = score_of(*c.year)) {
      values.agencies.push_back(&c);
      values.scores.push_back(*score);
    }
  if (values.scores.size() >= 2) out.push_back(std::move(values));
}

// Scores that an agency states: one that is computed from the rest of a year says nothing of its own.
std::vector<SharedValues> shared_values(const Comparison& comparison) {
  std::vector<SharedValues> out;
  for (const model::Instrument& i : comparison.framework->instruments)
    add_shared(out, comparison, i.name, [&](const model::YearSummary& y) {
      const std::string id(i.id);
      return y.computed_instruments.contains(id) ? std::nullopt : model::points_in(y.instruments, id);
    });
  for (const model::Indicator& i : comparison.framework->indicators)
    add_shared(out, comparison, i.name,
               [&](const model::YearSummary& y) { return model::points_in(y.indicators, i.id); });
  return out;
}

// A picture is for print: one of more rows is a table.
constexpr std::size_t most_in_a_picture = 40;

// What is drawn, as a table; `item` is empty of totals.
struct DrawnScore {
  const Compared* compared;
  base::LocalizedText item;
  base::Points score;
};
constexpr Column columns_of_drawn[] = {"fiscal_year_be", "framework", "agency", "name_th", "name_en",
                                       "item_th",        "item_en",   "score",  "target"};

std::vector<std::vector<Cell>> cells_of(const std::vector<DrawnScore>& drawn, const model::Framework& framework,
                                        int year) {
  const auto in = [](const base::LocalizedText& text, base::Language language) {
    return text.words[base::index(language)];
  };
  std::vector<std::vector<Cell>> cells;
  for (const DrawnScore& d : drawn) {
    const base::LocalizedText name = d.compared->agency->name.view();
    cells.push_back({Cell::count(year), framework.id, d.compared->agency->slug, in(name, base::Language::th),
                     in(name, base::Language::en), in(d.item, base::Language::th), in(d.item, base::Language::en),
                     Cell(d.score), framework.target});
  }
  return cells;
}

// What stands below the plots, and its files.
void put_tools(ComparedGroup& group, const Links& links, const std::string& path, const charts::Rows& rows,
               const charts::Caption& caption, const std::vector<DrawnScore>& drawn,
               const model::Framework& framework) {
  if (path.empty()) return;
  const Site& site = links.site();
  const base::Translations& words = site.words;
  const std::string folder = portal_folder(site.settings, site.language(), path);
  const std::string first = portal_folder(site.settings, site.settings.first_language(), path);
  FigureTools tools;
  tools.id = group.id;
  tools.what = words("compare.title", {{"year", fiscal_year(rows.year, words)}});
  tools.cite = words("figures.cite_site", {{"site", site.settings.title.in(words.language())}, {"what", tools.what}});
  if (!site.settings.base_url.empty())
    tools.cite += " " + full_address(site.settings, folder) + "#figure-" + group.id;
  const std::string csv = first + "charts/" + group.id + ".csv";
  tools.csv = links.file(csv);
  if (folder == first)
    group.files.push_back({csv, to_csv({columns_of_drawn, cells_of(drawn, framework, rows.year)})});
  if (drawn.size() <= most_in_a_picture) {
    std::vector<charts::RowTexts> texts;
    const base::LocalizedText* item = nullptr;
    for (const DrawnScore& d : drawn) {
      charts::RowTexts text{{}, std::string(d.compared->agency->name.view().in(words.language())), {}, {}, {}};
      if (!item || item->words != d.item.words) text.group = d.item.in(words.language());
      text.now = base::to_text(d.score);
      item = &d.item;
      texts.push_back(std::move(text));
    }
    const std::string svg = folder + "charts/" + group.id + ".svg";
    tools.svg = links.file(svg);
    group.files.push_back({svg, charts::rows_file(rows, caption, texts, tools.cite, words)});
  }
  group.tools = std::move(tools);
}

// Where totals cannot be compared: the scores that can, and why the others cannot.
void put_shared(ComparedGroup& group, const Links& links, const Comparison& comparison, int year,
                const std::string& path) {
  const base::Translations& words = links.site().words;
  const std::vector<SharedValues> all = shared_values(comparison);
  charts::Rows rows{charts::Rows::Of::agencies, "shared-" + group.id, year, 0, comparison.framework->target};
  for (const SharedValues& values : all)
    for (base::Points score : values.scores) rows.values.push_back({score, {}});
  rows.choose_form();
  std::size_t next = 0;
  std::vector<DrawnScore> drawn;
  for (const SharedValues& values : all) {
    SharedScore shared{values.name.phrase(words.language()), {}};
    for (std::size_t i = 0; i < values.scores.size(); ++i) {
      ComparedRow row = row_in_plot(links, comparison, *values.agencies[i]);
      row.total = base::to_text(values.scores[i]);
      row.plot = charts::rows_plot(rows, rows.values[next++]);
      shared.rows.push_back(std::move(row));
      drawn.push_back({values.agencies[i], values.name, values.scores[i]});
    }
    group.shared.push_back(std::move(shared));
  }
  group.has_no_totals = true;
  group.sentence = words("compare.no_totals", {{"n", group.agencies}, {"year", fiscal_year(year, words)}});
  if (all.empty()) return;
  const charts::Caption caption{words("compare.shared", {{"k", std::to_string(all.size())}}),
                                words("compare.shared_how", {{"year", fiscal_year(year, words)}}),
                                {}};
  group.caption = caption.html();
  put_tools(group, links, path, rows, caption, drawn, *comparison.framework);
  group.key = charts::rows_key(rows, words).html();
  group.axis = charts::rows_axis(rows, words);
}

}  // namespace

ComparedGroup compared_group(const Links& links, const Comparison& comparison, const Comparison& all, int year,
                             const std::string& path) {
  const Site& site = links.site();
  ComparedGroup group;
  group.id = "totals-" + std::string(comparison.framework->id);
  group.framework = comparison.framework->name.phrase(site.language());
  group.national = national_average_html(*comparison.framework, site.words);
  group.totals = base::with_commas(static_cast<std::int64_t>(comparison.with_total.size()));
  group.agencies = base::with_commas(static_cast<std::int64_t>(all.with_total.size() + all.without_total.size()));
  for (const Compared& c : comparison.with_total) group.rows.push_back(row_in_plot(links, comparison, c));
  for (const Compared& c : comparison.without_total) group.without_total.push_back(row_of(links, comparison, c));
  tell_apart(group.rows, comparison.with_total, all, site.words);
  tell_apart(group.without_total, comparison.without_total, all, site.words);
  const charts::Rows rows = chart_rows(comparison, totals_elsewhere(comparison, all), group.id, year);
  const charts::Caption caption = charts::rows_caption(rows, false, site.words);
  group.sentence = caption.finding;
  for (const ComparedRow& row : group.rows) group.has_changes = group.has_changes || !row.change.empty();
  if (all.with_total.size() < 2) put_shared(group, links, comparison, year, path);
  if (!group.rows.empty()) {
    group.caption = caption.html();
    group.key = charts::rows_key(rows, site.words).html();
    group.axis = charts::rows_axis(rows, site.words);
    std::vector<DrawnScore> drawn;
    for (const Compared& c : comparison.with_total) drawn.push_back({&c, {}, *c.year->total});
    put_tools(group, links, path, rows, caption, drawn, *comparison.framework);
  }
  for (std::size_t i = 0; i < group.rows.size(); ++i) group.rows[i].plot = charts::rows_plot(rows, rows.values[i]);
  if (rows.median) group.median = base::to_text(*rows.median);
  for (const model::Instrument& i : comparison.framework->instruments) group.instruments.emplace_back(i.id);
  return group;
}

}  // namespace views
