// Parses the target and the host of a request.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serve {

// The path of a target such as "/a/%E0%B8%81/?q=1", decoded and without its first '/': parts joined by '/', none of
// them empty, "." or "..", valid UTF-8 without control characters, perhaps with a '/' at the end. "" is the root.
// Nothing for any other target.
std::optional<std::string> path_of(std::string_view target);

// The decoded value of `name` in the query of a target; empty where there is none.
std::string query_value(std::string_view target, std::string_view name);

// Whether a Host header names us: an address in digits, "localhost", or one of `names`, with any port. Another name
// may belong to a page elsewhere that has pointed it at this machine to read what only its user may see (DNS
// rebinding).
bool is_our_host(std::string_view host, const std::vector<std::string>& names);

}  // namespace serve
