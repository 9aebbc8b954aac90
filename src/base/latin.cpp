#include "base/latin.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace base {
namespace {

constexpr std::u32string_view tones = U"่้๊๋", leading_vowels = U"เแโใไ", following_vowels = U"ะาำัิีึืุู็ๅ";
constexpr std::u32string_view vowels_on_top_or_below = U"ัิีึืุู็";

bool is_one_of(char32_t c, std::u32string_view list) { return c && list.find(c) != list.npos; }
bool is_consonant(char32_t c) { return c >= U'ก' && c <= U'ฮ' && c != U'ฤ' && c != U'ฦ'; }
bool is_thai(char32_t c) { return c >= 0x0E01 && c <= 0x0E5B; }
bool is_accent(char32_t c) { return c >= 0x0300 && c <= 0x036F; }
bool is_invisible(char32_t c) { return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF; }
bool is_blank(char32_t c) { return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000; }

// Of U+00C0 to U+017F; '*' where it is no letter, or one of two.
constexpr std::string_view without_accents =
    "AAAAAA*CEEEEIIIIDNOOOOO*OUUUUY**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKkkLlLlLlLlLlNnNnNnn**OoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUu"
    "UuUuWwYyYZzZzZzs";
static_assert(without_accents.size() == 0x180 - 0xC0);

char32_t without_accent(char32_t c) {
  const char plain = c >= 0xC0 && c < 0x180 ? without_accents[c - 0xC0] : '*';
  return plain == '*' ? c : static_cast<char32_t>(plain);
}

std::u32string spelled(std::string_view text) {
  std::u32string out;
  for (char32_t c : code_points(text)) {
    if (is_invisible(c) || (is_accent(c) && !out.empty() && out.back() < 0x80)) continue;
    c = is_blank(c) ? U' ' : without_accent(c);
    const char32_t last = out.empty() ? 0 : out.back();
    if (c == U'เ' && last == U'เ') {
      out.back() = U'แ';
    } else if (c == U'า' && last == U'ํ') {
      out.back() = U'ำ';
    } else if (c == U'า' && out.size() > 1 && is_one_of(last, tones) && out[out.size() - 2] == U'ํ') {
      out[out.size() - 2] = last;
      out.back() = U'ำ';
    } else if (is_one_of(c, tones) && last == U'ำ') {
      out.insert(out.size() - 1, 1, c);
    } else if (is_one_of(c, vowels_on_top_or_below) && is_one_of(last, tones)) {
      out.insert(out.size() - 1, 1, c);
    } else {
      out += c;
    }
  }
  return out;
}

// From ก to ฮ; อ carries a vowel and is none itself.
constexpr std::array<std::string_view, 46> consonants{
    "k",  "kh", "kh", "kh",  "kh", "kh",  "ng", "ch", "ch", "ch", "s", "ch", "y", "d",  "t", "th",
    "th", "th", "n",  "d",   "t",  "th",  "th", "th", "n",  "b",  "p", "ph", "f", "ph", "f", "ph",
    "m",  "y",  "r",  "rue", "l",  "lue", "w",  "s",  "s",  "s",  "h", "l",  "",  "h"};

std::string_view sound_of(char32_t consonant) { return consonants[consonant - U'ก']; }

// How it sounds where a word ends.
std::string_view sound_at_end(char32_t c) {
  if (is_one_of(c, U"ขฃคฅฆ")) return "k";
  if (is_one_of(c, U"จฉชซฌฎฏฐฑฒดตถทธศษส")) return "t";
  if (is_one_of(c, U"บปผฝพฟภ")) return "p";
  if (is_one_of(c, U"ญณรลฬ")) return "n";
  return sound_of(c);
}

bool is_cluster(char32_t first, char32_t second) {
  return is_one_of(first, U"กขคตปผพ") && is_one_of(second, second == U'ว' ? U"ว" : U"รล") &&
         (second != U'ว' || is_one_of(first, U"กขค"));
}

class Romanizer {
 public:
  explicit Romanizer(std::u32string text) : text_(std::move(text)) {}

  LatinName run() {
    while (at_ < text_.size()) step();
    while (out_.text.ends_with('-')) out_.text.pop_back();
    return std::move(out_);
  }

 private:
  enum class Last : unsigned char { none, consonant, vowel };

  char32_t look(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : 0; }
  // The place of the next character from `from` on that is no tone mark.
  std::size_t after_tones(std::size_t from) const {
    while (from < text_.size() && is_one_of(text_[from], tones)) ++from;
    return from;
  }
  char32_t char_at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }
  bool has_vowel(std::size_t consonant) const {
    return is_one_of(char_at(after_tones(consonant + 1)), following_vowels);
  }
  // A consonant that no vowel follows.
  bool is_bare(std::size_t i) const { return is_consonant(char_at(i)) && !has_vowel(i); }
  bool is_end(std::size_t i) const { return !is_thai(char_at(i)); }

  void put(std::string_view letters, Last last) {
    out_.text += letters;
    last_ = last;
  }

  void separate() {
    if (!out_.text.empty() && out_.text.back() != '-') out_.text += '-';
    last_ = Last::none;
  }

  void step() {
    const char32_t c = look();
    if (c < 0x80) {
      const char plain = to_lower(static_cast<char>(c));
      ++at_;
      if (!is_letter_or_digit(plain)) return separate();
      put(std::string_view(&plain, 1), Last::none);
    } else if (c >= U'๐' && c <= U'๙') {
      ++at_;
      put(std::string(1, static_cast<char>('0' + (c - U'๐'))), Last::none);
    } else if (is_one_of(c, leading_vowels) && is_consonant(look(1))) {
      syllable();
    } else if (is_consonant(c)) {
      consonant();
    } else if (is_thai(c)) {
      mark();
    } else {
      ++at_;
      const bool is_sign = (c >= 0x80 && c < 0xC0) || c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c < 0x2070);
      if (!is_sign && !is_accent(c)) out_.is_whole = false;
      separate();
    }
  }

  // หน sounds as น, อย as ย.
  void skip_silent_first() {
    const char32_t c = look();
    if ((c == U'ห' && is_one_of(look(1), U"งญนมยรลว")) || (c == U'อ' && look(1) == U'ย' && last_ == Last::none))
      ++at_;
  }

  bool take(char32_t c) {
    const std::size_t next = after_tones(at_);
    if (char_at(next) != c) return false;
    at_ = next + 1;
    return true;
  }

  // A vowel that is written before its consonants sounds after them.
  void syllable() {
    const char32_t vowel = text_[at_++];
    skip_silent_first();
    const bool is_pair = is_cluster(look(), look(1)) && !has_vowel(at_);
    put(sound_of(text_[at_++]), Last::consonant);
    if (is_pair) put(sound_of(text_[at_++]), Last::consonant);
    put(sound_of_leading(vowel), Last::vowel);
    at_ = after_tones(at_);
  }

  std::string_view sound_of_leading(char32_t vowel) {
    if (vowel == U'ใ') return "ai";
    if (vowel == U'ไ') return take(U'ย'), "ai";
    if (vowel == U'แ') return take(U'็'), take(U'ะ'), "ae";
    if (vowel == U'โ') return take(U'ะ'), "o";
    if (take(U'า')) return take(U'ะ') ? "o" : "ao";
    if (take(U'ี')) return take(U'ย') ? take(U'ะ'), "ia" : "i";
    if (take(U'ื')) return take(U'อ') ? take(U'ะ'), "uea" : "ue";
    if (take(U'ิ')) return "oe";
    const std::size_t next = after_tones(at_);
    if (is_bare(next) && char_at(next) == U'อ') return at_ = next + 1, take(U'ะ'), "oe";
    if (is_bare(next) && char_at(next) == U'ย') return "oe";
    return take(U'็'), take(U'ะ'), "e";
  }

  void consonant() {
    const char32_t c = look();
    std::size_t next = after_tones(at_ + 1);
    if (is_one_of(char_at(next), U"ิุ") && char_at(next + 1) == U'์') ++next;
    if (char_at(next) == U'์') {  // not spoken
      at_ = next + 1;
      return;
    }
    if (c == U'ร' && look(1) == U'ร' && last_ == Last::consonant) {
      at_ += 2;
      return put(is_bare(at_) ? "a" : "an", Last::vowel);
    }
    if (last_ == Last::none && first_of_word()) return;
    const bool is_vowelless = is_bare(at_);
    if (c == U'อ' && is_vowelless) {
      ++at_;
      return put(last_ == Last::vowel ? "" : "o", Last::vowel);
    }
    if (c == U'ว' && is_vowelless && last_ == Last::consonant && is_bare(next)) {
      at_ = next;
      return put("ua", Last::vowel);
    }
    if (is_one_of(c, U"วย") && is_vowelless && last_ == Last::vowel) {
      ++at_;
      return put(c == U'ว' ? "o" : "i", Last::vowel);
    }
    if (is_vowelless && is_end(next)) {
      at_ = next;
      return put(sound_at_end(c), Last::consonant);
    }
    const bool ends_word = is_vowelless && is_bare(next) && is_end(after_tones(next + 1)) && char_at(next) != U'ร' &&
                           !is_one_of(char_at(next), U"วอ");
    skip_silent_first();
    put(sound_of(text_[at_++]), Last::consonant);
    if (ends_word) put("o", Last::vowel);
  }

  // "งบ", "กรม": a vowel that is not written, sure only at the beginning of a word.
  bool first_of_word() {
    skip_silent_first();
    const std::size_t second = after_tones(at_ + 1), third = after_tones(second + 1);
    if (look() == U'อ' || !is_bare(at_) || !is_bare(second) || is_one_of(char_at(second), U"วอ")) return false;
    const bool is_pair = is_cluster(look(), char_at(second)) && is_bare(third) && !is_one_of(char_at(third), U"วอ");
    if (char_at(third) == U'ว' || (char_at(second) == U'ร' && char_at(third) == U'ร')) return false;
    put(sound_of(look()), Last::consonant);
    if (is_pair) put(sound_of(char_at(second)), Last::consonant);
    at_ = is_pair ? third : second;
    put("o", Last::vowel);
    return true;
  }

  void mark() {
    const char32_t c = text_[at_++];
    if (c == U'ั') {
      const std::size_t next = after_tones(at_);
      const bool is_ua = char_at(next) == U'ว' && is_bare(next);
      if (is_ua) at_ = next + 1;
      put(is_ua ? "ua" : "a", Last::vowel);
    } else if (c == U'ะ' || c == U'า') {
      put("a", Last::vowel);
    } else if (c == U'ำ') {
      put("am", Last::consonant);
    } else if (c == U'ิ' || c == U'ี') {
      put("i", Last::vowel);
    } else if (c == U'ึ' || c == U'ื') {
      put("ue", Last::vowel);
    } else if (c == U'ุ' || c == U'ู') {
      put("u", Last::vowel);
    } else if (c == U'็') {
      put("o", Last::vowel);
    } else if (c == U'ฤ' || c == U'ฦ') {
      put(c == U'ฤ' ? "rue" : "lue", Last::vowel);
    } else if (c == U'฿') {
      separate();
    }
  }

  std::u32string text_;
  std::size_t at_ = 0;
  Last last_ = Last::none;
  LatinName out_;
};

}  // namespace

std::string one_spelling(std::string_view text) {
  std::string out;
  for (char32_t c : spelled(text)) append_utf8(out, c);
  return out;
}

LatinName in_latin(std::string_view text) { return Romanizer(spelled(text)).run(); }

}  // namespace base
