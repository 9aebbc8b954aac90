// Finds the replacements that make a document what it shall be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "edit/document.h"
#include "edit/splices.h"
#include "edit/target.h"
#include "edit/written.h"

namespace editing {

class Writer {
 public:
  explicit Writer(const Document& document) : document_(document) {}

  Splices written(const Target& root);

 private:
  struct Range {
    std::size_t begin = 0, end = 0;
  };
  // The children of a list or map before and after.
  struct Children {
    std::vector<std::uint32_t> before;              // in the file
    std::vector<bool> is_gone;                      // of each of these
    std::vector<std::size_t> slots;                 // those of them that stay
    std::vector<const Target*> stay;                // the same in their new order: the first goes where slots[0] is
    std::vector<std::vector<const Target*>> added;  // before stay[0], before stay[1], …, at the end
  };

  const Extent& extent(std::uint32_t node) const { return document_.extent(node); }
  std::size_t line_end(std::size_t at) const { return document_.line_end(at); }
  void put(std::size_t begin, std::size_t end, std::string text) { out_.put(begin, end, std::move(text)); }

  // `column`: of the block that the value is in; -1 of the root.
  void value(const Target& target, std::ptrdiff_t column, bool is_in_flow);
  Written written_value(const Target& target, std::ptrdiff_t column, bool is_in_flow) const;
  std::string_view scalar_source(std::uint32_t node) const;
  std::size_t indent_of_text(std::uint32_t node, std::ptrdiff_t column) const;
  void replace(std::uint32_t node, const Written& written, bool is_in_flow);
  void replace_lines_below(std::uint32_t node, const Written& written);
  void replace_on_line(std::uint32_t node, const Written& written);
  void add_to_nothing(const Target& root);

  Children children_of(const Target& target) const;
  std::string moved(const Target& target, Range from, std::ptrdiff_t column, bool is_in_flow) const;

  void block(const Target& target);
  void empty_block(const Target& target, const Children& children);
  void take_lines_away(const Children& children);
  void add_lines(const Target& target, const Children& children, std::size_t column);
  // The lines of an entry with the comments directly above, and those below that are indented more than it; from its
  // first character on, and without the last line feed.
  Range lines_of(const Children& children, std::size_t index) const;
  std::size_t end_of_lines(std::uint32_t node) const;

  void flow(const Target& target, std::ptrdiff_t column);
  void take_items_away(const Children& children);
  void take_item_away(std::uint32_t node);
  void add_items(const Target& target, const Children& children);
  std::size_t comma_after(std::uint32_t node) const;
  bool has_comment(std::size_t begin, std::size_t end) const;

  const Document& document_;
  Splices out_;
};

}  // namespace editing
