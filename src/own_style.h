// Pages that carry their style, as 404.html does: it is shown at any depth, so it can count on no other file.
#pragma once

#include <string>

// Names the page's own style by its SHA-256 in the page's policy, and gives that name, "'sha256-…'". Empty, and the
// page is left as it is, where no style stands in it.
std::string name_own_style(std::string& page);
