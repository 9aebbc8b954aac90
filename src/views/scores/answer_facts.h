// What an agency's figures give to say in words (views/scores/plain_answer.h).
#pragma once

#include <string>

#include "views/scores/plain_answer.h"
#include "views/scores/score_panel.h"
#include "views/shared/agency_view.h"

namespace views {

// Of an agency without any result.
PlainFacts facts_without_result(const Context&);

// Of the year's scores: level, target, mean of the country, and what they are beside those of the year before.
PlainFacts facts_of_scores(const ScoreInput&, const ScorePanel&);
// The mark of the country's mean, where the sentences name it.
base::Html mark_of_mean(const ScoreInput&);

// `newest_result`: the newest year of which an agency of the site has a result.
void put_measures(PlainFacts&, const YearView&, int newest_result);

// Why a result is no news: "ผลปี 2565 · ยังไม่มีผลปี 2566–2569 ในเว็บไซต์นี้". Empty while no agency of the site has a newer
// one, and for years that the agency has newer results than.
std::string stale_sentence(const Context&, const model::Year&);

}  // namespace views
