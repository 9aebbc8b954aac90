// What each path of an agency's folder is.
#pragma once

#include <string_view>

#include "base/bilingual_text.h"

namespace readers {

enum class FileKind : unsigned char {
  unknown,
  agency,
  channels,
  corrections,
  assessment,
  complaints,
  disclosures,
  report,
  measures_csv,
  measure,
  table,
  table_words,
  page,
  update,
  document
};

struct PathParts {
  FileKind kind = FileKind::unknown;
  int year = 0;  // Buddhist Era; of files in a year's folder
  std::string_view
      slug;        // measure: after its number; page, update: the file's name without .md; table: without its ending
  int number = 0;  // measure: the number that orders the list
  std::string_view code;      // of the error, where there is one: "name" or "unknown-file"
  base::BilingualText error;  // why the path cannot be; empty where it can
  base::BilingualText advice;
};

PathParts parts_of(std::string_view path);
// Whether a folder may be there ("2568", "2568/measures", "documents/2568").
bool is_known_folder(std::string_view path);
// Which folders may be there instead of this one.
base::BilingualText folders_beside(std::string_view path);

}  // namespace readers
