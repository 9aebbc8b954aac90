// What people wrote, as the checks of texts read it: every text of an agency's files, block by block, with its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/source_location.h"
#include "model/text_scan.h"

namespace model {

enum class PassageKind : unsigned char {
  text,     // what the agency says
  name,     // of the agency, its areas and places
  contact,  // telephone numbers, addresses and accounts in the fields that are for them
  quoted    // as_printed, notes and reason: they quote what is wrong, so only checks of privacy and characters look
};

// A value, or a block of Markdown (paragraph, heading, table cell) without its markup; `\n` where a line ends inside.
struct Passage {
  std::string_view text;
  base::SourceLocation location;  // of its first character
  PassageKind kind = PassageKind::text;
  base::Language language = base::Language::th;
  int year = 0;                             // Buddhist Era; of the year folder, 0 outside of one
  std::uint32_t first_run = 0;              // of Passages::runs; text between two runs is near the one before
  std::uint32_t runs = 0;                   // 0: the text is one piece at `place`
  std::uint32_t first_word = 0, words = 0;  // of Passages::words
  TextTraits signs{};
};

// Byte `offset` of the passage's text is at `place`.
struct Run {
  std::uint32_t offset = 0;
  base::SourceLocation location;
};

struct Passages {
  std::vector<Passage> list;  // in the order of reading: file by file, top to bottom
  std::vector<Run> runs;
  std::vector<ListedWord> words;
};

// Adds a passage, and scans its text for it.
void add_passage(Passages& passages, Passage passage);

// Calls `visit(offset, index)` for each place where words of the list begin, with the longest of them, in the order
// of the text.
template <typename Visit>
void each_word(const Passages& passages, const Passage& passage, WordList list, Visit visit) {
  for (std::uint32_t i = 0; i < passage.words; ++i) {
    const ListedWord& word = passages.words[passage.first_word + i];
    if (word.list == list) visit(std::size_t{word.offset}, std::size_t{word.index});
  }
}

// Where `length` bytes of the passage from `offset` on are in the file. Escapes and folded lines of YAML make the
// text shorter than the source: the same words are looked for from the beginning of the piece on; where they are not
// found as they are, the place is that of the piece.
base::SourceLocation place_in(const Passages& passages, const Passage& passage, std::size_t offset,
                              std::size_t length);

}  // namespace model
