// A page as the preview sends it: the published bytes, and the script that reloads it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace serve {

struct PageVersion {
  std::string text;                 // hash of the page without the addresses of its styles
  std::vector<std::string> styles;  // the addresses of its styles, as written in the page
  bool operator==(const PageVersion&) const = default;
};
// With the same version a browser need not fetch the page again; where only `styles` differ it need not reload.
PageVersion version_of(std::string_view page);

// The Content-Security-Policy that the page carries; empty where it has none.
std::string_view policy_of(std::string_view page);

// Our own files are below this address; no site has such a folder.
inline constexpr std::string_view own_folder = "_prongsai/";

// The page with our script in its head, and a policy that lets it run and hear from us.
std::string with_preview(std::string_view page, std::string_view version);

}  // namespace serve
