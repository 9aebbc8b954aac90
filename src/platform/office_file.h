// Reads the files that offices have as paragraphs and tables, in a process of its own: a hostile file can neither
// crash this one nor make it wait.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/bilingual_text.h"
#include "base/office_document.h"

namespace platform {

// For each file.
struct OfficeLimits {
  unsigned seconds = 20;             // of the processor
  std::chrono::seconds waiting{60};  // for the answer, however busy the machine is
  unsigned memory_mib = 512;
  unsigned largest_mib = 50;  // the file itself
};

// docx, xlsx, odt, ods; PDF (.pdf); HTML, CSV, text: told apart by content, and texts among themselves by the name's
// extension (csv, tsv; else text with lines of tabs). Else nothing, and `why` in one message that names the file.
// `reader` is find_document_reader().
std::optional<base::OfficeDocument> read_office_file(const std::string& reader, const std::string& path,
                                                     base::BilingualText& why, const OfficeLimits& limits = {});
// Of bytes that have no file, such as those pasted or piped; `name` may be empty.
std::optional<base::OfficeDocument> read_office_bytes(const std::string& reader, std::string_view bytes,
                                                      const std::string& name, base::BilingualText& why,
                                                      const OfficeLimits& limits = {});

}  // namespace platform
