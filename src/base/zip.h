// Writes a ZIP archive of files in memory (APPNOTE 6.3). The same files in the same order give the same bytes: there
// is no time and no owner in it. Files are not compressed; docs/data.en.md says why.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace base {

struct ZipEntry {
  std::string_view name;  // ASCII, parts joined by '/'
  std::string_view bytes;
};

// At most 65,535 entries and 4 GiB in all.
std::string zip(std::span<const ZipEntry> entries);

// The CRC-32 of ZIP and gzip.
std::uint32_t crc32(std::string_view bytes);

}  // namespace base
