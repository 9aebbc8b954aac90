#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
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

// From `x` on, past as many steps of pixels that are as the ones above them as there are.
template <std::size_t step>
std::size_t skip_same(const std::uint32_t* row, const std::uint32_t* above, std::size_t x) {
  while (x + step <= width && std::memcmp(row + x, above + x, step * sizeof *row) == 0) x += step;
  return x;
}

// The first pixel from `x` on that is not as the one above it.
std::size_t next_change(const std::uint32_t* row, const std::uint32_t* above, std::size_t x) {
  if (x < width && row[x] != above[x]) return x;
  return skip_same<1>(row, above, skip_same<4>(row, above, skip_same<64>(row, above, x)));
}

// The rows as what they differ by from the one above, which is mostly nothing. `bytes_of` gives the `size` bytes of a
// pixel.
template <std::size_t size, class BytesOf>
void filter(const Pixels& pixels, BytesOf bytes_of, std::vector<std::uint8_t>& rows) {
  constexpr std::uint8_t up = 2;  // the filter's number in PNG
  rows.assign(height * (1 + size * width), 0);
  std::vector<std::uint8_t> before(size * width);
  const std::uint32_t* above = nullptr;
  std::uint8_t* line = rows.data();
  for (const std::uint32_t* row = pixels.data(); row != pixels.data() + pixels.size(); above = row, row += width) {
    *line++ = up;
    for (std::size_t x = 0; x < width; ++x) {
      if (above && (x = next_change(row, above, x)) == width) break;
      const std::array<std::uint8_t, size> bytes = bytes_of(row[x]);
      for (std::size_t i = 0; i < size; ++i)
        line[size * x + i] = static_cast<std::uint8_t>(bytes[i] - std::exchange(before[size * x + i], bytes[i]));
    }
    line += size * width;
  }
}

std::string big_endian(std::uint32_t value) {
  std::string out;
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(value >> shift);
  return out;
}

void append_chunk(std::string& png, const std::string& type, std::string_view content) {
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

struct PngEncoder::Buffers {
  std::vector<std::uint8_t> rows, compressed;
  std::vector<std::uint8_t> level = std::vector<std::uint8_t>(ISAL_DEF_LVL1_DEFAULT);  // what the compressor works in

  std::string_view compress() {
    compressed.resize(rows.size() + rows.size() / 8 + 1024);  // what cannot be made smaller is stored in blocks
    isal_zstream stream;
    isal_deflate_stateless_init(&stream);
    stream.level = 1;
    stream.level_buf = level.data();
    stream.level_buf_size = static_cast<std::uint32_t>(level.size());
    stream.gzip_flag = IGZIP_ZLIB;
    stream.end_of_stream = 1;
    stream.next_in = rows.data();
    stream.avail_in = static_cast<std::uint32_t>(rows.size());
    stream.next_out = compressed.data();
    stream.avail_out = static_cast<std::uint32_t>(compressed.size());
    isal_deflate_stateless(&stream);
    return {reinterpret_cast<const char*>(compressed.data()), stream.total_out};
  }
};

PngEncoder::PngEncoder() : buffers_(std::make_unique<Buffers>()) {}
PngEncoder::~PngEncoder() = default;

std::string PngEncoder::encode(const Pixels& pixels, const std::string& fingerprint) {
  Palette palette;
  filter<1>(
      pixels, [&](std::uint32_t pixel) { return palette.index_of(pixel); }, buffers_->rows);
  if (!palette.is_enough()) filter<3>(pixels, rgb_of, buffers_->rows);
  std::string png = "\x89PNG\r\n\x1a\n";
  append_chunk(png, "IHDR", header(palette.is_enough() ? ColourType::palette : ColourType::rgb));
  if (palette.is_enough()) append_chunk(png, "PLTE", palette.colours());
  append_chunk(png, "tEXt", std::string(base::share_card_keyword) + '\0' + fingerprint);
  append_chunk(png, "IDAT", buffers_->compress());
  append_chunk(png, "IEND", "");
  return png;
}

}  // namespace card_painter
