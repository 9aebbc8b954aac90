#include "publish/leaves.h"

#include <cerrno>

namespace publish {
namespace {

constexpr std::size_t leaf_buffer_size = 256 * 1024;

}  // namespace

LeafPlace LeafWriter::add(std::string_view archive) {
  std::lock_guard hold(lock_);
  if (archive.empty()) return fail(EFBIG), LeafPlace{};
  append(std::string((8 - end_ % 8) % 8, '\0'));  // an archive begins at a multiple of 8
  const LeafPlace place{platform::archive_checksum(archive), end_, archive.size()};
  append(archive);
  return place;
}

bool LeafWriter::finish() {
  std::lock_guard hold(lock_);
  flush();
  if (error_) errno = error_;
  return !error_;
}

void LeafWriter::append(std::string_view bytes) {
  buffer_ += bytes;
  end_ += bytes.size();
  if (buffer_.size() >= leaf_buffer_size) flush();
}

void LeafWriter::flush() {
  if (!error_ && !buffer_.empty() && !append_(buffer_)) fail(errno);
  buffer_.clear();
}

void LeafWriter::fail(int error) {
  if (!error_) error_ = error ? error : EIO;
}

}  // namespace publish
