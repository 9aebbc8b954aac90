#include "base/zip.h"

#include <array>

#include "base/byte_search.h"

namespace base {
namespace {

constexpr std::uint32_t polynomial = 0xEDB88320;

// Tables for eight bytes at a time ("slicing by 8"): the n-th is for a byte with n bytes after it.
constexpr auto tables = [] {
  std::array<std::array<std::uint32_t, 256>, 8> out{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t crc = i;
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? polynomial : 0);
    out[0][i] = crc;
  }
  for (std::size_t n = 1; n < 8; ++n)
    for (std::size_t i = 0; i < 256; ++i) out[n][i] = out[n - 1][i] >> 8 ^ out[0][out[n - 1][i] & 255];
  return out;
}();

void append_little_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i);
}

constexpr int version = 10;            // 1.0: files that are stored
constexpr int first_day = 1 << 5 | 1;  // 1 January 1980, the first day that a ZIP can name
constexpr std::uint64_t plain_file = 0100644ull << 16;

// The fields that a file's header and its entry in the directory have in common.
void append_common_fields(std::string& out, const ZipEntry& entry, std::uint32_t crc) {
  append_little_endian(out, version, 2);
  append_little_endian(out, 0, 2);  // flags
  append_little_endian(out, 0, 2);  // stored
  append_little_endian(out, 0, 2);  // midnight
  append_little_endian(out, first_day, 2);
  append_little_endian(out, crc, 4);
  append_little_endian(out, entry.bytes.size(), 4);
  append_little_endian(out, entry.bytes.size(), 4);
  append_little_endian(out, entry.name.size(), 2);
  append_little_endian(out, 0, 2);  // extra fields
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = ~0u;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    const std::uint64_t eight = word_at(bytes, at) ^ crc;
    crc = 0;
#pragma GCC unroll 8
    for (std::size_t i = 0; i < 8; ++i) crc ^= tables[7 - i][eight >> 8 * i & 255];
  }
  for (; at < bytes.size(); ++at) crc = crc >> 8 ^ tables[0][(crc ^ static_cast<unsigned char>(bytes[at])) & 255];
  return ~crc;
}

std::string zip(std::span<const ZipEntry> entries) {
  std::size_t size = 22;
  for (const ZipEntry& entry : entries) size += 76 + 2 * entry.name.size() + entry.bytes.size();
  std::string out, directory;
  out.reserve(size);
  for (const ZipEntry& entry : entries) {
    const std::uint32_t crc = crc32(entry.bytes);
    const std::size_t offset = out.size();
    out += "PK\x03\x04";
    append_common_fields(out, entry, crc);
    out.append(entry.name).append(entry.bytes);
    directory += "PK\x01\x02";
    append_little_endian(directory, 3 << 8 | version, 2);  // made as on Unix
    append_common_fields(directory, entry, crc);
    append_little_endian(directory, 0, 2 + 2 + 2);  // comment, disk, kind of content
    append_little_endian(directory, plain_file, 4);
    append_little_endian(directory, offset, 4);
    directory += entry.name;
  }
  const std::size_t offset = out.size();
  out += directory;
  out += "PK\x05\x06";
  append_little_endian(out, 0, 4);  // disks
  append_little_endian(out, entries.size(), 2);
  append_little_endian(out, entries.size(), 2);
  append_little_endian(out, directory.size(), 4);
  append_little_endian(out, offset, 4);
  append_little_endian(out, 0, 2);  // comment
  return out;
}

}  // namespace base
