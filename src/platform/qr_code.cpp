#include "platform/qr_code.h"

#include <qrencode.h>

#include <array>
#include <memory>
#include <mutex>

namespace platform {
namespace {

base::QrCode encode(const std::string& text) {
  const std::unique_ptr<QRcode, void (*)(QRcode*)> made(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                        QRcode_free);
  base::QrCode out;
  if (!made) return out;
  out.width = made->width;
  for (int i = 0; i < out.width * out.width; ++i) out.is_dark += static_cast<char>(made->data[i] & 1);
  return out;
}

struct Encoded {
  std::string text;
  base::QrCode code;
};

}  // namespace

// The last few are kept: an agency's poster has the same addresses in each language, and those of central bodies are
// on all posters.
base::QrCode qr_code(const std::string& text) {
  static std::mutex lock;
  static std::array<Encoded, 64> last;
  static std::size_t next = 0;
  {
    const std::lock_guard hold(lock);
    for (const Encoded& known : last)
      if (known.code.width && known.text == text) return known.code;
  }
  base::QrCode code = encode(text);
  const std::lock_guard hold(lock);
  last[next++ % last.size()] = {text, code};
  return code;
}

}  // namespace platform
