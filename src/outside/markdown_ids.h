// Ids of headings, made of their words: "## ผลการประเมิน 2565" is #ผลการประเมิน-2565.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace outside {

// The ids of one document: no two are equal, and none is one that a page's frame uses.
class HeadingIds {
 public:
  std::string id_of(std::string_view words);

 private:
  std::unordered_set<std::string> given_;
  std::unordered_map<std::string, unsigned> next_;  // the number to try next, by the id without a number
};

}  // namespace outside
