// An address that is safe to link to: a page of the site, a file of the site, or one with an allowed scheme.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace base {

class Url {
 public:
  Url() = default;

  // From a page's path to another path of the site, both from the site's root without a leading slash
  // ("dan-kwian/2565/scores/index.html"): "../../channels/index.html". `fragment` without '#', percent-encoded here.
  static Url between(std::string_view from_path, std::string_view to_path, std::string_view fragment = {});
  // A path of the site as an absolute path: `base_path` ("/" or "/a/b/") and `to_path`. For 404.html, shown at any
  // depth.
  static Url rooted(std::string_view base_path, std::string_view to_path);
  // A part of the same page: "#fragment".
  static Url within(std::string_view fragment);
  // The address with a query: "?name=value".
  Url with_query(std::string_view name, std::string_view value) const;
  // `address` where its scheme is http, https, mailto or tel and it has no space, quote or control character; else an
  // empty Url.
  static Url outside(std::string_view address);

  bool empty() const { return text_.empty(); }
  std::string_view view() const { return text_; }

 private:
  std::string text_;
};

// True for an absolute http: or https: address with a host, without spaces, quotes or control characters.
bool is_web_address(std::string_view address);

// "www.example.go.th" of "https://www.example.go.th:8080/x"; empty where there is no host.
std::string_view host_of(std::string_view address);

// Where a site is on its host: "/ita/" of "https://www.example.go.th/ita/"; "/" where `base_url` is empty. The path
// is a part of `base_url`.
std::string_view path_of_base_url(std::string_view base_url);

// A text as a part of an address: letters of ASCII, digits and these `marks` stay, all other bytes become "%E0".
std::string percent_encoded(std::string_view text, std::string_view marks);
inline constexpr std::string_view marks_of_paths = "-._~/";                        // of file names
inline constexpr std::string_view marks_of_addresses = "-._~:/?#[]@!$&'()*+,;=%";  // of what is encoded already

// The bytes that a part of an address stands for: "ก" of "%E0%B8%81". Nothing where a '%' stands without two digits.
std::optional<std::string> percent_decoded(std::string_view text);
// "#หัวข้อ" of what a browser's address bar gives: "#%E0%B8%AB…". A '%' without two digits stays, and so does the
// whole text where its bytes would be no UTF-8.
std::string without_percents(std::string_view text);

}  // namespace base
