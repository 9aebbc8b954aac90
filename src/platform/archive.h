// The one file format of all that is kept beside a site: tables whose rows have a fixed size, and the texts that rows
// name. It is read where it is (a mapped file, or bytes in memory) and never parsed.
//
// A file is an ArchiveHeader, then for each table the size of its rows and how many there are, then all rows, then
// the texts. Numbers are as the machine has them: what another kind of machine wrote does not pass for an archive,
// nor does anything else that is not byte for byte as it was written.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "platform/hash.h"
#include "platform/mapped_file.h"

namespace platform {

// Bytes among the texts.
struct TextRef {
  std::uint32_t start = 0, length = 0;
};
// Rows of a table.
struct RowRange {
  std::uint32_t first = 0, count = 0;
};

struct ArchiveHeader {
  std::array<char, 16> magic{"prongsai state\n"};
  std::array<char, 16> format{};  // its name
  std::uint32_t version = 0, tables = 0;
  std::uint64_t size = 0;  // of the whole file
  Hash checksum;           // of all that follows
};

// A format is a struct with `name` (at most 15 bytes), `version` and `Rows`, a std::tuple of the rows of its tables,
// each a type of its own.
template <class Row>
concept ArchiveRow = std::is_trivially_copyable_v<Row> && std::has_unique_object_representations_v<Row> &&
                             sizeof(Row) %
                             8 ==
                         0 &&
                     alignof(Row) <= 8;

struct VerifiedArchive {
  Hash checksum;
  std::vector<std::string_view> tables;  // their bytes
  std::string_view texts;
};

// The verifier of all of them. Nothing where the bytes are damaged, of another format or version, or do not begin at
// a multiple of 8.
std::optional<VerifiedArchive> verify_archive(std::string_view bytes, std::string_view format, std::uint32_t version,
                                              std::span<const std::size_t> row_sizes);

// The file's bytes; empty where there are more rows or bytes of text than a RowRange or TextRef can count (2^32).
std::string archive_bytes(std::string_view format, std::uint32_t version, std::span<const std::size_t> row_sizes,
                          std::span<const std::string_view> tables, std::string_view texts);

// In the header of what archive_bytes() gave.
Hash archive_checksum(std::string_view bytes);

template <class Format, class Rows = typename Format::Rows>
class Archive;

// All that it gives lives as long as it does.
template <class Format, class... Rows>
class Archive<Format, std::tuple<Rows...>> {
  static_assert((ArchiveRow<Rows> && ...));

 public:
  static std::optional<Archive> of(MappedFile file) {
    std::optional<Archive> out = of(file.bytes());
    if (out) out->file_ = std::move(file);
    return out;
  }
  // The bytes outlive it.
  static std::optional<Archive> of(std::string_view bytes) {
    static constexpr std::array row_sizes{sizeof(Rows)...};
    const auto verified = verify_archive(bytes, Format::name, Format::version, row_sizes);
    if (!verified) return {};
    Archive out;
    out.checksum_ = verified->checksum;
    out.texts_ = verified->texts;
    std::size_t next = 0;
    ((std::get<std::span<const Rows>>(out.tables_) = rows_in<Rows>(verified->tables[next++])), ...);
    return out;
  }

  const Hash& checksum() const { return checksum_; }
  std::string_view texts() const { return texts_; }
  // These two are empty where the archive has no such bytes or rows.
  std::string_view text(TextRef ref) const {
    const bool fits = ref.start <= texts_.size() && ref.length <= texts_.size() - ref.start;
    return fits ? texts_.substr(ref.start, ref.length) : std::string_view{};
  }
  template <class Row>
  std::span<const Row> rows(RowRange range) const {
    const std::span<const Row> all = rows<Row>();
    const bool fits = range.first <= all.size() && range.count <= all.size() - range.first;
    return fits ? all.subspan(range.first, range.count) : std::span<const Row>();
  }
  template <class Row>
  std::span<const Row> rows() const {
    return std::get<std::span<const Row>>(tables_);
  }

 private:
  Archive() = default;
  template <class Row>
  static std::span<const Row> rows_in(std::string_view bytes) {
    return {reinterpret_cast<const Row*>(bytes.data()), bytes.size() / sizeof(Row)};
  }

  std::optional<MappedFile> file_;
  Hash checksum_;
  std::tuple<std::span<const Rows>...> tables_;
  std::string_view texts_;
};

template <class Format, class Rows = typename Format::Rows>
class ArchiveWriter;

template <class Format, class... Rows>
class ArchiveWriter<Format, std::tuple<Rows...>> {
 public:
  std::string texts;

  TextRef add_text(std::string_view text) {
    const TextRef ref{static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(text.size())};
    texts += text;
    return ref;
  }
  template <class Row>
  std::vector<Row>& rows() {
    return std::get<std::vector<Row>>(tables_);
  }
  // As archive_bytes().
  std::string bytes() const {
    static constexpr std::array row_sizes{sizeof(Rows)...};
    const std::array<std::string_view, sizeof...(Rows)> tables{bytes_of(std::get<std::vector<Rows>>(tables_))...};
    return archive_bytes(Format::name, Format::version, row_sizes, tables, texts);
  }

 private:
  template <class Row>
  static std::string_view bytes_of(const std::vector<Row>& rows) {
    return {reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row)};
  }

  std::tuple<std::vector<Rows>...> tables_;
};

}  // namespace platform
