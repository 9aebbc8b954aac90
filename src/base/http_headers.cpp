#include "base/http_headers.h"

#include <array>

namespace base {
namespace {

std::string policy(std::string_view style, std::string_view script) {
  std::string out = "default-src 'none'; style-src ";
  out.append(style);
  if (!script.empty()) out.append("; script-src ").append(script);
  return out += "; img-src 'self'; form-action 'self'; base-uri 'none'";
}

// The features that a page could ask a browser for. Only names that both Chromium and Firefox know: they complain
// about others.
constexpr std::array<std::string_view, 15> features{
    "accelerometer",      "autoplay",         "camera",      "display-capture",
    "encrypted-media",    "fullscreen",       "geolocation", "gyroscope",
    "magnetometer",       "microphone",       "midi",        "payment",
    "picture-in-picture", "screen-wake-lock", "usb"};

std::string no_features() {
  std::string out;
  for (std::string_view feature : features) out.append(out.empty() ? "" : ", ").append(feature).append("=()");
  return out;
}

}  // namespace

std::string page_policy() { return policy("'self'", "'self'"); }

std::string page_policy_with(std::string_view own_style) { return policy(own_style, ""); }

std::string header_policy(std::string_view own_style) {
  std::string style = "'self'";
  if (!own_style.empty()) style.append(" ").append(own_style);
  return policy(style, "'self'").append(only_in_headers);
}

std::vector<Header> headers_of_all(std::string_view own_style) {
  return {{"Content-Security-Policy", header_policy(own_style)},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "no-referrer"},
          {"Permissions-Policy", no_features()}};
}

}  // namespace base
