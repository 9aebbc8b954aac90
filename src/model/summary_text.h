// A summary as bytes, kept beside the site from one build to the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/summary.h"

namespace model {

std::string to_bytes(const Summary& summary);
// Nothing where the bytes are not those of to_bytes().
std::optional<Summary> summary_from(std::string_view bytes);

}  // namespace model
