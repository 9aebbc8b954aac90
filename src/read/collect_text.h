// Keeps what is read as passages for the checks of texts.
#pragma once

#include <string_view>

#include "base/language.h"
#include "base/markdown_document.h"
#include "read/map_reader.h"

namespace readers {

// A value; nothing happens where it is empty or the reading keeps no passages.
void keep_passage(ReadContext& context, std::string_view text, const base::SourceLocation& location,
                  base::Language language);

// Each block of a Markdown text.
void keep_passages(ReadContext& context, const base::Tree& tree, base::Language language);

}  // namespace readers
