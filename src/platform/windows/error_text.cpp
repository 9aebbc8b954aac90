// Those of POSIX, so that the messages are the same on every system.
#include <cerrno>

#include "platform/syscalls.h"

namespace platform {
namespace {

struct ErrorText {
  int error;
  const char* text;
};
constexpr ErrorText error_texts[]{{EPERM, "Operation not permitted"},
                                  {ENOENT, "No such file or directory"},
                                  {EIO, "Input/output error"},
                                  {EBADF, "Bad file descriptor"},
                                  {EWOULDBLOCK, "Resource temporarily unavailable"},
                                  {ENOMEM, "Cannot allocate memory"},
                                  {EACCES, "Permission denied"},
                                  {EBUSY, "Device or resource busy"},
                                  {EEXIST, "File exists"},
                                  {EXDEV, "Invalid cross-device link"},
                                  {ENOTDIR, "Not a directory"},
                                  {EISDIR, "Is a directory"},
                                  {EINVAL, "Invalid argument"},
                                  {EMFILE, "Too many open files"},
                                  {ENFILE, "Too many open files in system"},
                                  {EFBIG, "File too large"},
                                  {ENOSPC, "No space left on device"},
                                  {EROFS, "Read-only file system"},
                                  {EPIPE, "Broken pipe"},
                                  {ENAMETOOLONG, "File name too long"},
                                  {ENOTEMPTY, "Directory not empty"},
                                  {ELOOP, "Too many levels of symbolic links"}};

}  // namespace

std::string error_text(int error) {
  for (const ErrorText& known : error_texts)
    if (known.error == error) return known.text;
  return "unknown error";
}

}  // namespace platform
