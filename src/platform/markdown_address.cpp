#include "platform/markdown_address.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/byte_search.h"

namespace platform {
namespace {

using base::begins_with_ignoring_case;
using base::is_letter_or_digit;

bool is_host_character(char c) { return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_'; }

bool is_address_character(char c) {
  return is_letter_or_digit(c) ||
         (c != '\0' && std::string_view("-._~:/?#@!$&()*+,;=%").find(c) != std::string_view::npos);
}

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

// Up to a parenthesis that is opened in the address and not closed there: "https://a.th/tip(แบบฟอร์ม)".
std::string_view without_open_bracket(std::string_view address) {
  std::size_t open = address.size(), closed = 0;
  for (std::size_t at = address.size(); at > 0; --at) {
    if (address[at - 1] == ')') ++closed;
    if (address[at - 1] == '(' && (closed == 0 ? open = at - 1, true : (--closed, false))) closed = 0;
  }
  return address.substr(0, open);
}

}  // namespace

std::optional<BareAddress> next_address(std::string_view text, std::size_t from) {
  using base::first_of;
  for (std::size_t at = first_of<'h', 'H', 'w', 'W'>(text, from); at < text.size();
       at = first_of<'h', 'H', 'w', 'W'>(text, at + 1)) {
    std::size_t opening = opening_at(text, at);
    if (opening == 0) continue;
    std::size_t host = at + opening;
    if (host >= text.size() || !is_letter_or_digit(text[host])) continue;
    std::size_t end = host;
    while (end < text.size() && is_host_character(text[end])) ++end;
    while (end < text.size() && is_address_character(text[end])) ++end;
    const std::string_view written = text.substr(at, end - at);
    const std::string_view address = without_punctuation(without_open_bracket(written));
    // "https://a.th/แผน": a link to a part of it would lead somewhere else.
    const bool goes_on = address.size() == written.size() && is_thai_at(text, end);
    if (address.size() > opening && !goes_on) return BareAddress{at, at + address.size(), opening == 4};
  }
  return std::nullopt;
}

}  // namespace platform
