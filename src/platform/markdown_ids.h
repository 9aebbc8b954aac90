// Ids of headings, made from their text: "## ผลการประเมิน 2565" has the id ผลการประเมิน-2565.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace platform {

// The ids of one document: all different, and none that the layout of a page uses.
class HeadingIds {
 public:
  std::string id_of(std::string_view heading);

 private:
  std::unordered_set<std::string> given_;
  std::unordered_map<std::string, unsigned> next_;  // the number to try next, by the id without a number
};

// The id of the heading that a link calls `#fragment`: "main" is the layout's, and of a heading it is "main_".
std::string id_of_fragment(std::string_view fragment);

}  // namespace platform
