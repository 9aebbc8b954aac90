#include <algorithm>

#include "platform/command_help.h"

namespace platform {
namespace {

enum class Completes { nothing, files, folders, agencies };

// What a value's placeholder stands for.
Completes completes(const std::string& value) {
  for (const auto& [start, what] : {std::pair{"DIR", Completes::folders}, std::pair{"FILE", Completes::files},
                                    std::pair{"PART", Completes::folders}, std::pair{"SLUG", Completes::agencies}})
    if (value.starts_with(start)) return what;
  return Completes::nothing;
}

// A word within single quotes, as all three shells read it.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : between).append(word);
  return out;
}

std::vector<std::string> option_names(const CommandHelp& command) {
  std::vector<std::string> names;
  for (const OptionHelp& option : command.options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

std::string bash_values(const OptionHelp& option) {
  if (!option.choices.empty())
    return "COMPREPLY=($(compgen -W " + quoted(joined(option.choices, " ")) + " -- \"$word\"))";
  switch (completes(option.value)) {
    case Completes::files:
      return "COMPREPLY=($(compgen -f -- \"$word\"))";
    case Completes::folders:
      return "COMPREPLY=($(compgen -d -- \"$word\"))";
    case Completes::agencies:
      return "COMPREPLY=($(compgen -W \"$(command ls content/agencies 2>/dev/null)\" -- \"$word\"))";
    case Completes::nothing:
      break;
  }
  return "COMPREPLY=()";
}

std::string bash_command(const CommandHelp& command) {
  std::string out = "    " + quoted(command.name) + ")\n      case $before in\n", positional;
  if (!command.commands.empty())
    positional = "COMPREPLY=($(compgen -W " + quoted(joined(command.commands, " ")) + " -- \"$word\"))";
  for (const OptionHelp& option : command.options) {
    if (option.is_positional()) positional = bash_values(option);
    if (option.is_positional() || option.value.empty()) continue;
    out += "        " + joined(option.names, "|") + ") " + bash_values(option) + "; return ;;\n";
  }
  out += "      esac\n      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W " +
         quoted(joined(option_names(command), " ")) + " -- \"$word\"))\n";
  if (!positional.empty()) out += "      else " + positional + "\n";
  return out + "      fi ;;\n";
}

std::string bash_script(const ProgramHelp& program) {
  std::string commands, names, groups;
  for (const CommandHelp& command : program.commands) {
    commands += bash_command(command);
    if (command.is_of_program()) names += (names.empty() ? "" : " ") + command.name;
    if (!command.commands.empty()) groups += (groups.empty() ? "" : "|") + command.name;
  }
  const std::string function = "_" + program.name;
  return "# Completions of " + program.name + " for bash.\n" + function +
         "() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n  COMPREPLY=()\n"
         "  if [[ $COMP_CWORD == 1 ]]; then COMPREPLY=($(compgen -W " +
         quoted(names + " help --help --version") +
         " -- \"$word\")); return; fi\n  local command=${COMP_WORDS[1]}\n"
         "  [[ $command == @(" +
         groups + ") && $COMP_CWORD -gt 2 ]] && command+=\" ${COMP_WORDS[2]}\"\n  case $command in\n" + commands +
         "  esac\n}\ncomplete -o filenames -F " + function + " " + program.name + "\n";
}

// Within _arguments' "[…]" and ":…:" some letters have a meaning.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_action(const OptionHelp& option) {
  if (!option.choices.empty()) return "(" + joined(option.choices, " ") + ")";
  switch (completes(option.value)) {
    case Completes::files:
      return "_files";
    case Completes::folders:
      return "_files -/";
    case Completes::agencies:
      return "_path_files -W content/agencies -/";
    case Completes::nothing:
      break;
  }
  return " ";
}

std::string zsh_option(const OptionHelp& option) {
  const std::string action = option.value.empty() ? "" : ":" + zsh_text(option.value) + ":" + zsh_action(option);
  if (option.is_positional()) return " " + quoted("*" + action);
  std::string out;
  for (const std::string& name : option.names)
    out += " " + quoted("*" + name + "[" + zsh_text(option.help) + "]" + action);
  return out;
}

std::string zsh_case(const CommandHelp& command) {
  if (!command.commands.empty())
    return "    " + quoted(command.name) + ") compadd " + joined(command.commands, " ") + " ;;\n";
  std::string out = "    " + quoted(command.name) + ") _arguments -s";
  for (const OptionHelp& option : command.options) out += zsh_option(option);
  return out + " ;;\n";
}

std::string zsh_script(const ProgramHelp& program) {
  std::string names, cases, groups;
  for (const CommandHelp& command : program.commands) {
    if (command.is_of_program()) names += " " + quoted(zsh_text(command.name) + ":" + command.summary);
    if (!command.commands.empty()) groups += (groups.empty() ? "" : "|") + command.name;
    cases += zsh_case(command);
  }
  return "#compdef " + program.name + "\n# Completions of " + program.name + " for zsh.\n_" + program.name +
         "() {\n  if (( CURRENT == 2 )); then\n    local -a commands=(" + names +
         ")\n    _describe command commands\n    return\n  fi\n  local command=$words[2]\n  shift words; (( "
         "CURRENT-- ))\n"
         "  case $command in\n    " +
         (groups.empty() ? "''" : groups) +
         ") if (( CURRENT > 2 )); then command+=\" $words[2]\"; shift words; (( CURRENT-- )); fi ;;\n  esac\n  case "
         "$command in\n" +
         cases + "  esac\n}\n_" + program.name + " \"$@\"\n";
}

std::string fish_values(const OptionHelp& option) {
  if (!option.choices.empty()) return " -x -a " + quoted(joined(option.choices, " "));
  switch (completes(option.value)) {
    case Completes::files:
      return " -r -F";
    case Completes::folders:
      return " -x -a '(__fish_complete_directories)'";
    case Completes::agencies:
      return " -x -a '(command ls content/agencies 2>/dev/null)'";
    case Completes::nothing:
      break;
  }
  return " -x";
}

std::string fish_option(const std::string& start, const OptionHelp& option) {
  std::string out = start;
  for (const std::string& name : option.names)
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!option.value.empty()) out += fish_values(option);
  return out + (option.is_positional() ? "" : " -d " + quoted(option.help)) + "\n";
}

// When a command is to be completed: after the words of its name.
std::string fish_condition(const std::string& name) {
  const std::size_t space = name.find(' ');
  const std::string seen = "__fish_seen_subcommand_from ";
  if (space == name.npos) return seen + name;
  return seen + name.substr(0, space) + "; and " + seen + name.substr(space + 1);
}

std::string fish_script(const ProgramHelp& program) {
  const std::string start = "complete -c " + program.name;
  std::string out = "# Completions of " + program.name + " for fish.\n" + start + " -f\n";
  for (const CommandHelp& command : program.commands) {
    const std::string after = start + " -n " + quoted(fish_condition(command.name));
    if (command.is_of_program())
      out += start + " -n __fish_use_subcommand -a " + command.name + " -d " + quoted(command.summary) + "\n";
    if (!command.commands.empty()) out += after + " -a " + quoted(joined(command.commands, " ")) + "\n";
    if (!command.commands.empty()) continue;
    for (const OptionHelp& option : command.options) out += fish_option(after, option);
  }
  return out;
}

}  // namespace

std::optional<std::string> completion_script(const ProgramHelp& program, std::string_view shell) {
  if (shell == "bash") return bash_script(program);
  if (shell == "zsh") return zsh_script(program);
  if (shell == "fish") return fish_script(program);
  return {};
}

}  // namespace platform
