#include "checks/text/thai_spelling.h"

#include "base/thai_letters.h"
#include "base/utf8.h"
#include "model/name_in_text.h"

namespace checks {
namespace {

using base::is_thai_letter;
using base::thai_letter_of;
using base::ThaiLetter;

constexpr char32_t sara_aa = 0x0E32, sara_am = 0x0E33, sara_i = 0x0E34, sara_u = 0x0E38, sara_e = 0x0E40;

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

}  // namespace

std::vector<ThaiTypo> thai_typos(std::string_view text) { return ThaiTypoFinder(text).find(); }

bool is_mark_after_bracket(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 3;  // bytes of a Thai letter
  const std::string_view after = text.substr(at + 1);
  return text[at] == '(' && model::is_inside_letter(after, 0) && !after.starts_with("ะ") &&
         !after.substr(length).starts_with(')');
}

}  // namespace checks
