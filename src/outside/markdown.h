// cmark-gfm behind a seam: GitHub-flavoured Markdown to our own tree.
#pragma once

#include <string_view>

#include "core/arena.h"
#include "core/document.h"
#include "core/report.h"

namespace outside {

// Where a Markdown text stands: in a file from `line` on (the body behind front matter), or as one value of it.
struct MarkdownSource {
  std::string_view text;
  core::Place place;      // of the value, or of the body's first line
  bool is_value = false;  // a YAML or CSV value: every node has `place`; else lines are counted from place.line
  bool headings_have_ids = true;  // ids are only given in the main text of a page
};

// Registers cmark's extensions. Once, before any thread starts.
void prepare_markdown();

// Parses `source` into `tree`; texts live in `arena`. False, with an error in `report`, where a limit of the content
// model is passed (256 KiB, paragraph 16 KiB, table 64 columns and 2,000 rows, 500 reference definitions …); never
// slow, never deep: any input ends in well under a second. Safe on any number of threads.
bool parse_markdown(const MarkdownSource& source, core::Arena& arena, core::Tree& tree, core::Report& report);

}  // namespace outside
