#include "read/names.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace readers {
namespace {

using base::msg;

// Names that some host cannot serve: Windows devices, hidden segments of IIS, aliases of Apache and Cloudflare.
constexpr std::array<std::string_view, 13> refused{"con",           "prn",      "aux",          "nul",   "bin",
                                                   "app_data",      "app_code", "app_browsers", "icons", "cgi-bin",
                                                   "server-status", "cdn-cgi",  "functions"};
constexpr std::array<std::string_view, 14> extensions{"pdf", "csv", "xlsx", "docx", "odt", "ods",  "png",
                                                      "jpg", "svg", "webp", "zip",  "txt", "json", "ics"};

bool is_device(std::string_view name) {
  bool kind = name.starts_with("com") || name.starts_with("lpt");
  return kind && name.size() == 4 && name[3] >= '1' && name[3] <= '9';
}

}  // namespace

bool is_passed_over(std::string_view name) {
  return name.starts_with('.') || name.starts_with("~$") || name == "Thumbs.db" || name == "desktop.ini";
}

std::optional<base::BilingualText> why_not_a_name(std::string_view name) {
  bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return base::is_lower(c) || base::is_digit(c) || c == '-';
  });
  bool device = is_device(name) || std::find(refused.begin(), refused.end(), name) != refused.end();
  if (device)
    return msg("ชื่อ '{}' ใช้ไม่ได้ เพราะเว็บโฮสต์บางแห่งไม่ยอมให้ใช้", "the name '{}' cannot be served by some web hosts",
               {name});
  if (!plain) return msg("ชื่อ '{}' ใช้ได้เฉพาะ a-z 0-9 และ -", "the name '{}' may only hold a-z, 0-9 and '-'", {name});
  return std::nullopt;
}

base::BilingualText another_name(std::string_view name) {
  std::string plain;
  for (char c : name) {
    char lower = base::to_lower(c);
    bool fits = base::is_lower(lower) || base::is_digit(lower);
    if (fits) plain += lower;
    if (!fits && !plain.empty() && plain.back() != '-' && static_cast<unsigned char>(c) < 0x80) plain += '-';
  }
  while (plain.ends_with('-')) plain.pop_back();
  bool is_thai = std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (is_thai || plain.empty() || why_not_a_name(plain))
    return msg("ใช้ชื่ออื่น เช่น report-2568", "give it another name, like report-2568");
  return msg("เปลี่ยนชื่อเป็น {}", "name it {}", {plain});
}

bool is_document_extension(std::string_view extension) {
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

}  // namespace readers
