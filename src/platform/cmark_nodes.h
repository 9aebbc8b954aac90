// What a node of cmark is, and where it begins.
#pragma once

#include <cmark-gfm.h>

#include "platform/markdown_builder.h"

namespace platform {

base::NodeKind node_kind(cmark_node* node);

// `kind`: that of the node. Lines that cmark loses are found again from its neighbours.
Block block_of(cmark_node* node, base::NodeKind kind);

}  // namespace platform
