// The complaints of one kind in one year as the page shows them: figures, chart and table.
#pragma once

#include <string>
#include <vector>

#include "core/shape.h"
#include "core/words.h"
#include "parts/complaint_counts.h"
#include "parts/footnotes.h"

namespace parts {

struct CountFact {
  std::string label;
  std::string value;   // "1,204"; empty: no data
  std::string detail;  // "คำนวณ จาก 6 เดือนที่มีข้อมูล"
  core::Html mark;
};

struct ComplaintRow {
  core::Html month;
  std::string received, closed;  // empty: no data
  core::Html received_mark, closed_mark;
  bool has_data = false;
};

struct ComplaintTotal {
  std::string label, received, closed;
  std::string received_months, closed_months;  // where the two are sums of different months
};

// Complaints of one kind as the page shows them.
struct ComplaintBlock {
  std::string id, heading;
  bool is_given = false;
  std::string sentence;  // in place of the facts where all counts are zero
  core::Html sentence_mark;
  std::vector<CountFact> facts;
  core::Html chart;
  std::string table;  // its caption
  std::vector<ComplaintRow> rows;
  std::vector<ComplaintTotal> totals;
};

// `footnotes` know the file as "complaints".
ComplaintBlock complaint_block(const model::Complaints& complaints, int year, Complaint about,
                               const core::Words& words, Footnotes& footnotes);

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::CountFact> = core::shape<parts::CountFact>(
    "fact", core::field<&parts::CountFact::label>("label"), core::field<&parts::CountFact::value>("value"),
    core::field<&parts::CountFact::detail>("detail"), core::field<&parts::CountFact::mark>("mark"));
template <>
inline const core::Shape core::shape_of<parts::ComplaintRow> = core::shape<parts::ComplaintRow>(
    "month", core::field<&parts::ComplaintRow::month>("month"),
    core::field<&parts::ComplaintRow::received>("received"), core::field<&parts::ComplaintRow::closed>("closed"),
    core::field<&parts::ComplaintRow::received_mark>("received_mark"),
    core::field<&parts::ComplaintRow::closed_mark>("closed_mark"),
    core::field<&parts::ComplaintRow::has_data>("has_data"));
template <>
inline const core::Shape core::shape_of<parts::ComplaintTotal> = core::shape<parts::ComplaintTotal>(
    "total", core::field<&parts::ComplaintTotal::label>("label"),
    core::field<&parts::ComplaintTotal::received>("received"), core::field<&parts::ComplaintTotal::closed>("closed"),
    core::field<&parts::ComplaintTotal::received_months>("received_months"),
    core::field<&parts::ComplaintTotal::closed_months>("closed_months"));
template <>
inline const core::Shape core::shape_of<parts::ComplaintBlock> = core::shape<parts::ComplaintBlock>(
    "complaints of one kind", core::field<&parts::ComplaintBlock::id>("id"),
    core::field<&parts::ComplaintBlock::heading>("heading"),
    core::field<&parts::ComplaintBlock::is_given>("is_given"),
    core::field<&parts::ComplaintBlock::sentence>("sentence"),
    core::field<&parts::ComplaintBlock::sentence_mark>("sentence_mark"),
    core::field<&parts::ComplaintBlock::facts>("facts"), core::field<&parts::ComplaintBlock::chart>("chart"),
    core::field<&parts::ComplaintBlock::table>("table"), core::field<&parts::ComplaintBlock::rows>("rows"),
    core::field<&parts::ComplaintBlock::totals>("totals"));
