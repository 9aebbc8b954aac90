#include "platform/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace platform {

base::QrCode qr_code(const std::string& text) {
  const std::unique_ptr<QRcode, void (*)(QRcode*)> made(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                        QRcode_free);
  base::QrCode out;
  if (!made) return out;
  out.width = made->width;
  for (int i = 0; i < out.width * out.width; ++i) out.is_dark += static_cast<char>(made->data[i] & 1);
  return out;
}

}  // namespace platform
