#include "platform/markdown_ids.h"

#include "base/ascii.h"
#include "base/utf8.h"

namespace platform {
namespace {

bool is_invisible_in_id(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

// Symbols and spaces beyond ASCII; of the Thai ones those that are not part of a word.
bool is_symbol(char32_t c) {
  bool latin = c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA;
  bool thai = c == 0xE3F || c == 0xE4F || c == 0xE5A || c == 0xE5B;
  return latin || thai || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3004) ||
         (c >= 0x3008 && c <= 0x3020) || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFFF0 && c <= 0xFFFF);
}

std::string id_from(std::string_view heading) {
  std::string id;
  bool gap = false;
  for (std::size_t at = 0; at < heading.size();) {
    std::size_t start = at;
    char32_t c = base::next_code_point(heading, at);
    if (c >= 0x80 && is_invisible_in_id(c)) continue;
    bool keep = c < 0x80 ? base::is_letter_or_digit(static_cast<char>(c)) : !is_symbol(c);
    if (!keep) {
      gap = true;
      continue;
    }
    if (gap && !id.empty()) id += '-';
    gap = false;
    if (c < 0x80)
      id += base::to_lower(static_cast<char>(c));
    else
      id += heading.substr(start, at - start);
  }
  return id.empty() ? "section" : id;
}

bool is_reserved_id(std::string_view id) {
  if (id == "main" || id == "copied" || id == "notes" || id == "t" || id == "d") return true;
  return id.size() > 2 && id.substr(0, 2) == "fn" && base::is_digit(id[2]);
}

}  // namespace

std::string HeadingIds::id_of(std::string_view heading) {
  std::string plain = id_of_fragment(id_from(heading));
  if (given_.insert(plain).second) return plain;
  unsigned& number = next_.try_emplace(plain, 2).first->second;
  for (;;) {
    std::string id = plain + '-' + std::to_string(number++);
    if (given_.insert(id).second) return id;
  }
}

// No text of a heading makes an id with '_'.
std::string id_of_fragment(std::string_view fragment) {
  return std::string(fragment) + (is_reserved_id(fragment) ? "_" : "");
}

}  // namespace platform
