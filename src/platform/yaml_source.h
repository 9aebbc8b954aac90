// Finds in the text of a YAML document what the events of yaml-cpp do not tell. All offsets are in bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/source_location.h"

namespace platform {

inline constexpr std::size_t nowhere = std::string_view::npos;

// yaml-cpp wrongly ends a plain text in brackets at a '?', as in {href: https://a.go.th/?id=5}. The first function
// replaces each '?' inside a word by a byte that content never has, the second one restores them.
std::string with_hidden_questions(std::string_view text);
std::string with_questions(std::string_view text);
std::size_t hidden_questions(std::string_view text);  // how many

// Places in a text that is part of a file. Ask for them in order: then no line is counted twice.
class YamlPositions {
 public:
  // `text` begins at byte `start` of the file's.
  YamlPositions(const base::SourceFile& file, std::size_t start, std::string_view text);

  base::SourceLocation at(std::size_t offset, std::size_t length = 1);
  base::SourceLocation whole() const { return {file_, 0, 0, 1}; }

 private:
  const base::SourceFile* file_;
  std::string_view text_;
  std::size_t offset_ = 0;  // how far has been counted
  std::uint32_t line_, column_ = 1;
};

// The offset after the quote that closes the one at `start`; nowhere where none does.
std::size_t end_of_quoted(std::string_view text, std::size_t start);

// The end in the source of the plain text that begins at `start` and whose lines, folded into one, are `value`;
// nowhere where it is not there.
std::size_t end_of_plain(std::string_view text, std::size_t start, std::string_view value);

// The offset of the '#' after a text that ends at `end`, where it may have been meant as part of the text; otherwise
// nowhere. With two spaces before it and one after it, a comment is meant.
std::size_t doubtful_comment(std::string_view text, std::size_t end);

// The '-' of the list item before `at`; nowhere where there is none.
std::size_t dash_before(std::string_view text, std::size_t at);

// In the list or map that begins with the bracket at `bracket`: the quote or bracket that is still open at the end of
// the text; nowhere where all are closed.
std::size_t unclosed_after(std::string_view text, std::size_t bracket);

// Whether a quote is the last character before `at`, apart from blanks.
bool is_after_quote(std::string_view text, std::size_t at);

// The text at `at`, up to a space or an end of YAML.
std::string_view yaml_word_at(std::string_view text, std::size_t at);

}  // namespace platform
