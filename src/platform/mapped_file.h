// A file's bytes in memory by mmap: nothing is copied, and what is not used is not read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace platform {

class MappedFile {
 public:
  // A regular file; nothing where there is none, where it is empty or cannot be mapped. The last part of the path
  // must not be a link. The bytes stay when another file takes the name; the file must not be changed in place.
  static std::optional<MappedFile> open(const std::string& path);

  MappedFile(MappedFile&& other) noexcept : start_(std::exchange(other.start_, nullptr)), size_(other.size_) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(start_, other.start_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~MappedFile();

  // Begins at a multiple of the page size.
  std::string_view bytes() const { return {static_cast<const char*>(start_), size_}; }

 private:
  MappedFile(void* start, std::size_t size) : start_(start), size_(size) {}
  void* start_;
  std::size_t size_;
};

}  // namespace platform
