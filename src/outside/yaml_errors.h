// The errors of yaml-cpp in words that authors of content can act on.
#pragma once

#include <string_view>

#include "core/message.h"

namespace outside {

core::Message yaml_error_message(std::string_view yaml_cpp_message);
core::Message yaml_error_advice(std::string_view yaml_cpp_message);

}  // namespace outside
