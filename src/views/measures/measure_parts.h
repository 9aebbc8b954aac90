// The parts of the page of one measure: its summary, what is planned and reported, the questions it answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "views/shared/agency_view.h"
#include "views/shared/footnotes.h"
#include "views/shared/links.h"

namespace views {

// What every part of the page is made from.
struct MeasurePageInput {
  const YearView& year;
  const MeasureView& view;
  const AgencyLinks& links;
  Footnotes& footnotes;  // with the measure's remarks as the file "measure"

  const model::Measure& measure() const { return *view.measure; }
  const base::Translations& words() const { return links.context().words(); }
  base::Language language() const { return links.context().language(); }
  base::Html mark(std::string_view key) const { return footnotes.mark("measure", key); }
};

// "steps.3": the key of the third of a list.
std::string nth(std::string_view list, std::size_t position);

// An indicator, question or disclosure item, with its name and a link to its score.
struct CodeLink {
  std::string code;         // "5", "I28", "O11"
  base::ResolvedText name;  // empty where it is not known
  base::Url href;           // empty where no page has it
  std::string year;         // "ปี 2565" where it is of another year than the measure
};

// One row of the summary has a text, or codes.
struct SummaryRow {
  std::string label;
  base::Html text;  // empty without codes: "ไม่ระบุ"
  base::Url href;   // where the text leads; may be empty
  base::Html mark;
  std::vector<base::Html> lines;  // instead of `text`, where there are several
  std::vector<CodeLink> codes;
};
// What the measure belongs to, who does it, until when, with what money.
std::vector<SummaryRow> measure_summary(const MeasurePageInput&);

// A text of the content with the marks of its footnotes.
struct MarkedText {
  base::Html text;
  base::Html mark;
};
MarkedText marked_text(const MeasurePageInput&, const model::Prose& prose, std::string_view key);

struct ResultText {
  base::Html text;
  base::Html mark;
  base::Html date;  // empty where none is stated
};
struct StepText {
  base::Html text;
  base::Html mark;
  std::vector<ResultText> results;  // that name the step
};
struct MeasureReport {
  bool is_by_step = false;  // results name their step and are shown beside it
  std::vector<StepText> steps;
  std::vector<ResultText> results;  // those that name no step
  std::vector<MarkedText> outcomes;
};
MeasureReport measure_report(const MeasurePageInput&);

struct ServedQuestion {
  std::string code;
  base::ResolvedText text;
  std::string was;     // its code of the year before, where that was another
  std::string before;  // empty where not known
  std::string score;
  std::string change;        // empty where there is none to state
  bool is_computed = false;  // the change is ours
  base::ResolvedText note;
  base::Html mark;
};
// The questions of MeasureView::scored_questions. Adds the footnotes of their scores as the file "assessment"; `kept`
// is what the footnotes point to and outlives them.
std::vector<ServedQuestion> served_questions(const MeasurePageInput&, model::Annotations& kept);

// A mark is on the last line of its text, and beside it only where there is no text.
template <class Marked>
void add_mark(Marked& to, const base::Html& mark) {
  if (to.text.empty())
    to.mark.html(mark);
  else
    to.text.into_last_block(mark);
}

REFLECTED(SummaryRow);
REFLECTED(MarkedText);
REFLECTED(MeasureReport);
REFLECTED(ServedQuestion);

}  // namespace views
