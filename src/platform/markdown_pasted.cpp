#include "platform/markdown_pasted.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/digits.h"
#include "platform/markdown_line.h"

namespace platform {
namespace {

constexpr std::string_view bullet = "•", dash = "–";

bool is_line_space(char c) { return c == ' ' || c == '\t'; }
bool ends_marker(std::string_view rest) { return rest.empty() || is_line_space(rest[0]); }

// Bytes of white space and '>' before the first word.
std::size_t indent_of(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && (is_line_space(line[at]) || line[at] == '>')) ++at;
  return at;
}

struct NewMarker {
  std::size_t written = 0;  // bytes; 0 where the line stays
  std::string made;
};

NewMarker thai_number(std::string_view rest) {
  NewMarker out;
  std::size_t at = 0;
  for (int digit; at < 27 && (digit = base::thai_digit_at(rest, at)) >= 0; at += base::size_of_thai_digit)
    out.made += static_cast<char>('0' + digit);
  const std::string_view after = rest.substr(at);
  if (!at || after.empty() || (after[0] != '.' && after[0] != ')') || !ends_marker(after.substr(1))) return {};
  out.written = at;
  return out;
}

// `follows_item`: the line before is an item as well.
NewMarker pasted_bullet(std::string_view rest, bool follows_item) {
  const std::string_view sign = rest.starts_with(bullet) ? bullet : rest.starts_with(dash) ? dash : rest.substr(0, 1);
  const std::string_view after = rest.substr(sign.size());
  if (ends_marker(after)) return sign == "-" ? NewMarker{} : NewMarker{sign.size(), "-"};
  if (sign != bullet && !follows_item) return {};
  if (sign != bullet && (after[0] == '-' || after[0] == '|' || after[0] == ':' || after.starts_with(dash))) return {};
  return {sign.size(), "- "};
}

bool is_usual_item(std::string_view rest) {
  if (rest.empty()) return false;
  std::size_t at = 0;
  while (at < rest.size() && base::is_digit(rest[at])) ++at;
  const bool is_number = at > 0 && at < rest.size() && (rest[at] == '.' || rest[at] == ')');
  const bool is_bullet = rest[0] == '-' || rest[0] == '*' || rest[0] == '+';
  return (is_number && ends_marker(rest.substr(at + 1))) || (is_bullet && ends_marker(rest.substr(1)));
}

// Where the line may have to change: by its first letters alone.
bool may_change(std::string_view rest) {
  if (rest.size() < 2) return false;
  switch (rest[0]) {
    case '-':
      return !is_line_space(rest[1]) && rest[1] != '-';
    case '<':
      return rest[1] == 'b' || rest[1] == 'B';
    case '\xE0':
      return base::thai_digit_at(rest, 0) >= 0;
    case '\xE2':
      return rest.starts_with(bullet) || rest.starts_with(dash);
    default:
      return false;
  }
}

template <typename Visit>
void each_line_of(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (!visit(at, text.substr(at, end - at))) return;
    at = end + 1;
  }
}

// The fence of the current code: its character and how many there are.
struct Fence {
  char sign = '\0';
  std::size_t size = 0;

  // True for a line of code or a fence.
  bool take(std::string_view rest) {
    if (!sign && is_usual_item(rest)) rest.remove_prefix(std::min(rest.find_first_of("`~"), rest.size()));
    const char first = rest.empty() ? '\0' : rest[0];
    std::size_t length = 0;
    if (first == '`' || first == '~') length = std::min(rest.find_first_not_of(first), rest.size());
    if (!sign && length >= 3) {
      sign = first, size = length;
      return true;
    }
    if (!sign) return false;
    if (first == sign && length >= size && rest.find_first_not_of(" \t", length) == rest.npos) sign = '\0';
    return true;
  }
};

}  // namespace

std::string with_usual_markers(std::string_view text, std::vector<MarkerChange>& changes) {
  bool has_signs = false;
  each_line_of(text, [&](std::size_t, std::string_view line) {
    has_signs = may_have_pasted_marker(line);
    return !has_signs;
  });
  if (!has_signs) return {};
  std::string out;
  out.reserve(text.size() + 64);
  std::size_t copied = 0;
  Fence fence;
  bool follows_item = false, follows_blank = true;
  each_line_of(text, [&](std::size_t at, std::string_view line) {
    const std::size_t indent = indent_of(line);
    const std::string_view rest = line.substr(indent);
    const bool is_code = fence.take(rest);
    NewMarker marker;
    if (!is_code && may_change(rest)) {
      if (rest[0] == '<')
        marker.written = follows_blank && is_break_tag(base::trimmed(rest)) ? rest.size() : 0;
      else
        marker = rest[0] == '\xE0' ? thai_number(rest) : pasted_bullet(rest, follows_item);
    }
    if (marker.written) {
      out += text.substr(copied, at + indent - copied);
      changes.push_back({at + indent, marker.written, out.size(), marker.made.size()});
      out += marker.made;
      copied = at + indent + marker.written;
    }
    follows_item = !is_code && ((marker.written && rest[0] != '<') || is_usual_item(rest));
    follows_blank = rest.empty() || (marker.written && rest[0] == '<');
    return true;
  });
  if (changes.empty()) return {};
  return out += text.substr(copied);
}

std::size_t offset_as_written(const std::vector<MarkerChange>& changes, std::size_t made_at) {
  const auto after = std::upper_bound(changes.begin(), changes.end(), made_at,
                                      [](std::size_t at, const MarkerChange& change) { return at < change.made_at; });
  if (after == changes.begin()) return made_at;
  const MarkerChange& change = *std::prev(after);
  if (made_at < change.made_at + change.made) return change.offset;
  return made_at - (change.made_at + change.made) + change.offset + change.written;
}

bool may_have_pasted_marker(std::string_view line) { return may_change(line.substr(indent_of(line))); }

}  // namespace platform
