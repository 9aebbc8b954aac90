// What the command line says of itself, as values: from them come the completions of shells and the manual page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace platform {

struct OptionHelp {
  std::vector<std::string> names;  // "-c", "--content"; empty for a value that follows the command
  std::string value;               // what stands for its value: "DIR"; empty for a flag
  std::vector<std::string> choices;
  std::string help;

  bool is_positional() const { return names.empty(); }
};

struct CommandHelp {
  std::string name;  // in full: "new site"
  std::string summary;
  std::vector<OptionHelp> options;
  std::vector<std::string> commands;  // of this command: "site"

  bool is_of_program() const { return name.find(' ') == name.npos; }
};

struct ProgramHelp {
  std::string name, version, description, exit_status;
  std::vector<CommandHelp> commands;  // each before the commands of it
};

// A script that completes commands, options, choices and names of files in `shell`: bash, zsh or fish. Absent for
// another.
std::optional<std::string> completion_script(const ProgramHelp& program, std::string_view shell);

// The page of man(1), in roff (man(7)) and UTF-8, in the language of the texts.
std::string manual_page(const ProgramHelp& program, base::Language language);

}  // namespace platform
