// What a file's own comments say of its values.
#pragma once

#include <string>
#include <vector>

#include "edit/document.h"
#include "edit/edits.h"

namespace editing {

// Of the values in their order, those that have a comment: on the lines directly above their key or dash, and behind
// them on their line.
std::vector<Comment> comments_in(const Document& document);

}  // namespace editing
