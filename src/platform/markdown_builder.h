// Builds the base::Tree of a Markdown text from the nodes that cmark finds, in document order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "base/markdown_document.h"
#include "platform/markdown.h"
#include "platform/markdown_finder.h"
#include "platform/markdown_guard.h"
#include "platform/markdown_ids.h"
#include "platform/markdown_map.h"
#include "platform/markdown_strike.h"

namespace platform {

// Lines from 1; the column from 1 in bytes; 0 where unknown.
struct Spot {
  int line = 0;
  int column = 0;
  int last_line = 0;
};

struct Block {
  base::NodeKind kind;
  Spot spot;
  int level = 0;
  bool is_tight = false;
  bool is_header = false;
  char align = 0;
};

// Text that cmark took for code by indentation: it stands from `line` on, without the beginnings of its lines.
struct NestedText {
  NestedText() = default;  // none
  NestedText(std::string_view text, int line);

  int line = 0;  // 0: none
  std::vector<std::size_t> line_sizes;
};

class MarkdownBuilder {
 public:
  MarkdownBuilder(const MarkdownSource& source, MarkdownMap& map, const std::vector<ReferenceDefinition>& definitions,
                  base::Arena& arena, base::Tree& tree);

  // Until the next call, lines and columns are of this text. Returns the text that they were of.
  NestedText within(NestedText text) { return std::exchange(nested_, std::move(text)); }

  void begin_block(const Block& block);
  void leaf(const Block& block, std::string_view text);  // code_block, rule
  void html_lines(std::string_view html);                // inside a paragraph
  void begin_inline(base::NodeKind kind);                // emphasis, strong
  void begin_link(std::string_view address);
  void begin_image(std::string_view address);
  void end(base::NodeKind kind);  // of the block or inline begun last

  void text(std::string_view piece);
  void raw_html(std::string_view html);
  void code(std::string_view code);
  void line_end(base::NodeKind kind);  // soft_break, line_break

  bool is_too_deep() const;

 private:
  base::Node& push(base::NodeKind kind, std::string_view text = {});
  void open(base::NodeKind kind);
  void close();
  void flush(bool space_follows);
  void take_task_box();
  void push_delimiter(std::string_view run, std::size_t at, bool space_follows);
  void push_address(std::string_view address, bool lacks_scheme);
  std::string_view keep(std::string_view text, bool is_code = false);
  Spot spot_in_text(Spot spot) const;
  base::SourceLocation place_of(std::string_view address, bool is_bare);

  const MarkdownSource& source_;
  MarkdownMap& map_;
  base::Arena& arena_;
  base::Tree& tree_;
  HeadingIds ids_;
  AddressFinder finder_;

  NestedText nested_;

  std::vector<std::uint32_t> open_;  // nodes that have not ended
  std::size_t inline_levels_ = 0;
  base::SourceLocation place_;  // of the innermost block

  std::string run_;                  // text that is not in the tree yet
  std::vector<std::size_t> tildes_;  // offsets of "~~" in it
  bool space_before_run_ = true;
  std::vector<StrikeDelimiter> delimiters_;  // of the block
  bool may_be_task_ = false;                 // the run begins the first paragraph of an item, with a box
  std::size_t links_ = 0;                    // that are open
  std::size_t images_ = 0;                   // that are open: all inside is the description
  std::string description_;
  std::string_view image_address_;
};

}  // namespace platform
