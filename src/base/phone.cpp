#include "base/phone.h"

#include <array>

#include "base/ascii.h"
#include "base/digits.h"

namespace base {
namespace {

// Marks of the plain form.
constexpr char label = 'T', extension_mark = 'x';

struct PhoneWord {
  std::string_view written;  // in lower case
  char plain;
};

// The first that fits is taken, so longer ones come first.
constexpr std::array<PhoneWord, 33> phone_words{{
    {"หมายเลข", label},
    {"เลขหมาย", label},
    {"เบอร์", label},
    {"โทรศัพท์", label},
    {"มือถือ", label},
    {"สายด่วน", label},
    {"โทร", label},
    {"telephone", label},
    {"phone", label},
    {"tel", label},
    {"ต่อ", extension_mark},
    {"ภายใน", extension_mark},
    {"extension", extension_mark},
    {"ext", extension_mark},
    {"#", extension_mark},
    {"และ", ','},
    {"หรือ", ','},
    {";", ','},
    {"\n", ','},
    {"ถึง", '-'},
    {"\u2010", '-'},
    {"\u2011", '-'},
    {"\u2012", '-'},
    {"\u2013", '-'},
    {"\u2014", '-'},
    {"\u2212", '-'},
    {"(", ' '},
    {")", ' '},
    {"[", ' '},
    {"]", ' '},
    {"\u00a0", ' '},
    {"\u202f", ' '},
    {"\t", ' '},
}};

// Digits, blanks, hyphens, commas, slashes, plus signs and the two marks; empty where anything else is there.
std::string plain_phone(std::string_view written) {
  const std::string text = to_lower(with_arabic_digits(written));
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    if (is_digit(rest.front()) || std::string_view(" -,/+").find(rest.front()) != std::string_view::npos) {
      out += rest.front();
      rest.remove_prefix(1);
      continue;
    }
    const PhoneWord* found = nullptr;
    for (const PhoneWord& word : phone_words)
      if (!found && rest.starts_with(word.written)) found = &word;
    if (!found) return {};
    out += found->plain;
    rest.remove_prefix(found->written.size());
    // "โทร. : 043…"
    while ((found->plain == label || found->plain == extension_mark) && !rest.empty() &&
           std::string_view(".: ").find(rest.front()) != std::string_view::npos)
      rest.remove_prefix(1);
  }
  return out;
}

bool is_landline(std::string_view n) {
  return n.size() == 9 && n[0] == '0' && ((n[1] >= '2' && n[1] <= '5') || n[1] == '7');
}
bool is_free_call(std::string_view n) { return n.size() == 10 && n.starts_with("1800"); }
bool is_short_number(std::string_view n) { return n.size() >= 3 && n.size() <= 5 && n[0] != '0'; }

class PhoneParser {
 public:
  explicit PhoneParser(std::string_view plain) : text_(plain) {}

  std::optional<Phone> parse() {
    Phone phone;
    char before = ',';
    while (skip(" ,/", before)) {
      while (peek() == label) ++at_, before = label, skip(" ", before);
      std::optional<std::string> number = read_number();
      // A short number behind a slash would rather be the end of another one: 043-000111/112.
      if (!number || (before == '/' && number->size() < 9)) return std::nullopt;
      phone.numbers.push_back(std::move(*number));
      std::string first;
      if (!read_extensions(first)) return std::nullopt;
      if (phone.numbers.size() == 1) phone.extension = first;
    }
    return phone.numbers.empty() ? std::nullopt : std::optional(phone);
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  // Past these; whether anything follows. `last` is the last of them that is no blank.
  bool skip(std::string_view marks, char& last) {
    for (; at_ < text_.size() && marks.find(text_[at_]) != marks.npos; ++at_)
      if (text_[at_] != ' ') last = text_[at_];
    return at_ < text_.size();
  }

  std::string read_digits() {
    std::string out;
    while (is_digit(peek())) out += text_[at_++];
    return out;
  }

  // Groups of digits with blanks and hyphens between them, up to another mark: a number as data state it.
  std::optional<std::string> read_number() {
    const bool has_country = peek() == '+';
    if (has_country) ++at_;
    std::string digits;
    for (bool is_alone = !has_country;; is_alone = false) {
      const std::string group = read_digits();
      if (group.empty()) return std::nullopt;
      digits += group;
      const std::string national = has_country ? in_the_country(digits) : digits;
      char mark = ' ';
      skip(" -", mark);
      const bool ends_in_hyphen = mark == '-';
      if (!is_digit(peek()) && is_alone && !ends_in_hyphen && is_short_number(digits)) return digits;
      if (!is_digit(peek())) return ends_in_hyphen ? std::nullopt : as_stated(national);
      if (ends_in_hyphen && is_landline(national)) return read_end_of_range() ? as_stated(national) : std::nullopt;
    }
  }

  // The last digits of a range of lines, or its last number whole.
  bool read_end_of_range() {
    const std::size_t begin = at_;
    if (const auto last = read_number(); last && last->size() >= 9) return true;
    at_ = begin;
    const bool is_short = read_digits().size() < 5;
    char ignored = ' ';
    skip(" ", ignored);
    return is_short;
  }

  // "+66 (0) 43": the 0 stands for the country's code.
  static std::string in_the_country(std::string_view digits) {
    if (!digits.starts_with("66")) return {};
    digits.remove_prefix(2);
    if (digits.starts_with('0')) digits.remove_prefix(1);
    return "0" + std::string(digits);
  }

  static std::optional<std::string> as_stated(const std::string& national) {
    if (is_landline(national) || is_mobile_number(national)) return "+66" + national.substr(1);
    if (is_free_call(national)) return national;
    return std::nullopt;
  }

  // Whether a whole number begins here rather than another extension.
  bool is_at_number() {
    const std::size_t begin = at_;
    char ignored = ' ';
    skip(" ", ignored);
    const bool has_label = peek() == label;
    const auto number = has_label ? std::nullopt : read_number();
    at_ = begin;
    return has_label || (number && number->size() >= 9);
  }

  // "ต่อ 115, 116", "ต่อ 1304-9": false where what follows the mark is none.
  bool read_extensions(std::string& first) {
    char last = ' ';
    if (peek() != extension_mark) return at_ == text_.size() || peek() == ',' || peek() == '/' || peek() == label;
    while (peek() == extension_mark || peek() == ' ') ++at_;
    for (;;) {
      const std::string digits = read_digits();
      if (digits.empty() || digits.size() > 6) return false;
      if (first.empty()) first = digits;
      last = ' ';
      const bool has_more = skip(" -,/", last);
      if (!has_more) return last != '-';
      if (peek() == label || (last != '-' && is_at_number())) return last != '-';
      while (peek() == extension_mark || peek() == ' ') ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_mobile_number(std::string_view n) {
  return n.size() == 10 && n[0] == '0' && (n[1] == '6' || n[1] == '8' || n[1] == '9');
}

std::string Phone::address() const {
  return "tel:" + numbers.front() + (extension.empty() ? "" : ";ext=" + extension);
}

std::optional<Phone> parse_phone(std::string_view written) { return PhoneParser(plain_phone(written)).parse(); }

}  // namespace base
