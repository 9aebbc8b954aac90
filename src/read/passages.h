// Keeps what is read as passages for the checks of texts.
#pragma once

#include <string_view>

#include "core/document.h"
#include "core/language.h"
#include "read/map_reader.h"

namespace readers {

// A value; nothing happens where it is empty or the reading keeps no passages.
void keep_passage(ReadContext& context, std::string_view text, const core::Place& place, core::Language language);

// Each block of a Markdown text.
void keep_passages(ReadContext& context, const core::Tree& tree, core::Language language);

}  // namespace readers
