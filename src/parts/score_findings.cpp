#include "parts/score_findings.h"

#include <algorithm>

#include "parts/figures_text.h"

namespace parts {

REFLECT(ScoreAnswer, "score answer", title, href, year);
REFLECT(ScoreFinding, "score finding", codes, text, advice, text_mark, advice_mark, about, answers, no_answer);

namespace {

using core::Html;
using Ids = std::vector<std::string_view>;

// Whether the measure names one of the ids of that year.
bool names_one(const std::vector<model::Code>& codes, const Ids& ids, int year) {
  return std::any_of(codes.begin(), codes.end(), [&](const model::Code& code) {
    return code.year == year && std::find(ids.begin(), ids.end(), code.id) != ids.end();
  });
}

// Adds the measures of the year and of the next for which `answers` holds.
template <class Answers>
void add_answers(ScoreFinding& out, const ScoreInput& input, const AgencyLinks& links, Answers answers) {
  const core::Words& words = input.context.words();
  for (int y : {input.year.year, input.year.year + 1}) {
    const model::Year* year = input.context.agency.year(y);
    if (!year) continue;
    for (const model::Measure& m : year->measures) {
      if (!answers(m)) continue;
      std::string named = y == input.year.year ? "" : words("scores.year", {{"year", fiscal_year(y, words)}});
      out.answers.push_back({m.title.phrase(words.language()),
                             links.page(Address{model::PageKind::measure, y, m.slug}), std::move(named)});
    }
  }
}

bool has_measures(const ScoreInput& input) {
  for (int y : {input.year.year, input.year.year + 1}) {
    const model::Year* year = input.context.agency.year(y);
    if (year && !year->measures.empty()) return true;
  }
  return false;
}

void put_answers(ScoreFinding& out, const model::Finding& finding, const ScoreInput& input,
                 const AgencyLinks& links) {
  const int year = input.year.year;
  const bool has_codes = !finding.questions.empty() || !finding.disclosures.empty();
  if (has_codes)
    add_answers(out, input, links, [&](const model::Measure& m) {
      return names_one(m.questions, finding.questions, year) || names_one(m.disclosures, finding.disclosures, year);
    });
  if (out.answers.empty() && finding.indicator) {
    const std::string id = std::to_string(*finding.indicator);
    add_answers(out, input, links, [&](const model::Measure& m) { return names_one(m.indicators, {id}, year); });
  }
  if (!out.answers.empty() || (!has_codes && !finding.indicator)) return;
  const core::Words& words = input.context.words();
  out.no_answer =
      has_measures(input) ? warning_tag(words("scores.no_answer")) : missing_tag(words("scores.no_measures"));
}

Html codes_html(const Ids& codes, const std::string& key, const ScoreInput& input) {
  Html out;
  if (!codes.empty()) out.html(input.mark(std::string_view(key).substr(0, key.size() - 1)));
  for (std::size_t i = 0; i < codes.size(); ++i)
    out.raw("<span class=\"nb\">").text(codes[i]).html(input.mark(key + std::to_string(i + 1))).raw("</span> ");
  return out;
}

Html about_html(const model::Finding& finding, const std::string& key, const ScoreInput& input) {
  const core::Words& words = input.context.words();
  Html out;
  out.text(finding.instrument).html(input.mark(key + "instrument"));
  if (!finding.indicator) return out;
  if (!out.empty()) out.raw(" ");
  out.raw("<span class=\"nb\">").text(words("scores.indicator_n", {{"n", std::to_string(*finding.indicator)}}));
  out.raw("</span>");
  const model::Indicator* indicator = input.framework().indicator(*finding.indicator);
  if (indicator) out.raw(" ").html(phrase_html(indicator->name.phrase(words.language())));
  return out.html(input.mark(key + "indicator"));
}

}  // namespace

std::vector<ScoreFinding> score_findings(const ScoreInput& input, const AgencyLinks& links) {
  const core::Language language = input.context.language();
  std::vector<ScoreFinding> out;
  for (const model::Finding& finding : input.assessment().findings) {
    const std::string key = "findings." + std::to_string(out.size() + 1) + ".";
    ScoreFinding f;
    f.codes = codes_html(finding.questions, key + "questions.", input);
    f.codes.html(codes_html(finding.disclosures, key + "disclosures.", input));
    f.text = finding.text.phrase(language);
    f.text_mark = input.mark(key + "text");
    f.advice = finding.advice.phrase(language);
    f.advice_mark = input.mark(key + "advice");
    f.about = about_html(finding, key, input);
    put_answers(f, finding, input, links);
    out.push_back(std::move(f));
  }
  return out;
}

}  // namespace parts
