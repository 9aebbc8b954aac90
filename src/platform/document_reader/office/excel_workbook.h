// What the sheets of a workbook share: their strings, and what the styles of their cells say of numbers.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/document_reader/office/office.h"
#include "platform/document_reader/office/package.h"

namespace document_reader::office {

inline constexpr std::size_t most_formats = 100'000;

struct SheetEntry {
  std::string name, id;
  bool is_hidden = false;
};

struct Workbook {
  const Package& package;
  Relations relations;
  std::vector<SheetEntry> sheets;
  std::vector<std::string> strings;
  std::map<std::size_t, std::string> own_formats;  // by number
  std::vector<std::size_t> formats_of_styles;      // their numbers
  bool is_1904 = false;                            // its days count from 1904
  Budget budget = {};
  std::size_t pictures = 0;

  // "#,##0.00"; "General" of an unknown style.
  std::string_view format_of(std::size_t style) const;
};
Workbook read_workbook(const Package& package, std::string_view main_part);

// Control characters stand as "_x000D_" in strings.
std::string unescaped(std::string text);

}  // namespace document_reader::office
