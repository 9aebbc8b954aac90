// The YAML of a file: its nodes, and which bytes each of them takes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/report.h"
#include "base/source_location.h"
#include "platform/yaml.h"

namespace editing {

// In bytes from the beginning of the YAML.
struct Extent {
  std::size_t entry = 0;  // where the key begins, or the dash; of an item in brackets: the item
  std::size_t mark = 0;   // the end of the colon or dash
  bool has_colon = false;
  std::size_t begin = 0, end = 0;  // of the value; of one that is not there, where it would be
};

class Document {
 public:
  // `length` bytes of the file's text from `offset` on. False, with an error in `report`, where they cannot be read.
  bool parse(const base::SourceFile& file, std::size_t offset, std::size_t length, base::Report& report);

  std::string_view text() const { return text_; }
  const platform::YamlTree& tree() const { return tree_; }
  const platform::YamlNode& node(std::uint32_t index) const { return tree_.nodes[index]; }
  const Extent& extent(std::uint32_t index) const { return extents_[index]; }
  std::vector<std::uint32_t> children(std::uint32_t index) const;

  // A list or map in [] or {}; also the single pair of "[a: b]".
  bool is_flow(std::uint32_t index) const { return is_flow_[index]; }
  // A text below '|' or '>'.
  bool is_block_text(std::uint32_t index) const;

  std::size_t line_begin(std::size_t at) const;
  std::size_t line_end(std::size_t at) const;  // where its line feed is
  // Whether only blanks are before it on its line.
  bool begins_line(std::size_t at) const;
  std::size_t column(std::size_t at) const { return at - line_begin(at); }
  // The first byte from `at` on that is no space, tab or line feed; the text's size where there is none.
  std::size_t next_content(std::size_t at) const;

 private:
  std::size_t offset_of(const base::SourceLocation& location) const;
  // `column`: of the block that it is in, -1 of the root.
  void measure(std::uint32_t index, std::ptrdiff_t column, bool is_in_flow, bool is_item);
  void measure_key(std::uint32_t index);
  std::size_t end_of_scalar(std::uint32_t index, std::ptrdiff_t column) const;
  std::size_t end_of_block_text(std::size_t begin, std::ptrdiff_t column) const;
  std::size_t end_of_brackets(std::size_t begin) const;

  base::Arena arena_;
  platform::YamlTree tree_;
  std::string_view text_;
  std::size_t yaml_ = 0;            // where it begins in the file
  std::vector<std::size_t> lines_;  // where each of the file's lines begins
  std::vector<Extent> extents_;
  std::vector<bool> is_flow_;
};

}  // namespace editing
