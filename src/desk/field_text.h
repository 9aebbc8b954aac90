// What a form sends, as text and back: application/x-www-form-urlencoded (https://url.spec.whatwg.org/).
#pragma once

#include <string>
#include <string_view>

#include "desk/desk.h"

namespace desk {

std::string encoded_fields(const Fields& fields);
// Bytes that are no percent-encoding stay as they are.
Fields decoded_fields(std::string_view text);

}  // namespace desk
