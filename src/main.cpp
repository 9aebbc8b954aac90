// Arguments in, report out, exit status.
#include <exception>
#include <iostream>

#include "cli/command.h"
#include "platform/options.h"

int main(int argc, char** argv) {
  std::vector<platform::VerbEntry> entries;
  for (const cli::Command* command : cli::all_commands)
    entries.push_back(
        {std::string(command->name), base::msg(command->summary_th, command->summary_en), command->declare});
  try {
    return platform::run_command_line(argc, argv, "prongsai",
                                      base::msg("เว็บไซต์สำหรับรายงานคุณธรรมและความโปร่งใสของหน่วยงานของรัฐ",
                                                "Static websites for public integrity and transparency reports"),
                                      PRONGSAI_VERSION, PRONGSAI_BUILT_WITH, entries);
  } catch (const std::exception& e) {  // memory has run out, or a fault of ours: never a crash without a word
    std::cerr << "prongsai: " << e.what() << "\n";
    return 2;
  }
}
