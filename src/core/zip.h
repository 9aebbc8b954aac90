// A ZIP archive of files in memory (APPNOTE 6.3). The same files give the same bytes: no clock, no owner, and the
// order is the caller's. Files are stored as they are; see docs/data.en.md for why they are not compressed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace core {

struct ZipEntry {
  std::string_view name;  // ASCII, parts joined by '/'
  std::string_view bytes;
};

// At most 65,535 entries and 4 GiB in all.
std::string zip(std::span<const ZipEntry> entries);

// CRC-32 as ZIP and gzip have it.
std::uint32_t crc32(std::string_view bytes);

}  // namespace core
