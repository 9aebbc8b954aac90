#include "platform/document_reader/office/pdf_lines.h"

#include <poppler-page.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace document_reader::office {
namespace {

// Shares of the height of a line. A blank is a fifth.
constexpr double wide_gap = 1.5, gap_of_words = 0.15, same_line = 0.45, reach_of_mark = 0.5;
constexpr char32_t bullet_of_symbol_font = 0xF0B7, bullet = 0x2022, nikhahit = 0x0E4D, sara_aa = 0x0E32,
                   sara_am = 0x0E33;

bool is_upper_or_lower_vowel(char32_t c) { return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || c == 0x0E47; }
bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4E; }
bool is_mark(char32_t c) { return is_upper_or_lower_vowel(c) || is_tone(c); }

// Vowels of Thai that no word begins with.
bool follows_letter(char32_t c) { return c == 0x0E30 || c == sara_aa || c == sara_am || c == 0x0E45; }

// A letter with the marks over and below it.
struct PdfLetter {
  double left = 0, right = 0;
  std::u32string text;
  bool begins_box = false, has_blank_after = false;  // poppler has a box for each word
};

struct LooseMark {
  double at = 0;
  char32_t mark = 0;
};

struct OpenLine {
  double middle = 0, height = 0;
  std::vector<PdfLetter> letters;
  std::vector<LooseMark> marks;
};

void add_box(OpenLine& line, const poppler::text_box& box) {
  const poppler::ustring text = box.text();
  bool is_first = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < text.size()) c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00u);
    if (c == bullet_of_symbol_font) c = bullet;
    const poppler::rectf at = box.char_bbox(i);
    if (is_mark(c) && is_first)
      line.marks.push_back({at.x(), c});
    else if (is_mark(c))
      line.letters.back().text += c;
    else
      line.letters.push_back({at.left(), at.right(), {c}, is_first, false}), is_first = false;
  }
  if (is_first) return;
  line.letters.back().has_blank_after = box.has_space_after();
  line.letters.back().right = std::max(line.letters.back().right, box.bbox().right());
}

// A mark is drawn from where its letter ends.
void place_marks(OpenLine& line) {
  for (const LooseMark& loose : line.marks) {
    PdfLetter* nearest = nullptr;
    for (PdfLetter& letter : line.letters)
      if (!nearest || std::abs(letter.right - loose.at) < std::abs(nearest->right - loose.at)) nearest = &letter;
    if (nearest && std::abs(nearest->right - loose.at) < reach_of_mark * line.height) nearest->text += loose.mark;
  }
}

// Vowels before tones, and ํ า as one letter, as keyboards write them.
std::u32string in_order(std::u32string text) {
  for (auto begin = text.begin(); begin != text.end();) {
    auto end = begin;
    while (end != text.end() && is_mark(*end)) ++end;
    std::stable_partition(begin, end, is_upper_or_lower_vowel);
    if (end != text.end() && *end == sara_aa && begin != end)
      if (const auto dot = std::find(begin, end, nikhahit); dot != end) {
        const auto at = text.erase(dot) - text.begin();
        const auto aa = text.find(sara_aa, static_cast<std::size_t>(at));
        text[aa] = sara_am;
        begin = text.begin() + static_cast<std::ptrdiff_t>(aa);
        continue;
      }
    begin = end == text.end() ? end : end + 1;
  }
  return text;
}

std::string utf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) base::append_utf8(out, c);
  return out;
}

PdfLine finished(OpenLine&& open) {
  place_marks(open);
  std::stable_sort(open.letters.begin(), open.letters.end(),
                   [](const PdfLetter& a, const PdfLetter& b) { return a.left < b.left; });
  PdfLine out{open.middle, open.height, 0, 0, {}};
  std::u32string text;
  const PdfLetter* before = nullptr;
  for (const PdfLetter& letter : open.letters) {
    const double gap = before && letter.begins_box ? letter.left - before->right : 0;
    if (gap > wide_gap * open.height)
      text += U'\t';
    else if (before && letter.begins_box && !follows_letter(letter.text.front()) &&
             (before->has_blank_after || gap > gap_of_words * open.height))
      text += U' ';
    text += letter.text;
    before = &letter;
  }
  if (before) out.left = open.letters.front().left, out.right = before->right;
  out.text = utf8(in_order(std::move(text)));
  return out;
}

}  // namespace

std::vector<PdfLine> lines_of(const std::vector<const poppler::text_box*>& boxes) {
  const auto middle = [](const poppler::text_box* box) { return box->bbox().y() + box->bbox().height() / 2; };
  std::vector<const poppler::text_box*> sorted = boxes;
  std::stable_sort(sorted.begin(), sorted.end(), [&](const auto* a, const auto* b) { return middle(a) < middle(b); });
  std::vector<OpenLine> open;
  for (const poppler::text_box* box : sorted) {
    const double at = middle(box), height = box->bbox().height();
    if (open.empty() || at - open.back().middle > same_line * std::max(open.back().height, 1.0))
      open.push_back({at, height, {}, {}});
    add_box(open.back(), *box);
    open.back().height = std::max(open.back().height, height);
  }
  std::vector<PdfLine> out;
  for (OpenLine& line : open)
    if (PdfLine done = finished(std::move(line)); !done.text.empty()) out.push_back(std::move(done));
  return out;
}

}  // namespace document_reader::office
