// Files that are not what their extension says.
#include "platform/file_kind.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using Kind = base::FileFault::Kind;

namespace {

Kind kind_of(std::string_view extension, std::string_view bytes) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "prongsai-file-kind";
  std::ofstream(path, std::ios::binary) << bytes;
  const Kind kind = platform::fault_of_file(path.string(), extension, bytes.size()).kind;
  std::filesystem::remove(path);
  return kind;
}

}  // namespace

TEST_CASE("file kinds: what a file says it is, it is") {
  CHECK(kind_of("pdf", "\xEF\xBB\xBF\n%PDF-1.4\n") == Kind::none);
  CHECK(kind_of("png", "\x89PNG\r\n\x1A\n") == Kind::none);
  CHECK(kind_of("jpg", "\xFF\xD8\xFF\xE0") == Kind::none);
  CHECK(kind_of("webp", "RIFF....WEBPVP8 ") == Kind::none);
  CHECK(kind_of("docx", "PK\x03\x04") == Kind::none);
  CHECK(kind_of("xlsx", "\xD0\xCF\x11\xE0") == Kind::none);  // protected by a password
  CHECK(kind_of("csv", "ลำดับ,รายการ\n") == Kind::none);
  CHECK(kind_of("json", "\xEF\xBB\xBF{}") == Kind::none);
  CHECK(kind_of("txt", "\xC5\xD3\xB4\xD1\xBA") == Kind::none);
}

TEST_CASE("file kinds: what a file is not") {
  CHECK(kind_of("pdf", "") == Kind::empty);
  CHECK(kind_of("pdf", "  <!DOCTYPE HTML><html>") == Kind::other_kind);
  CHECK(kind_of("png", "\xFF\xD8\xFF\xE0") == Kind::other_kind);
  CHECK(kind_of("zip", "Rar!\x1A") == Kind::other_kind);
  CHECK(kind_of("csv", "PK\x03\x04") == Kind::other_kind);
  CHECK(kind_of("csv", "\xC5\xD3\xB4\xD1\xBA,\n") == Kind::not_utf8);
  CHECK(kind_of("csv", std::string_view("\xFF\xFE\x01\x0E", 4)) == Kind::not_utf8);
  CHECK(kind_of("json", "{a: 1}") == Kind::not_json);
  CHECK(kind_of("json", "\xC5") == Kind::not_json);
}
