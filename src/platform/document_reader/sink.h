// Collects the text that the readers of formats find. Too much of it ends the reading.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/extracted_text.h"

namespace document_reader {

// Thrown where a document has, or unpacks to, more than its limit.
struct TooLarge {};
// Thrown where it is not of the format that its name says, or cut off.
struct Damaged {};
struct Encrypted {};

struct Limits {
  std::size_t text = 8 << 20;        // bytes of text of one document
  std::size_t unpacked = 256 << 20;  // bytes that come out of its compressed parts
  unsigned entries = 10'000;         // files of an archive
  unsigned pages = 5'000;
};

class Sink {
 public:
  explicit Sink(const Limits& given) : limits(given), unpacked_left_(given.unpacked) {}

  void add(std::string_view words) {
    const std::size_t room = limits.text - text.size();
    text.append(words.substr(0, room));
    if (words.size() > room) throw TooLarge{};
  }
  void add(char c) { add(std::string_view(&c, 1)); }
  void count_unpacked(std::size_t bytes) {
    if (bytes > unpacked_left_) throw TooLarge{};
    unpacked_left_ -= bytes;
  }

  const Limits limits;
  std::string text;
  unsigned parts = 0, unread_parts = 0;  // as in base::ExtractedText

 private:
  std::size_t unpacked_left_;
};

}  // namespace document_reader
