#include "views/scores/plain_answer.h"

#include "views/shared/formatting.h"

namespace views {
namespace {

using base::Html;
using base::Points;
using base::Translations;

std::string distance(Points a, Points b) { return base::to_text(a > b ? a - b : b - a); }

// "above", "equal" or "below"
std::string side(Points score, Points other) { return score > other ? "above" : score < other ? "below" : "equal"; }

Html listed(const std::vector<Html>& items, const Translations& words) {
  Html out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i) out.text(words(i + 1 == items.size() ? "scores.and" : "scores.comma"));
    out.html(items[i]);
  }
  return out;
}

// Where the NACC announces the results of every agency.
constexpr base::Literal all_results{
    "<a href=\"https://itas.nacc.go.th/\" rel=\"noopener noreferrer\">itas.nacc.go.th</a>"};

Html no_result(const PlainFacts& f, const Translations& words) {
  if (f.year) return {};
  return words_with(words("answer.no_result", {{"agency", first_place}, {"link", second_place}}), f.agency,
                    Html().raw(all_results));
}

// Against the target and the mean; empty where there is nothing to hold the total against.
Html standing(const PlainFacts& f, const Translations& words) {
  if (!f.total) return {};
  std::vector<Html> parts;
  bool is_computed = f.mean && f.mean_is_computed;
  const auto add = [&](std::string_view with, Points other, const std::string& name, const Html& mark) {
    is_computed = is_computed || *f.total != other;
    parts.push_back(Html()
                        .text(words("answer." + std::string(with) + "_" + side(*f.total, other),
                                    {{"by", distance(*f.total, other)}, {"other", name}}))
                        .html(mark));
  };
  if (f.target) add("target", *f.target, base::to_short_text(*f.target), {});
  if (f.mean) add("mean", *f.mean, base::to_text(*f.mean), f.mean_mark);
  if (parts.empty()) return {};
  return words_with(words(is_computed ? "answer.standing_computed" : "answer.standing", {{"list", first_place}}),
                    listed(parts, words));
}

std::string kind_of(const PlainFacts& f) { return f.are_questions ? "questions" : "indicators"; }

Html below(const PlainFacts& f, const Translations& words) {
  const std::string key = "answer.below_" + kind_of(f) + (f.lowest_below.empty() ? "" : "_named");
  return words_with(words(key, {{"n", std::to_string(f.below_target)},
                                {"m", std::to_string(f.scored)},
                                {"target", base::to_short_text(*f.target)},
                                {"list", first_place},
                                {"score", base::to_text(f.low)}}),
                    listed(f.lowest_below, words));
}

// What there is to say of the parts, where the whole does not say it.
Html parts(const PlainFacts& f, const Translations& words) {
  Html out;
  if (f.target && f.below_target)
    out = below(f, words);
  else if (!f.total && f.low < f.high)
    out.text(
        words("answer.range_" + kind_of(f),
              {{"m", std::to_string(f.scored)}, {"low", base::to_text(f.low)}, {"high", base::to_text(f.high)}}));
  if (f.total || f.unscored.empty()) return out;
  if (!out.empty()) out.raw(" ");
  return out.html(words_with(words("answer.unscored", {{"list", first_place}}), listed(f.unscored, words)));
}

// The whole and its parts against the target are told together.
Html against_target(const PlainFacts& f, const Translations& words) {
  Html out = standing(f, words);
  const Html of_parts = parts(f, words);
  if (!out.empty() && !of_parts.empty()) out.raw(" ");
  return out.html(of_parts);
}

Html rises(const PlainFacts& f, const Translations& words) {
  Html out;
  out.text(words("answer.rose_" + kind_of(f), {{"n", std::to_string(f.rose)}, {"m", std::to_string(f.compared)}}));
  if (f.rose_most.empty()) return out;
  return out.html(words_with(words("answer.rose_most", {{"name", first_place}, {"by", base::to_text(f.rise)}}),
                             listed(f.rose_most, words)));
}

Html falls(const PlainFacts& f, const Translations& words) {
  if (!f.fell) return Html().text(words("answer.none_fell"));
  const std::string_view key = f.fell == 1              ? "answer.fell_one"
                               : f.fell_most.size() > 1 ? "answer.fell_alike"
                                                        : "answer.fell_some";
  return words_with(words(key, {{"n", std::to_string(f.fell)},
                                {"name", first_place},
                                {"by", base::to_text(f.fall)},
                                {"now", base::to_text(f.score_after_fall)}}),
                    listed(f.fell_most, words));
}

// Of the total and of the parts, what rose before what fell.
Html change_since(const PlainFacts& f, const Translations& words) {
  std::vector<Html> parts;
  if (f.total && f.total_before)
    parts.push_back(Html().text(
        words("answer.total_" + side(*f.total, *f.total_before), {{"by", distance(*f.total, *f.total_before)}})));
  if (f.compared) {
    parts.push_back(rises(f, words));
    parts.push_back(falls(f, words));
  }
  Html list;
  for (const Html& part : parts) {
    if (!list.empty()) list.text(words("answer.change_comma"));
    list.html(part);
  }
  const std::string year = fiscal_year(f.year_before, words);
  return list.empty() ? list : words_with(words("answer.change", {{"year", year}, {"list", first_place}}), list);
}

Html change(const PlainFacts& f, const Translations& words) {
  if (!f.year) return {};
  if (f.before == PlainFacts::Before::known) return change_since(f, words);
  if (f.before == PlainFacts::Before::not_comparable)
    return Html().text(words("answer.not_comparable", {{"year", fiscal_year(f.year_before, words)}}));
  if (f.lowest.empty() || f.below_target) return Html().text(words("answer.no_year_before"));
  return words_with(words("answer.lowest", {{"name", first_place}, {"score", base::to_text(f.lowest_score)}}),
                    f.lowest);
}

Html promises(const PlainFacts& f, const Translations& words) {
  if (!f.measures) return f.measures_are_elsewhere ? Html() : Html().text(words("answer.no_measures"));
  const std::string_view plan = f.year_is_past ? "answer.plan_past" : "answer.plan";
  const std::string_view key = f.is_plan          ? plan
                               : !f.with_results  ? "answer.nothing_reported"
                               : !f.with_evidence ? "answer.nothing_proven"
                                                  : "answer.proven";
  return Html().text(words(key, {{"year", fiscal_year(f.measures_year, words)},
                                 {"n", std::to_string(f.measures)},
                                 {"m", std::to_string(f.with_results)},
                                 {"k", std::to_string(f.with_evidence)}}));
}

Html gaps(const PlainFacts& f, const Translations& words) {
  if (f.not_published.empty()) return f.says_all_published ? Html().text(words("answer.all_published")) : Html();
  std::vector<Html> names;
  for (const std::string& name : f.not_published) names.push_back(Html().text(name));
  return words_with(words("answer.not_published", {{"list", first_place}}), listed(names, words));
}

Html heading_without_total(const PlainFacts& f, const Translations& words) {
  const std::string year = fiscal_year(f.year, words);
  if (!f.grade.empty())
    return words_with(words(f.grade_is_word ? "answer.heading_word" : "answer.heading_grade",
                            {{"agency", first_place}, {"grade", second_place}, {"year", year}}),
                      f.agency, f.grade);
  if (f.target && f.scored) {
    const std::string key =
        "answer.heading_" + kind_of(f) + (f.scored < f.all ? "_some" : "") + (f.below_target ? "" : "_all");
    return words_with(words(key, {{"agency", first_place},
                                  {"n", std::to_string(f.scored - f.below_target)},
                                  {"m", std::to_string(f.scored)},
                                  {"all", std::to_string(f.all)},
                                  {"target", base::to_short_text(*f.target)},
                                  {"year", year}}),
                      f.agency);
  }
  return words_with(
      words("answer.heading_instead", {{"agency", first_place}, {"list", second_place}, {"year", year}}), f.agency,
      listed(f.instead, words));
}

}  // namespace

Html words_with(std::string_view sentence, const Html& first, const Html& second) {
  Html out;
  for (std::size_t at; (at = sentence.find_first_of("\x01\x02")) != sentence.npos; sentence.remove_prefix(at + 1))
    out.text(sentence.substr(0, at)).html(sentence[at] == first_place[0] ? first : second);
  return out.text(sentence);
}

Html plain_heading(const PlainFacts& f, const Translations& words) {
  if (!f.year) return words_with(words("answer.heading_no_result", {{"agency", first_place}}), f.agency);
  if (!f.total) return heading_without_total(f, words);
  const std::string target = f.target ? base::to_short_text(*f.target) : "";
  Html out = words_with(words(f.target ? "answer.heading_" + side(*f.total, *f.target) : "answer.heading",
                              {{"agency", first_place},
                               {"total", base::to_text(*f.total)},
                               {"target", target},
                               {"year", fiscal_year(f.year, words)}}),
                        f.agency);
  if (f.total_is_computed) out.text(" (" + words("frame.computed") + ")");
  return out;
}

std::vector<Html> plain_sentences(const PlainFacts& f, const Translations& words) {
  std::vector<Html> out;
  for (const auto& part : {no_result, against_target, change, promises, gaps})
    if (Html said = part(f, words); !said.empty()) out.push_back(std::move(said));
  return out;
}

}  // namespace views
