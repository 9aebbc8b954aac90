// What the keys of content say to others: a JSON Schema for editors, a table for the guide.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/language.h"
#include "read/keys.h"

namespace readers {

// A kind of file, or of its front matter.
struct ContentKind {
  std::string_view name;   // "measure"
  std::string_view files;  // where such files are, below the content folder: "agencies/*/*/measures/*.md"
  std::string_view th, en;
  const KeySet* keys;
  bool is_list = false;  // the file is a list of such maps
};

std::span<const ContentKind> content_kinds();

// A JSON Schema (2020-12) of the map, with descriptions in `language`. It refuses what the reader refuses for its
// keys and types; what only the reader can know (that a file is there, that a date is one) it leaves to `prongsai
// check`.
std::string json_schema(const ContentKind& kind, base::Language language);

// The table of the keys in Markdown, with those of maps inside it: "evidence[].href".
std::string key_table(const ContentKind& kind, base::Language language);

}  // namespace readers
