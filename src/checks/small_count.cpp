// small-count: one or two complaints next to a unit, a village or a subject: local people can tell who complained,
// or about whom. Source: statistical disclosure control, by which counts below 3 identify people.
#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/byte_search.h"
#include "base/markdown_document.h"
#include "checks/checks.h"
#include "checks/shared/texts.h"

namespace checks {
namespace {

using base::msg;

constexpr std::size_t reach_of_count = 180;  // bytes, 60 Thai characters: words further away belong to something else

constexpr std::array<std::string_view, 6> numbers_th{"1", "2", "๑", "๒", "หนึ่ง", "สอง"};
constexpr std::array<std::string_view, 3> counted_th{"เรื่อง", "ราย", "กรณี"};
constexpr std::array<std::string_view, 5> complaints_th{"ร้องเรียน", "ร้องทุกข์", "แจ้งเบาะแส", "กล่าวหา", "กล่าวโทษ"};
// What a unit, a village and a subject begin with.
constexpr std::array<std::string_view, 12> whose_th{"กอง",      "สำนักปลัด",    "สำนักงานปลัด", "ฝ่าย",
                                                    "หมู่ที่",      "หมู่บ้าน",      "ชุมชน",       "เกี่ยวกับ",
                                                    "ในประเด็น", "ประเด็นเรื่อง", "เรื่องการ",    "ศูนย์พัฒนาเด็ก"};
constexpr std::array<std::string_view, 8> whose_en{"about ",   "against ",   "concerning ", "village",
                                                   "division", "department", "office of",   "moo "};

struct SmallCount {
  std::size_t begin = 0, end = 0;
};

bool is_digit_before(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  if (before.empty()) return false;
  const char c = before.back();
  if (base::is_digit(c) || c == '.' || c == ',' || c == '/' || c == '-') return true;
  const std::string_view last = before.size() >= 3 ? before.substr(before.size() - 3) : std::string_view();
  return last >= "๐" && last <= "๙";
}

std::size_t after_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text.substr(at, 2) == "\u00A0")) at += text[at] == ' ' ? 1 : 2;
  return at;
}

// Whether one of `numbers_th` may begin at `at`: few letters do, and this is called for each.
bool may_be_number(std::string_view text, std::size_t at) {
  if (text[at] == '1' || text[at] == '2') return true;
  if (text[at] != '\xE0') return false;
  const std::string_view letter = text.substr(at, 3);
  return letter == "๑" || letter == "๒" || letter == "ห" || letter == "ส";
}

// How long the word for what is counted is at `at`, else 0: "ราย", but not the beginning of "รายการ".
std::size_t counted_at(std::string_view text, std::size_t at) {
  for (std::string_view counted : counted_th)
    if (text.substr(at, counted.size()) == counted) {
      const std::string_view after = text.substr(at + counted.size());
      for (std::string_view other : {"การ", "งาน", "ได้", "ชื่อ", "เดือน", "ปี", "ราว"})
        if (after.starts_with(other)) return 0;
      return counted.size();
    }
  return 0;
}

// "1 เรื่อง", "๒ ราย", "หนึ่งกรณี" at `at`.
std::optional<SmallCount> count_at(std::string_view text, std::size_t at) {
  for (std::string_view number : numbers_th) {
    if (text.substr(at, number.size()) != number || is_digit_before(text, at)) continue;
    const std::size_t word = after_blanks(text, at + number.size());
    if (const std::size_t length = counted_at(text, word)) return SmallCount{at, word + length};
  }
  return std::nullopt;
}

bool is_whole_word(std::string_view text, std::size_t begin, std::size_t end) {
  auto is_letter = [](char c) { return base::is_lower(c) || base::is_digit(c); };
  return (begin == 0 || !is_letter(text[begin - 1])) && (end >= text.size() || !is_letter(text[end]));
}

// "one complaint", "2 complaints" at `at`.
std::optional<SmallCount> count_in_english_at(std::string_view text, std::size_t at) {
  for (std::string_view words : {"1 complaint", "one complaint", "2 complaints", "two complaints"})
    if (text.substr(at, words.size()) == words && is_whole_word(text, at, at + words.size()) &&
        !is_digit_before(text, at))
      return SmallCount{at, at + words.size()};
  return std::nullopt;
}

template <class List>
bool contains_any(std::string_view text, const List& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return !w.empty() && base::find(text, w) != text.npos; });
}

std::string_view text_around(std::string_view text, const SmallCount& count) {
  const std::size_t begin = count.begin > reach_of_count ? count.begin - reach_of_count : 0;
  return text.substr(begin, count.end + reach_of_count - begin);
}

void report_small_count(const model::Passages& passages, const model::Passage& passage, const SmallCount& count,
                        base::Report& report) {
  report.warning("small-count", place_in(passages, passage, count.begin, count.end - count.begin),
                 msg("จำนวนเรื่องร้องเรียนน้อยจนอาจรู้ตัวผู้ร้องหรือผู้ถูกร้อง",
                     "so few complaints that readers may tell who complained, or about whom"),
                 msg("บอกจำนวนรวมของทั้งหน่วยงาน หรือไม่ระบุหมู่บ้าน กอง และเรื่อง",
                     "give the agency's total, or leave out the village, unit and subject"));
}

// What may stand between "ร้องเรียน" and a count that is a mere total, the longer first.
constexpr std::array<std::string_view, 48> words_of_totals{"ทุจริตและประพฤติมิชอบ",
                                                           "ประพฤติมิชอบ",
                                                           "ประจำปีงบประมาณ",
                                                           "ปีงบประมาณ",
                                                           "อยู่ระหว่างดำเนินการ",
                                                           "ประจำเดือน",
                                                           "ดำเนินการ",
                                                           "แจ้งเบาะแส",
                                                           "แล้วเสร็จ",
                                                           "พฤศจิกายน",
                                                           "กุมภาพันธ์",
                                                           "กรกฎาคม",
                                                           "พฤษภาคม",
                                                           "มิถุนายน",
                                                           "สิงหาคม",
                                                           "กันยายน",
                                                           "ธันวาคม",
                                                           "มกราคม",
                                                           "เมษายน",
                                                           "มีนาคม",
                                                           "ตุลาคม",
                                                           "ทั้งหมด",
                                                           "ทั้งสิ้น",
                                                           "ประจำปี",
                                                           "ระหว่าง",
                                                           "ร้องทุกข์",
                                                           "ไตรมาส",
                                                           "ทั่วไป",
                                                           "ทุจริต",
                                                           "จำนวน",
                                                           "ได้รับ",
                                                           "เรื่อง",
                                                           "วันที่",
                                                           "เพียง",
                                                           "เดือน",
                                                           "พ.ศ.",
                                                           "ในปี",
                                                           "ยุติ",
                                                           "แล้ว",
                                                           "รวม",
                                                           "ปีนี้",
                                                           "เป็น",
                                                           "ถึง",
                                                           "การ",
                                                           "รอบ",
                                                           "มี",
                                                           "ณ",
                                                           "ปี"};

bool has_count(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_digit = base::is_digit(text[at]) || (text.substr(at, 3) >= "๐" && text.substr(at, 3) <= "๙");
    if (!is_digit) continue;
    const std::size_t word = after_blanks(text, at + (base::is_digit(text[at]) ? 1 : 3));
    if (counted_at(text, word)) return true;
  }
  return false;
}

// Whether what ends in "ร้องเรียน" is a place or paper for complaints: "ช่องทางร้องเรียน", "ศูนย์รับเรื่องร้องเรียน".
bool ends_in_a_service(std::string_view text) {
  for (std::string_view word : {"ข้อ", "เรื่อง", "รับ", "จัดการ", "การ"})
    if (text.ends_with(word)) text.remove_suffix(word.size());
  for (std::string_view word : {"ช่องทาง", "ศูนย์", "คู่มือ", "ระบบ", "ตู้", "แบบฟอร์ม", "แนวปฏิบัติ", "ขั้นตอน", "หลักเกณฑ์"})
    if (text.ends_with(word)) return true;
  return false;
}

// "ร้องเรียนเรื่องหนี้สินส่วนตัว 1 เรื่อง": between the word and the count stands what it is about. By which way it came
// ("ผ่านสายด่วน") tells of nobody.
bool is_of_a_matter(std::string_view text, const SmallCount& count) {
  const std::string_view before = text.substr(0, count.begin);
  std::size_t begin = before.npos, end = 0;
  for (std::string_view word : complaints_th)
    if (const std::size_t at = before.rfind(word); at != before.npos && at + word.size() > end)
      begin = at, end = at + word.size();
  if (begin == before.npos || before.size() - end > 2 * reach_of_count || ends_in_a_service(before.substr(0, begin)))
    return false;
  std::string between(base::trimmed(before.substr(end)));
  if (between.starts_with("ผ่าน") || between.starts_with("ทาง") || has_count(between)) return false;
  for (std::string_view word : words_of_totals)
    for (std::size_t at; (at = between.find(word)) != between.npos;) between.replace(at, word.size(), " ");
  constexpr std::size_t shortest_matter = 4 * 3;  // bytes of Thai letters
  std::size_t letters = 0;
  for (char c : between) letters += static_cast<unsigned char>(c) >= 0x80 || base::is_letter(c);
  return letters >= shortest_matter;
}

void check_small_subjects(const model::Complaints& complaints, base::Report& report) {
  for (const model::ComplaintGroup& subject : complaints.subjects)
    for (const model::Counts* counts : {&subject.corruption, &subject.general})
      if (counts->received && (*counts->received == 1 || *counts->received == 2))
        report.warning("small-count", counts->received.location,
                       msg("เรื่องนี้มีเพียง {} เรื่อง อาจรู้ตัวผู้ร้องหรือผู้ถูกร้อง",
                           "only {} of this subject: readers may tell who complained, or about whom",
                           {std::to_string(*counts->received)}),
                       msg("รวมเรื่องที่มีน้อยเข้าด้วยกัน เช่น อื่น ๆ", "put small subjects together, as 'อื่น ๆ'"));
}

template <class List, class CountAt>
void report_counts_beside(const model::Agency& agency, const model::Passage& passage, std::string_view text,
                          const List& whose, const CountAt& count_in, base::Report& report) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (const auto count = count_in(at);
        count && (contains_any(text_around(text, *count), whose) ||
                  contains_any(text_around(text, *count), agency.areas) || is_of_a_matter(text, *count)))
      report_small_count(agency.passages, passage, *count, report);
}

void check_counts_in(const model::Agency& agency, const model::Passage& passage, base::Report& report) {
  const std::string_view text = passage.text;
  const bool may_count =
      passage.signs.digits || base::find(text, "หนึ่ง") != text.npos || base::find(text, "สอง") != text.npos;
  if (may_count && contains_any(text, complaints_th))
    report_counts_beside(
        agency, passage, text, whose_th,
        [&](std::size_t at) {
          const auto count = may_be_number(text, at) ? count_at(text, at) : std::nullopt;
          return count && contains_any(text_around(text, *count), complaints_th) ? count : std::nullopt;
        },
        report);
  if (text.find("omplaint") == text.npos) return;
  const std::string small = base::to_lower(text);
  report_counts_beside(
      agency, passage, small, whose_en, [&](std::size_t at) { return count_in_english_at(small, at); }, report);
}

struct TableCell {
  std::string text;
  base::SourceLocation location;
};

// The cells of a Markdown table, row by row.
std::vector<std::vector<TableCell>> rows_of_table(const base::Tree& tree, std::uint32_t table) {
  std::vector<std::vector<TableCell>> rows;
  for (std::uint32_t i = table + 1; i < tree[table].end; ++i) {
    if (tree[i].kind == base::NodeKind::table_row) rows.emplace_back();
    if (tree[i].kind == base::NodeKind::table_cell && !rows.empty())
      rows.back().push_back({base::plain_text(tree, i), tree[i].location});
  }
  return rows;
}

// "1", "๒ เรื่อง": a cell that holds such a count and nothing else.
bool is_small_cell(std::string_view text) {
  for (std::string_view unit : counted_th)
    if (text.ends_with(unit)) text = base::trimmed(text.substr(0, text.size() - unit.size()));
  return std::find(numbers_th.begin(), numbers_th.end(), text) != numbers_th.end();
}

constexpr std::array<std::string_view, 10> headings_of_subjects{"เรื่อง", "ประเด็น", "ประเภท", "หัวข้อ",      "หน่วย",
                                                                "กอง",  "หมู่บ้าน",  "ชุมชน",   "ข้อร้องเรียน", "ตำบล"};

// Rows of a table of complaints by subject, unit or village; its rows of months, ways and totals tell of nobody.
void check_small_rows(const std::vector<std::vector<TableCell>>& rows, std::string_view before,
                      base::Report& report) {
  if (rows.size() < 2) return;
  const std::vector<TableCell>& head = rows.front();
  std::size_t names = 0;  // the column of names, after those that number the rows
  while (names < head.size() && (head[names].text == "ที่" || head[names].text.starts_with("ลำดับ"))) ++names;
  std::string heading;
  for (const TableCell& cell : head) heading += cell.text + " ";
  if (names >= head.size() || !contains_any(head[names].text, headings_of_subjects) ||
      (!contains_any(heading, complaints_th) && !contains_any(before, complaints_th)))
    return;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const std::vector<TableCell>& row = rows[r];
    if (names >= row.size() || row[names].text.empty() || row[names].text.starts_with("รวม")) continue;
    for (std::size_t c = names + 1; c < row.size(); ++c)
      if (is_small_cell(row[c].text)) {
        report.warning("small-count", row[c].location,
                       msg("จำนวนเรื่องร้องเรียนน้อยจนอาจรู้ตัวผู้ร้องหรือผู้ถูกร้อง",
                           "so few complaints that readers may tell who complained, or about whom"),
                       msg("รวมเรื่องที่มีน้อยเข้าด้วยกัน เช่น อื่น ๆ", "put small subjects together, as 'อื่น ๆ'"));
        break;
      }
  }
}

void check_small_tables(const base::Tree& tree, base::Report& report) {
  std::string before;  // the last heading or paragraph
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (tree[i].kind == base::NodeKind::heading || tree[i].kind == base::NodeKind::paragraph)
      before = base::plain_text(tree, i);
    if (tree[i].kind == base::NodeKind::table) check_small_rows(rows_of_table(tree, i), before, report);
  }
}

void check_small_count(const CheckContext& context, base::Report& report) {
  for (const model::Passage& passage : context.agency.passages.list) check_counts_in(context.agency, passage, report);
  for (const model::Year& year : context.agency.years)
    if (year.complaints) check_small_subjects(*year.complaints, report);
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
