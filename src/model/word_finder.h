// Finds any of a few words in a text, in one pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace model {

class WordFinder {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  WordFinder(std::initializer_list<std::string_view> words) : WordFinder(std::vector<std::string_view>(words)) {}
  explicit WordFinder(std::vector<std::string_view> words) : words_(std::move(words)), lists_(1), list_of_(buckets) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string_view word = words_[i];
      if (word.empty()) continue;
      const bool is_one_letter = length_at(word, 0) >= word.size();  // then any letter may follow
      for (std::size_t second = 0; second < (is_one_letter ? seconds : 1); ++second)
        add(is_one_letter ? bucket(sign(word, 0), static_cast<unsigned char>(second)) : pair(word, 0), i);
    }
  }

  // The longest word at `at`: its index, or `none`.
  std::size_t word_at(std::string_view text, std::size_t at) const {
    return longest(lists_[list_of_[pair(text, at)]], text.substr(at));
  }

  // Calls `visit(at, index)` for every place where a word begins, in order.
  template <typename Visit>
  void each(std::string_view text, Visit visit) const {
    unsigned char first = sign(text, 0);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t next = at + length_at(text, at);
      const unsigned char second = sign(text, next);
      if (const std::uint16_t list = list_of_[bucket(first, second)])
        if (const std::size_t word = longest(lists_[list], text.substr(at)); word != none) visit(at, word);
      first = second;
      at = next;
    }
  }

 private:
  static constexpr std::size_t seconds = 64, buckets = 256 * seconds;

  // Thai letters are three bytes of which the last tells most.
  static bool is_thai(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]) == 0xE0 && at + 2 < text.size();
  }
  static unsigned char sign(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[is_thai(text, at) ? at + 2 : at]) : 0;
  }
  static std::size_t length_at(std::string_view text, std::size_t at) { return is_thai(text, at) ? 3 : 1; }
  static std::size_t bucket(unsigned char first, unsigned char second) { return first * seconds + second % seconds; }
  static std::size_t pair(std::string_view text, std::size_t at) {
    return bucket(sign(text, at), sign(text, at + length_at(text, at)));
  }
  std::size_t longest(const std::vector<std::size_t>& list, std::string_view rest) const {
    std::size_t best = none;
    for (std::size_t i : list) {
      const std::string_view word = words_[i];
      if (rest.size() < word.size() || rest[word.size() - 1] != word.back()) continue;  // quick, and nearly always
      if ((best == none || word.size() > words_[best].size()) && rest.starts_with(word)) best = i;
    }
    return best;
  }
  void add(std::size_t to, std::size_t word) {
    if (!list_of_[to]) list_of_[to] = static_cast<std::uint16_t>(lists_.size()), lists_.emplace_back();
    lists_[list_of_[to]].push_back(word);
  }

  std::vector<std::string_view> words_;
  std::vector<std::vector<std::size_t>> lists_;  // indices of words; the first list is empty
  std::vector<std::uint16_t> list_of_;           // by the signs of two letters: the words that may begin so
};

}  // namespace model
