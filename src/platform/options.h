// The command line, by CLI11: commands with their options, help, and messages about wrong use.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"

namespace platform {

struct VerbEntry;

// The options of one command. Names are like "-c,--content"; `into` holds the default and receives the value; `what`
// names the value in the help, which is in the language of the user.
class Options {
 public:
  struct Inside;
  explicit Options(Inside& inside) : inside_(inside) {}

  void text(const std::string& names, const std::string& what, std::string& into, const base::BilingualText& help);
  // May be given several times. Names without hyphens are for positional arguments.
  void texts(const std::string& names, const std::string& what, std::vector<std::string>& into,
             const base::BilingualText& help);
  // Takes one value or more, up to the next option.
  void list(const std::string& name, const std::string& what, std::vector<std::string>& into,
            const base::BilingualText& help);
  // The value is optional, as in "--poll" or "--poll=2s"; without it `into` receives `bare`.
  void text_if_given(const std::string& name, const std::string& what, std::string& into, const std::string& bare,
                     const base::BilingualText& help);
  void number(const std::string& names, const std::string& what, unsigned& into, unsigned least, unsigned most,
              const base::BilingualText& help);
  void choice(const std::string& names, std::string& into, const std::vector<std::string>& choices,
              const base::BilingualText& help);
  void flag(const std::string& names, bool& into, const base::BilingualText& help);
  // May be empty; nothing where it is not given.
  void text_or_nothing(const std::string& names, const std::string& what, std::optional<std::string>& into,
                       const base::BilingualText& help);
  // A command of this command: "prongsai new site".
  void command(const VerbEntry& verb);

 private:
  Inside& inside_;
};

// A command: `declare` declares its options and returns the function that runs it, which returns the exit status.
struct VerbEntry {
  std::string name;
  base::BilingualText summary;
  std::function<std::function<int()>(Options&)> declare;
};

// Parses the command line and runs the command. The exit status is 0 for help and version, 2 for wrong use (reported
// on standard error, with the nearest option or command), otherwise the command's. Two commands are added, which tell
// of all others: `completion SHELL` and `manual`. `built_with`, where it is not empty, are lines that `--version`
// adds.
int run_command_line(int argc, char** argv, const std::string& program, const base::BilingualText& description,
                     const std::string& version, const std::string& built_with, std::vector<VerbEntry> verbs);

}  // namespace platform
