// A text file of the content, checked to be clean UTF-8.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/report.h"
#include "base/source_location.h"
#include "platform/hash.h"

namespace readers {

inline constexpr std::uint64_t largest_text_file = 4 * 1024 * 1024;  // bytes

// Reads `path`, which messages call `shown`. A byte-order mark is dropped and CRLF becomes LF. Null, with an error in
// `report`, where the file cannot be read, is too large, or is not UTF-8 text; the error says which encoding it seems
// to be. `hash` is set to that of its bytes where they could be read. Where there are `typed` bytes, the file is not
// looked at: these are what it would have.
std::unique_ptr<base::SourceFile> read_source(const std::string& path, const std::string& shown, base::Report& report,
                                              std::optional<platform::Hash>* hash = nullptr,
                                              const std::string* typed = nullptr);

inline std::unique_ptr<base::SourceFile> read_source(const std::string& path, base::Report& report) {
  return read_source(path, path, report);
}

// The same of bytes that are there already.
std::unique_ptr<base::SourceFile> source_of(std::string path, std::string bytes, base::Report& report);

}  // namespace readers
