#include "views/shared/badges.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(Badge, "tag", kind, icon, label);
REFLECT(Empty, "empty state", who, will_show, nearest, nearest_label);

namespace {

base::Html badge_icon(base::Literal shapes) {
  return base::Html()
      .raw("<svg width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">")
      .raw(shapes)
      .raw("</svg>");
}

}  // namespace

Badge ok_badge(std::string label) {
  return {"ok",
          badge_icon("<path d=\"M2 7.5 5.5 11 12 3.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.4\"/>"),
          std::move(label)};
}

Badge warning_badge(std::string label) {
  return {"warn",
          badge_icon("<path d=\"M7 1.5v7\" stroke=\"currentColor\" stroke-width=\"2.4\"/>"
                     "<circle cx=\"7\" cy=\"12\" r=\"1.5\" fill=\"currentColor\"/>"),
          std::move(label)};
}

Badge running_badge(std::string label) {
  return {
      "run",
      badge_icon("<circle cx=\"7\" cy=\"7\" r=\"5.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"/>"
                 "<path d=\"M7 1.8a5.2 5.2 0 0 1 0 10.4z\" fill=\"currentColor\"/>"),
      std::move(label)};
}

Badge missing_badge(std::string label) {
  return {"",
          badge_icon("<circle cx=\"7\" cy=\"7\" r=\"5.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" "
                     "stroke-dasharray=\"3 2.4\"/>"),
          std::move(label)};
}

Badge said_badge(std::string label) {
  return {"",
          badge_icon("<path d=\"M1.5 2h11v7.5H7L4 12.5v-3H1.5z\" fill=\"none\" stroke=\"currentColor\" "
                     "stroke-width=\"1.7\"/>"),
          std::move(label)};
}

Badge document_badge(std::string label) {
  return {"",
          badge_icon("<path d=\"M3 1h5.5L11 3.5V13H3z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\"/>"
                     "<path d=\"M5 6h4M5 9h4\" stroke=\"currentColor\" stroke-width=\"1.4\"/>"),
          std::move(label)};
}

namespace {

constexpr std::size_t letters_of_a_grade = 3;  // more is a word

std::string figure_text(base::Points points, bool is_computed, const base::Translations& words) {
  std::string out = base::to_text(points);
  return is_computed ? out + " (" + words("frame.computed") + ")" : out;
}

// "IIT 86.55 OIT 100.00": those that are stated, in the framework's order.
std::string stated_instruments(const model::YearSummary& year, const model::Framework& framework,
                               const base::Translations& words) {
  std::string out;
  for (const model::Instrument& i : framework.instruments) {
    std::string score = instrument_text(year, i.id, words);
    if (score.empty() || year.computed_instruments.contains(std::string(i.id))) continue;
    if (!out.empty()) out += ' ';
    out.append(i.id).append(" ").append(score);
  }
  return out;
}

}  // namespace

int last_year_of(const Site& site, model::AgencyType type) {
  constexpr int after_all = 9999;
  const model::Framework* newest = site.frameworks.nearest_for(after_all, type);
  return std::max(newest ? newest->year : 0, site.newest_result);
}

bool is_at_target(const model::YearSummary& year, const model::Framework* framework) {
  return year.total && framework && framework->target && *year.total >= *framework->target;
}

std::string total_text(const model::YearSummary& year, const base::Translations& words) {
  return figure_text(*year.total, year.total_is_computed, words);
}

std::string instrument_text(const model::YearSummary& year, std::string_view instrument,
                            const base::Translations& words) {
  auto score = year.instruments.find(std::string(instrument));
  if (score == year.instruments.end()) return {};
  return figure_text(score->second, year.computed_instruments.contains(score->first), words);
}

std::string_view without_word_grade(std::string_view grade) {
  constexpr std::string_view word = "ระดับ";
  if (grade.starts_with(word) && grade.size() > word.size()) grade.remove_prefix(word.size());
  return grade.substr(std::min(grade.find_first_not_of(' '), grade.size()));
}

std::string_view grade_text(const model::YearSummary& year, base::Language language) {
  std::string_view name = year.grade_name.view().in(language);
  return without_word_grade(name.empty() ? std::string_view(year.grade) : name);
}

Badge score_tag(const model::YearSummary& year, const model::Framework* framework, const base::Translations& words,
                bool is_old) {
  const std::string year_name = fiscal_year(year.year, words);
  if (year.total) {
    const std::string total = total_text(year, words);
    const std::string_view grade = grade_text(year, words.language());
    const bool is_letter = base::count_code_points(grade) <= letters_of_a_grade;
    std::string label = words(grade.empty() ? "portal.total"
                              : is_letter   ? "portal.total_and_grade"
                                            : "portal.total_and_word",
                              {{"total", total}, {"grade", grade}, {"year", year_name}});
    return is_at_target(year, framework) && !is_old ? ok_badge(std::move(label)) : document_badge(std::move(label));
  }
  if (framework && year.instruments.size() > year.computed_instruments.size())
    return document_badge(words("portal.scores_of_instruments",
                                {{"scores", stated_instruments(year, *framework, words)}, {"year", year_name}}));
  if (!year.indicators.empty())
    return document_badge(
        words("portal.scores_of_indicators", {{"n", std::to_string(year.indicators.size())}, {"year", year_name}}));
  if (!year.questions.empty())
    return document_badge(
        words("portal.scores_of_questions", {{"n", std::to_string(year.questions.size())}, {"year", year_name}}));
  return missing_badge(words("portal.no_scores_of_year", {{"year", year_name}}));
}

}  // namespace views
