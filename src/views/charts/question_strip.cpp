#include "views/charts/question_strip.h"

#include <algorithm>

#include "views/charts/figure.h"
#include "views/charts/rows.h"

namespace charts {
namespace {

// "E7" before "E14": shorter codes first, then by letters.
bool comes_before(const Question& a, const Question& b) {
  return a.code.size() != b.code.size() ? a.code.size() < b.code.size() : a.code < b.code;
}

base::Html label_of(const Question& question, const base::Translations& words) {
  base::Html out{"<span>"};
  if (!question.code.empty()) out.raw("<span class=\"nb\">").text(question.code).raw("</span> ");
  if (!question.code_before.empty() && question.code_before != question.code)
    out.raw("<span class=\"nb mut\">(")
        .text(words("charts.formerly", {{"code", question.code_before}}))
        .raw(")</span> ");
  return out.html(span(question.text)).raw("</span>");
}

std::vector<Row> rows_of(const QuestionGroup& group, const base::Translations& words) {
  std::vector<Question> questions = group.questions;
  std::stable_sort(questions.begin(), questions.end(), comes_before);
  std::vector<Row> rows;
  for (const Question& question : questions)
    rows.push_back({label_of(question, words), question.now, question.before, true});
  sort_high_to_low(rows);
  return rows;
}

RowChart chart_of(const QuestionStripData& data, const base::Translations& words) {
  RowChart chart{data.id, data.year, data.year_before, data.target, {}, false, {}};
  for (const QuestionGroup& group : data.groups)
    for (Row& row : rows_of(group, words)) chart.rows.push_back(std::move(row));
  chart.choose_form();
  return chart;
}

std::string questions_caption(const RowChart& chart, const base::Translations& words) {
  std::string key = chart.two_years ? "charts.questions_two" : "charts.questions_one";
  if (chart.target) key += "_target";
  return words(key, {{"n", std::to_string(tally(chart).values)},
                     {"year", year_text(chart.year, words)},
                     {"before", year_text(chart.year_before, words)},
                     {"target", chart.target ? to_short_text(*chart.target) : ""}});
}

void append_group(base::Html& out, const RowChart& chart, const QuestionGroup& group, std::size_t number,
                  const base::Translations& words) {
  if (group.questions.empty()) return;
  std::string heading;
  if (!group.dimension.empty()) {
    heading = std::string(chart.id) + "-" + std::to_string(number);
    out.raw("<p class=\"rgrp\" id=\"").text(heading).raw("\">").html(span(group.dimension)).raw("</p>");
  }
  out.html(rows_list(chart, rows_of(group, words), heading, words));
}

}  // namespace

base::Html question_strip(const QuestionStripData& data, const base::Translations& words) {
  RowChart chart = chart_of(data, words);
  base::Html out;
  if (!chart.has_value()) return out;
  auto headed = [](const QuestionGroup& group) { return !group.dimension.empty(); };
  bool grouped = std::any_of(data.groups.begin(), data.groups.end(), headed);
  std::string how = words(grouped ? "charts.questions_grouped" : "charts.questions_high_to_low",
                          {{"from", to_short_text(chart.axis.from)}});
  out.html(caption(questions_caption(chart, words), how)).html(rows_key(chart, words));
  out.raw("<div class=\"pad\">").html(rows_head(chart, words));
  for (std::size_t i = 0; i < data.groups.size(); ++i) append_group(out, chart, data.groups[i], i + 1, words);
  return out.html(rows_numbers(chart)).raw("</div>");
}

std::string question_strip_sentence(const QuestionStripData& data, const base::Translations& words) {
  RowChart chart = chart_of(data, words);
  Tally counts = tally(chart);
  if (!counts.values) return words("charts.questions_none");
  std::string out = words(chart.target ? "charts.questions_at_target" : "charts.questions_range",
                          {{"n", std::to_string(counts.at_target)},
                           {"m", std::to_string(counts.values)},
                           {"target", chart.target ? to_short_text(*chart.target) : ""},
                           {"high", to_text(counts.high)},
                           {"low", to_text(counts.low)}});
  std::string absent = std::to_string(counts.absent);
  return counts.absent ? out + words("charts.questions_absent", {{"n", absent}}) : out;
}

}  // namespace charts
