// An open file or folder, closed with its owner; and writing into one.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string_view>
#include <utility>

namespace outside {

class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~FileDescriptor() { close(); }

  explicit operator bool() const { return fd_ >= 0; }
  int get() const { return fd_; }
  // False and errno where the system only now tells that the bytes could not be kept.
  bool close();

 private:
  int fd_ = -1;
};

using WriteCall = ssize_t (*)(int file, const void* bytes, std::size_t count);  // as POSIX write()

// All of the bytes, however many calls it takes. False and errno.
bool write_all(int file, std::string_view bytes, WriteCall write);
bool write_all(int file, std::string_view bytes);

}  // namespace outside
