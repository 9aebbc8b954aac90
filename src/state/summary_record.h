// The summary of an agency as bytes, kept from one build to the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/summary.h"

namespace state {

std::string summary_record(const model::Summary& summary);
// Nothing where the bytes are not those of summary_record().
std::optional<model::Summary> summary_from(std::string_view record);

}  // namespace state
