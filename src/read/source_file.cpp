#include "read/source_file.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/byte_search.h"
#include "base/utf8.h"
#include "platform/disk.h"

namespace readers {
namespace {

using base::msg;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

base::BilingualText save_as_utf8() {
  return msg("เปิดไฟล์ด้วยโปรแกรมแก้ข้อความ แล้วบันทึกใหม่โดยเลือกการเข้ารหัส UTF-8",
             "open it in a text editor and save it again as UTF-8");
}

// Without a mark: every second byte is 00, of ASCII, or 0E, of Thai.
bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  if (bytes.find('\0') == bytes.npos && bytes.find('\x0E') == bytes.npos) return false;
  std::size_t high[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) high[i % 2] += bytes[i] == '\0' || bytes[i] == '\x0E';
  return bytes.size() >= 4 && std::max(high[0], high[1]) * 5 >= bytes.size() / 2 * 4;
}

// TIS-620 and Windows-874 put Thai letters at A1 to FB; a Thai file has many of them and few other high bytes.
bool looks_like_windows_874(std::string_view bytes) {
  auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  auto thai = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    unsigned char b = static_cast<unsigned char>(c);
    return b >= 0xA1 && b <= 0xFB;
  });
  return high > 0 && thai * 10 >= high * 9;
}

// "U+0007"; NUL by its name.
std::string name_of_character(std::string_view text, std::size_t at) {
  return text[at] ? base::name_of_code_point(base::next_code_point(text, at)) : "NUL";
}

// What is shown must not steer a terminal.
std::string with_questions_for_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (base::is_forbidden(base::next_code_point(text, at)))
      out += '?';
    else
      out += text.substr(start, at - start);
  }
  return out;
}

std::string with_lf(std::string bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  const std::size_t first = bytes.find('\r');
  if (first == bytes.npos) return bytes;
  std::size_t to = first;
  for (std::size_t i = first; i < bytes.size(); ++i)
    if (bytes[i] != '\r' || i + 1 >= bytes.size() || bytes[i + 1] != '\n') bytes[to++] = bytes[i];
  bytes.resize(to);
  return bytes;
}

// The line before a wrong byte is shown, not the broken line itself: a finding's texts are UTF-8.
bool check(base::SourceFile& file, base::Report& report) {
  if (std::size_t bad = base::first_invalid_utf8(file.text); bad != std::string::npos) {
    bool thai = looks_like_windows_874(file.text);
    base::SourceLocation location = base::location_at(file, bad);
    file.text = file.text.substr(0, bad);
    base::BilingualText what =
        thai ? msg("ไฟล์นี้ไม่ใช่ UTF-8 ดูเหมือนเป็นรหัสภาษาไทยแบบเก่า (TIS-620 หรือ Windows-874)",
                   "this file is not UTF-8; it seems to be in the old Thai encoding (TIS-620 or Windows-874)")
             : msg("ไฟล์นี้มีไบต์ที่ไม่ใช่ UTF-8", "this file holds bytes that are not UTF-8");
    report.error("encoding", location, std::move(what), save_as_utf8());
    return false;
  }
  if (const std::size_t bad = base::first_forbidden(file.text); bad < file.text.size()) {
    bool lone_cr = file.text[bad] == '\r';
    base::BilingualText what =
        lone_cr ? msg("บรรทัดจบด้วย CR อย่างเดียว", "a line ends in CR alone")
                : msg("มีอักขระควบคุมที่มองไม่เห็นในไฟล์ ({})", "the file holds a control character that cannot be seen ({})",
                      {name_of_character(file.text, bad)});
    const base::SourceLocation location = base::location_at(file, bad);
    file.text = with_questions_for_controls(file.text);
    report.error("encoding", location, std::move(what),
                 lone_cr ? msg("บันทึกไฟล์ใหม่โดยให้บรรทัดจบด้วย LF หรือ CRLF", "save it with LF or CRLF at the end of lines")
                         : msg("ลบอักขระนั้นออก", "remove it"));
    return false;
  }
  return true;
}

void refuse_size(const std::string& shown, base::Report& report) {
  report.error_at("limit", shown, msg("ไฟล์ใหญ่เกิน 4 MiB", "the file is larger than 4 MiB"),
                  msg("แบ่งเป็นหลายไฟล์หรือย่อให้สั้นลง", "split it, or shorten it"));
}

}  // namespace

std::unique_ptr<base::SourceFile> source_of(std::string path, std::string bytes, base::Report& report) {
  if (looks_like_utf16(bytes)) {
    report.error_at("encoding", std::move(path), msg("ไฟล์นี้ดูเหมือนเป็น UTF-16", "this file seems to be UTF-16"),
                    save_as_utf8());
    return nullptr;
  }
  auto file = std::make_unique<base::SourceFile>(base::SourceFile{std::move(path), with_lf(std::move(bytes))});
  return check(*file, report) ? std::move(file) : nullptr;
}

std::unique_ptr<base::SourceFile> read_source(const std::string& path, const std::string& shown, base::Report& report,
                                              std::optional<platform::Hash>* hash, const std::string* typed) {
  if (typed && typed->size() > largest_text_file) return refuse_size(shown, report), nullptr;
  if (typed) return source_of(shown, *typed, report);
  base::BilingualText why;
  auto bytes = platform::read_file(path, largest_text_file, why);
  if (bytes && hash) *hash = platform::hash(*bytes);
  if (bytes) return source_of(shown, std::move(*bytes), report);
  auto entry = platform::look(path);
  if (entry && entry->size > largest_text_file)
    refuse_size(shown, report);
  else if (entry && entry->type == platform::Entry::link)
    report.error_at("unreadable", shown, msg("ไฟล์นี้เป็นลิงก์", "this is a link"),
                    msg("วางไฟล์จริงแทนลิงก์", "put the file itself here instead of a link"));
  else
    report.error_at("unreadable", shown, std::move(why));
  return nullptr;
}

}  // namespace readers
