// Reads a ZIP archive in memory: docx, xlsx, odt, ods and zip.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/document_reader/sink.h"

namespace document_reader {

struct ArchiveEntry {
  std::string name;  // UTF-8
  std::uint64_t index = 0;
  std::uint64_t size = 0;  // bytes unpacked, as the archive says
  bool is_encrypted = false;
};

class Archive {
 public:
  // Throws Damaged where it is not a ZIP, TooLarge where it has too many entries.
  Archive(std::string_view bytes, Sink& out);
  ~Archive();

  const std::vector<ArchiveEntry>& entries() const { return entries_; }
  const ArchiveEntry* find(std::string_view name) const;

  // The bytes of an entry in pieces, counted as unpacked. Throws Encrypted, Damaged, TooLarge.
  void stream(const ArchiveEntry& entry, const std::function<void(std::string_view)>& take) const;
  std::string bytes(const ArchiveEntry& entry) const;

 private:
  struct Closing;
  std::unique_ptr<Closing> zip_;
  std::vector<ArchiveEntry> entries_;
  Sink& out_;
};

}  // namespace document_reader
