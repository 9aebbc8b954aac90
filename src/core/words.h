// The words of the site's own frame, in one language: what templates and pages say besides the content.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/language.h"

namespace core {

// A pattern names its values in braces: "ผลคะแนน ITA ปี {year}". `{n|agency|agencies}` is the first form where the
// value of `n` is "1" or "๑", else the second. `{{` is one brace.
class Words {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  explicit Words(Language language) : language_(language) {}

  Language language() const { return language_; }
  void set(std::string key, std::string pattern) { patterns_[std::move(key)] = std::move(pattern); }
  // Null where the language has no such words.
  const std::string* find(std::string_view key) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return patterns_; }

  // The words with their values put in. A key that is missing gives the key itself in brackets, which a test of all
  // keys used in the program keeps from happening.
  std::string operator()(std::string_view key, Values values = {}) const;

 private:
  Language language_;
  std::map<std::string, std::string, std::less<>> patterns_;
};

}  // namespace core
