// The text of an agency's documents that an earlier run read, by the documents' bytes: one file an agency.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/extracted_text.h"
#include "platform/hash.h"

namespace platform {

struct DocumentKey {
  std::uint64_t size = 0;  // bytes
  Hash fingerprint;        // of the bytes and of how they are read
  auto operator<=>(const DocumentKey&) const = default;
};
using DocumentCache = std::map<DocumentKey, base::ExtractedText>;

// Empty where the file does not exist, is damaged, or was made by another version of the reader, which `reader`
// names.
DocumentCache load_document_cache(const std::string& file, std::string_view reader);

// Replaces the file as a whole. False where it cannot be written; then the documents are read again next time.
bool save_document_cache(const std::string& file, std::string_view reader, const DocumentCache& cache);

}  // namespace platform
