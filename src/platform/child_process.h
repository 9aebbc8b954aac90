// Programs of our own that work for this one in a process of their own.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace platform {

// `name` beside the running program, else in ../libexec/prongsai of its folder; empty where it is not there.
std::string find_helper_program(const std::string& name);

// Starts `program` with these words (the first is its name), the two files as its standard input and output, and
// nothing else: no standard error, no other file, no variable but the locale C.UTF-8, signals as usual. 0 where it
// cannot be started.
pid_t start_child(const std::string& program, std::vector<std::string> words, int input, int output);

// Waits for its end and gives its status, as waitpid() does.
int wait_for_child(pid_t child);

}  // namespace platform
