// The automatic numbers and bullets of Word, and the styles that ask for them.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "platform/document_reader/office/package.h"

namespace document_reader::office {

// Where a paragraph stands in a list. Number "0" takes it out of the list of its style.
struct ListPlace {
  std::optional<std::string> number;
  std::optional<std::size_t> level;
};

struct WordStyle {
  std::string base;
  ListPlace list;
  std::optional<unsigned> heading;  // 0 of running text
  std::optional<bool> is_hidden;
};

// What a paragraph gets of its style and of those that it is based on.
class WordStyles {
 public:
  explicit WordStyles(const Package& package, std::string_view part);
  const WordStyle& whole(std::string_view id);

 private:
  std::map<std::string, WordStyle, std::less<>> styles_, whole_;
};

class WordLists {
 public:
  WordLists(const Package& package, std::string_view part);
  // "๑." for the next paragraph at this place; empty where nothing is shown.
  std::string next(const ListPlace& place);

  static constexpr std::size_t levels = 9;
  struct Level {
    std::size_t start = 1;
    std::string format = "decimal", text;
  };
  using Definition = std::array<Level, levels>;
  struct List {
    std::string definition;
    std::map<std::size_t, std::size_t> starts;  // of levels that begin anew with this list
    std::map<std::size_t, Level> own;
    bool is_begun = false;
  };

 private:
  std::map<std::string, Definition, std::less<>> definitions_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, std::array<std::optional<std::size_t>, levels>, std::less<>> counted_;  // by definition
};

}  // namespace document_reader::office
