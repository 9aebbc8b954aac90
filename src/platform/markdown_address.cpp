#include "platform/markdown_address.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/byte_search.h"

namespace platform {
namespace {

using base::begins_with_ignoring_case;
using base::is_letter_or_digit;

constexpr std::size_t longest_address = 2048;  // bytes; a longer one is none, so that no text takes long

constexpr std::array<bool, 256> address_characters = [] {
  std::array<bool, 256> of{};
  for (unsigned c = 0; c < 128; ++c) of[c] = is_letter_or_digit(static_cast<char>(c));
  for (char c : std::string_view("-._~:/?#@!$&()*+,;=%")) of[static_cast<unsigned char>(c)] = true;
  return of;
}();
bool is_address_character(char c) { return address_characters[static_cast<unsigned char>(c)]; }

bool is_thai_at(std::string_view text, std::size_t at) {
  const std::string_view letter = text.substr(at, 2);
  return letter == "\xE0\xB8" || letter == "\xE0\xB9";
}

// Length of "https://", "http://" or "www." where one begins at `at`, else 0.
std::size_t opening_at(std::string_view text, std::size_t at) {
  char before = at == 0 ? ' ' : text[at - 1];
  if (is_letter_or_digit(before)) return 0;
  std::string_view rest = text.substr(at);
  if (begins_with_ignoring_case(rest, "https://")) return 8;
  if (begins_with_ignoring_case(rest, "http://")) return 7;
  bool inside_another = std::string_view("./@:-_?&=%").find(before) != std::string_view::npos;
  return begins_with_ignoring_case(rest, "www.") && !inside_another ? 4 : 0;
}

// "&copy;" at the end of `text`: its length, else 0.
std::size_t entity_at_end(std::string_view text) {
  std::size_t name = text.size() - 1;
  while (name > 0 && is_letter_or_digit(text[name - 1])) --name;
  return name > 0 && name < text.size() - 1 && text[name - 1] == '&' ? text.size() - name + 1 : 0;
}

// Without what belongs to the sentence: punctuation at the end, and a parenthesis that was opened before the address.
std::string_view without_punctuation(std::string_view address) {
  auto opened = std::count(address.begin(), address.end(), '(');
  auto closed = std::count(address.begin(), address.end(), ')');
  while (!address.empty()) {
    char last = address.back();
    std::size_t drop = 0;
    if (std::string_view("?!.,:*_~").find(last) != std::string_view::npos) drop = 1;
    if (last == ';') drop = entity_at_end(address);
    if (last == ')' && closed > opened) {
      drop = 1;
      --closed;
    }
    if (drop == 0) break;
    address.remove_suffix(drop);
  }
  return address;
}

// What may be an address from `at` on, and how much of it comes before a parenthesis that is opened in it and not
// closed there: "https://a.th/tip(แบบฟอร์ม)".
struct AddressRun {
  std::size_t end, end_before_bracket;
};
AddressRun run_from(std::string_view text, std::size_t at) {
  std::size_t end = at, open = 0, depth = 0;
  for (; end < text.size() && is_address_character(text[end]); ++end) {
    if (text[end] == '(' && depth++ == 0) open = end;
    if (text[end] == ')' && depth > 0) --depth;
  }
  return {end, depth > 0 ? open : end};
}

}  // namespace

std::optional<BareAddress> next_address(std::string_view text, std::size_t from) {
  using base::first_of;
  std::size_t next = from;
  for (std::size_t at = first_of<'h', 'H', 'w', 'W'>(text, from); at < text.size();
       at = first_of<'h', 'H', 'w', 'W'>(text, next)) {
    next = at + 1;
    std::size_t opening = opening_at(text, at);
    if (opening == 0) continue;
    std::size_t host = at + opening;
    if (host >= text.size() || !is_letter_or_digit(text[host])) continue;
    const AddressRun run = run_from(text, host);
    next = run.end;
    if (run.end - at > longest_address) continue;
    const std::string_view address = without_punctuation(text.substr(at, run.end_before_bracket - at));
    // "https://a.th/แผน": a link to a part of it would lead somewhere else.
    const bool goes_on = at + address.size() == run.end && is_thai_at(text, run.end);
    if (!goes_on) return BareAddress{at, at + address.size(), opening == 4};
  }
  return std::nullopt;
}

}  // namespace platform
