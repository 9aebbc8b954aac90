#include "checks/text/thai_spelling.h"

#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "model/name_in_text.h"

namespace checks {
namespace {

enum class ThaiLetter : unsigned char {
  other,
  carrier,
  consonant,
  lead,
  follow,
  above,
  below,
  tone,
  silencer,
  nikhahit,
  rare_mark
};

constexpr char32_t sara_aa = 0x0E32, sara_am = 0x0E33, sara_i = 0x0E34, sara_u = 0x0E38, sara_e = 0x0E40;

constexpr ThaiLetter thai_letter_of(char32_t c) {
  if (c == '-' || c == 0x25CC || c == 0xA0)
    return ThaiLetter::carrier;  // what a mark is shown on when it is spoken of
  if (c < 0x0E01 || c > 0x0E4E) return ThaiLetter::other;
  if (c <= 0x0E2E) return ThaiLetter::consonant;
  if (c == 0x0E30 || c == sara_aa || c == sara_am || c == 0x0E45) return ThaiLetter::follow;
  if (c == 0x0E31 || (c >= sara_i && c <= 0x0E37) || c == 0x0E47) return ThaiLetter::above;
  if (c == sara_u || c == 0x0E39) return ThaiLetter::below;
  if (c >= sara_e && c <= 0x0E44) return ThaiLetter::lead;
  if (c >= 0x0E48 && c <= 0x0E4B) return ThaiLetter::tone;
  if (c == 0x0E4C) return ThaiLetter::silencer;
  if (c == 0x0E4D) return ThaiLetter::nikhahit;
  return c == 0x0E3A || c == 0x0E4E ? ThaiLetter::rare_mark : ThaiLetter::other;
}

bool is_thai_letter(ThaiLetter letter) { return letter > ThaiLetter::carrier; }

// The vowels and marks of one consonant so far; 0 where there is none.
struct ThaiCell {
  bool has_base = false;
  std::size_t start = 0, base_end = 0;  // bytes
  char32_t vowel = 0, mark = 0, follow = 0;
  bool has_nikhahit = false;
};

class ThaiTypoFinder {
 public:
  explicit ThaiTypoFinder(std::string_view text) : text_(text) {}

  std::vector<ThaiTypo> find() {
    for (std::size_t at = 0; at < text_.size();) {
      at_ = at;
      if (static_cast<unsigned char>(text_[at]) < 0x80) {
        cell_ = {};
        if (text_[at] == '-') begin_cell(at + 1);
        before_ = text_[at] == '-' ? ThaiLetter::carrier : ThaiLetter::other;
        ++at;
        continue;
      }
      const char32_t c = base::next_code_point(text_, at);
      end_ = at;
      take(c, thai_letter_of(c));
    }
    return std::move(typos_);
  }

 private:
  void begin_cell(std::size_t end) { cell_ = {true, at_, end, 0, 0, 0, false}; }

  void add(ThaiTypo::Kind kind, std::size_t from, std::string corrected = {}) {
    typos_.push_back({kind, from, end_ - from, std::move(corrected)});
  }

  // The cell in its right order, with `follow` after the mark.
  std::string cell_text(char32_t vowel, char32_t mark, char32_t follow) const {
    std::string out(text_.substr(cell_.start, cell_.base_end - cell_.start));
    for (char32_t c : {vowel, mark, follow})
      if (c) base::append_utf8(out, c);
    return out;
  }

  void take(char32_t c, ThaiLetter letter) {
    switch (letter) {
      case ThaiLetter::consonant:
      case ThaiLetter::carrier:
        begin_cell(end_);
        break;
      case ThaiLetter::lead:
        take_lead(c);
        break;
      case ThaiLetter::follow:
        take_follow(c);
        break;
      case ThaiLetter::above:
      case ThaiLetter::below:
        take_vowel(c);
        break;
      case ThaiLetter::tone:
      case ThaiLetter::silencer:
        take_mark(c, letter);
        break;
      case ThaiLetter::nikhahit:
        take_nikhahit();
        break;
      case ThaiLetter::rare_mark:
        break;
      case ThaiLetter::other:
        cell_ = {};
    }
    before_ = letter;
  }

  ThaiLetter next_letter_kind() const {
    std::size_t next = end_;
    return next < text_.size() ? thai_letter_of(base::next_code_point(text_, next)) : ThaiLetter::other;
  }

  void take_lead(char32_t c) {
    cell_ = {};
    if (was_e_twice_) return void(was_e_twice_ = false);
    const ThaiLetter next = next_letter_kind();
    if (next == ThaiLetter::consonant || next == ThaiLetter::carrier) return;
    if (c == sara_e && text_.substr(end_).starts_with("เ")) {
      was_e_twice_ = true;
      end_ += 3;
      add(ThaiTypo::Kind::split_ae, at_, "แ");
    } else if (is_thai_letter(next) || is_thai_letter(before_)) {
      add(ThaiTypo::Kind::no_consonant, at_);
      cell_.has_base = true;  // what follows is a part of the same typo
      cell_.start = cell_.base_end = end_;
    }
  }

  // Letters that a text speaks about are on their own: "สระ ะ".
  void without_consonant() {
    const bool is_alone = !is_thai_letter(before_) && !is_thai_letter(next_letter_kind());
    const bool is_after_bracket = at_ > 0 && is_mark_after_bracket(text_, at_ - 1);
    if (!is_alone && !is_after_bracket) add(ThaiTypo::Kind::no_consonant, at_);
  }

  // "ด า" for "ดำ", as text out of a PDF file has it: no word begins with า.
  bool is_split_from_consonant() const {
    if (at_ < 4 || text_[at_ - 1] != ' ') return false;
    std::size_t at = at_ - 4;
    return thai_letter_of(base::next_code_point(text_, at)) == ThaiLetter::consonant && at == at_ - 1;
  }
  void add_split_am() { add(ThaiTypo::Kind::no_consonant, at_ - 4, std::string(text_.substr(at_ - 4, 3)) + "ำ"); }

  void take_follow(char32_t c) {
    if (!cell_.has_base) return c == sara_aa && is_split_from_consonant() ? add_split_am() : without_consonant();
    if (cell_.has_nikhahit && c == sara_aa)
      add(ThaiTypo::Kind::split_am, cell_.start, cell_text(cell_.vowel, cell_.mark, sara_am));
    cell_.follow = c;
  }

  void take_vowel(char32_t c) {
    if (!cell_.has_base) return without_consonant();
    if (cell_.follow) return add(ThaiTypo::Kind::no_consonant, at_);
    if (cell_.vowel) {
      add(ThaiTypo::Kind::two_marks, cell_.start, cell_.vowel == c ? cell_text(c, cell_.mark, 0) : std::string());
    } else if (cell_.mark) {
      add(ThaiTypo::Kind::swapped, cell_.start, cell_text(c, cell_.mark, 0));
    }
    cell_.vowel = c;
  }

  void take_mark(char32_t c, ThaiLetter letter) {
    if (!cell_.has_base) return without_consonant();
    if (cell_.mark) {
      add(ThaiTypo::Kind::two_marks, cell_.start,
          cell_.mark == c && !cell_.follow ? cell_text(cell_.vowel, c, 0) : std::string());
    } else if (cell_.follow) {
      if (letter == ThaiLetter::tone)
        add(ThaiTypo::Kind::swapped, cell_.start, cell_text(cell_.vowel, c, cell_.follow));
      else
        add(ThaiTypo::Kind::no_consonant, at_);
    } else if (letter == ThaiLetter::silencer && cell_.vowel && cell_.vowel != sara_i && cell_.vowel != sara_u) {
      add(ThaiTypo::Kind::two_marks, cell_.start);
    }
    cell_.mark = c;
  }

  void take_nikhahit() {
    if (!cell_.has_base || cell_.follow) return without_consonant();
    cell_.has_nikhahit = true;
  }

  std::string_view text_;
  std::vector<ThaiTypo> typos_;
  std::size_t at_ = 0, end_ = 0;  // of the current letter
  ThaiCell cell_;
  ThaiLetter before_ = ThaiLetter::other;
  bool was_e_twice_ = false;
};

constexpr std::uint32_t bit(ThaiLetter letter) { return 1u << static_cast<unsigned>(letter); }

// What may come directly before a letter of each kind; anything else is examined closely.
constexpr std::array<std::uint32_t, 11> usual_before = [] {
  using enum ThaiLetter;
  std::array<std::uint32_t, 11> out{};
  const std::uint32_t all = (1u << 11) - 1, any = all & ~bit(lead) & ~bit(nikhahit);
  for (ThaiLetter l : {other, carrier, lead, rare_mark}) out[static_cast<std::size_t>(l)] = any;
  out[static_cast<std::size_t>(consonant)] = all;
  out[static_cast<std::size_t>(follow)] = bit(consonant) | bit(tone) | bit(follow) | bit(above) | bit(below);
  out[static_cast<std::size_t>(above)] = out[static_cast<std::size_t>(below)] =
      out[static_cast<std::size_t>(silencer)] = bit(consonant);
  out[static_cast<std::size_t>(tone)] = bit(consonant) | bit(above) | bit(below);
  return out;
}();

constexpr std::array<ThaiLetter, 128> thai_letters = [] {
  std::array<ThaiLetter, 128> out{};
  for (char32_t i = 0; i < 128; ++i) out[i] = thai_letter_of(0x0E00 + i);
  return out;
}();

// Quick and for nearly every text false: only then each cell is examined.
bool may_have_typos(std::string_view text) {
  ThaiLetter before = ThaiLetter::other;
  for (std::size_t at = 0; at < text.size();) {
    const unsigned char b = static_cast<unsigned char>(text[at]);
    ThaiLetter letter = ThaiLetter::other;
    if (b == 0xE0 && at + 2 < text.size()) {
      const unsigned second = static_cast<unsigned char>(text[at + 1]),
                     third = static_cast<unsigned char>(text[at + 2]);
      if (second == 0xB8 || second == 0xB9) letter = thai_letters[(second & 1) << 6 | (third & 0x3F)];
      at += 3;
    } else {
      ++at;
    }
    if (!(usual_before[static_cast<std::size_t>(letter)] & bit(before))) return true;
    before = letter;
  }
  return before == ThaiLetter::lead;
}

}  // namespace

std::vector<ThaiTypo> thai_typos(std::string_view text) {
  return may_have_typos(text) ? ThaiTypoFinder(text).find() : std::vector<ThaiTypo>{};
}

bool is_mark_after_bracket(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 3;  // bytes of a Thai letter
  const std::string_view after = text.substr(at + 1);
  return text[at] == '(' && model::is_inside_letter(after, 0) && !after.starts_with("ะ") &&
         !after.substr(length).starts_with(')');
}

}  // namespace checks
