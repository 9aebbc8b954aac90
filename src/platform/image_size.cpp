#include "platform/image_size.h"

#include <fstream>
#include <string_view>

namespace platform {
namespace {

unsigned byte_at(std::string_view b, std::size_t i) { return i < b.size() ? static_cast<unsigned char>(b[i]) : 0u; }
int big_endian_16(std::string_view b, std::size_t i) {
  return static_cast<int>((byte_at(b, i) << 8) | byte_at(b, i + 1));
}
int little_24(std::string_view b, std::size_t i) {
  return static_cast<int>(byte_at(b, i) | (byte_at(b, i + 1) << 8) | (byte_at(b, i + 2) << 16));
}

ImageSize png_size(std::string_view b) {
  return b.size() < 24 || big_endian_16(b, 16) || big_endian_16(b, 20)
             ? ImageSize{}
             : ImageSize{big_endian_16(b, 18), big_endian_16(b, 22)};
}

// The size is in another place in lossy (VP8), lossless (VP8L) and extended (VP8X) files.
ImageSize webp_size(std::string_view b) {
  if (b.size() < 30) return {};
  std::string_view kind = b.substr(12, 4);
  if (kind == "VP8X") return {1 + little_24(b, 24), 1 + little_24(b, 27)};
  if (kind == "VP8 ") return {little_24(b, 26) & 0x3FFF, little_24(b, 28) & 0x3FFF};
  if (kind == "VP8L") {
    unsigned bits = byte_at(b, 21) | (byte_at(b, 22) << 8) | (byte_at(b, 23) << 16) | (byte_at(b, 24) << 24);
    return {static_cast<int>(1 + (bits & 0x3FFF)), static_cast<int>(1 + ((bits >> 14) & 0x3FFF))};
  }
  return {};
}

// Walks the segments to the one that starts a frame; metadata before it may be long.
ImageSize jpeg_size(std::ifstream& in) {
  in.clear();
  in.seekg(2);
  for (int segments = 0; segments < 200; ++segments) {
    char head[9] = {};
    if (!in.read(head, 4)) return {};
    std::string_view h(head, 9);
    unsigned marker = byte_at(h, 1);
    int length = big_endian_16(h, 2);
    if (byte_at(h, 0) != 0xFF || length < 2) return {};
    bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) return in.read(head, 5) ? ImageSize{big_endian_16(h, 3), big_endian_16(h, 1)} : ImageSize{};
    in.seekg(length - 2, std::ios::cur);
  }
  return {};
}

}  // namespace

ImageSize image_size(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  char start[32] = {};
  in.read(start, sizeof start);
  std::string_view b(start, static_cast<std::size_t>(in.gcount()));
  if (b.starts_with("\x89PNG")) return png_size(b);
  if (b.starts_with("RIFF") && b.substr(8, 4) == "WEBP") return webp_size(b);
  if (b.starts_with("\xFF\xD8")) return jpeg_size(in);
  return {};
}

}  // namespace platform
