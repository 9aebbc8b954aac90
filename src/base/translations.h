// The site's own texts in one language: labels and sentences of templates and pages that are not content.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/language.h"

namespace base {

// A pattern names its values in braces: "ผลคะแนน ITA ปี {year}". `{n|agency|agencies}` gives the first form where the
// value of `n` is "1" or "๑", else the second. `{{` gives one brace.
class Translations {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  explicit Translations(Language language) : language_(language) {}
  Translations(Translations&&) = default;
  Translations& operator=(Translations&&) = default;

  Language language() const { return language_; }
  void set(std::string key, std::string pattern);
  // Null where the key has no pattern in this language.
  const std::string* find(std::string_view key) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return patterns_; }

  // The pattern with its values put in; for a missing key the key in brackets. A test of all keys used in the program
  // prevents that.
  std::string operator()(std::string_view key, Values values = {}) const;

 private:
  Language language_;
  std::map<std::string, std::string, std::less<>> patterns_;
  std::unordered_map<std::string_view, const std::string*> by_key_;  // the same: pages look up thousands of words
};

}  // namespace base
