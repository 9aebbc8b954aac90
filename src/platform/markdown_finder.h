// Finds where the addresses of a Markdown text are written, which cmark does not report.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/markdown_guard.h"

namespace platform {

// Ask for addresses in the order in which they are written: each is searched for after the one before.
class AddressFinder {
 public:
  AddressFinder(std::string_view text, const std::vector<ReferenceDefinition>& definitions);

  // The lines of the block whose addresses are asked for next.
  void enter(std::size_t begin, std::size_t end);
  // Byte offset of the address in the block, or in a reference definition; npos where it is written differently.
  // `is_bare`: it is in running text, without "(" or "<" before it.
  std::size_t find(std::string_view address, bool is_bare);

 private:
  std::size_t in_block(std::string_view written, bool is_bare);

  std::string_view text_;
  std::unordered_map<std::string_view, std::size_t> definitions_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t cursor_ = 0;   // after the address found last
  std::size_t search_left_;  // bytes that may still be searched
};

}  // namespace platform
