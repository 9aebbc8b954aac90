#include "platform/archive.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace platform {
namespace {

struct TableSize {
  std::uint64_t row_size = 0, rows = 0;
};
static_assert(ArchiveRow<ArchiveHeader> && ArchiveRow<TableSize>);

constexpr std::uint64_t largest_count = std::numeric_limits<std::uint32_t>::max();

ArchiveHeader header_of(std::string_view format, std::uint32_t version, std::size_t tables) {
  ArchiveHeader header;
  std::copy_n(format.begin(), std::min(format.size(), header.format.size() - 1), header.format.begin());
  header.version = version;
  header.tables = static_cast<std::uint32_t>(tables);
  return header;
}

// Takes a value off the front of the bytes, of which there are enough.
template <class Value>
Value take_value(std::string_view& bytes) {
  Value value;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return value;
}

template <class Value>
void append_value(std::string& bytes, const Value& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

std::optional<VerifiedArchive> verify_archive(std::string_view bytes, std::string_view format, std::uint32_t version,
                                              std::span<const std::size_t> row_sizes) {
  const std::size_t size = bytes.size();
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 ||
      size < sizeof(ArchiveHeader) + row_sizes.size() * sizeof(TableSize))
    return {};
  const ArchiveHeader wanted = header_of(format, version, row_sizes.size());
  const auto header = take_value<ArchiveHeader>(bytes);
  if (header.magic != wanted.magic || header.format != wanted.format || header.version != wanted.version ||
      header.tables != wanted.tables || header.size != size || hash(bytes) != header.checksum)
    return {};
  VerifiedArchive out{header.checksum, {}, {}};
  std::string_view rows = bytes.substr(row_sizes.size() * sizeof(TableSize));
  for (std::size_t row_size : row_sizes) {
    const auto table = take_value<TableSize>(bytes);
    if (table.row_size != row_size || table.rows > rows.size() / row_size) return {};
    out.tables.push_back(rows.substr(0, static_cast<std::size_t>(table.rows) * row_size));
    rows.remove_prefix(out.tables.back().size());
  }
  out.texts = rows;
  return out;
}

std::string archive_bytes(std::string_view format, std::uint32_t version, std::span<const std::size_t> row_sizes,
                          std::span<const std::string_view> tables, std::string_view texts) {
  ArchiveHeader header = header_of(format, version, tables.size());
  header.size = sizeof header + tables.size() * sizeof(TableSize) + texts.size();
  if (texts.size() > largest_count) return {};
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (tables[i].size() / row_sizes[i] > largest_count) return {};
    header.size += tables[i].size();
  }
  std::string out;
  out.reserve(static_cast<std::size_t>(header.size));
  append_value(out, header);
  for (std::size_t i = 0; i < tables.size(); ++i)
    append_value(out, TableSize{row_sizes[i], tables[i].size() / row_sizes[i]});
  for (std::string_view table : tables) out += table;
  out += texts;
  header.checksum = hash(std::string_view(out).substr(sizeof header));
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

Hash archive_checksum(std::string_view bytes) { return take_value<ArchiveHeader>(bytes).checksum; }

}  // namespace platform
