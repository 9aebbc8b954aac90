// The commands that tell of all others, and what CLI11 knows of a command.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "platform/options.h"

namespace CLI {
class App;
}

namespace platform {

// "new site"; empty for the program, and for none.
std::string full_name(const CLI::App* command);

// `completion` and `manual`: what a package of the program is made with, and who uses a shell without one. They run
// after all commands of `app` are declared.
std::vector<VerbEntry> self_description(const CLI::App& app, const std::string& version, base::Language language);

}  // namespace platform
