// Names of hosts in the letters that hosts and certificates know (RFC 3492, RFC 5890).
#pragma once

#include <string>
#include <string_view>

namespace base {

// "xn--o3cw4h" of "ไทย"; a label of ASCII in lower case. Requires valid UTF-8.
std::string ascii_label(std::string_view label);

// The same of each label of a host: "xn--22c0buxu0cycwb2d8d.xn--o3cw4h".
std::string ascii_host(std::string_view host);

}  // namespace base
