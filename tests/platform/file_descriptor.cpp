// Descriptors are closed with their owner; all bytes are written and read, however the system cuts them up.
#include "platform/file_descriptor.h"

#include <fcntl.h>
#include <sys/mman.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <string>
#include <utility>

using namespace platform;

namespace {

bool is_open(int fd) { return ::fcntl(fd, F_GETFD) >= 0; }

int calls = 0;
ssize_t three_bytes_a_call(int file, const void* bytes, std::size_t count) {
  if (++calls == 2) return errno = EINTR, -1;
  return ::write(file, bytes, count < 3 ? count : 3);
}
ssize_t no_room(int, const void*, std::size_t) { return 0; }
ssize_t broken(int, const void*, std::size_t) { return errno = EIO, -1; }

FileDescriptor memory_file(std::string_view bytes) {
  FileDescriptor file(::memfd_create("test", MFD_CLOEXEC));
  REQUIRE(write_all(file.get(), bytes));
  REQUIRE(::lseek(file.get(), 0, SEEK_SET) == 0);
  return file;
}

}  // namespace

TEST_CASE("a descriptor is closed with its last owner, and only then") {
  int fd;
  {
    FileDescriptor outer;
    CHECK_FALSE(outer);
    {
      FileDescriptor inner = memory_file("");
      fd = inner.get();
      outer = std::move(inner);
    }
    CHECK(is_open(fd));
    CHECK(outer.get() == fd);
  }
  CHECK_FALSE(is_open(fd));
}

TEST_CASE("an assigned descriptor closes the one before") {
  FileDescriptor file = memory_file("");
  const int first = file.get();
  file = FileDescriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  CHECK_FALSE(is_open(first));
  CHECK(file.close());
  CHECK_FALSE(file);
  CHECK(file.close());  // there is nothing to fail
}

TEST_CASE("all bytes are written, in pieces and in spite of interruptions") {
  const FileDescriptor file(::memfd_create("test", MFD_CLOEXEC));
  calls = 0;
  CHECK(write_all(file.get(), "0123456789", three_bytes_a_call));
  CHECK(calls == 5);
  ::lseek(file.get(), 0, SEEK_SET);
  std::string bytes;
  CHECK(read_all(file.get(), 10, 10, bytes));
  CHECK(bytes == "0123456789");
  CHECK_FALSE(write_all(file.get(), "x", no_room));
  CHECK(errno == ENOSPC);
  CHECK_FALSE(write_all(file.get(), "x", broken));
  CHECK(errno == EIO);
}

TEST_CASE("a file is read to its end, whatever size was expected") {
  const std::string content(5000, 'x');
  for (std::uint64_t expected : {0u, 1u, 4999u, 5000u, 5001u}) {
    std::string bytes;
    CHECK(read_all(memory_file(content).get(), expected, 10'000, bytes));
    CHECK(bytes == content);
  }
}

TEST_CASE("a file of more bytes than allowed is refused") {
  std::string bytes;
  CHECK(read_all(memory_file("12345").get(), 5, 5, bytes));
  for (std::uint64_t expected : {0u, 4u, 6u}) {
    CHECK_FALSE(read_all(memory_file("123456").get(), expected, 5, bytes));
    CHECK(errno == EFBIG);
  }
  CHECK_FALSE(read_all(-1, 1, 5, bytes));
  CHECK(errno == EBADF);
}
