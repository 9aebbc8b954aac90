// Fingerprints of what all agencies share, so that the next build can tell what has changed.
#pragma once

#include <string_view>

#include "inputs.h"
#include "memory.h"

// Requires inputs that are usable.
memory::Marks marks_of(const Inputs& inputs, std::string_view version);

// Of a framework's file.
outside::Hash mark_of(const model::Framework& framework);

// Of everything that the portal is made of but the agencies' summaries.
outside::Hash portal_mark(const Inputs& inputs, const memory::Marks& marks);
