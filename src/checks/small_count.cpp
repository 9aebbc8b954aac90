// small-count: one or two complaints next to a unit, a village or a subject, in words, in a table or by subject:
// local people can tell who complained, or about whom. Source: statistical disclosure control, by which counts below
// 3 identify people.
#include <algorithm>
#include <array>
#include <deque>

#include "base/ascii.h"
#include "checks/checks.h"
#include "checks/shared/markdown_grid.h"
#include "checks/shared/texts.h"
#include "checks/text/small_counts.h"

namespace checks {
namespace {

using base::msg;

base::BilingualText so_few() {
  return msg("จำนวนเรื่องร้องเรียนน้อยจนอาจรู้ตัวผู้ร้องหรือผู้ถูกร้อง",
             "so few complaints that readers may tell who complained, or about whom");
}
base::BilingualText put_together() {
  return msg("รวมเรื่องที่มีน้อยเข้าด้วยกัน เช่น อื่น ๆ", "put small subjects together, as 'อื่น ๆ'");
}

void check_small_subjects(const model::Complaints& complaints, base::Report& report) {
  for (const model::ComplaintGroup& subject : complaints.subjects)
    for (const model::Counts* counts : {&subject.corruption, &subject.general})
      if (counts->received && (*counts->received == 1 || *counts->received == 2) &&
          std::none_of(subject.name.words.begin(), subject.name.words.end(), is_of_others))
        report.warning("small-count", counts->received.location,
                       msg("เรื่องนี้มีเพียง {} เรื่อง อาจรู้ตัวผู้ร้องหรือผู้ถูกร้อง",
                           "only {} of this subject: readers may tell who complained, or about whom",
                           {std::to_string(*counts->received)}),
                       put_together());
}

bool may_count_complaints(const model::Passages& passages, const model::Passage& passage) {
  bool may = passage.text.find("omplaint") != passage.text.npos;
  model::each_word(passages, passage, model::WordList::complaints, [&](std::size_t, std::size_t) { may = true; });
  return may;
}

void check_small_counts_in(const model::Agency& agency, const model::Passage& passage, base::Report& report) {
  if (!may_count_complaints(agency.passages, passage)) return;
  for (const SmallCount& count : small_counts_in(passage.text, agency.areas))
    report.warning("small-count", place_in(agency.passages, passage, count.begin, count.end - count.begin), so_few(),
                   msg("บอกจำนวนรวมของทั้งหน่วยงาน หรือไม่ระบุหมู่บ้าน กอง และเรื่อง",
                       "give the agency's total, or leave out the village, unit and subject"));
}

constexpr std::array<std::string_view, 10> headings_of_subjects{"เรื่อง", "ประเด็น", "ประเภท", "หัวข้อ",      "หน่วย",
                                                                "กอง",  "หมู่บ้าน",  "ชุมชน",   "ข้อร้องเรียน", "ตำบล"};

// A table of complaints by subject, unit or village; those of months and of ways tell of nobody. `before` is what
// stands above it.
bool has_complaints_by_subject(const model::TableGrid& grid, std::string_view before) {
  if (grid.headings.empty()) return false;
  const std::string_view names = grid.headings[grid.key].text;
  const auto is_in_names = [&](std::string_view word) { return names.find(word) != names.npos; };
  const auto is_of_complaints = [](const model::GridCell& cell) { return speaks_of_complaints(cell.text); };
  return std::any_of(headings_of_subjects.begin(), headings_of_subjects.end(), is_in_names) &&
         (speaks_of_complaints(before) || std::any_of(grid.headings.begin(), grid.headings.end(), is_of_complaints));
}

// Totals, also those that no sum is asked of ("รวมทุกกอง"), and the small ones put together.
bool is_row_of_many(const model::TableGrid& grid, std::size_t row) {
  const std::string_view name = grid.rows[row][grid.key].text;
  return name.empty() || name.starts_with("รวม") || is_of_others(name) ||
         model::total_kind_of_row(grid, row) != model::TotalKind::none;
}

// Columns whose numbers are no complaints: shares, years, days, the number of a village.
bool counts_complaints(const model::TableGrid& grid, std::size_t column) {
  const std::string_view heading = grid.headings[column].text;
  return model::can_be_added(grid, column) && !heading.starts_with("หมู่ที่") && heading.find("วัน") == heading.npos;
}

void check_small_rows(const model::TableGrid& grid, std::string_view before, base::Report& report) {
  if (!has_complaints_by_subject(grid, before)) return;
  std::vector<bool> is_counted;
  for (std::size_t c = 0; c < grid.headings.size(); ++c) is_counted.push_back(counts_complaints(grid, c));
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    if (is_row_of_many(grid, r)) continue;
    const std::vector<model::GridCell>& row = grid.rows[r];
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c == grid.key || (row[c].number && !is_counted[c]) || !is_small_count(row[c].text)) continue;
      report.warning("small-count", row[c].location, so_few(), put_together());
      break;
    }
  }
}

void check_small_tables(const base::Tree& tree, base::Report& report) {
  std::optional<std::uint32_t> before;  // the last heading or paragraph
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (tree[i].kind == base::NodeKind::heading || tree[i].kind == base::NodeKind::paragraph) before = i;
    if (tree[i].kind != base::NodeKind::table) continue;
    std::deque<std::string> texts;
    check_small_rows(grid_of(tree, i, texts), before ? base::plain_text(tree, *before) : "", report);
  }
}

void check_small_sheet(const model::Table& table, base::Report& report) {
  std::string before;
  for (const base::LocalizedText* text : {&table.title, &table.summary, &table.unit})
    (before += text->in(base::Language::th)) += ' ';
  check_small_rows(table.grid, before, report);
}

void check_small_count(const CheckContext& context, base::Report& report) {
  for (const model::Passage& passage : context.agency.passages.list)
    check_small_counts_in(context.agency, passage, report);
  for (const model::Year& year : context.agency.years) {
    if (year.complaints) check_small_subjects(*year.complaints, report);
    for (const model::Table& table : year.tables) check_small_sheet(table, report);
  }
  each_document(context.agency, [&](const model::Document& text) { check_small_tables(text.nodes, report); });
}

constexpr Explanation small_count_explanation{
    {"เรื่องร้องเรียน 1 หรือ 2 เรื่อง ที่เขียนคู่กับชื่อกอง หมู่บ้าน หรือเรื่องที่ร้อง",
     "a count of one or two complaints next to a unit, a village or a subject"},
    {"คนในพื้นที่รู้ได้ว่าใครร้องเรียน หรือใครถูกร้องเรียน ผู้ร้องอาจได้รับอันตราย",
     "local people can tell who complained or about whom, and the complainant may be harmed"},
    "มีเรื่องร้องเรียน 1 เรื่อง เกี่ยวกับเจ้าหน้าที่กองช่าง\n",
    {"หลักสถิติว่าด้วยการไม่เปิดเผยจำนวนที่น้อยจนชี้ตัวบุคคล",
     "statistical disclosure control: counts below three identify people"}};

}  // namespace

extern const Check small_count{"small-count", base::Severity::warning, small_count_explanation, check_small_count};

}  // namespace checks
