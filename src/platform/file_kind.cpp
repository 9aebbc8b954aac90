#include "platform/file_kind.h"

#include <fstream>
#include <optional>

#include "base/ascii.h"
#include "base/bilingual_text.h"
#include "base/json_syntax.h"
#include "base/utf8.h"
#include "platform/disk.h"

namespace platform {
namespace {

using Kind = base::FileFault::Kind;

constexpr std::size_t start_length = 1024;
constexpr std::uint64_t largest_text = 16 << 20;  // bytes; of larger ones only the start is looked at

struct Magic {
  std::string_view bytes, name;
};
constexpr Magic magics[]{{"PK\x03\x04", "ZIP"},
                         {"PK\x05\x06", "ZIP"},
                         {"\x89PNG\r\n\x1A\n", "PNG"},
                         {"\xFF\xD8\xFF", "JPEG"},
                         {"GIF8", "GIF"},
                         {"\xD0\xCF\x11\xE0", "OLE"},
                         {"{\\rtf", "RTF"},
                         {"Rar!", "RAR"},
                         {"7z\xBC\xAF", "7z"},
                         {"BEGIN:VCALENDAR", "iCalendar"},
                         {"II*", "TIFF"},
                         {"BM", "BMP"}};

std::optional<std::string> start_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string start(start_length, '\0');
  in.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(in.gcount()));
  return start;
}

std::string_view without_blanks_before(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == text.npos ? std::string_view() : text.substr(first);
}

bool is_text(std::string_view start) {
  for (char c : start)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') return false;
  return true;
}

// "PDF", "HTML"; "text" of one that no more can be told of; empty of other bytes.
std::string_view kind_of(std::string_view start) {
  for (const Magic& magic : magics)
    if (start.starts_with(magic.bytes)) return magic.name;
  if (start.starts_with("RIFF") && start.substr(8, 4) == "WEBP") return "WebP";
  if (start.find("%PDF-") != start.npos) return "PDF";
  const std::string_view text = without_blanks_before(start);
  for (std::string_view tag : {"<!doctype html", "<html", "<head", "<body"})
    if (base::begins_with_ignoring_case(text, tag)) return "HTML";
  if (is_text(start)) return text.starts_with("<") && start.find("<svg") != start.npos ? "SVG" : "text";
  return {};
}

bool may_be(std::string_view extension, std::string_view kind) {
  if (extension == "pdf") return kind == "PDF";
  if (extension == "png") return kind == "PNG";
  if (extension == "jpg") return kind == "JPEG";
  if (extension == "webp") return kind == "WebP";
  if (extension == "svg") return kind == "SVG" || kind == "text";  // a long comment may come first
  if (extension == "xlsx" || extension == "docx") return kind == "ZIP" || kind == "OLE";  // with a password: OLE
  if (extension == "odt" || extension == "ods" || extension == "zip") return kind == "ZIP";
  if (extension == "ics") return kind == "iCalendar" || kind == "text";
  if (extension == "json") return kind == "text" || kind == "HTML";  // looked at as a whole
  if (extension == "csv") return kind == "text" || kind == "BMP" || kind == "TIFF" || kind.empty();
  return kind != "PDF" && kind != "ZIP" && kind != "HTML" && kind != "PNG" && kind != "JPEG";  // txt
}

}  // namespace

base::FileFault fault_of_file(const std::string& path, std::string_view extension, std::uint64_t size) {
  if (size == 0) return {Kind::empty};
  const bool is_whole = (extension == "csv" || extension == "json") && size <= largest_text;
  base::BilingualText why;
  const auto bytes = is_whole ? read_file(path, largest_text, why) : start_of(path);
  if (!bytes) return {};
  const std::string_view kind = kind_of(std::string_view(*bytes).substr(0, start_length));
  if (!may_be(extension, kind)) return {Kind::other_kind, kind == "text" ? std::string_view() : kind};
  if (!is_whole) return {};
  const bool is_utf8 = base::first_invalid_utf8(*bytes) == bytes->npos;
  if (extension == "csv") return {is_utf8 ? Kind::none : Kind::not_utf8};
  if (is_utf8 && base::is_json(*bytes)) return {};
  return {Kind::not_json, kind == "text" ? std::string_view() : kind};
}

}  // namespace platform
