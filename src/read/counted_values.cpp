// Counts and amounts of money, as tables of agencies have them: with a unit, in words, or a dash.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "read/collect_text.h"
#include "read/values.h"

namespace readers {
namespace {

using base::msg;

constexpr std::array<std::string_view, 9> units_of_counts{"เรื่อง", "ราย", "ครั้ง",   "กรณี",       "คดี",
                                                          "ข้อ",   "ฉบับ", "cases", "complaints"};
constexpr std::array<std::string_view, 5> none_in_words{"ไม่มี", "ไม่มีเรื่อง", "ไม่มีเรื่องร้องเรียน", "ไม่พบ", "none"};

// "ไม่ใช้งบประมาณ" is a word of each of these two.
constexpr std::array<std::string_view, 3> not_any{"ไม่ได้ใช้", "ไม่ใช้", "ไม่มี"};
constexpr std::array<std::string_view, 8> not_any_of{"",    "งบประมาณ",      "งบ",      "เงินงบประมาณ",
                                                     "จ่าย", "การใช้งบประมาณ", "ค่าใช้จ่าย", "การเบิกจ่าย"};

std::string_view without_end(std::string_view text, std::string_view end) {
  return text.ends_with(end) ? base::trimmed(text.substr(0, text.size() - end.size())) : text;
}

bool says_no_money(std::string_view text) {
  if (base::equals_ignoring_case(text, "none")) return true;
  for (std::string_view end : {"ในการดำเนินการ", "ในการดำเนินงาน"}) text = without_end(text, end);
  for (std::string_view no : not_any)
    if (text.starts_with(no))
      return std::find(not_any_of.begin(), not_any_of.end(), base::trimmed(text.substr(no.size()))) !=
             not_any_of.end();
  return false;
}

// "20,000.- บาทถ้วน" and "฿20,000" without what says that it is money.
std::string_view without_baht(std::string_view text) {
  if (text.starts_with("฿")) text = base::trimmed(text.substr(std::string_view("฿").size()));
  for (std::string_view end : {"ถ้วน", "บาท", "baht", "Baht", "THB", "฿"}) text = without_end(text, end);
  for (std::string_view end : {".-", ".–", ",-"}) text = without_end(text, end);
  return text;
}

}  // namespace

bool is_dash(std::string_view text) { return text == "-" || text == "–" || text == "—" || text == "−"; }

model::Field<std::int64_t> read_count(ReadContext& context, const YamlNode& node) {
  model::Field<std::int64_t> count{std::nullopt, node.location, true};
  const std::string_view text = scalar(context, node);
  if (text.empty()) return count;
  count.unreadable = false;
  if (is_dash(text)) return count;
  const auto says = [&](std::string_view words) { return text == words; };
  if (std::any_of(none_in_words.begin(), none_in_words.end(), says)) {
    count.value = 0;
    return count;
  }
  std::string_view digits = text;
  for (std::string_view unit : units_of_counts) digits = without_end(digits, unit);
  const auto number = base::parse_number(digits);
  if (number && number->is_whole() && number->units >= 0) {
    count.value = number->units;
    return count;
  }
  count.unreadable = true;
  context.report.error(
      "number", node.location,
      number ? msg("'{}' ต้องเป็นจำนวนเต็มตั้งแต่ 0 ขึ้นไป", "'{}' must be a whole number of 0 or more", {text})
             : msg("'{}' ไม่ใช่จำนวน", "'{}' is not a count", {text}),
      msg("เขียนจำนวนเต็ม เช่น 3 ถ้าไม่มีเรื่องให้เขียน 0 ถ้าไม่ทราบจำนวนให้ละไว้",
          "write a whole number, like 3; write 0 where there was none, and leave it out where it is not known"));
  return count;
}

model::Amount read_amount(ReadContext& context, const YamlNode& node) {
  model::Amount amount;
  const std::string_view text = scalar(context, node);
  if (text.empty() || is_dash(text)) return amount;
  if (says_no_money(text)) {
    amount.baht = base::Decimal{};
    amount.words.location = node.location;
    amount.words.words[base::index(context.first_language)] = text;
    keep_passage(context, text, node.location, context.first_language);
    return amount;
  }
  const auto number = base::parse_number(without_baht(text));
  if (number && number->units >= 0) {
    amount.baht = number;
    return amount;
  }
  context.report.error("number", node.location,
                       number ? msg("จำนวนเงิน {} ติดลบไม่ได้", "the amount {} cannot be negative", {text})
                              : msg("'{}' ไม่ใช่จำนวนเงิน", "'{}' is not an amount of money", {text}),
                       msg("เขียนจำนวนบาท เช่น 20,000 ถ้าไม่ใช้เงินให้เขียน 0 หรือ ไม่ใช้งบประมาณ ถ้าไม่ทราบให้ละไว้",
                           "write baht, like 20,000; write 0 or ไม่ใช้งบประมาณ where no money is used, and leave it "
                           "out where it is not known"));
  return amount;
}

}  // namespace readers
