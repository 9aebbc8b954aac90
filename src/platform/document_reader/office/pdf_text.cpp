#include "platform/document_reader/office/pdf_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/digits.h"
#include "base/utf8.h"

namespace document_reader::office {
namespace {

// A share of the width of a cell: the next word would have found room in what is more. One short word alone in a line
// stands there because the next is long.
constexpr double room_for_a_word = 0.4;
constexpr std::size_t shortest_paragraph = 10;  // code points

bool is_thai(char32_t c) { return c >= 0x0E00 && c < 0x0E80; }

// "https://www.exa", "office@exa", and "O1" of the item O10: what has no blanks goes on in the next line.
bool is_broken_word(std::string_view text, std::string_view next) {
  const std::string_view word = text.substr(text.find_last_of(" \t\n") + 1);  // all of it where there is no blank
  const bool goes_on = !next.empty() && (base::is_letter_or_digit(next[0]) ||
                                         std::string_view("/?#=&%-_.~").find(next[0]) != next.npos);
  if (word.find("://") != word.npos || word.starts_with("www.") || word.find('@') != word.npos) return goes_on;
  constexpr std::size_t longest_code = 6;
  return word.size() == text.size() && word.size() < longest_code && !word.empty() && base::is_letter(word.front()) &&
         base::is_digit(word.back()) && next.size() < 3 && std::all_of(next.begin(), next.end(), base::is_digit);
}

// What is between a line and the next: nothing inside a word, for Thai breaks lines inside sentences without a blank;
// a line end where there was room for more in the line.
std::string_view joint_of(std::string_view text, std::string_view next, bool has_room) {
  if (!has_room && is_broken_word(text, next)) return "";
  if (has_room || begins_list_item(next)) return "\n";
  std::size_t last = text.size() - 1, first = 0;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
  return is_thai(base::next_code_point(text, last)) && is_thai(base::next_code_point(next, first)) ? "" : " ";
}

}  // namespace

bool begins_list_item(std::string_view text) {
  for (std::string_view sign : {"•", "- ", "– "})
    if (text.starts_with(sign)) return true;
  const std::string plain = base::with_arabic_digits(text.substr(0, 16));
  std::size_t at = plain.starts_with('(');
  const std::size_t digits = at;
  while (at < plain.size() && base::is_digit(plain[at])) ++at;
  if (at == digits || at - digits > 2 || at >= plain.size()) return false;
  return plain[at] == ')' || (plain[at] == '.' && at + 1 < plain.size() && !base::is_digit(plain[at + 1]));
}

void append_line(std::string& text, std::string_view next, bool has_room) {
  if (!text.empty()) text += joint_of(text, next, has_room);
  text += next;
}

std::string text_of_cell(const std::vector<PdfLine>& lines, double width) {
  std::string out;
  const PdfLine* before = nullptr;
  for (const PdfLine& line : lines) {
    const std::string_view paragraph = std::string_view(out).substr(out.rfind('\n') + 1);
    const bool has_room = before && before->right - before->left < (1 - room_for_a_word) * width &&
                          base::count_code_points(paragraph) >= shortest_paragraph;
    append_line(out, line.text, has_room);
    before = &line;
  }
  return out;
}

}  // namespace document_reader::office
