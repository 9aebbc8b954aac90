#include "import/words.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/date.h"
#include "base/digits.h"
#include "base/latin.h"
#include "base/utf8.h"

namespace importing {
namespace {

bool is_invisible(char32_t c) {
  return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}
bool is_blank_point(char32_t c) {
  return c == ' ' || c == '\t' || c == '\f' || c == '\r' || c == 0xA0 || c == 0x3000 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

// Digits of either script from `at` on; the number of bytes.
std::size_t size_of_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    if (base::is_digit(text[end]))
      ++end;
    else if (base::thai_digit_at(text, end) >= 0)
      end += base::size_of_thai_digit;
    else
      break;
  }
  return end - at;
}

std::size_t size_of_numbering(std::string_view line, bool levels) {
  std::size_t at = line.starts_with('(') ? 1 : 0;
  const bool is_open = at > 0;
  std::size_t digits = size_of_digits(line, at);
  if (digits == 0 || digits > 9) return 0;
  at += digits;
  bool has_levels = false;
  while (levels && at < line.size() && line[at] == '.' && (digits = size_of_digits(line, at + 1)) > 0) {
    at += 1 + digits;
    has_levels = true;
  }
  if (at >= line.size()) return 0;
  if (line[at] == ')') return at + 1;
  if (is_open) return 0;
  if (line[at] == '.' && size_of_digits(line, at + 1) == 0 && !line.substr(at).starts_with(".-")) return at + 1;
  return has_levels && line[at] == ' ' ? at + 1 : 0;
}

std::size_t size_of_bullet(std::string_view line) {
  static constexpr std::array<std::string_view, 10> bullets{"•", "●", "▪", "○", "◦", "\xEF\x82\xB7",
                                                            "-", "–", "—", "*"};
  for (std::string_view bullet : bullets) {
    if (!line.starts_with(bullet)) continue;
    const std::string_view rest = line.substr(bullet.size());
    if (size_of_digits(rest, 0) > 0 && bullet.size() < 4 && (bullet == "-" || bullet == "–")) return 0;
    return bullet.size();
  }
  return 0;
}

std::size_t size_of_mark(std::string_view line, bool levels) {
  const std::size_t number = size_of_numbering(line, levels);
  return number ? number : size_of_bullet(line);
}

}  // namespace

std::string cleaned(std::string_view text) {
  std::string out;
  bool is_blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (is_invisible(c)) continue;
    if (c == '\n' || c == '\v' || c == 0x2028 || c == 0x2029) {
      if (!out.empty() && out.back() != '\n') out += '\n';
      is_blank = false;
    } else if (is_blank_point(c)) {
      is_blank = !out.empty() && out.back() != '\n';
    } else if (!base::is_forbidden(c)) {
      if (is_blank) out += ' ';
      is_blank = false;
      base::append_utf8(out, c);
    }
  }
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    out.push_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(out.back().size() + 1, text.size()));
  }
  return out;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::string_view line : split_lines(text))
    if (line = base::trimmed(line); !line.empty()) out.emplace_back(line);
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const std::string& line : lines_of(text)) out += (out.empty() ? "" : " ") + line;
  return out;
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (char c : base::with_arabic_digits(base::one_spelling(text)))
    if (!base::is_space(c)) out += base::to_lower(c);
  return out;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.find(w) != text.npos; });
}

std::string_view without_mark(std::string_view line, bool levels) {
  const std::string_view rest = base::trimmed(line.substr(size_of_mark(line, levels)));
  return rest.empty() ? line : rest;
}

std::string unmarked_line(std::string_view text) { return std::string(without_mark(one_line(text))); }

bool has_mark(std::string_view line, bool levels) { return size_of_mark(line, levels) > 0; }

int running_number(std::string_view text) {
  const std::string arabic = base::with_arabic_digits(text);
  std::string_view rest = arabic;
  for (std::string_view word : {"ขั้นตอนที่", "ขั้นที่", "ข้อที่", "ลำดับที่", "ที่"})
    if (rest.starts_with(word)) {
      rest = base::trimmed(rest.substr(word.size()));
      break;
    }
  rest = base::trimmed(rest, " ().");
  if (rest.empty() || rest.size() > 3 || !std::all_of(rest.begin(), rest.end(), base::is_digit)) return 0;
  int number = 0;
  for (char c : rest) number = number * 10 + (c - '0');
  return number;
}

bool is_nothing(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const std::size_t dash = rest.starts_with("–") || rest.starts_with("—") ? std::string_view("–").size() : 1;
    if (dash == 1 && rest.front() != '-' && !base::is_space(rest.front())) return false;
    at += dash;
  }
  return true;
}

bool is_tick(std::string_view text) {
  static constexpr std::array<std::string_view, 12> ticks{"✓", "✔", "√", "X", "x", "/", "●", "•", "☑", "Ö", "ü", "*"};
  return std::find(ticks.begin(), ticks.end(), base::trimmed(text)) != ticks.end();
}

std::optional<base::Decimal> number_in(std::string_view text) {
  const std::string arabic = base::with_arabic_digits(text);
  std::string_view rest = base::trimmed(arabic);
  if (rest.starts_with("฿")) rest.remove_prefix(std::string_view("฿").size());
  for (std::string_view unit : {"บาท", "คะแนน", "เรื่อง", "ราย", "ครั้ง", "%", ".-", "/-"})
    if (rest.ends_with(unit)) rest = base::trimmed(rest.substr(0, rest.size() - unit.size()));
  if (rest.ends_with(".-")) rest.remove_suffix(2);
  return base::parse_number(base::trimmed(rest));
}

std::optional<long long> count_in(std::string_view text) {
  if (base::trimmed(text) == "ไม่มี") return 0;
  const auto number = number_in(text);
  if (!number) return std::nullopt;
  const auto whole = number->scaled(0);
  return whole && *whole >= 0 ? std::optional<long long>(*whole) : std::nullopt;
}

std::vector<int> years_in(std::string_view text) {
  const std::string arabic = base::with_arabic_digits(text);
  std::vector<int> out;
  for (std::size_t at = 0; at < arabic.size();) {
    std::size_t end = at;
    while (end < arabic.size() && base::is_digit(arabic[end])) ++end;
    if (end - at == 4) {
      const int year = std::stoi(arabic.substr(at, 4));
      if (base::is_buddhist_year(year)) out.push_back(year);
    }
    at = std::max(end, at + 1);
  }
  return out;
}

int year_at_end(std::string_view heading) {
  const std::string arabic = base::with_arabic_digits(heading);
  const std::string_view rest = base::trimmed(arabic, " \t\n.:");
  if (rest.size() < 4) return 0;
  const std::vector<int> years = years_in(rest.substr(rest.size() - 4));
  if (years.empty() || (rest.size() > 4 && base::is_digit(rest[rest.size() - 5]))) return 0;
  return contains_any(rest, {"ปีงบประมาณ", "ประจำปี", "พ.ศ."}) ? years.front() : 0;
}

std::string buddhist_date(std::string_view iso) {
  const auto date = base::parse_date(iso);
  if (!date) return std::string(iso);
  return base::to_iso(base::Date{date->year + base::buddhist_offset, date->month, date->day});
}

}  // namespace importing
