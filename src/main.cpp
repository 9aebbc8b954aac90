// Arguments in, report out, exit status.
#include <exception>
#include <iostream>

#include "outside/options.h"
#include "verbs/verbs.h"

int main(int argc, char** argv) {
  std::vector<outside::VerbEntry> entries;
  for (const verbs::Named& v : verbs::all)
    entries.push_back({std::string(v.name), std::string(v.verb->summary), v.verb->declare});
  try {
    return outside::run_command_line(argc, argv, "prongsai",
                                     "Static websites for public integrity and transparency reports",
                                     PRONGSAI_VERSION, entries);
  } catch (const std::exception& e) {  // memory has run out, or a fault of ours: never a crash without a word
    std::cerr << "prongsai: " << e.what() << "\n";
    return 2;
  }
}
