// A page that says one thing.
#pragma once

#include "desk/desk_page.h"

namespace desk {

Response message_page(const Visit& visit, std::string text, unsigned status);

}  // namespace desk
