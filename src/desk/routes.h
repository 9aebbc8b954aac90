// Which page answers at a path.
#pragma once

#include <optional>
#include <string_view>

#include "desk/desk_page.h"

namespace desk {

// The open parts of the pattern as the path fills them, none with nothing; nothing where it does not match.
std::optional<Parts> match(std::string_view pattern, std::string_view path);

struct Route {
  const DeskPage* page = nullptr;  // none: there is no such page
  Parts parts;
};
Route route_of(std::string_view path, std::span<const DeskPage* const> pages = all_desk_pages);

}  // namespace desk
