// Files of content with what was answered, and as comments what may be added.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/yaml_text.h"
#include "read/schema.h"

namespace create {

// The kind of this name in readers::content_kinds(). Requires that there is one.
const readers::ContentKind& content_kind(std::string_view name);

// The values, then a comment for each key of `may_be_added` that has none, with its example and what it means.
// Comments are in the site's first language.
std::string yaml_lines(std::string_view kind, const base::YamlValue& values,
                       const std::vector<std::string_view>& may_be_added, base::Language language);
// The same as a whole file of Markdown, `below` the front matter.
std::string markdown_file(std::string_view kind, const base::YamlValue& values,
                          const std::vector<std::string_view>& may_be_added, base::Language language);

}  // namespace create
