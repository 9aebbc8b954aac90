#include "checks/text/doubled_words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace checks {
namespace {

constexpr std::size_t shortest = 6;         // letters of a phrase
constexpr std::size_t shortest_within = 9;  // where no start of it is likely to begin a word
constexpr std::size_t slots = 4096;         // a power of two
constexpr std::size_t farthest_back = 64;   // letters that are compared where a hash is met again

bool is_thai_or_arabic_digit(char16_t c) { return (c >= '0' && c <= '9') || (c >= 0x0E50 && c <= 0x0E59); }
// A sign of its own that a phrase can begin with: no vowel or mark that belongs to the letter before.
bool can_begin(char16_t c) {
  return !(c == 0x0E30 || c == 0x0E31 || (c >= 0x0E32 && c <= 0x0E3A) || (c >= 0x0E45 && c <= 0x0E4E));
}

bool is_lead(char16_t c) { return c >= 0x0E40 && c <= 0x0E44; }

bool is_word(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return (c >= 0xC0 && c < 0x2000) || (c > 0x206F && c < 0xFF00);
}

// base::next_code_point, quick for what most of a text is.
char32_t next_letter(std::string_view text, std::size_t& at) {
  const unsigned char b = static_cast<unsigned char>(text[at]);
  if (b < 0x80) return ++at, b;
  if (b != 0xE0 || at + 2 >= text.size()) return base::next_code_point(text, at);
  at += 3;
  return ((static_cast<unsigned char>(text[at - 2]) & 0x3Fu) << 6) |
         (static_cast<unsigned char>(text[at - 1]) & 0x3Fu);
}

constexpr std::uint64_t step = 0x9E3779B97F4A7C15u;
constexpr std::uint64_t power(std::uint64_t base, std::size_t n) { return n ? base * power(base, n - 1) : 1; }
constexpr std::uint64_t step_to_the_shortest = power(step, shortest);

// Words shorter than six letters of which a second one is always a typo, or only after or not after certain
// letters.
struct ShortWord {
  std::u16string_view word;
  bool whole_words = false;                         // spaces around both
  std::array<std::u16string_view, 4> not_after{};   // "สิ่งของของ" is right
  std::array<std::u16string_view, 4> not_before{};  // "ของของขวัญ" is right
  std::array<std::u16string_view, 9> only_after{};  // "มาตรการการ…" is right, "ติดตามการการ…" is not
};
constexpr ShortWord short_words[]{
    {u"ของ", false, {u"สิ่ง", u"เจ้า", u"ข้าว", u"ถุง"}, {u"ขวัญ", u"กำนัล", u"ที่ระลึก", u"กลาง"}, {}},
    {u"การ", false, {}, {}, {u"ตาม", u"ผล", u"ของ", u"ใน", u"และ", u"โดย", u"เพื่อ", u"กับ", u"ด้าน"}},
    {u"คะแนน", false, {}, {}, {}},
    {u"และ", false, {}, {}, {}},
    {u"โดย", false, {}, {u"สาร"}, {}},
    {u"เพื่อ", false, {}, {u"น"}, {}},
    {u"the", true, {}, {}, {}},
    {u"and", true, {}, {}, {}},
    {u"of", true, {}, {}, {}},
    {u"to", true, {}, {}, {}},
    {u"for", true, {}, {}, {}},
    {u"with", true, {}, {}, {}},
};
constexpr std::size_t shortest_short = 2;

// The length of the short words that end so (they are all of one), or 0: most letters end none, and need no look.
constexpr std::array<unsigned char, 0x80> length_of_short = [] {
  std::array<unsigned char, 0x80> out{};
  for (const ShortWord& known : short_words) {
    unsigned char& length = out[known.word.back() & 0x7F];
    if (length && length != known.word.size()) throw "two short words of different lengths end in one letter";
    length = static_cast<unsigned char>(known.word.size());
  }
  return out;
}();

template <class List>
bool ends_with_any(std::u16string_view text, const List& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](auto e) { return !e.empty() && text.ends_with(e); });
}

template <class List>
bool begins_with_any(std::u16string_view text, const List& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](auto b) { return !b.empty() && text.starts_with(b); });
}

// Of several starts of one repeat, which is likely to begin a word: more is better. A letter that often ends a Thai
// word, before a consonant with which it makes no cluster, rather belongs to the word before; and so do การ and งาน.
int likelihood(std::u16string_view all, std::size_t start, bool is_at_edge) {
  const bool is_tail = all.substr(start).starts_with(u"การ") || all.substr(start).starts_with(u"งาน");
  if (is_at_edge) return is_tail ? 0 : 2;
  constexpr std::u16string_view finals = u"กงดนบมยรลว", seconds = u"รลว";
  const char16_t c = all[start], before = all[start - 1], next = start + 1 < all.size() ? all[start + 1] : u' ';
  const bool is_vowel = c == u'อ' && next != u'ย' && before != 0x0E30 && before != 0x0E32 && before != 0x0E33;
  const bool is_final = finals.find(c) != finals.npos && seconds.find(next) == seconds.npos;
  return is_tail || ((is_final || is_vowel) && can_begin(next)) ? 0 : 1;
}

}  // namespace

DoubledWordFinder::DoubledWordFinder() : last_(slots, 0) {}

const std::vector<DoubledWord>& DoubledWordFinder::find(std::string_view text) {
  text_ = text;
  repeats_.clear();
  count_ = 0;
  if (letters_.size() < text.size()) {
    letters_.resize(text.size());
    offsets_.resize(text.size());
    gaps_.resize(text.size());
  }
  Gap gap = Gap::none;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_letter(text, at);
    if (is_word(c) || (c == '.' && at < text.size() && text[at] != ' ' && text[at] != '\n')) {
      letters_[count_] = static_cast<char16_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
      offsets_[count_] = static_cast<std::uint32_t>(start);
      gaps_[count_++] = gap;
      gap = Gap::none;
    } else if (c == '\n') {
      gap = Gap::line;
    } else if (c == ' ' || c == 0xA0 || c == '\t') {
      gap = gap == Gap::line ? gap : Gap::space;
    } else if (c < 0x200B || c > 0x200D) {
      find_in_letters();
      gap = Gap::none;
    }
  }
  find_in_letters();
  std::sort(repeats_.begin(), repeats_.end(),
            [](const DoubledWord& a, const DoubledWord& b) { return a.offset < b.offset; });
  return repeats_;
}

void DoubledWordFinder::find_in_letters() {
  find_phrases();
  find_short_words();
  base_ += static_cast<std::uint32_t>(count_);
  if (base_ > 0x70000000u) {
    std::fill(last_.begin(), last_.end(), 0);
    base_ = 1;
  }
  count_ = 0;
}

void DoubledWordFinder::find_phrases() {
  const std::size_t n = count_;
  if (n < 2 * shortest) return;
  const char16_t* letters = letters_.data();
  std::uint64_t hash = 0;
  std::size_t period = 0, matched = 0;  // the last `matched` letters are those `period` letters before
  for (std::size_t i = 0; i < n; ++i) {
    hash = hash * step + letters[i];
    if (i >= shortest) hash -= step_to_the_shortest * letters[i - shortest];
    if (i + 1 < shortest) continue;
    std::uint32_t& slot = last_[(hash ^ (hash >> 32)) & (slots - 1)];
    const std::uint32_t before = slot;
    slot = base_ + static_cast<std::uint32_t>(i);
    if (period && letters[i] == letters[i - period]) {
      ++matched;
      continue;
    }
    if (period && matched >= period && period >= shortest) add_best_start(i - matched - period, period, matched);
    period = matched = 0;
    if (before < base_ + shortest - 1) continue;
    const std::size_t d = base_ + i - before;
    std::size_t same = 0;
    while (same < farthest_back && same + d <= i && letters[i - same] == letters[i - d - same]) ++same;
    if (same >= shortest) period = d, matched = same;
  }
  if (matched >= period && period >= shortest) add_best_start(n - matched - period, period, matched);
}

void DoubledWordFinder::find_short_words() {
  const std::u16string_view all_letters(letters_.data(), count_);
  for (std::size_t i = 2 * shortest_short - 1; i < count_; ++i) {
    const std::size_t p = length_of_short[all_letters[i] & 0x7F];
    if (!p || 2 * p > i + 1 || all_letters[i] != all_letters[i - p]) continue;
    const std::size_t start = i + 1 - 2 * p;
    const std::u16string_view word = all_letters.substr(start, p), before = all_letters.substr(0, start),
                              after = all_letters.substr(i + 1);
    if (word != all_letters.substr(start + p, p)) continue;
    for (const ShortWord& known : short_words) {
      if (known.word != word) continue;
      const bool is_whole = is_edge(start) && is_edge(i + 1) && gaps_[start + p] != Gap::none;
      const bool is_joined =
          !known.whole_words && gaps_[start + p] == Gap::none && !ends_with_any(before, known.not_after) &&
          !begins_with_any(after, known.not_before) &&
          (known.only_after[0].empty() || is_edge(start) || ends_with_any(before, known.only_after));
      if (is_whole || is_joined) add_repeat(start, p);
    }
  }
}

bool DoubledWordFinder::is_good(std::size_t start, std::size_t period) const {
  const Gap between = gaps_[start + period];
  const std::size_t end = start + 2 * period;
  if (between == Gap::none)
    return can_begin(letters_[start]) && !(start && is_lead(letters_[start - 1])) &&
           (end >= count_ || can_begin(letters_[end]));
  const bool are_lines =
      between == Gap::line && (start == 0 || gaps_[start] == Gap::line) && (end >= count_ || gaps_[end] == Gap::line);
  return !are_lines && is_edge(start) && is_edge(end) && !is_thai_or_arabic_digit(letters_[start]);
}

// The last `matched` letters repeat what is `period` before them: any of several starts may be the one that is
// meant.
void DoubledWordFinder::add_best_start(std::size_t start, std::size_t period, std::size_t matched) {
  if (matched >= 2 * period) return;
  std::size_t letters = 0;
  for (std::size_t i = start; i < start + period; ++i)
    letters += !is_thai_or_arabic_digit(letters_[i]) && letters_[i] != '.';
  if (letters < shortest) return;
  const std::size_t starts = matched - period + 1;
  const std::u16string_view all_letters(letters_.data(), count_);
  std::size_t best = starts;
  int most = -1;
  bool is_parted = false;  // by a space, wherever it begins
  for (std::size_t i = 0; i < starts; ++i) is_parted = is_parted || gaps_[start + i + period] != Gap::none;
  for (std::size_t i = 0; i < starts; ++i) {
    if (!is_good(start + i, period) || (is_parted && gaps_[start + i + period] == Gap::none)) continue;
    const int likely = likelihood(all_letters, start + i, is_edge(start + i));
    if (likely > most) most = likely, best = i;
  }
  // Two words that share an end and a beginning look like one phrase twice: ดำเนิน[การราย][การราย]รับ.
  const bool may_be_shared = most == 0 && period < shortest_within && !is_edge(start + best);
  if (best < starts && !may_be_shared) add_repeat(start + best, period);
}

void DoubledWordFinder::add_repeat(std::size_t start, std::size_t period) {
  const std::size_t second = offsets_[start + period];
  std::size_t end = offsets_[start + 2 * period - 1];
  base::next_code_point(text_, end);
  repeats_.push_back({second, end - second, offsets_[start]});
}

}  // namespace checks
