#include "parts/score_meaning.h"

#include <algorithm>

#include "parts/figures_text.h"

namespace parts {

REFLECT(MeaningRow, "row of a meaning", label, text);
REFLECT(ScoreMeaning, "meaning", framework, rows, remarks);

namespace {

core::Html in_one_line(const std::string& text) {
  return core::Html().raw("<span class=\"nb\">").text(text).raw("</span>");
}

MeaningRow instrument_row(const model::Instrument& instrument, const core::Words& words) {
  MeaningRow row{std::string(instrument.id), phrase_html(instrument.name.phrase(words.language()))};
  if (instrument.weight)
    row.text.raw(" ").html(in_one_line(words("scores.meaning_weight", {{"n", core::to_text(*instrument.weight)}})));
  return row;
}

// "AA ตั้งแต่ 95", from high to low; those that ask something of every instrument say so.
core::Html grades_html(std::vector<model::Grade> grades, const core::Words& words) {
  std::stable_sort(grades.begin(), grades.end(), [](const auto& a, const auto& b) { return a.min > b.min; });
  core::Html out{"<ul>"};
  for (const model::Grade& grade : grades) {
    const core::Phrase name = grade.name.empty() ? core::Phrase{grade.id} : grade.name.phrase(words.language());
    const std::string from = core::to_short_text(grade.min);
    out.raw("<li><b>")
        .html(phrase_html(name))
        .raw("</b> ")
        .html(in_one_line(words("scores.meaning_from", {{"n", from}})));
    if (grade.instruments_min)
      out.raw(" ").text(words("scores.meaning_each", {{"n", core::to_short_text(*grade.instruments_min)}}));
    out.raw("</li>");
  }
  return out.raw("</ul>");
}

core::Html national_html(const model::National& national, const core::Words& words) {
  core::Html out;
  auto add = [&](std::string_view key, const std::optional<core::Decimal>& figure) {
    if (!figure) return;
    if (!out.empty()) out.raw(" ");
    out.html(in_one_line(words(key, {{"n", core::to_text(*figure)}})));
  };
  add("scores.meaning_mean", national.mean);
  add("scores.meaning_agencies", national.agencies);
  add("scores.meaning_at_target", national.at_target);
  if (!out.empty() && !national.source.empty())
    out.raw("<br><small class=\"mut\">")
        .text(words("scores.meaning_source"))
        .raw(" ")
        .html(phrase_html(national.source.phrase(words.language())))
        .raw("</small>");
  return out;
}

}  // namespace

ScoreMeaning score_meaning(const ScoreInput& input, const ScorePanel& panel) {
  const core::Words& words = input.context.words();
  const model::Framework& framework = input.framework();
  ScoreMeaning out{framework.name.phrase(words.language()), {}, {}};
  for (const model::Instrument& i : framework.instruments) out.rows.push_back(instrument_row(i, words));
  if (framework.target)
    out.rows.push_back(
        {words("frame.target"),
         core::Html().text(words("scores.meaning_target", {{"n", core::to_short_text(*framework.target)}}))});
  if (!framework.grades.empty()) out.rows.push_back({words("scores.grade"), grades_html(framework.grades, words)});
  if (framework.national)
    if (core::Html national = national_html(*framework.national, words); !national.empty())
      out.rows.push_back(
          {words("scores.meaning_country", {{"year", fiscal_year(framework.year, words)}}), std::move(national)});
  if (!panel.empty()) return out;
  if (!framework.grades.empty() && framework.rests_on_unverified("grades"))
    out.remarks.push_back(words("scores.bands_unverified"));
  if (framework.target && framework.rests_on_unverified("target"))
    out.remarks.push_back(words("scores.target_unverified"));
  return out;
}

}  // namespace parts
