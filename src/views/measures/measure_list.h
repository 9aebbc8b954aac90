// The page of a year's measures: its rows by dimension and group, its footnotes, and what the year does not state.
#pragma once

#include <list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "views/shared/agency_view.h"
#include "views/shared/badges.h"
#include "views/shared/footnotes.h"

namespace views {

// Footnotes of a list of measures: only of what the list shows, and equal ones of several measures once.
class MeasureFootnotes {
 public:
  explicit MeasureFootnotes(const base::Translations& words) : footnotes_(words) {}

  // The marks of a measure's value: `key` is a path in its file ("title", "results.1").
  base::Html mark(const model::Measure& measure, std::string_view key) { return mark({&measure}, key); }
  // The marks of one value that several measures share, such as their dimension.
  base::Html mark(const std::vector<const model::Measure*>& measures, std::string_view key);
  std::vector<Footnote> list() { return footnotes_.list(); }

 private:
  Footnotes footnotes_;
  std::list<model::Annotations> kept_;  // what the footnotes point to
  std::set<std::string> known_;
};

struct MeasureRow {
  std::string id;  // "m-no-gift"
  std::string number;
  base::ResolvedText title;
  base::Html title_mark;
  base::Url href;
  bool is_result = false;  // `opening` is a result; else a step, or empty
  base::Html opening;
  base::Html responsible;  // empty: not stated
  bool is_timed = true;    // false: neither a period nor a due date is stated
  base::Html when;         // empty where the page says it for all
  bool is_due = false;     // `when` is a due date
  std::vector<Badge> tags;
  std::string filter;  // words of the filter form: "reported gap no-evidence"
};

struct MeasureBlock {
  base::ResolvedText heading;  // the group; empty without one
  bool is_ungrouped = false;   // measures without a group that follow a group
  std::vector<MeasureRow> rows;
};

struct MeasureSection {
  std::string id;      // "t-process-2"
  base::Html heading;  // empty: measures of no known dimension
  base::Html mark;
  std::vector<MeasureBlock> blocks;  // empty: "ไม่มีมาตรการ"
};

std::vector<MeasureSection> measure_sections(const YearView& year, const AgencyLinks& links,
                                             MeasureFootnotes& footnotes);

// Takes the tags that all rows have off the rows, to be said once above them; none with fewer than two rows.
std::vector<Badge> take_shared_tags(std::vector<MeasureSection>& sections);

// The due dates without their words, each once, the first one first: "ธ.ค. 2565, สิ้นปีงบประมาณ 2566"; empty where
// none has a date.
base::Html due_dates_html(const model::Measure& measure, const base::Translations& words);

struct IncompleteMeasure {
  std::string number;  // "2.1"
  base::Url href;
};

// "2.2 ผู้รับผิดชอบ และผลลัพธ์": of these measures; or, without measures, a line of its own: "หลักฐานของทุกมาตรการ".
struct MissingLine {
  std::vector<IncompleteMeasure> measures;
  std::string what;
};

// "ข้อมูลที่ยังขาด": what the report of the year does not state, in as few lines as it takes; of a plan only what a plan
// can lack (who, when).
std::vector<MissingLine> missing_lines(const YearView& year, const AgencyLinks& links);

REFLECTED(MeasureRow);
REFLECTED(MeasureBlock);
REFLECTED(MeasureSection);
REFLECTED(IncompleteMeasure);
REFLECTED(MissingLine);

}  // namespace views
