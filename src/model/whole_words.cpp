#include "model/whole_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "model/data.h"
#include "model/gazetteer.h"
#include "model/sorted_lines.h"

namespace model {
namespace {

constexpr std::size_t letter_size = 3;  // bytes of a Thai letter
constexpr std::size_t letters = 128;    // U+0E00 to U+0E7F
constexpr std::size_t longest_abbreviation = 4, longest_place = 14 * letter_size;
constexpr std::string_view span = "<span class=\"nb\">", span_end = "</span>";

// The letter at `at`, from U+0E00 on; nothing where there is no Thai letter.
std::optional<std::size_t> letter_at(std::string_view text, std::size_t at) {
  if (at + letter_size > text.size() || text[at] != '\xE0') return std::nullopt;
  const auto second = static_cast<unsigned char>(text[at + 1]), third = static_cast<unsigned char>(text[at + 2]);
  if (second != 0xB8 && second != 0xB9) return std::nullopt;
  return (second & 1u) << 6 | (third & 0x3Fu);
}

// ก to ฮ, and the vowels that are written before them: where a span can begin.
bool is_base(std::size_t letter) { return (letter >= 0x01 && letter <= 0x2E) || (letter >= 0x40 && letter <= 0x44); }
bool is_of_word(std::size_t letter) { return letter >= 0x01 && letter <= 0x4E && letter != 0x3F && letter != 0x46; }

using Buckets = std::array<std::vector<std::string_view>, letters>;

Buckets read_whole_words() {
  Buckets words;
  each_entry(data::whole_words, [&](const Fields& fields) {
    if (const auto first = letter_at(fields[0], 0)) words[*first].push_back(fields[0]);
  });
  for (auto& bucket : words)
    std::sort(bucket.begin(), bucket.end(), [](auto a, auto b) { return a.size() > b.size(); });
  return words;
}

// Above or below the letter before it: a span that ended there would tear the two apart.
bool is_mark(std::size_t letter) { return letter == 0x31 || (letter >= 0x34 && letter <= 0x3A) || letter >= 0x47; }
bool ends_at(std::string_view text, std::size_t at) {
  const auto letter = letter_at(text, at);
  return !letter || !is_of_word(*letter) || !is_mark(*letter);
}

// The length of the word of the list that begins at `at`; 0 where none does.
std::size_t word_at(std::string_view text, std::size_t at) {
  static const Buckets words = read_whole_words();
  const auto first = letter_at(text, at);
  if (!first) return 0;
  for (const std::string_view word : words[*first])
    if (text.substr(at).starts_with(word) && ends_at(text, at + word.size())) return word.size();
  return 0;
}

struct Range {
  std::size_t from = 0, to = 0;
  bool empty() const { return from == to; }
};

// Letters from `at` on that make a word.
std::size_t end_of_letters(std::string_view text, std::size_t at) {
  for (auto letter = letter_at(text, at); letter && is_of_word(*letter); letter = letter_at(text, at))
    at += letter_size;
  return at;
}

// "อบต.หนองแสง" around its dot at `dot`, from `first` on; empty where nothing breaks it: "พ.ศ.".
Range abbreviation_around(std::string_view text, std::size_t first, std::size_t dot) {
  std::size_t from = dot, bases = 0;
  for (std::size_t at = dot; at >= first + letter_size && bases < longest_abbreviation;) {
    at -= letter_size;
    const auto letter = letter_at(text, at);
    if (!letter || !is_of_word(*letter)) break;
    if (!is_base(*letter)) continue;
    from = at;
    ++bases;
  }
  if (from == dot) return {};
  bool is_needed = bases > 1;
  std::size_t to = dot + 1;
  while (true) {
    const std::size_t end = end_of_letters(text, to);
    if (end == to) break;
    if (end < text.size() && text[end] == '.' && end - to <= longest_abbreviation * letter_size) {
      is_needed = is_needed || end - to > letter_size;
      to = end + 1;
      continue;
    }
    for (const std::size_t size : names_at(text.substr(to, end - to))) {
      if (size > longest_place || !ends_at(text, to + size)) continue;
      to += size;
      is_needed = true;
      break;
    }
    break;
  }
  return is_needed ? Range{from, to} : Range{};
}

// What is to stay whole in text without tags from `at` on.
Range next_whole(std::string_view text, std::size_t at, KeepWhole what) {
  const std::size_t first = at;
  for (; at < text.size(); ++at) {
    if (text[at] == '.') {
      if (Range range = abbreviation_around(text, first, at); !range.empty()) return range;
    } else if (what == KeepWhole::words) {
      if (const std::size_t size = word_at(text, at)) return {at, at + size};
    }
  }
  return {};
}

void keep_whole_text(std::string& out, std::string_view text, KeepWhole what) {
  std::size_t at = 0;
  for (Range range = next_whole(text, 0, what); !range.empty(); range = next_whole(text, at, what)) {
    out.append(text, at, range.from - at)
        .append(span)
        .append(text, range.from, range.to - range.from)
        .append(span_end);
    at = range.to;
  }
  out.append(text, at);
}

}  // namespace

bool may_keep_whole(std::string_view html, KeepWhole what) {
  if (what == KeepWhole::nothing) return false;
  if (what == KeepWhole::words) return html.find('\xE0') != html.npos;
  for (std::size_t at = html.find('.'); at != html.npos; at = html.find('.', at + 1))
    if (at >= letter_size && html[at - letter_size] == '\xE0') return true;
  return false;
}

namespace {

// Elements whose content is no text with tags in it: drawings, and what a person may edit or choose.
constexpr std::pair<std::string_view, std::string_view> left_alone[]{
    {"<svg", "</svg>"}, {"<textarea", "</textarea>"}, {"<option", "</option>"}, {"<title", "</title>"}};

// The end of the tag that begins at `open`, or of the whole element where its content is left alone.
std::size_t end_of_markup(std::string_view html, std::size_t open) {
  std::string_view last = ">";
  for (const auto& [begin, end] : left_alone)
    if (html.substr(open).starts_with(begin)) last = end;
  const std::size_t at = html.find(last, open);
  return at == html.npos ? html.size() : at + last.size();
}

}  // namespace

void keep_whole(std::string& out, std::string_view html, KeepWhole what) {
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t open = std::min(html.find('<', at), html.size());
    keep_whole_text(out, html.substr(at, open - at), what);
    at = open == html.size() ? open : end_of_markup(html, open);
    out.append(html, open, at - open);
  }
}

}  // namespace model
