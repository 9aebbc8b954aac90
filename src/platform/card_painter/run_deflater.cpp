#include "platform/card_painter/run_deflater.h"

#include <algorithm>
#include <array>
#include <functional>
#include <queue>
#include <utility>

namespace card_painter {
namespace {

constexpr std::size_t shortest_match = 3, longest_match = 258, end_of_block = 256, literals_and_lengths = 286;
constexpr std::uint64_t adler_base = 65521;
constexpr int longest_code = 15;  // bits

// Of each code from 257 on: the shortest length it stands for, and how many bits say how much longer it is.
constexpr std::array<std::uint16_t, 29> length_bases{3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                                     31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::array<std::uint8_t, 29> length_bits{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                   2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};

using Lengths = std::array<std::uint8_t, literals_and_lengths>;  // of codes, in bits; 0: not used

// Of each length: its code, from 257 on.
constexpr auto length_codes = [] {
  std::array<std::uint16_t, longest_match + 1> codes{};
  for (std::size_t code = 0; code < length_bases.size(); ++code)
    std::fill(codes.begin() + length_bases[code], codes.end(), static_cast<std::uint16_t>(257 + code));
  return codes;
}();

std::size_t symbol_of(std::uint16_t token) { return token < 256 ? token : length_codes[token - 256u]; }

// Huffman's codes for symbols that occur so often.
Lengths huffman_lengths(const std::array<std::uint32_t, literals_and_lengths>& counts) {
  struct Node {
    std::uint32_t count;
    std::size_t parent;
  };
  std::vector<Node> nodes;
  using Entry = std::pair<std::uint32_t, std::size_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> roots;
  const auto add_node = [&](std::uint32_t count) {
    roots.emplace(count, nodes.size());
    nodes.push_back({count, 0});
  };
  for (const std::uint32_t count : counts)
    if (count) add_node(count);
  const auto take_root = [&](std::size_t parent) {
    const std::size_t node = roots.top().second;
    roots.pop();
    nodes[node].parent = parent;
    return nodes[node].count;
  };
  while (roots.size() > 1) {
    const std::size_t parent = nodes.size();
    const std::uint32_t first = take_root(parent), second = take_root(parent);
    add_node(first + second);
  }
  std::vector<std::uint8_t> depths(nodes.size());
  for (std::size_t node = nodes.size() - 1; node-- > 0;)
    depths[node] = static_cast<std::uint8_t>(depths[nodes[node].parent] + 1);
  Lengths lengths{};
  std::size_t node = 0;
  for (std::size_t symbol = 0; symbol < counts.size(); ++symbol)
    if (counts[symbol]) lengths[symbol] = depths[node++];
  return lengths;
}

// The same with no code longer than deflate allows: rare symbols count as less rare until it fits.
Lengths limited_lengths(std::array<std::uint32_t, literals_and_lengths> counts) {
  Lengths lengths = huffman_lengths(counts);
  while (*std::max_element(lengths.begin(), lengths.end()) > longest_code) {
    for (std::uint32_t& count : counts) count = (count + 1) / 2;
    lengths = huffman_lengths(counts);
  }
  return lengths;
}

std::uint32_t reversed(std::uint32_t code, int length) {
  std::uint32_t out = 0;
  for (int bit = 0; bit < length; ++bit) out |= (code >> bit & 1) << (length - 1 - bit);
  return out;
}

// As they are written, with the first bit lowest.
std::array<std::uint32_t, literals_and_lengths> codes_of(const Lengths& lengths) {
  std::array<std::uint32_t, literals_and_lengths> codes{};
  std::uint32_t next = 0;
  for (int length = 1; length <= longest_code; ++length, next <<= 1)
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol)
      if (lengths[symbol] == length) codes[symbol] = reversed(next++, length);
  return codes;
}

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}

  void put(std::uint32_t value, int bits) {
    pending_ |= std::uint64_t{value} << count_;
    for (count_ += bits; count_ >= 8; count_ -= 8, pending_ >>= 8) out_ += static_cast<char>(pending_);
  }
  void fill_byte() { put(0, (8 - count_) % 8); }

 private:
  std::string& out_;
  std::uint64_t pending_ = 0;
  int count_ = 0;
};

// The codes are given by their lengths, each as plain four bits.
void put_header(BitWriter& bits, const Lengths& lengths) {
  bits.put(1, 1);  // the last block
  bits.put(2, 2);  // with codes of its own
  bits.put(literals_and_lengths - 257, 5);
  bits.put(0, 5);   // one distance
  bits.put(15, 4);  // the lengths of all 19 codes of lengths: none for the three that repeat, 4 for the others
  for (int code = 0; code < 19; ++code) bits.put(code < 3 ? 0 : 4, 3);
  for (const std::uint8_t length : lengths) bits.put(reversed(length, 4), 4);
  bits.put(reversed(1, 4), 4);  // the distance 1, whose code is one bit
}

}  // namespace

void RunDeflater::end_run() {
  if (!count_) return;
  sum_of_sums_ = (sum_of_sums_ + count_ * sum_ + byte_ * (count_ * (count_ + 1) / 2)) % adler_base;
  sum_ = (sum_ + byte_ * count_) % adler_base;
  tokens_.push_back(byte_);
  for (--count_; count_ >= shortest_match;) {
    const std::size_t length = std::min(count_, longest_match);
    tokens_.push_back(static_cast<std::uint16_t>(256 + length));
    count_ -= length;
  }
  for (; count_ > 0; --count_) tokens_.push_back(byte_);
}

std::string RunDeflater::finish() {
  end_run();
  std::array<std::uint32_t, literals_and_lengths> counts{};
  for (const std::uint16_t token : tokens_) ++counts[symbol_of(token)];
  counts[end_of_block] = 1;
  const Lengths lengths = limited_lengths(counts);
  const auto codes = codes_of(lengths);
  std::string out = "\x78\x01";
  BitWriter bits(out);
  put_header(bits, lengths);
  for (const std::uint16_t token : tokens_) {
    const std::size_t symbol = symbol_of(token);
    bits.put(codes[symbol], lengths[symbol]);
    if (symbol < end_of_block) continue;
    const std::size_t code = symbol - 257;
    bits.put(token - 256u - length_bases[code], length_bits[code]);
    bits.put(0, 1);  // the distance
  }
  bits.put(codes[end_of_block], lengths[end_of_block]);
  bits.fill_byte();
  for (const std::uint64_t half : {sum_of_sums_, sum_})
    for (const int shift : {8, 0}) out += static_cast<char>(half >> shift);
  return out;
}

}  // namespace card_painter
