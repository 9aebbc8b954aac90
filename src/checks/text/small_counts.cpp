#include "checks/text/small_counts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/byte_search.h"
#include "base/date.h"
#include "base/digits.h"
#include "model/text_scan.h"

namespace checks {
namespace {

constexpr std::size_t reach_of_count = 180;  // bytes, 60 Thai characters: words further away belong to something else

constexpr std::array<std::string_view, 6> numbers_th{"1", "2", "๑", "๒", "หนึ่ง", "สอง"};
constexpr std::array<std::string_view, 3> counted_th{"เรื่อง", "ราย", "กรณี"};
// What a unit, a village and a subject begin with.
constexpr std::array<std::string_view, 12> whose_th{"กอง",      "สำนักปลัด",    "สำนักงานปลัด", "ฝ่าย",
                                                    "หมู่ที่",      "หมู่บ้าน",      "ชุมชน",       "เกี่ยวกับ",
                                                    "ในประเด็น", "ประเด็นเรื่อง", "เรื่องการ",    "ศูนย์พัฒนาเด็ก"};
constexpr std::array<std::string_view, 8> whose_en{"about ",   "against ",   "concerning ", "village",
                                                   "division", "department", "office of",   "moo "};

bool is_digit_before(std::string_view text, std::size_t at) {
  if (!at) return false;
  const char c = text[at - 1];
  if (base::is_digit(c) || c == '.' || c == ',' || c == '/' || c == '-') return true;
  return at >= base::size_of_thai_digit && base::thai_digit_at(text, at - base::size_of_thai_digit) >= 0;
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

// What may stand between "ร้องเรียน" and a count that is a mere total, besides months; the longer first.
constexpr std::array<std::string_view, 39> words_of_totals{"ทุจริตและประพฤติมิชอบ",
                                                           "ประพฤติมิชอบ",
                                                           "ประจำปีงบประมาณ",
                                                           "ปีงบประมาณ",
                                                           "อยู่ระหว่างดำเนินการ",
                                                           "ประจำเดือน",
                                                           "ดำเนินการ",
                                                           "แจ้งเบาะแส",
                                                           "แล้วเสร็จ",
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
                                                           "อื่น ๆ",
                                                           "อื่นๆ",
                                                           "เพียง",
                                                           "เดือน",
                                                           "ด้าน",
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

void blank_out(std::string& text, std::string_view word) {
  for (std::size_t at; (at = text.find(word)) != text.npos;) text.replace(at, word.size(), " ");
}

// In a text with Arabic digits.
bool has_count(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (base::is_digit(text[at]) && counted_at(text, after_blanks(text, at + 1))) return true;
  return false;
}

// Bytes before "ร้องเรียน" that tell whether it is one of a service.
constexpr std::size_t reach_of_service = 150;

// Whether what ends in "ร้องเรียน" is a place or paper for complaints: "ช่องทางร้องเรียน", "ศูนย์รับเรื่องร้องเรียน".
bool ends_in_a_service(std::string_view text) {
  for (std::string_view word : {"ข้อ", "เรื่อง", "รับ", "จัดการ", "การ"})
    if (text.ends_with(word)) text.remove_suffix(word.size());
  for (std::string_view word : {"ช่องทาง", "ศูนย์", "คู่มือ", "ระบบ", "ตู้", "แบบฟอร์ม", "แนวปฏิบัติ", "ขั้นตอน", "หลักเกณฑ์"})
    if (text.ends_with(word)) return true;
  return false;
}

// The part of the text before the count that `is_of_a_matter` looks at: a long text may hold thousands of counts.
std::string_view words_before(std::string_view text, const SmallCount& count) {
  constexpr std::size_t longest_word = 33;  // of model::complaint_words
  constexpr std::size_t most = 2 * reach_of_count + longest_word + reach_of_service;
  const std::size_t begin = count.begin > most ? count.begin - most : 0;
  return text.substr(begin, count.begin - begin);
}

// "ร้องเรียนเรื่องหนี้สินส่วนตัว 1 เรื่อง": between the word and the count stands what it is about. By which way it came
// ("ผ่านสายด่วน") tells of nobody.
bool is_of_a_matter(std::string_view text, const SmallCount& count) {
  const std::string_view before = words_before(text, count);
  std::size_t begin = before.npos, end = 0;
  for (std::string_view word : model::complaint_words)
    if (const std::size_t at = before.rfind(word); at != before.npos && at + word.size() > end)
      begin = at, end = at + word.size();
  if (begin == before.npos || before.size() - end > 2 * reach_of_count || ends_in_a_service(before.substr(0, begin)))
    return false;
  std::string between = base::with_arabic_digits(base::trimmed(before.substr(end)));
  if (between.starts_with("ผ่าน") || between.starts_with("ทาง") || has_count(between)) return false;
  for (const base::MonthName& month : base::month_names) blank_out(between, month.full);
  for (std::string_view word : words_of_totals) blank_out(between, word);
  constexpr std::size_t shortest_matter = 4 * 3;  // bytes of Thai letters
  std::size_t letters = 0;
  for (char c : between) letters += static_cast<unsigned char>(c) >= 0x80 || base::is_letter(c);
  return letters >= shortest_matter;
}

template <class List, class CountAt>
void add_counts_beside(std::string_view text, const List& whose, const std::vector<std::string_view>& areas,
                       const CountAt& count_in, std::vector<SmallCount>& out) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (const auto count = count_in(at);
        count && (contains_any(text_around(text, *count), whose) || contains_any(text_around(text, *count), areas) ||
                  is_of_a_matter(text, *count)))
      out.push_back(*count);
}

}  // namespace

std::vector<SmallCount> small_counts_in(std::string_view text, const std::vector<std::string_view>& areas) {
  std::vector<SmallCount> out;
  if (speaks_of_complaints(text))
    add_counts_beside(
        text, whose_th, areas,
        [&](std::size_t at) {
          const auto count = may_be_number(text, at) ? count_at(text, at) : std::nullopt;
          return count && contains_any(text_around(text, *count), model::complaint_words) ? count : std::nullopt;
        },
        out);
  if (text.find("omplaint") == text.npos) return out;
  const std::string small = base::to_lower(text);
  add_counts_beside(
      small, whose_en, areas, [&](std::size_t at) { return count_in_english_at(small, at); }, out);
  return out;
}

bool speaks_of_complaints(std::string_view text) { return contains_any(text, model::complaint_words); }

bool is_small_count(std::string_view text) {
  for (std::string_view unit : counted_th)
    if (text.ends_with(unit)) text = base::trimmed(text.substr(0, text.size() - unit.size()));
  return std::find(numbers_th.begin(), numbers_th.end(), text) != numbers_th.end();
}

bool is_of_others(std::string_view name) {
  return name == "อื่น" || contains_any(name, std::array<std::string_view, 3>{"อื่น ๆ", "อื่นๆ", "อื่น\u00A0ๆ"}) ||
         base::begins_with_ignoring_case(name, "other");
}

}  // namespace checks
