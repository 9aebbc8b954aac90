// Looks into the text of a YAML document for what yaml-cpp's events do not tell. All offsets are in bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/place.h"

namespace outside {

inline constexpr std::size_t nowhere = std::string_view::npos;

// yaml-cpp ends a plain text in brackets at a '?', as in {href: https://a.go.th/?id=5}; YAML does not. The text with
// each '?' inside a word as a byte that no file of the content holds, and back.
std::string with_hidden_questions(std::string_view text);
std::string with_questions(std::string_view text);

// Places of a text that is a part of a file, asked for in order: no line is counted twice.
class Positions {
 public:
  // `text` begins at byte `start` of the file's.
  Positions(const core::SourceFile& file, std::size_t start, std::string_view text);

  core::Place at(std::size_t offset, std::size_t length = 1);
  core::Place whole() const { return {file_, 0, 0, 1}; }

 private:
  const core::SourceFile* file_;
  std::string_view text_;
  std::size_t offset_ = 0;  // up to here has been counted
  std::uint32_t line_, column_ = 1;
};

// Behind the quote that closes the one at `start`; nowhere where none does.
std::size_t end_of_quoted(std::string_view text, std::size_t start);

// Where the plain text `value` that begins at `start` ends in the source, in which its lines are not yet folded into
// one; nowhere where it is none.
std::size_t end_of_plain(std::string_view text, std::size_t start, std::string_view value);

// The ` #` behind a text that ends at `end`, where it may have been meant as part of it; else nowhere. Two spaces
// before it and one behind say that a comment is meant.
std::size_t doubtful_comment(std::string_view text, std::size_t end);

// The '-' of the item that is followed by `at`; nowhere where there is none.
std::size_t dash_before(std::string_view text, std::size_t at);

// The quote or bracket that is still open at the end of the text, of the list or map whose bracket stands at
// `bracket`; nowhere where all are closed.
std::size_t unclosed_after(std::string_view text, std::size_t bracket);

// Whether a quote is the last thing before `at`.
bool is_behind_quote(std::string_view text, std::size_t at);

// What stands at `at`, up to a space or a mark of YAML.
std::string_view word_at(std::string_view text, std::size_t at);

}  // namespace outside
