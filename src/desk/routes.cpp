#include "desk/routes.h"

#include <algorithm>

#include "desk/path_parts.h"

namespace desk {
namespace {

bool is_open(std::string_view part) { return part.starts_with('{') && part.ends_with('}'); }

constexpr std::string_view rest_sign = "...}";

}  // namespace

std::optional<Parts> match(std::string_view pattern, std::string_view path) {
  Parts parts;
  while (!pattern.empty()) {
    const std::string_view expected = take_part(pattern);
    if (is_open(expected) && expected.ends_with(rest_sign)) {
      if (path.empty()) return std::nullopt;
      parts.emplace_back(expected.substr(1, expected.size() - 1 - rest_sign.size()), path);
      return parts;
    }
    const std::string_view part = take_part(path);
    if (part.empty() || (!is_open(expected) && part != expected)) return std::nullopt;
    if (is_open(expected)) parts.emplace_back(expected.substr(1, expected.size() - 2), part);
  }
  return path.empty() ? std::optional(parts) : std::nullopt;
}

Route route_of(std::string_view path, std::span<const DeskPage* const> pages) {
  Route best;
  for (const DeskPage* page : pages)
    if (auto parts = match(page->pattern, path); parts && (!best.page || parts->size() < best.parts.size()))
      best = {page, std::move(*parts)};
  return best;
}

const std::string& Visit::part(std::string_view name) const {
  return std::find_if(parts.begin(), parts.end(), [&](const auto& p) { return p.first == name; })->second;
}

}  // namespace desk
