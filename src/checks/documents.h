// Every Markdown text of an agency, for the checks that look at its tree.
#pragma once

#include "model/agency.h"

namespace checks {

// Calls `look(document)` for each language in which the text is written.
template <class Look>
void each_document(const model::Prose& prose, const Look& look) {
  for (const model::Document& document : prose.words)
    if (!document.empty()) look(document);
}

// The texts of a measure, in the order of its page.
template <class Look>
void each_document(const model::Measure& measure, const Look& look) {
  each_document(measure.issue, look);
  for (const model::Prose& step : measure.steps) each_document(step, look);
  for (const model::Result& result : measure.results) each_document(result.text, look);
  for (const model::Prose& outcome : measure.outcomes) each_document(outcome, look);
  each_document(measure.follow_up.text, look);
  each_document(measure.problems, look);
  each_document(measure.suggestions, look);
  if (!measure.body.empty()) look(measure.body);
}

template <class Look>
void each_document(const model::Agency& agency, const Look& look) {
  if (agency.channels) each_document(agency.channels->protection, look);
  for (const model::Year& year : agency.years) {
    if (year.report && !year.report->body.empty()) look(year.report->body);
    for (const model::Measure& measure : year.measures) each_document(measure, look);
  }
  for (const auto* articles : {&agency.pages, &agency.updates})
    for (const model::Article& article : *articles)
      if (!article.body.empty()) look(article.body);
}

}  // namespace checks
