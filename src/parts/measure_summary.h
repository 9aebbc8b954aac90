// The summary list of a measure: what it belongs to, who does it, until when, with what money.
#pragma once

#include <string>
#include <vector>

#include "parts/measure_codes.h"
#include "parts/measure_view.h"

namespace parts {

// One row has a text, or codes.
struct SummaryRow {
  std::string label;
  core::Html text;               // empty without codes: "ไม่ระบุ"
  core::Url href;                // where the text leads; may be empty
  core::Html mark;
  std::vector<core::Html> lines; // instead of `text`, where there are several
  std::vector<CodeLink> codes;
};

std::vector<SummaryRow> measure_summary(const MeasureView& view);

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::SummaryRow> = core::shape<parts::SummaryRow>(
    "row of the summary", core::field<&parts::SummaryRow::label>("label"),
    core::field<&parts::SummaryRow::text>("text"), core::field<&parts::SummaryRow::href>("href"),
    core::field<&parts::SummaryRow::mark>("mark"), core::field<&parts::SummaryRow::lines>("lines"),
    core::field<&parts::SummaryRow::codes>("codes"));
