#include "parts/measure_proof.h"

#include "parts/figures_text.h"
#include "parts/score_tables.h"

namespace parts {

REFLECT(EvidenceRow, "evidence", link, date, mark);
REFLECT(ServedQuestion, "question", code, text, was, before, score, change, is_computed, note, mark);

namespace {

struct Place {
  const model::Question* question = nullptr;
  std::size_t position = 0;  // in the assessment, from 1
};

std::vector<Place> questions_of(const MeasureView& view) {
  std::vector<Place> out;
  const auto& assessment = view.year.assessment;
  if (!assessment) return out;
  for (const model::Code& code : view.measure.questions)
    for (std::size_t i = 0; i < assessment->questions.size(); ++i) {
      const model::Question& q = assessment->questions[i];
      if (code.year == view.year.year && q.id == code.id && q.score) out.push_back({&q, i + 1});
    }
  return out;
}

ServedQuestion served(const MeasureView& view, const Place& place) {
  const model::Question& q = *place.question;
  const core::Language language = view.language();
  ServedQuestion out;
  out.code = q.id;
  out.text = q.text.phrase(language);
  if (q.was != q.id) out.was = q.was;
  out.score = core::to_text(*q.score);
  const auto before = score_before(view.links.context().agency, view.year, q);
  if (before) out.before = core::to_text(*before);
  if (q.change) {
    out.change = core::to_signed_text(*q.change);
  } else if (before) {
    out.change = core::to_signed_text(*q.score - *before);
    out.is_computed = true;
  }
  out.note = q.note.phrase(language);
  const std::string key = nth("questions", place.position);
  for (std::string_view suffix : {"", ".score", ".previous", ".change", ".text"})
    out.mark.html(view.footnotes.mark("assessment", key + std::string(suffix)));
  return out;
}

}  // namespace

std::vector<EvidenceRow> evidence_rows(const MeasureView& view) {
  std::vector<EvidenceRow> out;
  const auto& list = view.measure.evidence;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const model::Evidence& e = list[i];
    EvidenceRow row;
    const core::Phrase title = e.title.phrase(view.language());
    row.link.label = title;
    if (e.href) row.link = linked(view.links, *e.href, title);
    if (e.date) row.date = time_html(*e.date, view.language(), core::DateStyle::compact);
    for (std::string_view suffix : {"", ".title", ".href", ".date"})
      row.mark.html(view.mark(nth("evidence", i + 1) + std::string(suffix)));
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<ServedQuestion> served_questions(const MeasureView& view, model::Remarks& kept) {
  const std::vector<Place> places = questions_of(view);
  for (const Place& place : places) {
    const std::string key = nth("questions", place.position);
    for (const model::Printed& printed : view.year.assessment->remarks.printed)
      if (printed.key == key || printed.key.starts_with(key + ".")) kept.printed.push_back(printed);
  }
  view.footnotes.add("assessment", kept);
  std::vector<ServedQuestion> out;
  for (const Place& place : places) out.push_back(served(view, place));
  return out;
}

}  // namespace parts
