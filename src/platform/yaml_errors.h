// The errors of yaml-cpp in words that authors of content can act on.
#pragma once

#include <string_view>

#include "base/bilingual_text.h"

namespace platform {

base::BilingualText yaml_error_message(std::string_view yaml_cpp_message);
base::BilingualText yaml_error_advice(std::string_view yaml_cpp_message);

}  // namespace platform
