// Complaints of one kind in one year as their page shows them: facts, a chart, and tables of months, subjects and
// ways.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/reflect.h"
#include "base/translations.h"
#include "views/charts/figure.h"
#include "views/complaints/complaint_counts.h"
#include "views/shared/data_table.h"
#include "views/shared/figure_tools.h"
#include "views/shared/footnotes.h"

namespace views {

struct CountFact {
  std::string label;
  std::string value;   // "1,204"; empty: no data
  std::string detail;  // "คำนวณ จาก 6 เดือนที่มีข้อมูล"
  base::Html mark;
};

struct ComplaintRow {
  base::Html month;
  std::string received, closed, pending;  // empty: no data
  base::Html received_mark, closed_mark, pending_mark;
  bool has_data = false;
};

struct ComplaintTotal {
  std::string label, received, closed, pending;
  std::string received_months, closed_months;  // where the two are sums of different months
};

// Complaints of one kind by subject, or by the way they came: a column only where one of them has a number for it.
struct ComplaintGroupRow {
  base::ResolvedText name;
  std::string received, closed, pending;
  base::Html name_mark, received_mark, closed_mark, pending_mark;
};
struct ComplaintGroups {
  std::string id, caption, what;
  bool has_closed = false, has_pending = false;
  std::vector<ComplaintGroupRow> rows;
};

// Complaints of one kind as the page shows them.
struct ComplaintBlock {
  std::string id, heading;
  std::string lead;  // what the page says first of it; empty without a number
  bool is_given = false;
  std::string sentence;  // in place of the facts where all counts are zero
  base::Html sentence_mark;
  std::vector<CountFact> facts;
  std::string facts_detail;  // of all facts, said once: "คำนวณ จาก 6 เดือนที่มีข้อมูล"
  charts::Figure figure;
  base::Html chart;  // of it
  std::vector<std::vector<Cell>> cells;
  std::optional<FigureTools> tools;
  std::string table;  // its caption
  bool has_pending = false;
  std::vector<ComplaintRow> rows;
  std::vector<ComplaintTotal> totals;
  std::vector<ComplaintGroups> groups;
};

// `footnotes` know the file as "complaints", here and below.
ComplaintBlock complaint_block(const model::Complaints& complaints, int year, Complaint about,
                               const base::Translations& words, Footnotes& footnotes);

// "1,204"; empty without a number.
std::string count_text(const std::optional<std::int64_t>& count);
// "จาก 6 เดือนที่มีข้อมูล" where some of the months shown have none.
std::string span_text(const ComplaintCounts& counts, int months, const base::Translations& words);

// The months and their sums.
void add_table(ComplaintBlock& block, const ComplaintCounts& counts, const base::Translations& words,
               Footnotes& footnotes);
// `list` is the key of the groups: "subjects" or "by_channel".
void add_groups(ComplaintBlock& block, const std::vector<model::ComplaintGroup>& groups, const std::string& list,
                const base::Translations& words, Footnotes& footnotes);

REFLECTED(ComplaintBlock);

}  // namespace views
