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

REFLECTED(CountFact);
REFLECTED(ComplaintRow);
REFLECTED(ComplaintTotal);
REFLECTED(ComplaintBlock);

}  // namespace parts
