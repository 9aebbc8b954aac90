// What a browser is told with the site's files: the one table behind the pages themselves, the files for web hosts
// and the preview.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

// Content-Security-Policy as a page carries it in <meta>: nothing but the site's own style, script and pictures.
std::string page_policy();
// Of a page whose only style stands in it, such as 404.html, which has no script. `own_style` is "'sha256-…'".
std::string page_policy_with(std::string_view own_style);
// As a header, the same for all files of a site; `own_style` is that of its 404.html, which answers for any address.
std::string header_policy(std::string_view own_style);
// What a header says beyond a page's own policy; in <meta> it would be passed over.
inline constexpr std::string_view only_in_headers = "; frame-ancestors 'none'";

struct Header {
  std::string name, value;
};
// With every file, the policy first.
std::vector<Header> headers_of_all(std::string_view own_style);

// Cache-Control. Files below assets/ have other names when they have other bytes; all else is asked for again, and
// comes only where it changed.
inline constexpr std::string_view assets_folder = "assets/";
inline constexpr std::string_view caching_of_assets = "public, max-age=31536000, immutable";
inline constexpr std::string_view caching_of_all_else = "no-cache";

}  // namespace core
