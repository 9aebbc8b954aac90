// yaml-cpp's complaints in words that an officer can act on.
#pragma once

#include <string_view>

#include "core/message.h"

namespace outside {

core::Message words_of_yaml_error(std::string_view yaml_cpp_message);
core::Message advice_for_yaml_error(std::string_view yaml_cpp_message);

}  // namespace outside
