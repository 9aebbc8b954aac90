#include "platform/document_reader/archive.h"

#include <zip.h>

#include "platform/document_reader/encoding.h"

namespace document_reader {
namespace {

constexpr std::size_t largest_in_memory = 64 << 20;  // bytes of one entry

}  // namespace

struct Archive::Closing {
  zip_t* zip = nullptr;
  ~Closing() {
    if (zip) zip_discard(zip);
  }
};

Archive::Archive(std::string_view bytes, Sink& out) : zip_(std::make_unique<Closing>()), out_(out) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (!source) throw std::bad_alloc();
  zip_->zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (!zip_->zip) {
    zip_source_free(source);
    throw Damaged{};
  }
  const zip_int64_t count = zip_get_num_entries(zip_->zip, 0);
  if (count > static_cast<zip_int64_t>(out.limits.entries)) throw TooLarge{};
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t seen;
    const char* name = zip_get_name(zip_->zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    if (!name || zip_stat_index(zip_->zip, static_cast<zip_uint64_t>(i), 0, &seen)) throw Damaged{};
    const bool is_encrypted = (seen.valid & ZIP_STAT_ENCRYPTION_METHOD) && seen.encryption_method != ZIP_EM_NONE;
    const std::uint64_t size = seen.valid & ZIP_STAT_SIZE ? seen.size : 0;
    entries_.push_back({to_utf8(name), static_cast<std::uint64_t>(i), size, is_encrypted});
  }
}

Archive::~Archive() = default;

const ArchiveEntry* Archive::find(std::string_view name) const {
  for (const ArchiveEntry& e : entries_)
    if (e.name == name) return &e;
  return nullptr;
}

void Archive::stream(const ArchiveEntry& entry, const std::function<void(std::string_view)>& take) const {
  if (entry.is_encrypted) throw Encrypted{};
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(zip_->zip, entry.index, 0),
                                                               zip_fclose);
  if (!file) throw Damaged{};
  std::string buffer(1 << 16, '\0');
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) throw Damaged{};
    if (got == 0) return;
    out_.count_unpacked(static_cast<std::size_t>(got));
    take(std::string_view(buffer).substr(0, static_cast<std::size_t>(got)));
  }
}

std::string Archive::bytes(const ArchiveEntry& entry) const {
  std::string all;
  stream(entry, [&](std::string_view more) {
    if (all.size() + more.size() > largest_in_memory) throw TooLarge{};
    all += more;
  });
  return all;
}

}  // namespace document_reader
