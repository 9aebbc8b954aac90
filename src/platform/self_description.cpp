#include "platform/self_description.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "platform/command_help.h"

namespace platform {
namespace {

OptionHelp option_help(const CLI::Option& option) {
  OptionHelp out;
  for (const std::string& name : option.get_snames()) out.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) out.names.push_back("--" + name);
  if (option.get_items_expected_max() > 0)
    out.value = out.is_positional() ? option.get_name() : option.get_type_name();
  if (out.value.find('|') != out.value.npos) out.choices = CLI::detail::split(out.value, '|');
  out.help = option.get_description();
  return out;
}

// A command, then the commands of it.
void collect_help(const CLI::App& command, std::vector<CommandHelp>& into) {
  CommandHelp help{full_name(&command), command.get_description(), {}, {}};
  for (const CLI::Option* option : command.get_options()) help.options.push_back(option_help(*option));
  const auto own = command.get_subcommands([](const CLI::App*) { return true; });
  for (const CLI::App* sub : own) help.commands.push_back(sub->get_name());
  into.push_back(std::move(help));
  for (const CLI::App* sub : own) collect_help(*sub, into);
}

ProgramHelp program_help(const CLI::App& app, const std::string& version) {
  ProgramHelp out{app.get_name(), version, app.get_description(), app.get_footer(), {}};
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    collect_help(*command, out.commands);
  return out;
}

}  // namespace

// "new site"; empty for the program.
std::string full_name(const CLI::App* command) {
  if (!command || !command->get_parent()) return {};
  const std::string before = full_name(command->get_parent());
  return before + (before.empty() ? "" : " ") + command->get_name();
}

std::vector<VerbEntry> self_description(const CLI::App& app, const std::string& version, base::Language language) {
  const auto declare_completion = [&app, version, language](Options& options) {
    auto shell = std::make_shared<std::string>("bash");
    auto in = std::make_shared<std::string>(base::code(language));
    options.choice("SHELL", *shell, {"bash", "zsh", "fish"}, base::msg("เชลล์ที่ใช้", "The shell"));
    options.choice("--language", *in, {"th", "en"}, base::msg("ภาษาของคำอธิบาย", "The language of descriptions"));
    return [&app, version, shell, in] {
      std::cout << *completion_script(program_help(app, version), *shell);
      return 0;
    };
  };
  const auto declare_manual = [&app, version, language](Options& options) {
    auto in = std::make_shared<std::string>(base::code(language));
    options.choice("--language", *in, {"th", "en"}, base::msg("ภาษาของคู่มือ", "The language of the manual"));
    return [&app, version, language, in] {
      std::cout << manual_page(program_help(app, version), language);
      return 0;
    };
  };
  return {{"completion",
           base::msg("แสดงสคริปต์ที่ให้เชลล์เติมคำสั่งด้วยปุ่ม Tab", "Print a script with which a shell completes commands"),
           declare_completion},
          {"manual", base::msg("แสดงหน้าคู่มือของ man", "Print the page of the manual, for man"), declare_manual}};
}

}  // namespace platform
