// Finds any of a few words in a text, in one pass.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace model {

class WordFinder {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  WordFinder(std::initializer_list<std::string_view> words) : WordFinder(std::vector<std::string_view>(words)) {}
  explicit WordFinder(std::vector<std::string_view> words) : words_(std::move(words)) {
    for (std::string_view word : words_)
      if (!word.empty()) begins_[sign(word, 0)] = true;
  }

  // The longest word at `at`: its index, or `none`.
  std::size_t word_at(std::string_view text, std::size_t at) const {
    if (!begins_[sign(text, at)]) return none;
    std::size_t best = none;
    for (std::size_t i = 0; i < words_.size(); ++i)
      if ((best == none || words_[i].size() > words_[best].size()) && text.substr(at).starts_with(words_[i]))
        best = i;
    return best;
  }

  // Calls `visit(at, index)` for every place where a word begins, in order.
  template <typename Visit>
  void each(std::string_view text, Visit visit) const {
    for (std::size_t at = 0; at < text.size(); at += static_cast<unsigned char>(text[at]) == 0xE0 ? 3 : 1)
      if (const std::size_t word = word_at(text, at); word != none) visit(at, word);
  }

 private:
  // Thai letters are three bytes of which the last tells most.
  static unsigned char sign(std::string_view text, std::size_t at) {
    const bool is_thai = static_cast<unsigned char>(text[at]) == 0xE0 && at + 2 < text.size();
    return static_cast<unsigned char>(text[is_thai ? at + 2 : at]);
  }

  std::vector<std::string_view> words_;
  std::array<bool, 256> begins_{};
};

}  // namespace model
