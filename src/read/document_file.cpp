#include "read/document_file.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "platform/file_kind.h"
#include "platform/image_size.h"
#include "read/source_file.h"

namespace readers {
namespace {

using base::msg;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool is_name(char c) { return base::is_letter_or_digit(c) || c == '-' || c == '_'; }

// The text in lower case, with "&#106;" as "j", so that nothing is hidden by a reference; `at` says where each byte
// was.
struct Plain {
  std::string text;
  std::vector<std::size_t> at;
};

Plain plain_of(std::string_view svg) {
  Plain out;
  for (std::size_t i = 0; i < svg.size();) {
    char c = base::to_lower(svg[i]);
    std::size_t length = 1;
    if (svg.substr(i, 2) == "&#") {
      bool is_hex = i + 2 < svg.size() && (svg[i + 2] == 'x' || svg[i + 2] == 'X');
      std::size_t end = svg.find(';', i);
      if (end != svg.npos && end - i <= 12) {
        long code = std::strtol(std::string(svg.substr(i + 2 + is_hex, end - i)).c_str(), nullptr, is_hex ? 16 : 10);
        c = code > 0 && code < 0x80 ? base::to_lower(static_cast<char>(code)) : '?';
        length = end + 1 - i;
      }
    }
    out.text += c;
    out.at.push_back(i);
    i += length;
  }
  return out;
}

// An element of this name, whatever the prefix of its namespace.
bool opens_element(std::string_view text, std::size_t at, std::string_view name) {
  std::size_t start = at + 1, end = start;
  for (; end < text.size() && (is_name(text[end]) || text[end] == '.' || text[end] == ':'); ++end)
    if (text[end] == ':') start = end + 1;
  return text.substr(start, end - start) == name;
}

// " onload =": an attribute that holds a script.
bool is_handler(std::string_view text, std::size_t at) {
  if (!is_blank(text[at]) || text.substr(at + 1, 2) != "on") return false;
  std::size_t end = at + 3;
  while (end < text.size() && is_name(text[end])) ++end;
  bool has_name = end > at + 3;
  while (end < text.size() && is_blank(text[end])) ++end;
  return has_name && end < text.size() && text[end] == '=';
}

// A scheme, with the blanks in it that browsers pass over.
bool is_scheme(std::string_view text, std::size_t at, std::string_view scheme) {
  for (char c : scheme) {
    while (at < text.size() && (text[at] == '\n' || text[at] == '\t')) ++at;
    if (at >= text.size() || text[at++] != c) return false;
  }
  return true;
}

// Opened on its own, an SVG runs its scripts as a page of the site would.
std::optional<std::size_t> first_active(std::string_view svg) {
  const Plain plain = plain_of(svg);
  std::string_view text = plain.text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool is_active = is_handler(text, i) || is_scheme(text, i, "javascript:") || is_scheme(text, i, "data:text");
    if (text[i] == '<') {
      is_active = text.substr(i, 8) == "<!entity" || text.substr(i, 16) == "<?xml-stylesheet";
      for (std::string_view name : {"script", "foreignobject", "iframe", "handler", "listener"})
        is_active = is_active || opens_element(text, i, name);
    }
    if (is_active) return plain.at[i];
  }
  return std::nullopt;
}

void refuse_active_svg(const File& file, const std::string& shown, base::Report& report) {
  auto text = read_source(file.on_disk, shown, report);
  auto bad = text ? first_active(text->text) : std::nullopt;
  if (!bad) return;
  while (is_blank(text->text[*bad])) ++*bad;
  report.error("unsafe-svg", base::location_at(*text, *bad),
               msg("ไฟล์ SVG นี้มีคำสั่งที่ทำงานได้ จึงเผยแพร่ไม่ได้", "this SVG holds active content and cannot be published"),
               msg("บันทึกใหม่เป็น SVG ธรรมดา หรือใช้ PNG", "save it as plain SVG, or use PNG"));
}

}  // namespace

model::DocumentFile read_document_file(const File& file, const std::string& shown, std::string_view path,
                                       base::Report& report) {
  model::DocumentFile d;
  d.path = path;
  d.on_disk = file.on_disk;
  d.size = file.size;
  std::string_view extension = path.substr(path.rfind('.') + 1);
  d.fault = platform::fault_of_file(file.on_disk, extension, file.size);
  if (extension == "png" || extension == "jpg" || extension == "webp") {
    platform::ImageSize size = platform::image_size(file.on_disk);
    d.width = size.width;
    d.height = size.height;
  } else if (extension == "svg") {
    refuse_active_svg(file, shown, report);
  }
  return d;
}

}  // namespace readers
