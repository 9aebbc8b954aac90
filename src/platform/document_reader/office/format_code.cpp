#include "platform/document_reader/office/format_code.h"

#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"

namespace document_reader::office {
namespace {

// "[$-D07041E]": numerals, calendar and language, two hexadecimal digits each and four.
void take_locale(std::string_view inside, NumberFormat& format) {
  const std::size_t dash = inside.rfind('-');
  if (dash == inside.npos) return;
  const unsigned long code = std::strtoul(std::string(inside.substr(dash + 1)).c_str(), nullptr, 16);
  if ((code >> 24 & 0xFF) == 0x0D) format.is_thai_digits = true;
  if ((code >> 16 & 0xFF) == 7) format.is_buddhist = true;
  if ((code & 0xFF) == 9) format.is_english = true;
}

// Moves `at` past the bracket.
void take_bracket(std::string_view code, std::size_t& at, NumberFormat& format) {
  const std::size_t end = std::min(code.find(']', at), code.size());
  const std::string_view inside = code.substr(at + 1, end - at - 1);
  at = std::min(end + 1, code.size());
  if (inside.starts_with('$')) {
    take_locale(inside, format);
    const std::string_view sign =
        inside.substr(1, inside.rfind('-') == inside.npos ? inside.npos : inside.rfind('-') - 1);
    if (!sign.empty()) format.parts.push_back({FormatPart::Type::literal, std::string(sign)});
    return;
  }
  const std::string lower = base::to_lower(inside);
  if (!lower.empty() && lower.find_first_not_of(lower[0]) == lower.npos &&
      (lower[0] == 'h' || lower[0] == 'm' || lower[0] == 's'))
    format.parts.push_back({FormatPart::Type::elapsed, lower});
  if (lower.starts_with("dbnum")) format.is_thai_digits = true;
}

void add_literal(NumberFormat& format, std::string_view text) {
  if (format.parts.empty() || format.parts.back().type != FormatPart::Type::literal)
    format.parts.push_back({FormatPart::Type::literal, {}});
  format.parts.back().text += text;
}

std::size_t length_of_character(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return end - at;
}

}  // namespace

bool NumberFormat::has(FormatPart::Type type) const {
  return std::any_of(parts.begin(), parts.end(), [&](const FormatPart& part) { return part.type == type; });
}

bool NumberFormat::has_letters(std::string_view letters) const {
  return std::any_of(parts.begin(), parts.end(), [&](const FormatPart& part) {
    return part.type == FormatPart::Type::letters && letters.find(part.text[0]) != letters.npos &&
           !(part.text[0] == 'm' && is_minute(part));
  });
}

bool NumberFormat::is_minute(const FormatPart& part) const {
  const auto at = static_cast<std::size_t>(&part - parts.data());
  for (std::size_t i = at; i-- > 0;)
    if (parts[i].type == FormatPart::Type::letters || parts[i].type == FormatPart::Type::elapsed) {
      if (parts[i].text[0] == 'h') return true;
      break;
    }
  for (std::size_t i = at + 1; i < parts.size(); ++i)
    if (parts[i].type == FormatPart::Type::letters) return parts[i].text[0] == 's';
  return false;
}

NumberFormat parse_format(std::string_view code) {
  NumberFormat format;
  if (base::begins_with_ignoring_case(code, "t") && code.size() > 1 &&
      std::string_view("0#?").find(code[1]) != std::string_view::npos)
    format.is_thai_digits = true, code.remove_prefix(1);
  for (std::size_t at = 0; at < code.size();) {
    const char c = base::to_lower(code[at]);
    if (c == '[') {
      take_bracket(code, at, format);
    } else if (c == '"') {
      const std::size_t end = std::min(code.find('"', at + 1), code.size());
      add_literal(format, code.substr(at + 1, end - at - 1));
      at = end + 1;
    } else if (c == '\\' || c == '_' || c == '*') {
      const std::size_t length = at + 1 < code.size() ? length_of_character(code, at + 1) : 0;
      if (c == '\\') add_literal(format, code.substr(at + 1, length));
      at += 1 + length;
    } else if (base::begins_with_ignoring_case(code.substr(at), "am/pm")) {
      format.parts.push_back({FormatPart::Type::am_pm, {}});
      at += 5;
    } else if (c == 'e' && at + 1 < code.size() && (code[at + 1] == '+' || code[at + 1] == '-')) {
      return {};  // powers of ten are shown in full
    } else if (c == '/' && format.has(FormatPart::Type::digits)) {
      return {};  // and fractions as decimals
    } else if (std::string_view("ymdhsbeg").find(c) != std::string_view::npos) {
      std::size_t end = at;
      while (end < code.size() && base::to_lower(code[end]) == c) ++end;
      format.parts.push_back({FormatPart::Type::letters, base::to_lower(code.substr(at, end - at))});
      at = end;
    } else if (c == '0' || c == '#' || c == '?') {
      format.parts.push_back({FormatPart::Type::digits, std::string(1, c)});
      ++at;
    } else {
      const std::size_t length = length_of_character(code, at);
      using Type = FormatPart::Type;
      if (c == '.' || c == ',' || c == '%' || c == '@')
        format.parts.push_back({c == '.'   ? Type::point
                                : c == ',' ? Type::comma
                                : c == '%' ? Type::percent
                                           : Type::text,
                                std::string(1, c)});
      else
        add_literal(format, code.substr(at, length));
      at += length;
    }
  }
  return format;
}

std::vector<std::string_view> sections_of(std::string_view code) {
  std::vector<std::string_view> out;
  bool is_quoted = false;
  std::size_t start = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '"') is_quoted = !is_quoted;
    if (code[i] == '\\')
      ++i;
    else if (code[i] == ';' && !is_quoted)
      out.push_back(code.substr(start, i - start)), start = i + 1;
  }
  out.push_back(code.substr(start));
  return out;
}

}  // namespace document_reader::office
