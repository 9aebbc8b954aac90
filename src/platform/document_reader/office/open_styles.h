// What the styles of an OpenDocument say of its text: lists, and what is hidden.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "platform/document_reader/office/xml.h"

namespace document_reader::office {

inline constexpr std::size_t list_levels = 10;

struct ListLevel {
  std::string format, prefix, suffix, bullet;
  std::size_t start = 1, shown = 1;
};
using ListStyle = std::array<ListLevel, list_levels>;

struct OpenStyles {
  std::set<std::string, std::less<>> hidden_text, hidden_tables;
  std::map<std::string, ListStyle, std::less<>> lists;
};

class StylesReader {
 public:
  explicit StylesReader(OpenStyles& styles) : styles_(styles) {}

  // True where the element is part of a style.
  bool open(std::string_view name, const XmlAttributes& attributes);
  void close(std::string_view name) {
    if (name == "list-style") list_ = nullptr;
  }

 private:
  OpenStyles& styles_;
  std::string name_;
  ListStyle* list_ = nullptr;
};

}  // namespace document_reader::office
