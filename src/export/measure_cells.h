// A measure in the official form: its cells, and what the form has no column for.
#pragma once

#include <string>
#include <vector>

#include "export/paper.h"
#include "export/prose_blocks.h"
#include "model/measure.h"

namespace exporting {

// How texts are written: the language, and where links lead.
struct PaperWriting {
  base::Language language = base::Language::th;
  AddressOf address;

  // "ปีงบประมาณ 2568" or "fiscal year 2568".
  std::string say(std::string_view th, std::string_view en) const;
  std::string text(const base::LocalizedText& text) const { return std::string(text.in(language)); }
};

// Each is "-" where the source says nothing.
PaperCell title_cell(const PaperWriting&, const model::Measure&, std::size_t number);
PaperCell steps_cell(const PaperWriting&, const model::Measure&);
PaperCell period_cell(const PaperWriting&, const model::Measure&);
PaperCell responsible_cell(const PaperWriting&, const model::Measure&);
PaperCell results_cell(const PaperWriting&, const model::Measure&);
PaperCell outcomes_cell(const PaperWriting&, const model::Measure&);
PaperCell due_cell(const PaperWriting&, const model::Measure&);
PaperCell follow_up_cell(const PaperWriting&, const model::Measure&);
PaperCell prose_or_dash(const PaperWriting&, const model::Prose&);

// What is left, a paragraph or more for each: "วัตถุประสงค์: …". Follow-up where the form is a report.
std::vector<Paragraph> further_details(const PaperWriting&, const model::Measure&, bool with_follow_up);

}  // namespace exporting
