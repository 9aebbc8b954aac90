// The command line, by CLI11: verbs with their options, help, and what to say where the use is wrong.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace outside {

// The options of one verb. Names are like "-c,--content"; `into` holds the default and takes the value.
class Options {
 public:
  struct Inside;
  explicit Options(Inside& inside) : inside_(inside) {}

  void text(const std::string& names, const std::string& what, std::string& into, const std::string& help);
  // May be given several times. A name without hyphens takes the arguments that are not options.
  void texts(const std::string& names, const std::string& what, std::vector<std::string>& into,
             const std::string& help);
  // Takes one value or more, up to the next option.
  void list(const std::string& name, const std::string& what, std::vector<std::string>& into,
            const std::string& help);
  // The value may be left out, as in "--poll" or "--poll=2s"; then `into` takes `bare`.
  void text_if_given(const std::string& name, const std::string& what, std::string& into, const std::string& bare,
                     const std::string& help);
  void number(const std::string& names, const std::string& what, unsigned& into, unsigned least, unsigned most,
              const std::string& help);
  void choice(const std::string& names, std::string& into, const std::vector<std::string>& choices,
              const std::string& help);
  void flag(const std::string& names, bool& into, const std::string& help);

 private:
  Inside& inside_;
};

// A verb: declares its options and gives back what runs it, which returns the exit status.
struct VerbEntry {
  std::string name;
  std::string summary;
  std::function<std::function<int()>(Options&)> declare;
};

// Parses and runs. Exit status 0 for help and version, 2 for wrong use (said on standard error, with the nearest
// option or verb), else the verb's.
int run_command_line(int argc, char** argv, const std::string& program, const std::string& description,
                     const std::string& version, const std::vector<VerbEntry>& verbs);

}  // namespace outside
