#include "views/scores/score_panel.h"

#include <algorithm>
#include <deque>

#include "base/utf8.h"
#include "views/charts/ruler.h"
#include "views/charts/stand_alone.h"
#include "views/charts/year_slope.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(ScorePanel, "score panel", heading, total, is_computed, total_mark, grade, grade_is_long, grade_mark, verdict,
        since, stale, ruler, remarks);

std::optional<base::Points> mean_of_country(const model::Framework& framework) {
  if (!framework.national || !framework.national->mean) return std::nullopt;
  const auto hundredths = framework.national->mean->scaled(2);
  if (!hundredths || *hundredths < 0 || *hundredths > 10000) return std::nullopt;
  return base::Points{static_cast<std::int32_t>(*hundredths)};
}

namespace {

using base::Points;

constexpr std::size_t letters_in_a_band = 3;

// What the strip shows: the grade's name where it is a letter or two, else its id.
std::string_view short_mark(const model::Grade& grade, base::Language language) {
  std::string_view name = grade.name.in(language);
  return !name.empty() && base::count_code_points(name) <= letters_in_a_band ? name : grade.id;
}

// Puts the grade as it is stated; none is worked out from the total. Returns the framework's grade of that name, null
// where it has none.
const model::Grade* put_grade(ScorePanel& panel, const ScoreInput& input) {
  const auto& stated = input.assessment().grade;
  if (!stated) return nullptr;
  const model::Grade* grade = input.framework().grade_called(*stated);
  panel.grade = base::ResolvedText{*stated};
  panel.grade_mark = input.mark("grade");
  if (grade && !grade->name.empty()) panel.grade = grade->name.phrase(input.context.language());
  if (grade && grade->name.empty()) panel.grade = base::ResolvedText{grade->id};
  panel.grade.text = without_word_grade(panel.grade.text);
  panel.grade_is_long = base::count_code_points(panel.grade.text) > letters_in_a_band;
  return grade;
}

std::string verdict(Points total, Points target, const base::Translations& words) {
  const std::string goal = base::to_short_text(target);
  if (total == target) return words("scores.equal", {{"target", goal}});
  bool above = total > target;
  const std::string by = base::to_text(above ? total - target : target - total);
  return words(above ? "scores.above" : "scores.below", {{"target", goal}, {"by", by}});
}

base::Html ruler(const ScoreInput& input, Points total, const model::Grade* grade) {
  const base::Language language = input.context.language();
  charts::RulerData data;
  data.total = total;
  data.target = input.framework().target;
  data.mean = mean_of_country(input.framework());
  if (grade) data.grade = short_mark(*grade, language);
  for (const model::Grade& g : input.framework().grades)
    data.bands.push_back({short_mark(g, language), g.min, g.instruments_min.has_value()});
  return charts::ruler(data, input.context.words());
}

void put_remarks(ScorePanel& panel, const ScoreInput& input) {
  const base::Translations& words = input.context.words();
  const model::Framework& framework = input.framework();
  if (panel.is_computed) panel.remarks.push_back(words("scores.total_computed"));
  if (panel.grade.empty()) panel.remarks.push_back(words("scores.grade_not_stated"));
  if (!framework.grades.empty() && framework.rests_on_unverified("grades"))
    panel.remarks.push_back(words("scores.bands_unverified"));
  if (framework.target && framework.rests_on_unverified("target"))
    panel.remarks.push_back(words("scores.target_unverified"));
}

}  // namespace

ScorePanel score_panel(const ScoreInput& input) {
  const base::Translations& words = input.context.words();
  const model::Figure total = model::total_of(input.framework(), input.assessment());
  ScorePanel panel;
  panel.heading = words("scores.total_of_year", {{"year", fiscal_year(input.year.year, words)}});
  if (total.value) {
    panel.total = base::to_text(*total.value);
    panel.is_computed = total.is_computed;
    panel.total_mark = input.mark("total");
  }
  const model::Grade* grade = put_grade(panel, input);
  if (panel.empty()) return panel;
  if (total.value && input.framework().target)
    panel.verdict = verdict(*total.value, *input.framework().target, words);
  if (total.value && input.before.total)
    panel.since = words("scores.since", {{"year", fiscal_year(input.before.year, words)},
                                         {"total", base::to_text(*input.before.total)},
                                         {"change", base::to_signed_text(*total.value - *input.before.total)}});
  if (total.value) panel.ruler = ruler(input, *total.value, grade);
  put_remarks(panel, input);
  return panel;
}

REFLECT(MeaningRow, "row of a meaning", label, text);
REFLECT(ScoreMeaning, "meaning", framework, rows, remarks);

namespace {

MeaningRow instrument_row(const model::Instrument& instrument, const base::Translations& words) {
  MeaningRow row{std::string(instrument.id), {}};
  if (base::Html by = scored_by_html(instrument, words); !by.empty()) row.text.raw("<b>").html(by).raw("</b> ");
  row.text.html(phrase_html(instrument.name.phrase(words.language())));
  if (instrument.weight)
    row.text.raw(" ").html(in_one_line(words("scores.meaning_weight", {{"n", base::to_text(*instrument.weight)}})));
  return row;
}

// "AA ตั้งแต่ 95", from high to low; those that ask something of every instrument say so.
base::Html grades_html(std::vector<model::Grade> grades, const base::Translations& words) {
  std::stable_sort(grades.begin(), grades.end(), [](const auto& a, const auto& b) { return a.min > b.min; });
  base::Html out{"<ul>"};
  for (const model::Grade& grade : grades) {
    const base::ResolvedText name =
        grade.name.empty() ? base::ResolvedText{grade.id} : grade.name.phrase(words.language());
    const std::string from = base::to_short_text(grade.min);
    out.raw("<li><b>")
        .html(phrase_html(name))
        .raw("</b> ")
        .html(in_one_line(words("scores.meaning_from", {{"n", from}})));
    if (grade.instruments_min)
      out.raw(" ").text(words("scores.meaning_each", {{"n", base::to_short_text(*grade.instruments_min)}}));
    out.raw("</li>");
  }
  return out.raw("</ul>");
}

base::Html national_results(const model::National& national, const base::Translations& words) {
  base::Html out;
  auto add = [&](std::string_view key, const std::optional<base::Decimal>& figure) {
    if (!figure) return;
    if (!out.empty()) out.raw(" ");
    out.html(in_one_line(words(key, {{"n", base::to_text(*figure)}})));
  };
  add("scores.meaning_mean", national.mean);
  add("scores.meaning_agencies", national.agencies);
  add("scores.meaning_at_target", national.at_target);
  if (national.is_computed && (national.mean || national.at_target)) out.text(" (" + words("frame.computed") + ")");
  if (!out.empty() && !national.source.empty())
    out.raw("<br><small class=\"mut\">")
        .text(words("scores.meaning_source"))
        .raw(" ")
        .html(phrase_with_links(national.source.phrase(words.language())))
        .raw("</small>");
  return out;
}

}  // namespace

std::vector<MeaningRow> meaning_rows(const model::Framework& framework, const base::Translations& words) {
  std::vector<MeaningRow> rows;
  for (const model::Instrument& i : framework.instruments) rows.push_back(instrument_row(i, words));
  if (framework.target)
    rows.push_back(
        {words("frame.target"),
         base::Html().text(words("scores.meaning_target", {{"n", base::to_short_text(*framework.target)}}))});
  if (!framework.grades.empty()) rows.push_back({words("scores.grade"), grades_html(framework.grades, words)});
  if (framework.national)
    if (base::Html national = national_results(*framework.national, words); !national.empty())
      rows.push_back(
          {words("scores.meaning_country", {{"year", fiscal_year(framework.year, words)}}), std::move(national)});
  return rows;
}

ScoreMeaning score_meaning(const ScoreInput& input, const ScorePanel& panel) {
  const base::Translations& words = input.context.words();
  const model::Framework& framework = input.framework();
  ScoreMeaning out{framework.name.phrase(words.language()), meaning_rows(framework, words), {}};
  if (!panel.empty()) return out;
  if (!framework.grades.empty() && framework.rests_on_unverified("grades"))
    out.remarks.push_back(words("scores.bands_unverified"));
  if (framework.target && framework.rests_on_unverified("target"))
    out.remarks.push_back(words("scores.target_unverified"));
  return out;
}

REFLECT(ScoreYear, "score year", year, total, grade);
REFLECT(ScoreYears, "score years", chart, tools, rows);

namespace {

base::ResolvedText grade_of(const model::Framework& framework, const model::Assessment& assessment,
                            base::Language language) {
  if (!assessment.grade) return {};
  const model::Grade* grade = framework.grade_called(*assessment.grade);
  return grade && !grade->name.empty() ? grade->name.phrase(language) : base::ResolvedText{*assessment.grade};
}

}  // namespace

ScoreYears score_years(const Context& context) {
  const base::Translations& words = context.words();
  ScoreYears out;
  charts::YearSlopeData data;
  std::deque<std::string> methods;  // the chart only views them
  for (const model::Year& y : context.agency.years) {
    if (!y.assessment || !y.framework) continue;
    const model::Figure total = model::total_of(*y.framework, *y.assessment);
    if (!total.value) continue;
    methods.push_back(model::method_of(*y.framework));
    data.years.push_back({y.year, total.value, y.framework->target, methods.back()});
    out.cells.push_back({Cell::count(y.year), total.value, Cell::flag(total.is_computed), y.framework->target});
    out.rows.insert(out.rows.begin(), {fiscal_year(y.year, words), score_html(total, words),
                                       grade_of(*y.framework, *y.assessment, context.language())});
  }
  out.figure = charts::year_slope(data, words);
  out.chart = out.figure.html();
  return out;
}

void put_tools(ScoreYears& years, const ScoreInput& input, const AgencyLinks& links, std::vector<File>& files) {
  const Address own{model::PageKind::scores, input.year.year, {}};
  const FigureOf of{links, own, &input.assessment().source, "years", input.context.words()("scores.years_heading")};
  years.tools =
      of.tools(charts::figure_file(years.figure, of.last_line()), {columns::totals, std::move(years.cells)}, files);
}

}  // namespace views
