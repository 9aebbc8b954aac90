#include "base/yaml_scalar.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace base {
namespace {

// Characters that look like a space, or like nothing: in quotes it can be seen that they are meant.
constexpr std::array<std::string_view, 9> spaces_of_others{"\u00a0", "\u2007", "\u202f", "\u3000", "\u200b",
                                                           "\u200c", "\u200d", "\u2060", "\ufeff"};

bool has_space_of_others(std::string_view text) {
  return std::any_of(spaces_of_others.begin(), spaces_of_others.end(),
                     [&](std::string_view space) { return text.find(space) != text.npos; });
}

// '-' begins a text that goes on at once, such as "-5".
bool begins_plainly(std::string_view text) {
  if (text.front() == '-') return text.size() > 1 && is_letter_or_digit(text[1]);
  return std::string_view("?:,[]{}#&*!|>'\"%@`~=").find(text.front()) == text.npos;
}

bool is_null_word(std::string_view text) { return text == "null" || text == "Null" || text == "NULL"; }

// Of a text in brackets: a colon is plain in "https://" alone.
bool is_plain_in_flow(std::string_view text) {
  if (text.find_first_of(",[]{}") != text.npos || text.find(" ?") != text.npos) return false;
  for (std::size_t colon = text.find(':'); colon != text.npos; colon = text.find(':', colon + 1))
    if (!text.substr(colon).starts_with("://")) return false;
  return true;
}

}  // namespace

bool is_plain_yaml(std::string_view text, bool in_flow) {
  if (text.empty() || trimmed(text) != text || !begins_plainly(text)) return false;
  if (text.find_first_of("\n\t") != text.npos || text.find(": ") != text.npos || text.find(" #") != text.npos)
    return false;
  if (text.ends_with(':') || text.starts_with("...") || text == "<<" || is_null_word(text)) return false;
  return !has_space_of_others(text) && (!in_flow || is_plain_in_flow(text));
}

std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out + "\"";
}

std::string yaml_scalar(std::string_view text, bool in_flow) {
  return is_plain_yaml(text, in_flow) ? std::string(text) : yaml_quoted(text);
}

bool fits_yaml_block(std::string_view text) {
  if (text.empty() || is_space(text.front()) || text.ends_with("\n\n")) return false;
  if (has_space_of_others(text.substr(0, 3))) return false;
  for (std::size_t line = 0; line < text.size(); line = std::min(text.find('\n', line), text.size()) + 1) {
    const std::string_view own = text.substr(line, text.find('\n', line) - line);
    if (own.starts_with('\t') || (!own.empty() && own.find_first_not_of(" \t") == own.npos)) return false;
  }
  return true;
}

std::string yaml_block_lines(std::string_view text, std::size_t indent) {
  std::string out;
  for (std::size_t line = 0; line < text.size(); line = std::min(text.find('\n', line), text.size()) + 1) {
    const std::string_view own = text.substr(line, text.find('\n', line) - line);
    out += '\n';
    if (!own.empty()) out.append(indent, ' ').append(own);
  }
  return out;
}

std::string_view yaml_block_mark(std::string_view text) { return text.ends_with('\n') ? "|" : "|-"; }

}  // namespace base
