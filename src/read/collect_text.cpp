#include "read/collect_text.h"

namespace readers {
namespace {

using base::NodeKind;

bool is_block_of_words(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::table_cell ||
         kind == NodeKind::code_block;
}

// What a node itself says.
std::string_view words_of(const base::Node& node) {
  switch (node.kind) {
    case NodeKind::text:
    case NodeKind::code:
    case NodeKind::image:
    case NodeKind::code_block:
      return node.text;
    case NodeKind::soft_break:
    case NodeKind::line_break:
      return "\n";
    default:
      return {};
  }
}

// The block's words joined; one piece stays where it is.
void keep_block(ReadContext& context, const base::Tree& tree, std::uint32_t block, base::Language language) {
  model::Passages& passages = *context.passages;
  model::Passage passage{{}, tree[block].location, context.passage_kind, language, context.year};
  passage.first_run = static_cast<std::uint32_t>(passages.runs.size());
  std::string joined;
  for (std::uint32_t i = block; i < tree[block].end; ++i) {
    const std::string_view words = words_of(tree[i]);
    if (words.empty()) continue;
    passages.runs.push_back({static_cast<std::uint32_t>(passage.text.size()), tree[i].location});
    if (++passage.runs == 2) joined = passage.text;
    if (passage.runs > 1) joined += words;
    passage.text = passage.runs == 1 ? words : std::string_view(joined);
  }
  if (passage.text.empty()) return;
  if (passage.runs > 1) {
    passage.text = context.arena.keep(joined);
  } else {
    passage.location = passages.runs.back().location;
    passages.runs.pop_back();
    passage.runs = 0;
  }
  model::add_passage(passages, passage);
}

}  // namespace

void keep_passage(ReadContext& context, std::string_view text, const base::SourceLocation& location,
                  base::Language language) {
  if (context.passages && !text.empty())
    model::add_passage(*context.passages, {text, location, context.passage_kind, language, context.year});
}

void keep_passages(ReadContext& context, const base::Tree& tree, base::Language language) {
  if (!context.passages) return;
  for (std::uint32_t i = 0; i < tree.size(); ++i)
    if (is_block_of_words(tree[i].kind)) keep_block(context, tree, i, language);
}

}  // namespace readers
