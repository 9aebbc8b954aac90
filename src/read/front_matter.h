// The front matter of a Markdown file and the text after it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/report.h"
#include "base/source_location.h"

namespace readers {

struct FrontMatter {
  std::size_t yaml_offset = 0, yaml_length = 0;  // in the file's text; no length: the file has none
  std::size_t body_offset = 0;
  std::uint32_t body_line = 1;
};

// Front matter is between two lines of `---`, the first of which is the file's first line. Nothing, with an
// error, where the second is missing. A file without front matter is all body. `is_needed`: a first `---` after
// empty lines is an error, too; else it is a rule of the text.
std::optional<FrontMatter> split_front_matter(const base::SourceFile& file, bool is_needed, base::Report& report);

}  // namespace readers
