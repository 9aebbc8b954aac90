#include "base/bilingual_text.h"
#include "platform/command_help.h"

namespace platform {
namespace {

// Text as roff takes it: no letter of it is a request or an escape.
std::string roff(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n'))
      out += std::string("\\&") + c;
    else
      out += c;
  }
  return out;
}

std::string option_term(const OptionHelp& option) {
  std::string out = ".TP\n";
  for (const std::string& name : option.names) out += (out.size() > 4 ? ", " : "") + ("\\fB" + roff(name) + "\\fR");
  if (!option.value.empty()) out += (option.is_positional() ? "" : " ") + ("\\fI" + roff(option.value) + "\\fR");
  return out + "\n" + roff(option.help) + "\n";
}

std::string synopsis(const ProgramHelp& program, const CommandHelp& command) {
  std::string out = ".br\n\\fB" + roff(program.name + " " + command.name) + "\\fR";
  for (const OptionHelp& option : command.options)
    if (option.is_positional()) out += " [\\fI" + roff(option.value) + "\\fR …]";
  return out + " [\\fI" + "OPTION\\fR …]\n";
}

}  // namespace

std::string manual_page(const ProgramHelp& program, base::Language language) {
  const auto heading = [language](const char* th, const char* en) {
    return ".SH " + base::msg(th, en).in(language) + "\n";
  };
  std::string out = ".TH PRONGSAI 1 \"\" \"" + roff(program.name + " " + program.version) + "\"\n.ad l\n.nh\n";
  out += heading("ชื่อ", "NAME") + roff(program.name) + " \\- " + roff(program.description) + "\n";
  out += heading("วิธีใช้", "SYNOPSIS");
  for (const CommandHelp& command : program.commands)
    if (command.commands.empty()) out += synopsis(program, command);
  out += heading("คำสั่ง", "COMMANDS");
  for (const CommandHelp& command : program.commands) {
    out += ".SS \"" + roff(program.name + " " + command.name) + "\"\n" + roff(command.summary) + "\n";
    for (const OptionHelp& option : command.options) out += option_term(option);
  }
  return out + heading("สถานะเมื่อจบ", "EXIT STATUS") + roff(program.exit_status) + "\n";
}

}  // namespace platform
