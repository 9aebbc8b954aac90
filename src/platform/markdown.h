// Parses GitHub-flavoured Markdown, by cmark-gfm, into a base::Tree.
#pragma once

#include <string_view>

#include "base/arena.h"
#include "base/markdown_document.h"
#include "base/report.h"

namespace platform {

// A Markdown text and where it is in its file: the body after the front matter, or one value.
struct MarkdownSource {
  std::string_view text;
  base::SourceLocation location;  // of the value, or of the body's first line
  bool is_value = false;  // a YAML or CSV value: every node has `place`; otherwise lines are counted from place.line
  bool headings_have_ids = true;  // only the main text of a page has ids
};

// Registers the extensions of cmark. Once, before any thread starts.
void prepare_markdown();

// Parses `source` into `tree`, whose texts are in `arena`. False, with an error in `report`, where a limit of the
// content model is exceeded (256 KiB, paragraphs of 16 KiB, tables of 64 columns and 2,000 rows, 500 reference
// definitions …). Takes well under a second and little stack for any input. Safe on any number of threads.
bool parse_markdown(const MarkdownSource& source, base::Arena& arena, base::Tree& tree, base::Report& report);

}  // namespace platform
