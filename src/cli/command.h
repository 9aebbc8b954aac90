// The commands of the command line, one a file: NAME_command.cpp defines one Command, `NAME_command`; CMake lists
// them.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "platform/options.h"

namespace cli {

struct Command {
  std::string_view name, summary_th, summary_en;
  // Declares the command's options and gives back what runs it: exit status 0, 1 (content has errors) or 2 (system).
  std::function<int()> (*declare)(platform::Options& options);
};

extern const std::span<const Command* const> all_commands;

}  // namespace cli
