// What the program can do, one verb a file. A file defines one Verb of its own name; CMake lists the folder.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "outside/options.h"

namespace verbs {

struct Verb {
  std::string_view summary;
  // Declares the verb's options and gives back what runs it: exit status 0, 1 (content has errors) or 2 (system).
  std::function<int()> (*declare)(outside::Options& options);
};

struct Named {
  std::string_view name;
  const Verb* verb;
};
extern const std::span<const Named> all;

}  // namespace verbs
