#include "theme/html/html_names.h"

#include <algorithm>
#include <array>

namespace theme {
namespace {

using namespace std::string_view_literals;

constexpr std::array addresses{"action"sv,   "archive"sv, "attributionsrc"sv, "background"sv, "cite"sv,   "classid"sv,
                               "codebase"sv, "data"sv,    "dynsrc"sv,         "formaction"sv, "href"sv,   "icon"sv,
                               "longdesc"sv, "lowsrc"sv,  "manifest"sv,       "ping"sv,       "poster"sv, "profile"sv,
                               "src"sv,      "usemap"sv,  "xlink:href"sv,     "xml:base"sv};

// The animations of SVG can set an address; the old ones hold text that is not HTML.
constexpr std::array refused{
    "animate"sv,  "animatemotion"sv, "animatetransform"sv, "applet"sv, "base"sv,    "discard"sv,
    "embed"sv,    "frame"sv,         "frameset"sv,         "iframe"sv, "listing"sv, "noembed"sv,
    "noframes"sv, "object"sv,        "plaintext"sv,        "set"sv,    "xmp"sv};

template <std::size_t n>
bool has(const std::array<std::string_view, n>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool holds_address(std::string_view attribute) { return has(addresses, attribute); }
bool holds_addresses(std::string_view attribute) { return attribute == "srcset" || attribute == "imagesrcset"; }
bool is_inline_code(std::string_view attribute) {
  return attribute == "style" || attribute == "srcdoc" || attribute.starts_with("on");
}
bool is_refused(std::string_view element) { return has(refused, element); }
bool is_allowed_scheme(std::string_view scheme) {
  return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

}  // namespace theme
