// The HTTP headers of the site's files, for the pages' own <meta>, the files for web hosts and the preview.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

// The Content-Security-Policy in a page's <meta>: nothing but the site's own style, script and pictures.
std::string page_policy();
// Of a page whose only style is inside it and which has no script, such as 404.html. `own_style` is "'sha256-…'".
std::string page_policy_with(std::string_view own_style);
// The policy as a header, the same for all files of a site; `own_style` is that of 404.html, which may answer any
// request.
std::string header_policy(std::string_view own_style);
// The part of the header that browsers ignore in <meta>.
inline constexpr std::string_view only_in_headers = "; frame-ancestors 'none'";

struct Header {
  std::string name, value;
};
// The headers of every file, the policy first.
std::vector<Header> headers_of_all(std::string_view own_style);

// Cache-Control. Files below assets/ get another name when their bytes change; all others are revalidated.
inline constexpr std::string_view assets_folder = "assets/";
inline constexpr std::string_view caching_of_assets = "public, max-age=31536000, immutable";
inline constexpr std::string_view caching_of_all_else = "no-cache";

}  // namespace base
