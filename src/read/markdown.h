// Markdown of the content.
#pragma once

#include "model/document.h"
#include "platform/markdown.h"
#include "read/map_reader.h"

namespace readers {

// Parses Markdown and resolves its links; an image without a description is an error (alt-text).
void read_document(ReadContext& context, const platform::MarkdownSource& source, model::Document& document);

}  // namespace readers
