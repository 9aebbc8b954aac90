#include "desk/figure_words.h"

#include <algorithm>

#include "base/date.h"
#include "desk/path_parts.h"

namespace desk {
namespace {

// "3 · การใช้อำนาจ" of "indicator-3", "IIT" of "IIT"; `framework` may be null.
std::string name_of_score(std::string_view id, const model::Framework* framework, const base::Translations& words) {
  constexpr std::string_view indicator = "indicator-", question = "question-";
  if (id == "total" || id == "grade") return words("publish.figure_" + std::string(id));
  if (id.starts_with(question)) return words("publish.figure_question");
  if (!id.starts_with(indicator)) return std::string(id);
  const std::string number(id.substr(indicator.size()));
  const model::Indicator* known = framework ? framework->indicator(model::indicator_number(number)) : nullptr;
  return known ? number + " · " + std::string(known->name.in(words.language())) : number;
}

// `id` is below "scores/".
std::string score_in_words(std::string_view id, const model::Framework* framework, const base::Translations& words) {
  std::string name = name_of_score(take_part(id), framework, words);
  if (id != "previous" && id != "change") return name;
  return words("publish.figure_" + std::string(id), {{"figure", name}});
}

// `id` is below "complaints/": "2567-10/general/received", "total/general/closed", "open/general".
std::string complaints_in_words(std::string_view id, const base::Translations& words) {
  const std::string_view when = take_part(id), about = take_part(id);
  std::string out = words("publish.figure_" + std::string(about));
  if (when == "open" || when == "open-before")
    return out + " " + words(when == "open" ? "publish.figure_open" : "publish.figure_open_before");
  out += " " + words("publish.figure_" + std::string(id));
  if (const auto month = base::parse_month(when)) return out + " " + base::to_text(*month, words.language());
  if (when == "total") return out + " " + words("publish.figure_whole_year");
  return out + " " + words(when.starts_with("subject-") ? "publish.figure_subject" : "publish.figure_channel");
}

// `id` is below "measures/": "citizen-manual/budget-planned".
std::string measure_in_words(std::string_view id, const base::Translations& words) {
  const std::string slug(take_part(id)), what(id.substr(id.find('-') + 1));
  if (what == "planned" || what == "spent") return words("publish.figure_" + what, {{"slug", slug}});
  return words("publish.figure_budget", {{"slug", slug}, {"year", what}});
}

std::string count_in_words(std::string id, const base::Translations& words) {
  std::replace(id.begin(), id.end(), '-', '_');
  return words("publish.figure_" + id);
}

}  // namespace

std::string figure_in_words(std::string_view id, const model::Framework* framework, const base::Translations& words) {
  const std::string_view whole = id, topic = take_part(id);
  if (topic == "scores") return score_in_words(id, framework, words);
  if (topic == "complaints") return complaints_in_words(id, words);
  if (topic == "measures") return measure_in_words(id, words);
  if (topic == "counts") return count_in_words(std::string(id), words);
  return std::string(whole);
}

}  // namespace desk
