// Programs of other projects that do a piece of work and end: curl, rsync, rclone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bilingual_text.h"

namespace platform {

struct ProgramCall {
  std::vector<std::string> words;  // the program, found as the shell finds it, and its arguments
  std::string input = {};          // what it reads on standard input
  std::vector<std::pair<std::string, std::string>> variables = {};  // in its environment, besides this program's
};

struct ProgramEnd {
  int status = 0;  // as in shells: 128 more than the signal that ended it
  std::string output, errors;
};

// The last line that is not empty, which is where these programs say what was wrong.
std::string_view last_line(std::string_view text);

// Runs it to its end. Nothing and `why` where it cannot be started: the reason names the Debian package to install.
std::optional<ProgramEnd> run_program(const ProgramCall& call, base::BilingualText& why);

}  // namespace platform
