// Programs of our own that work for this one in a process of their own.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/file_descriptor.h"

namespace platform {

// `name` beside the running program, else in ../libexec/prongsai of its folder; empty where it is not there.
std::string find_helper_program(const std::string& name);

using ChildId = std::intptr_t;  // as the system names it; 0: none

struct ChildEnd {
  enum How : unsigned char {
    exited,         // `status` is the program's own
    out_of_time,    // of the processor
    out_of_memory,  // the system has ended it
    crashed
  };
  How how = exited;
  int status = 0;  // likewise the signal where one ended it

  // It never ran: a library that it needs is not there.
  bool cannot_run() const;
};

// Starts `program` with these words (the first is its name), the two files as its standard input and output, and
// nothing else: no standard error, no other file, no variable but the locale C.UTF-8, signals as usual. 0 where it
// cannot be started.
ChildId start_child(const std::string& program, std::vector<std::string> words, int input, int output);
// A program of another project, found as the shell finds it, with this program's environment and these variables in
// it. 0 and errno where it cannot be started.
using Variables = std::vector<std::pair<std::string, std::string>>;
ChildId start_program(std::vector<std::string> words, const Variables& variables, int input, int output, int errors);
// Ends it at once; it must still be waited for.
void end_child(ChildId child);
// Waits for its end.
ChildEnd wait_for_child(ChildId child);
// The same for so long at most; nothing where it is still running then.
std::optional<ChildEnd> wait_for_child(ChildId child, std::chrono::milliseconds patience);

// What is written to `writing` can be read from `reading`. False and errno.
bool make_pipe(FileDescriptor& reading, FileDescriptor& writing);
// As read_some() of syscalls.h, from a pipe or a socket; -1 where nothing comes for so long.
std::ptrdiff_t read_within(int pipe, void* bytes, std::size_t count, std::chrono::milliseconds patience);
// A file without a name that holds these bytes, to be read from their start: a child takes them when it likes, and
// nobody waits. None and errno.
FileDescriptor unnamed_file(std::string_view bytes);
// What reads as an empty file, and takes and forgets what is written to it.
FileDescriptor null_file();

}  // namespace platform
