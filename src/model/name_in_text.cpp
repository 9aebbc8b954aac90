#include "model/name_in_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "model/gazetteer.h"
#include "model/word_lists.h"

namespace model {
namespace {

constexpr std::size_t most_letters = 64;

bool is_space(char32_t c) {
  return c <= U' ' || c == U'\u00A0' || (c >= U'\u2000' && c <= U'\u200A') || c == U'\u202F';
}
bool has_no_width(char32_t c) {
  return c == U'\u00AD' || (c >= U'\u200B' && c <= U'\u200F') || c == U'\u2060' || c == U'\uFEFF';
}
bool is_thai_letter(char32_t c) {
  return (c >= U'ก' && c <= U'ฺ' && c != U'ฯ') || (c >= U'เ' && c <= U'ๅ') || (c >= U'็' && c <= U'๎');
}
bool is_sign(char32_t c) {
  return c == U'ะ' || c == U'ั' || (c >= U'า' && c <= U'ฺ') || c == U'ๅ' || (c >= U'็' && c <= U'๎');
}

char32_t letter_at(std::string_view text, std::size_t at) {
  return at < text.size() ? base::next_code_point(text, at) : U' ';
}

bool starts_with_any(std::string_view text, const std::vector<std::string_view>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

bool is_one_of(std::string_view text, const std::vector<std::string_view>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// "อำเภอ…" or "จังหวัด…", with or without a space before it.
bool is_followed_by_its_place(std::string_view rest) {
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  static const std::vector<std::string_view> levels{"อำเภอ", "อ.", "จังหวัด", "จ."};
  return starts_with_any(rest, levels);
}

bool is_place(std::string_view plain, std::size_t length) {
  const std::string_view name = plain.substr(0, length);
  const GeneralWords& words = general_words();
  if (is_inside_letter(plain, length) || is_one_of(name, words.never)) return false;
  if (is_one_of(name, words.ordinary)) return is_followed_by_its_place(plain.substr(length));
  const std::size_t letters = base::count_code_points(name);
  const bool is_like_prose =
      letters < 10 && (starts_with_any(name, words.never) || starts_with_any(name, words.ordinary));
  return (letters >= 8 && !is_like_prose) || word_ends(plain, length);
}

// More letters of the name are nowhere in the text than there may be slips: the usual case, told without more ado.
bool is_far(std::string_view text, std::string_view name, std::size_t allowed) {
  std::size_t missing = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t start = at;
    base::next_code_point(name, at);
    missing += text.find(name.substr(start, at - start)) == text.npos;
    if (missing > allowed) return true;
  }
  return false;
}

}  // namespace

Following following(std::string_view text, std::size_t at) {
  Following out;
  std::size_t letters = 0;
  while (at < text.size() && letters < most_letters) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(text, at);
    if (has_no_width(c) || (is_space(c) && (out.plain.empty() || out.plain.back() == ' '))) continue;
    base::append_utf8(out.plain, is_space(c) ? U' ' : c);
    out.offsets.resize(out.plain.size(), static_cast<std::uint32_t>(start));
    ++letters;
    // One letter that is typed as two keeps the place of the first.
    for (const auto& [typed, letter] : {std::pair{std::string_view("เเ"), std::string_view("แ")}, {"ํา", "ำ"}})
      if (out.plain.ends_with(typed)) {
        out.plain.replace(out.plain.size() - typed.size(), typed.size(), letter);
        out.offsets.resize(out.plain.size());
      }
  }
  out.offsets.push_back(static_cast<std::uint32_t>(at));
  return out;
}

bool is_inside_letter(std::string_view text, std::size_t at) { return is_sign(letter_at(text, at)); }

bool word_ends(std::string_view text, std::size_t at) {
  if (!is_thai_letter(letter_at(text, at))) return true;
  const std::string_view rest = text.substr(at);
  return std::any_of(general_words().never.begin(), general_words().never.end(), [&](std::string_view word) {
    return rest.starts_with(word) && !is_inside_letter(rest, word.size());
  });
}

bool is_within_word(std::string_view text, std::size_t at) {
  if (!at) return false;
  if (text[at - 1] == '.') return true;
  std::size_t start = at - 1;
  while (start && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return is_thai_letter(letter_at(text, start));
}

std::size_t length_of_name(std::string_view plain, std::string_view name) {
  if (name.empty()) return 0;
  std::size_t at = 0;
  for (char c : name) {
    while (at < plain.size() && plain[at] == ' ') ++at;
    if (at == plain.size() || plain[at] != c) return 0;
    ++at;
  }
  return is_inside_letter(plain, at) ? 0 : at;
}

std::size_t length_of_place(std::string_view plain) {
  for (std::size_t length : names_at(plain))
    if (is_place(plain, length)) return length;
  return 0;
}

std::size_t length_of_slip(std::string_view plain, std::string_view name) {
  const std::size_t size = base::count_code_points(name), allowed = std::min<std::size_t>(size / 3, 2);
  std::size_t best = allowed + 1, length = 0, letters = 0;
  if (!allowed || is_far(plain.substr(0, 3 * (size + allowed)), name, allowed)) return 0;
  if (size < 6 && starts_with_any(plain, general_words().never)) return 0;
  for (std::size_t at = 0; at < plain.size() && letters < size + allowed && is_thai_letter(letter_at(plain, at));) {
    base::next_code_point(plain, at);
    if (++letters + allowed < size || is_inside_letter(plain, at)) continue;
    const std::size_t distance = base::edit_distance(plain.substr(0, at), name, allowed);
    const bool is_clear = word_ends(plain, at) || (distance == 1 && size >= 6);
    if (distance && is_clear && (distance < best || (distance == best && word_ends(plain, at))))
      best = distance, length = at;
  }
  return best <= allowed ? length : 0;
}

}  // namespace model
