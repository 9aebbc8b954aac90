// Deflate (RFC 1951) in the form of zlib (RFC 1950) for bytes that are mostly long runs of one byte: only runs are
// looked for, so that it costs a step a run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace card_painter {

class RunDeflater {
 public:
  // `count` times this byte, after what was added before.
  void add(std::uint8_t byte, std::size_t count) {
    if (!count) return;
    if (byte != byte_) end_run();
    byte_ = byte;
    count_ += count;
  }

  // The stream of all bytes; at least one was added.
  std::string finish();

 private:
  void end_run();

  std::uint8_t byte_ = 0;  // the run that may go on
  std::size_t count_ = 0;
  std::vector<std::uint16_t> tokens_;        // a byte, or 256 and the length of a match with the byte before
  std::uint64_t sum_ = 1, sum_of_sums_ = 0;  // Adler-32
};

}  // namespace card_painter
