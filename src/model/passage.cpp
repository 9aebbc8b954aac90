#include "model/passage.h"

#include <algorithm>

namespace model {
namespace {

std::size_t count(std::string_view text, std::string_view word, std::size_t end) {
  std::size_t n = 0;
  for (std::size_t at = text.find(word); at < end; at = text.find(word, at + word.size())) ++n;
  return n;
}

}  // namespace

void add_passage(Passages& passages, Passage passage) {
  passage.first_word = static_cast<std::uint32_t>(passages.words.size());
  passage.signs = scan_text(passage.text, passages.words);
  passage.words = static_cast<std::uint32_t>(passages.words.size()) - passage.first_word;
  passages.list.push_back(passage);
}

base::SourceLocation place_in(const Passages& passages, const Passage& passage, std::size_t offset,
                              std::size_t length) {
  Run piece{0, passage.location};
  std::size_t end = passage.text.size();
  for (std::uint32_t i = 0; i < passage.runs; ++i) {
    const Run& run = passages.runs[passage.first_run + i];
    if (run.offset > offset) {
      end = run.offset;
      break;
    }
    piece = run;
  }
  if (!piece.location.file || !piece.location.line || !length) return piece.location;
  const std::string_view text = passage.text.substr(piece.offset, end - piece.offset);
  const std::string_view words = passage.text.substr(offset, std::min(length, end - offset));
  const std::string_view source = piece.location.file->text;
  const std::size_t start = base::offset_of(piece.location);
  std::size_t at = source.find(words, start);
  for (std::size_t n = count(text, words, offset - piece.offset); n && at != source.npos; --n)
    at = source.find(words, at + words.size());
  // Indentation and folds add to a text, but not more than this.
  if (at == source.npos || at > start + 4 * text.size() + 400) return piece.location;
  return base::location_after(piece.location, at, words.size());
}

}  // namespace model
