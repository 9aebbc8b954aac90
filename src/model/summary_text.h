// Summaries as bytes, kept beside the site from one build to the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/summary.h"

namespace model {

std::string to_bytes(const std::vector<Summary>& summaries);
// Nothing where the bytes are not those of to_bytes().
std::optional<std::vector<Summary>> summaries_from(std::string_view bytes);

}  // namespace model
