#include "read/passages.h"

namespace readers {
namespace {

using core::NodeKind;

bool is_block_of_words(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::table_cell ||
         kind == NodeKind::code_block;
}

// What a node itself says.
std::string_view words_of(const core::Node& node) {
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
void keep_block(Reading& reading, const core::Tree& tree, std::uint32_t block, core::Language language) {
  model::Passages& passages = *reading.passages;
  model::Passage passage{{}, tree[block].place, reading.passage_kind, language, reading.year, 0, 0, {}};
  passage.first_run = static_cast<std::uint32_t>(passages.runs.size());
  std::string joined;
  for (std::uint32_t i = block; i < tree[block].end; ++i) {
    const std::string_view words = words_of(tree[i]);
    if (words.empty()) continue;
    passages.runs.push_back({static_cast<std::uint32_t>(passage.text.size()), tree[i].place});
    if (++passage.runs == 2) joined = passage.text;
    if (passage.runs > 1) joined += words;
    passage.text = passage.runs == 1 ? words : std::string_view(joined);
  }
  if (passage.text.empty()) return;
  if (passage.runs > 1) {
    passage.text = reading.arena.keep(joined);
  } else {
    passage.place = passages.runs.back().place;
    passages.runs.pop_back();
    passage.runs = 0;
  }
  passage.signs = model::signs_of(passage.text);
  passages.list.push_back(passage);
}

}  // namespace

void keep_passage(Reading& reading, std::string_view text, const core::Place& place, core::Language language) {
  if (reading.passages && !text.empty())
    reading.passages->list.push_back(
        {text, place, reading.passage_kind, language, reading.year, 0, 0, model::signs_of(text)});
}

void keep_passages(Reading& reading, const core::Tree& tree, core::Language language) {
  if (!reading.passages) return;
  for (std::uint32_t i = 0; i < tree.size(); ++i)
    if (is_block_of_words(tree[i].kind)) keep_block(reading, tree, i, language);
}

}  // namespace readers
