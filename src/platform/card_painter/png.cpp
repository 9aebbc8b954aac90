#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "base/zip.h"
#include "platform/card_painter/card.h"

namespace card_painter {
namespace {

enum class ColourType : char { rgb = 2, palette = 3 };

// Letters drawn smoothly have hundreds of shades that no eye tells apart: four bits of each colour are kept, white
// stays white.
std::uint32_t coarse(std::uint32_t colour) {
  const std::uint32_t high = colour & 0xF0F0F0;
  return high | high >> 4;
}

// The four bits of each colour as one number.
std::size_t place_of(std::uint32_t colour) {
  return (colour >> 12 & 0xF00) | (colour >> 8 & 0xF0) | (colour >> 4 & 0xF);
}

std::array<std::uint8_t, 3> rgb_of(std::uint32_t pixel) {
  return {static_cast<std::uint8_t>(pixel >> 16), static_cast<std::uint8_t>(pixel >> 8),
          static_cast<std::uint8_t>(pixel)};
}

class Palette {
 public:
  Palette() { known_.fill(-1); }

  std::array<std::uint8_t, 1> index_of(std::uint32_t pixel) {
    std::int16_t& known = known_[place_of(pixel)];
    if (known < 0) {
      known = static_cast<std::int16_t>(colours_.size() / 3);
      for (const std::uint8_t byte : rgb_of(coarse(pixel))) colours_ += static_cast<char>(byte);
    }
    return {static_cast<std::uint8_t>(known)};
  }
  // False where an index has no byte.
  bool is_enough() const { return colours_.size() <= std::size_t{3} * 256; }
  const std::string& colours() const { return colours_; }  // three bytes each

 private:
  std::array<std::int16_t, 4096> known_;
  std::string colours_;
};

// The first pixel from `x` on that is not as the one above it.
std::size_t next_change(const std::uint32_t* row, const std::uint32_t* above, std::size_t x) {
  constexpr std::size_t step = 4;
  while (x + step <= width && std::memcmp(row + x, above + x, step * sizeof *row) == 0) x += step;
  while (x < width && row[x] == above[x]) ++x;
  return x;
}

// Of all that could repeat, zlib looks for runs of one byte alone: there is little else, and it is soon done.
class RunCompressor {
 public:
  RunCompressor() {
    constexpr int window = 14, memory = 6;  // little of either, as all of it is cleared first
    ::deflateInit2(&stream_, Z_BEST_SPEED, Z_DEFLATED, window, memory, Z_RLE);
  }
  RunCompressor(const RunCompressor&) = delete;
  RunCompressor& operator=(const RunCompressor&) = delete;
  ~RunCompressor() { ::deflateEnd(&stream_); }

  void add(std::vector<std::uint8_t>& bytes) { deflate(bytes.data(), bytes.size(), Z_NO_FLUSH); }
  std::string finish() {
    deflate(nullptr, 0, Z_FINISH);
    return std::move(out_);
  }

 private:
  void deflate(std::uint8_t* bytes, std::size_t count, int flush) {
    stream_.next_in = bytes;
    stream_.avail_in = static_cast<uInt>(count);
    do {
      stream_.next_out = piece_.data();
      stream_.avail_out = static_cast<uInt>(piece_.size());
      ::deflate(&stream_, flush);
      out_.append(reinterpret_cast<const char*>(piece_.data()), piece_.size() - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

  z_stream stream_{};
  std::array<Bytef, 1 << 14> piece_;
  std::string out_;
};

// The rows as what they differ by from the one above, which is mostly nothing. `bytes_of` gives the `size` bytes of a
// pixel.
template <std::size_t size, class BytesOf>
std::string compress(const Pixels& pixels, BytesOf bytes_of) {
  RunCompressor compressor;
  std::vector<std::uint8_t> line(1 + size * width), before(size * width);
  line[0] = 2;  // the filter's number in PNG: up
  const std::uint32_t* above = nullptr;
  for (const std::uint32_t* row = pixels.data(); row != pixels.data() + pixels.size(); above = row, row += width) {
    std::fill(line.begin() + 1, line.end(), std::uint8_t{0});
    for (std::size_t x = 0; x < width; ++x) {
      if (above && (x = next_change(row, above, x)) == width) break;
      const std::array<std::uint8_t, size> bytes = bytes_of(row[x]);
      for (std::size_t i = 0; i < size; ++i)
        line[1 + size * x + i] = static_cast<std::uint8_t>(bytes[i] - std::exchange(before[size * x + i], bytes[i]));
    }
    compressor.add(line);
  }
  return compressor.finish();
}

std::string big_endian(std::uint32_t value) {
  std::string out;
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(value >> shift);
  return out;
}

void append_chunk(std::string& png, const std::string& type, const std::string& content) {
  png += big_endian(static_cast<std::uint32_t>(content.size()));
  const std::size_t start = png.size();
  png.append(type).append(content);
  png += big_endian(base::crc32(std::string_view(png).substr(start)));
}

std::string header(ColourType type) {
  const char rest[] = {8, static_cast<char>(type), 0, 0, 0};  // bits; deflate, filters a row, not interlaced
  return big_endian(width) + big_endian(height) + std::string(rest, sizeof rest);
}

}  // namespace

std::string png_of(const Pixels& pixels, const std::string& fingerprint) {
  Palette palette;
  std::string rows = compress<1>(pixels, [&](std::uint32_t pixel) { return palette.index_of(pixel); });
  if (!palette.is_enough()) rows = compress<3>(pixels, rgb_of);
  std::string png = "\x89PNG\r\n\x1a\n";
  append_chunk(png, "IHDR", header(palette.is_enough() ? ColourType::palette : ColourType::rgb));
  if (palette.is_enough()) append_chunk(png, "PLTE", palette.colours());
  append_chunk(png, "tEXt", std::string(base::share_card_keyword) + '\0' + fingerprint);
  append_chunk(png, "IDAT", rows);
  append_chunk(png, "IEND", "");
  return png;
}

}  // namespace card_painter
