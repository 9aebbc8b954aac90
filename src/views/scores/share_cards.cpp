#include "views/scores/share_cards.h"

#include "model/computed_scores.h"
#include "views/shared/formatting.h"
#include "views/shared/links.h"

namespace views {
namespace {

std::string grade_of(const model::Year& year, const base::Translations& words) {
  const auto& stated = year.assessment->grade;
  if (!stated) return {};
  const model::Grade* grade = year.framework->grade_called(*stated);
  std::string name(grade ? grade->name.in(words.language()) : *stated);
  if (name.empty()) name = grade->id;
  return words("scores.grade") + " " + name;
}

}  // namespace

std::vector<YearCard> share_cards(const Site& site, const model::Agency& agency) {
  std::vector<YearCard> cards;
  if (site.settings.base_url.empty()) return cards;
  const base::Translations& words = site.words;
  const base::Language language = site.language();
  for (const model::Year& year : agency.years) {
    if (!year.assessment || !year.framework) continue;
    const model::Figure total = model::total_of(*year.framework, *year.assessment);
    if (!total.value) continue;
    base::ShareCard card;
    card.site = site.settings.title.in(language);
    card.name = agency.name.in(language);
    card.place = place_name(agency.district, agency.province, words);
    card.caption = words("scores.title", {{"year", fiscal_year(year.year, words)}});
    if (total.is_computed) card.caption += " (" + words("frame.computed") + ")";
    card.score = base::to_text(*total.value);
    card.score_at = card.score;
    card.of = words("scores.of_100");
    card.grade = grade_of(year, words);
    if (year.framework->target) {
      card.target_at = base::to_short_text(*year.framework->target);
      card.target = words("charts.target", {{"target", card.target_at}});
    }
    cards.push_back({year.year, agency_file(site.settings, agency.slug, std::to_string(year.year) + "/card.png"),
                     std::move(card)});
  }
  return cards;
}

}  // namespace views
