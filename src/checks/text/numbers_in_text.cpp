#include "checks/text/numbers_in_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/digits.h"
#include "base/utf8.h"

namespace checks {
namespace {

constexpr std::size_t id_length = 13;

int digit_of(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 0x0E50 && c <= 0x0E59) return static_cast<int>(c - 0x0E50);
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  return -1;
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}
bool is_hyphen(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D; }
bool has_no_width(char32_t c) { return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }

// Where the next digit may begin; the end where there is none. Nearly all of a Thai text is letters of three
// bytes, which are passed over at once.
std::size_t next_digit(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  while (at < text.size()) {
    const unsigned b = byte(at);
    if (b == 0xE0) {
      if (base::thai_digit_at(text, at) >= 0) return at;
      at += 3;
    } else if ((b >= '0' && b <= '9') || b == 0xEF) {
      return at;
    } else {
      ++at;
    }
  }
  return text.size();
}

// What is passed over inside a number: in Markdown's source also the marks of emphasis and code.
enum class As : bool { words, source };
bool is_passed_over(char32_t c, As as) {
  return has_no_width(c) || (as == As::source && (c == '*' || c == '_' || c == '~' || c == '`' || c == '\\'));
}

std::optional<DigitGroup> group_at(std::string_view text, std::size_t at, As as) {
  DigitGroup group;
  group.begin = at;
  for (std::size_t next = at; next < text.size(); at = next) {
    const char32_t c = base::next_code_point(text, next);
    const int digit = digit_of(c);
    if (digit < 0 && (group.digits.empty() || !is_passed_over(c, as))) break;
    if (digit < 0) continue;
    group.digits += static_cast<char>('0' + digit);
    group.end = next;
  }
  return group.digits.empty() ? std::nullopt : std::optional(group);
}

// The gap at `at`, which is moved past it, where there is exactly one. Blanks may be around a hyphen and a line
// end.
std::optional<Gap> gap_at(std::string_view text, std::size_t& at, As as) {
  constexpr std::size_t most_blanks = 3;
  std::size_t blanks = 0, hyphens = 0, dots = 0, lines = 0;
  for (std::size_t next = at; next < text.size(); at = next) {
    const char32_t c = base::next_code_point(text, next);
    if (is_blank(c))
      ++blanks;
    else if (is_hyphen(c))
      ++hyphens;
    else if (c == '.')
      ++dots;
    else if (c == '\n')
      ++lines;
    else if (c != '\r' && !is_passed_over(c, as))
      break;
  }
  if (lines == 1 && hyphens <= 1 && !dots) return Gap::line;
  if (lines || hyphens + dots > 1 || (!hyphens && !dots && blanks > most_blanks)) return std::nullopt;
  if (dots) return blanks ? std::nullopt : std::optional(Gap::dot);
  return hyphens ? Gap::hyphen : Gap::blank;
}

// Letters joined on that hold digits themselves: a code, the hash of a file.
bool is_part_of_a_code(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i > 0 && base::is_letter_or_digit(text[i - 1]); --i)
    if (base::is_digit(text[i - 1])) return true;
  for (std::size_t i = end; i < text.size() && base::is_letter_or_digit(text[i]); ++i)
    if (base::is_digit(text[i])) return true;
  return false;
}

bool has_valid_check_digit(const std::string& digits) {
  int sum = 0;
  for (std::size_t i = 0; i + 1 < id_length; ++i) sum += (digits[i] - '0') * static_cast<int>(id_length - i);
  return digits[0] >= '1' && digits[0] <= '8' && (11 - sum % 11) % 10 == digits[id_length - 1] - '0';
}

bool is_year(const std::string& digits) { return digits.size() == 4 && digits >= "2400" && digits <= "2699"; }

// Groups `first` to `last` of the run, 13 digits in all.
struct Window {
  const DigitRun& run;
  std::size_t first, last;

  // A hyphen or a dot ties the neighbour to it: then it is part of a longer number.
  static bool ties(Gap gap) { return gap == Gap::hyphen || gap == Gap::dot; }
  bool is_tied() const {
    return (first > 0 && ties(run[first].before)) || (last + 1 < run.size() && ties(run[last + 1].before));
  }
  bool is_alone() const { return first == 0 && last + 1 == run.size(); }
  bool is_in_a_column() const {
    return (first > 0 && run[first].before == Gap::line) ||
           (last + 1 < run.size() && run[last + 1].before == Gap::line);
  }
  std::size_t count(Gap gap) const {
    return static_cast<std::size_t>(std::count_if(run.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                                                  run.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                                                  [&](const DigitGroup& g) { return g.before == gap; }));
  }
  // In the groups of an identity card; one more break where a line ends.
  bool is_as_on_a_card() const {
    std::size_t digits = 0, found = 0, breaks = 0;
    for (std::size_t i = first; i < last; ++i) {
      digits += run[i].digits.size();
      const bool is_right = digits == 1 || digits == 5 || digits == 10 || digits == 12;
      if (!is_right && run[i + 1].before != Gap::line) return false;
      found += is_right;
      breaks += !is_right;
    }
    return found == 4 && breaks <= 1;
  }
  bool holds_years() const {
    return std::any_of(run.begin() + static_cast<std::ptrdiff_t>(first),
                       run.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                       [](const DigitGroup& g) { return is_year(g.digits); });
  }
  bool is_written_as_one() const {
    constexpr std::size_t most_groups = 6;  // more are a row of numbers
    const std::size_t gaps = last - first;
    if (is_tied()) return false;
    if (gaps == 0 || is_as_on_a_card()) return true;
    if (gaps == 1 && count(Gap::line) == 1) return !is_in_a_column() && !holds_years();
    if (!is_alone() || count(Gap::dot) || count(Gap::line) > 1) return false;
    if (gaps + 1 == id_length) return true;
    if (gaps + 1 > most_groups) return false;
    return count(Gap::hyphen) + count(Gap::line) == gaps || (count(Gap::blank) == gaps && !holds_years());
  }
};

// The groups from `first` on that make 13 digits.
std::optional<std::size_t> last_of(const DigitRun& run, std::size_t first, std::string& digits) {
  digits.clear();
  for (std::size_t i = first; i < run.size() && digits.size() < id_length; ++i) {
    digits += run[i].digits;
    if (digits.size() == id_length) return i;
  }
  return std::nullopt;
}

// False where the text has fewer digits than that in all: most texts do, and need no other look.
bool may_hold_digits(std::string_view text, std::size_t least) {
  std::size_t digits = 0;
  unsigned before = 0;
  for (char ch : text) {
    const unsigned c = static_cast<unsigned char>(ch);
    const bool is_last_of_three = c - 0x90u < 10u && (before == 0xB9 || before == 0xBC);  // E0 B9 9x, EF BC 9x
    digits += c - unsigned{'0'} < 10u || is_last_of_three;
    before = c;
  }
  return digits >= least;
}

std::vector<DigitRun> runs_of(std::string_view text, std::size_t least, As as) {
  if (!may_hold_digits(text, least)) return {};
  std::vector<DigitRun> runs;
  for (std::size_t at = next_digit(text, 0); at < text.size(); at = next_digit(text, at)) {
    auto group = group_at(text, at, as);
    if (!group) {
      ++at;
      continue;
    }
    DigitRun run;
    std::size_t digits = 0;
    for (std::optional<Gap> gap = Gap::line; group && gap;) {
      group->before = *gap;
      at = group->end;
      digits += group->digits.size();
      run.push_back(std::move(*group));
      std::size_t next = at;
      gap = gap_at(text, next, as);
      group = gap && next < text.size() ? group_at(text, next, as) : std::nullopt;
    }
    if (digits >= least) runs.push_back(std::move(run));
  }
  return runs;
}

std::vector<CitizenNumber> numbers_of(std::string_view text, As as) {
  std::vector<CitizenNumber> found;
  std::string digits;
  for (const DigitRun& run : runs_of(text, id_length, as))
    for (std::size_t first = 0; first < run.size(); ++first) {
      const auto last = last_of(run, first, digits);
      if (!last || !has_valid_check_digit(digits) || !Window{run, first, *last}.is_written_as_one()) continue;
      if (is_part_of_a_code(text, run[first].begin, run[*last].end)) continue;
      found.push_back({run[first].begin, run[*last].end, digits});
      first = *last;
    }
  return found;
}

}  // namespace

std::vector<DigitRun> digit_runs(std::string_view text, std::size_t least) { return runs_of(text, least, As::words); }

std::vector<CitizenNumber> citizen_numbers(std::string_view text) { return numbers_of(text, As::words); }

std::string without_citizen_numbers(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (const CitizenNumber& number : numbers_of(text, As::source)) {
    out += text.substr(at, number.begin - at);
    std::size_t digits = 0;
    for (at = number.begin; at < number.end;) {
      const std::size_t start = at;
      const bool is_hidden = digit_of(base::next_code_point(text, at)) >= 0 && ++digits + 4 <= id_length;
      out += is_hidden ? std::string_view("x") : text.substr(start, at - start);
    }
  }
  return out += text.substr(at);
}

}  // namespace checks
