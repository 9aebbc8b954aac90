// Open files: one owner each, and reading and writing all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace platform {

// Closes what the handle is of. False and errno where the system only now reports that the bytes could not be
// written.
bool close_handle(int handle);

// The system's handle of an open file, which is closed with its owner; -1 for none.
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
  // Leaves it to the caller.
  int release() { return std::exchange(fd_, -1); }
  // As close_handle().
  bool close() {
    const int fd = std::exchange(fd_, -1);
    return fd < 0 || close_handle(fd);
  }

 private:
  int fd_ = -1;
};

using WriteFunction = std::ptrdiff_t (*)(int file, const void* bytes, std::size_t count);

// Writes all of the bytes, however many calls of `write` it takes. False and errno where one fails.
bool write_all(int file, std::string_view bytes, WriteFunction write);
bool write_all(int file, std::string_view bytes);

// Reads from the current position to the end of the file; `expected` is about as many bytes. False and errno where
// that fails; with EFBIG where there are more than `max_bytes`.
bool read_all(int file, std::uint64_t expected, std::uint64_t max_bytes, std::string& bytes);

}  // namespace platform
