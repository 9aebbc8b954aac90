// A page as the preview sends it: the published bytes, and what lets it reload.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace serve {

struct PageVersion {
  std::string text;                 // of the page without the addresses of its styles
  std::vector<std::string> styles;  // these, as the page has them
  bool operator==(const PageVersion&) const = default;
};
// Same version: a browser that shows the one need not fetch the other. Where only `styles` differ it need not reload.
PageVersion version_of(std::string_view page);

// The Content-Security-Policy that the page carries; empty where it carries none.
std::string_view policy_of(std::string_view page);

// Below this address are our own files; no site has such a folder.
inline constexpr std::string_view own_folder = "_prongsai/";

// The page with our script in its head, and a policy that lets it run and hear from us.
std::string with_preview(std::string_view page, std::string_view version);

}  // namespace serve
