// Where a link of the content leads is decided here, once.
#pragma once

#include <optional>
#include <string_view>

#include "model/link.h"
#include "read/map_reader.h"

namespace readers {

// Reads an Href value. A scheme that is not allowed, a path that leaves the agency's folder, and a file that is not
// there are errors; then there is no link.
std::optional<model::Link> read_link(ReadContext& context, const platform::YamlNode& node);
// The same of a text that is not a YAML value of its own.
std::optional<model::Link> link_of(ReadContext& context, std::string_view written,
                                   const base::SourceLocation& location);

// A link to a picture of documents/; an error for anything else.
bool check_picture(ReadContext& context, const model::Link& link, std::string_view what_th, std::string_view what,
                   const base::SourceLocation& location);

// An http or https address, as written; an error and empty for anything else.
std::string_view read_web_address(ReadContext& context, const platform::YamlNode& node);

}  // namespace readers
