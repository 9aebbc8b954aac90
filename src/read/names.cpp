#include "read/names.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/latin.h"
#include "base/utf8.h"
#include "platform/hash.h"

namespace readers {
namespace {

using base::msg;

// Names that some host cannot serve: Windows devices, hidden segments of IIS, aliases of Apache and Cloudflare.
constexpr std::array<std::string_view, 13> refused{"con",           "prn",      "aux",          "nul",   "bin",
                                                   "app_data",      "app_code", "app_browsers", "icons", "cgi-bin",
                                                   "server-status", "cdn-cgi",  "functions"};
constexpr std::array<std::string_view, 14> extensions{"pdf", "csv", "xlsx", "docx", "odt", "ods",  "png",
                                                      "jpg", "svg", "webp", "zip",  "txt", "json", "ics"};

constexpr std::size_t longest_part = 80, hash_digits = 8, longest_made_slug = 40;

bool is_plain(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(),
                                      [](char c) { return base::is_lower(c) || base::is_digit(c) || c == '-'; });
}

bool is_device(std::string_view name) {
  bool kind = name.starts_with("com") || name.starts_with("lpt");
  return kind && name.size() == 4 && name[3] >= '1' && name[3] <= '9';
}

}  // namespace

bool is_passed_over(std::string_view name) {
  static constexpr std::array<std::string_view, 5> leftovers{"Thumbs.db", "desktop.ini", "__MACOSX", "@eaDir",
                                                             "4913"};
  return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') ||
         (name.size() > 1 && name.starts_with('#') && name.ends_with('#')) || name.ends_with(".bak") ||
         name.ends_with(".tmp") || std::find(leftovers.begin(), leftovers.end(), name) != leftovers.end();
}

std::optional<NameFault> fault_of_copy(std::string_view name) {
  static constexpr std::array<std::string_view, 8> marks{"conflicted copy", "conflict copy", "case conflict",
                                                         ".sync-conflict-", "(สำเนา",        "- สำเนา",
                                                         "สำเนาของ ",       "- copy"};
  std::string stem;
  for (char c : name.substr(0, name.rfind('.'))) stem += base::to_lower(c);
  bool is_copy =
      stem.starts_with("copy of ") || stem.ends_with(" copy") ||
      std::any_of(marks.begin(), marks.end(), [&](std::string_view m) { return stem.find(m) != stem.npos; });
  // "report 2", "report (2)"
  const bool is_in_brackets = stem.ends_with(')');
  if (is_in_brackets) stem.pop_back();
  std::size_t digits = 0;
  while (digits < stem.size() && base::is_digit(stem[stem.size() - 1 - digits])) ++digits;
  const std::size_t before = stem.size() - digits;
  is_copy = is_copy || (is_in_brackets && digits && digits < 3 && before > 1 && stem[before - 1] == '(') ||
            (!is_in_brackets && digits == 1 && before > 1 && stem[before - 1] == ' ');
  if (!is_copy) return std::nullopt;
  return NameFault{msg("'{}' เป็นสำเนาที่บริการซิงก์ไฟล์ (เช่น Dropbox, OneDrive, iCloud) หรือโปรแกรมจัดการไฟล์ทำไว้ข้างของเดิม",
                       "'{}' is a copy that a sync service (such as Dropbox, OneDrive, iCloud) or a file manager put "
                       "beside the first",
                       {name}),
                   msg("เทียบกับของเดิม เก็บข้อความที่ถูกไว้ในของเดิม แล้วลบสำเนา",
                       "compare the two, keep what is right in the first, and delete the copy")};
}

namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Of TIS-620 or Windows-874; empty where it is not.
std::string from_old_thai(std::string_view bytes) {
  std::string out;
  for (char c : bytes) {
    const unsigned char b = static_cast<unsigned char>(c);
    if (b >= 0x80 && !((b >= 0xA1 && b <= 0xDA) || (b >= 0xDF && b <= 0xFB))) return {};
    base::append_utf8(out, b < 0x80 ? b : 0x0E00u + b - 0xA0u);
  }
  return out;
}

// A few words of the old encoding are UTF-8 by chance, of letters that no Thai name has: แผน is U+1F39.
bool is_utf8_by_chance(std::string_view name) {
  bool has_letters = false;
  for (std::size_t at = 0; at < name.size();) {
    const unsigned char lead = static_cast<unsigned char>(name[at]);
    const char32_t c = base::next_code_point(name, at);
    if (c < 0x80) continue;
    if (lead < 0xE0 || lead > 0xE4 || (c >= 0x0E00 && c < 0x0F00)) return false;  // Thai, Lao
    has_letters = true;
  }
  return has_letters && !from_old_thai(name).empty();
}

bool is_no_utf8(std::string_view name) {
  return base::first_invalid_utf8(name) != name.npos || is_utf8_by_chance(name);
}

}  // namespace

std::string with_escapes(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t length = std::min(path.find('/'), path.size() - 1) + 1;  // with the slash
    const std::string_view part = path.substr(0, length);
    const bool is_utf8 = !is_no_utf8(part);
    for (char c : part)
      if (is_control(c) || (!is_utf8 && static_cast<unsigned char>(c) >= 0x80))
        base::append_hex(out += "\\x", static_cast<unsigned char>(c), base::upper_hex_digits);
      else
        out += c;
    path.remove_prefix(length);
  }
  return out;
}

std::optional<NameFault> fault_of_bytes(std::string_view name) {
  const std::string shown = with_escapes(name);
  if (is_no_utf8(name)) {
    const std::string right = from_old_thai(name);
    if (!right.empty() && std::none_of(right.begin(), right.end(), is_control))
      return NameFault{
          msg("ชื่อ '{}' ไม่ใช่ UTF-8 ดูเหมือนเป็นรหัสภาษาไทยแบบเก่า (TIS-620 หรือ Windows-874)",
              "the name '{}' is not UTF-8; it seems to be in the old Thai encoding (TIS-620 or Windows-874)",
              {shown}),
          msg("เปลี่ยนชื่อเป็น '{}'", "name it '{}'", {right})};
    return NameFault{msg("ชื่อ '{}' ไม่ใช่ UTF-8", "the name '{}' is not UTF-8", {shown}),
                     msg("เปลี่ยนชื่อให้มีแต่ a-z 0-9 และ -", "give it a name of a-z, 0-9 and '-'")};
  }
  if (std::none_of(name.begin(), name.end(), is_control)) return std::nullopt;
  return NameFault{
      msg("ชื่อ '{}' มีอักขระควบคุมที่มองไม่เห็น", "the name '{}' holds a control character that cannot be seen", {shown}),
      msg("เปลี่ยนชื่อโดยลบอักขระนั้นออก", "rename it without that character")};
}

std::optional<base::BilingualText> why_not_a_name(std::string_view name) {
  bool device = is_device(name) || std::find(refused.begin(), refused.end(), name) != refused.end();
  if (device)
    return msg("ชื่อ '{}' ใช้ไม่ได้ เพราะเว็บโฮสต์บางแห่งไม่ยอมให้ใช้", "the name '{}' cannot be served by some web hosts",
               {name});
  if (!is_plain(name))
    return msg("ชื่อ '{}' ใช้ได้เฉพาะ a-z 0-9 และ -", "the name '{}' may only hold a-z, 0-9 and '-'", {name});
  return std::nullopt;
}

base::BilingualText another_name(std::string_view name) {
  const std::string plain = base::in_latin(name).text;
  if (plain.empty() || why_not_a_name(plain))
    return msg("ใช้ชื่ออื่นที่มีแต่ a-z 0-9 และ -", "give it another name of a-z, 0-9 and '-'");
  return msg("เปลี่ยนชื่อเป็น {}", "name it {}", {plain});
}

std::string slug_of(std::string_view title) {
  std::string slug = base::in_latin(title).text;
  if (slug.size() > longest_made_slug) {
    const std::size_t cut = slug.rfind('-', longest_made_slug);
    slug.resize(cut != slug.npos && cut > longest_made_slug / 2 ? cut : longest_made_slug);
  }
  while (slug.ends_with('-')) slug.pop_back();
  return slug.empty() || why_not_a_name(slug) ? std::string() : slug;
}

std::string published_name(std::string_view name) {
  if (is_plain(name)) return std::string(name);
  const std::string spelled = base::one_spelling(name);
  auto [latin, is_whole] = base::in_latin(spelled);
  if (is_whole && !latin.empty() && latin.size() <= longest_part) return latin;
  // What was lost is told apart by the hash of the name.
  latin.resize(std::min(latin.size(), longest_part - hash_digits - 1));
  while (latin.ends_with('-')) latin.pop_back();
  return latin + (latin.empty() ? "" : "-") + platform::hex(platform::hash(spelled)).substr(0, hash_digits);
}

std::string published_path(std::string_view path) {
  std::string out;
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/')) {
    out += published_name(path.substr(0, slash)) + "/";
    path.remove_prefix(slash + 1);
  }
  const std::size_t dot = path.rfind('.');
  out += published_name(path.substr(0, dot));
  if (dot != path.npos)
    for (char c : path.substr(dot)) out += base::to_lower(c);
  return out;
}

bool is_document_extension(std::string_view extension) {
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

}  // namespace readers
