// SHA-256, with which anyone can check that a file is as it was published: `sha256sum`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace platform {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);
// As hash_of_file() of disk.h.
std::optional<std::string> sha256_of_file(int file);
// In base64, as a Content-Security-Policy names a style.
std::string sha256_base64(std::string_view bytes);

// The hash of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  void add(std::string_view bytes);
  std::string hex();  // once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace platform
