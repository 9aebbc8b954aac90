#include "core/thai_cells.h"

#include <array>
#include <cstdint>

#include "core/utf8.h"

namespace core {
namespace {

enum class Letter : unsigned char {
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

constexpr Letter letter_of(char32_t c) {
  if (c == '-' || c == 0x25CC || c == 0xA0) return Letter::carrier;  // what a mark is shown on when it is spoken of
  if (c < 0x0E01 || c > 0x0E4E) return Letter::other;
  if (c <= 0x0E2E) return Letter::consonant;
  if (c == 0x0E30 || c == sara_aa || c == sara_am || c == 0x0E45) return Letter::follow;
  if (c == 0x0E31 || (c >= sara_i && c <= 0x0E37) || c == 0x0E47) return Letter::above;
  if (c == sara_u || c == 0x0E39) return Letter::below;
  if (c >= sara_e && c <= 0x0E44) return Letter::lead;
  if (c >= 0x0E48 && c <= 0x0E4B) return Letter::tone;
  if (c == 0x0E4C) return Letter::silencer;
  if (c == 0x0E4D) return Letter::nikhahit;
  return c == 0x0E3A || c == 0x0E4E ? Letter::rare_mark : Letter::other;
}

bool is_thai(Letter letter) { return letter > Letter::carrier; }

// What stands on and under one consonant so far; 0 where nothing.
struct Cell {
  bool has_base = false;
  std::size_t start = 0, base_end = 0;  // bytes
  char32_t vowel = 0, mark = 0, follow = 0;
  bool has_nikhahit = false;
};

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<ThaiSlip> find() {
    for (std::size_t at = 0; at < text_.size();) {
      at_ = at;
      if (static_cast<unsigned char>(text_[at]) < 0x80) {
        cell_ = {};
        if (text_[at] == '-') begin_cell(at + 1);
        before_ = text_[at] == '-' ? Letter::carrier : Letter::other;
        ++at;
        continue;
      }
      const char32_t c = next_code_point(text_, at);
      end_ = at;
      take(c, letter_of(c));
    }
    return std::move(slips_);
  }

 private:
  void begin_cell(std::size_t end) { cell_ = {true, at_, end, 0, 0, 0, false}; }

  void add(ThaiSlip::Kind kind, std::size_t from, std::string mended = {}) {
    slips_.push_back({kind, from, end_ - from, std::move(mended)});
  }

  // The cell in its right order, with `more` behind the mark.
  std::string cell_text(char32_t vowel, char32_t mark, char32_t follow) const {
    std::string out(text_.substr(cell_.start, cell_.base_end - cell_.start));
    for (char32_t c : {vowel, mark, follow})
      if (c) append_utf8(out, c);
    return out;
  }

  void take(char32_t c, Letter letter) {
    switch (letter) {
      case Letter::consonant:
      case Letter::carrier:
        begin_cell(end_);
        break;
      case Letter::lead:
        take_lead(c);
        break;
      case Letter::follow:
        take_follow(c);
        break;
      case Letter::above:
      case Letter::below:
        take_vowel(c);
        break;
      case Letter::tone:
      case Letter::silencer:
        take_mark(c, letter);
        break;
      case Letter::nikhahit:
        take_nikhahit();
        break;
      case Letter::rare_mark:
        break;
      case Letter::other:
        if (c >= 0xF700 && c <= 0xF71A)
          add(ThaiSlip::Kind::private_use, at_);
        else
          cell_ = {};
    }
    before_ = letter;
  }

  Letter letter_behind() const {
    std::size_t next = end_;
    return next < text_.size() ? letter_of(next_code_point(text_, next)) : Letter::other;
  }

  void take_lead(char32_t c) {
    cell_ = {};
    if (was_e_twice_) return void(was_e_twice_ = false);
    const Letter next = letter_behind();
    if (next == Letter::consonant || next == Letter::carrier) return;
    if (c == sara_e && text_.substr(end_).starts_with("เ")) {
      was_e_twice_ = true;
      end_ += 3;
      add(ThaiSlip::Kind::split_ae, at_, "แ");
    } else if (is_thai(next) || is_thai(before_)) {
      add(ThaiSlip::Kind::no_consonant, at_);
      cell_.has_base = true;  // what follows is a part of the same slip
      cell_.start = cell_.base_end = end_;
    }
  }

  // Letters that are spoken of stand alone: "สระ ะ".
  void without_consonant() {
    const bool is_alone = !is_thai(before_) && !is_thai(letter_behind());
    if (!is_alone) add(ThaiSlip::Kind::no_consonant, at_);
  }

  void take_follow(char32_t c) {
    if (!cell_.has_base) return without_consonant();
    if (cell_.has_nikhahit && c == sara_aa)
      add(ThaiSlip::Kind::split_am, cell_.start, cell_text(cell_.vowel, cell_.mark, sara_am));
    cell_.follow = c;
  }

  void take_vowel(char32_t c) {
    if (!cell_.has_base) return without_consonant();
    if (cell_.follow) return add(ThaiSlip::Kind::no_consonant, at_);
    if (cell_.vowel) {
      add(ThaiSlip::Kind::two_marks, cell_.start, cell_.vowel == c ? cell_text(c, cell_.mark, 0) : std::string());
    } else if (cell_.mark) {
      add(ThaiSlip::Kind::swapped, cell_.start, cell_text(c, cell_.mark, 0));
    }
    cell_.vowel = c;
  }

  void take_mark(char32_t c, Letter letter) {
    if (!cell_.has_base) return without_consonant();
    if (cell_.mark) {
      add(ThaiSlip::Kind::two_marks, cell_.start,
          cell_.mark == c && !cell_.follow ? cell_text(cell_.vowel, c, 0) : std::string());
    } else if (cell_.follow) {
      if (letter == Letter::tone)
        add(ThaiSlip::Kind::swapped, cell_.start, cell_text(cell_.vowel, c, cell_.follow));
      else
        add(ThaiSlip::Kind::no_consonant, at_);
    } else if (letter == Letter::silencer && cell_.vowel && cell_.vowel != sara_i && cell_.vowel != sara_u) {
      add(ThaiSlip::Kind::two_marks, cell_.start);
    }
    cell_.mark = c;
  }

  void take_nikhahit() {
    if (!cell_.has_base || cell_.follow) return without_consonant();
    cell_.has_nikhahit = true;
  }

  std::string_view text_;
  std::vector<ThaiSlip> slips_;
  std::size_t at_ = 0, end_ = 0;  // of the letter that is looked at
  Cell cell_;
  Letter before_ = Letter::other;
  bool was_e_twice_ = false;
};

constexpr std::uint32_t bit(Letter letter) { return 1u << static_cast<unsigned>(letter); }

// What may stand directly before a letter of each kind; all else is looked at closely.
constexpr std::array<std::uint32_t, 11> usual_before = [] {
  using enum Letter;
  std::array<std::uint32_t, 11> out{};
  const std::uint32_t all = (1u << 11) - 1, any = all & ~bit(lead) & ~bit(nikhahit);
  for (Letter l : {other, carrier, lead, rare_mark}) out[static_cast<std::size_t>(l)] = any;
  out[static_cast<std::size_t>(consonant)] = all;
  out[static_cast<std::size_t>(follow)] = bit(consonant) | bit(tone) | bit(follow) | bit(above) | bit(below);
  out[static_cast<std::size_t>(above)] = out[static_cast<std::size_t>(below)] =
      out[static_cast<std::size_t>(silencer)] = bit(consonant);
  out[static_cast<std::size_t>(tone)] = bit(consonant) | bit(above) | bit(below);
  return out;
}();

constexpr std::array<Letter, 128> thai_letters = [] {
  std::array<Letter, 128> out{};
  for (char32_t i = 0; i < 128; ++i) out[i] = letter_of(0x0E00 + i);
  return out;
}();

// Quick and for nearly every text false: only then each cell is looked at.
bool may_have_slips(std::string_view text) {
  Letter before = Letter::other;
  for (std::size_t at = 0; at < text.size();) {
    const unsigned char b = static_cast<unsigned char>(text[at]);
    Letter letter = Letter::other;
    if (b == 0xE0 && at + 2 < text.size()) {
      const unsigned second = static_cast<unsigned char>(text[at + 1]),
                     third = static_cast<unsigned char>(text[at + 2]);
      if (second == 0xB8 || second == 0xB9) letter = thai_letters[(second & 1) << 6 | (third & 0x3F)];
      at += 3;
    } else {
      if (b == 0xEF) return true;
      ++at;
    }
    if (!(usual_before[static_cast<std::size_t>(letter)] & bit(before))) return true;
    before = letter;
  }
  return before == Letter::lead;
}

}  // namespace

std::vector<ThaiSlip> thai_slips(std::string_view text) {
  return may_have_slips(text) ? Finder(text).find() : std::vector<ThaiSlip>{};
}

}  // namespace core
