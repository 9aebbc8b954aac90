#include "platform/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "base/bilingual_text.h"
#include "base/nearest.h"
#include "platform/locale.h"
#include "platform/process.h"
#include "platform/self_description.h"

namespace platform {

class Commands;

struct Options::Inside {
  CLI::App& app;
  base::Language language;
  Commands& commands;

  const std::string& in_language(const base::BilingualText& text) const { return text.in(language); }
};

namespace {

// Errors of CLI11 have one text: ours has both languages, Thai first.
constexpr char between_languages = '\x1F';
std::string in_both_languages(const base::BilingualText& what) { return what.th + between_languages + what.en; }

// Options that take a path say so in the name of their value.
CLI::Option* with_paths(CLI::Option* option) {
  for (const char* path : {"DIR", "FILE", "PATH"})
    if (option->get_type_name() == path || option->get_single_name() == path) return option->transform(path_as_given);
  return option;
}

}  // namespace

void Options::text(const std::string& names, const std::string& what, std::string& into,
                   const base::BilingualText& help) {
  auto* option = with_paths(inside_.app.add_option(names, into, inside_.in_language(help))->type_name(what));
  if (!into.empty()) option->capture_default_str();
}

void Options::texts(const std::string& names, const std::string& what, std::vector<std::string>& into,
                    const base::BilingualText& help) {
  auto* option = with_paths(inside_.app.add_option(names, into, inside_.in_language(help))->type_name(what));
  if (names.starts_with("-")) option->expected(1)->take_all();
}

void Options::list(const std::string& name, const std::string& what, std::vector<std::string>& into,
                   const base::BilingualText& help) {
  inside_.app.add_option(name, into, inside_.in_language(help))
      ->type_name(what)
      ->expected(1, CLI::detail::expected_max_vector_size);
}

void Options::text_if_given(const std::string& name, const std::string& what, std::string& into,
                            const std::string& bare, const base::BilingualText& help) {
  const CLI::callback_t take = [&into, bare](const CLI::results_t& values) {
    into = values.empty() || values.front().empty() ? bare : values.front();
    return true;
  };
  inside_.app.add_option(name, take, inside_.in_language(help))->type_name(what)->expected(0, 1);
}

void Options::number(const std::string& names, const std::string& what, unsigned& into, unsigned least, unsigned most,
                     const base::BilingualText& help) {
  auto check = [least, most](const std::string& value) {
    const bool is_number = !value.empty() && value.size() <= 9 && value.find_first_not_of("0123456789") == value.npos;
    if (is_number && std::stoul(value) >= least && std::stoul(value) <= most) return std::string();
    return in_both_languages(base::msg("ต้องเป็นจำนวนเต็มจาก {0} ถึง {1} ไม่ใช่ '{2}'",
                                       "must be a whole number from {0} to {1}, not '{2}'",
                                       {std::to_string(least), std::to_string(most), value}));
  };
  inside_.app.add_option(names, into, inside_.in_language(help))
      ->type_name(what + " (" + std::to_string(least) + "-" + std::to_string(most) + ")")
      ->check(check);
}

void Options::choice(const std::string& names, std::string& into, const std::vector<std::string>& choices,
                     const base::BilingualText& help) {
  std::string all;
  for (const std::string& c : choices) all += (all.empty() ? "" : "|") + c;
  auto check = [choices, all](const std::string& value) {
    for (const std::string& c : choices)
      if (c == value) return std::string();
    return in_both_languages(
        base::msg("ไม่มี '{0}' ให้เลือก มีแต่ {1}", "'{0}' is not valid; valid values: {1}", {value, all}));
  };
  inside_.app.add_option(names, into, inside_.in_language(help))->type_name(all)->check(check)->capture_default_str();
}

void Options::text_or_nothing(const std::string& names, const std::string& what, std::optional<std::string>& into,
                              const base::BilingualText& help) {
  const CLI::callback_t take = [&into](const CLI::results_t& values) {
    into = values.front();
    return true;
  };
  inside_.app.add_option(names, take, inside_.in_language(help))->type_name(what)->expected(1);
}

void Options::flag(const std::string& names, bool& into, const base::BilingualText& help) {
  inside_.app.add_flag(names, into, inside_.in_language(help));
}

namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) out.push_back("--" + name);
  return out;
}

// The language of help and of messages about wrong use: the value of --language, wherever that is, else the user's.
base::Language language_of(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i], next = i + 1 < argc ? argv[i + 1] : "";
    for (base::Language language : base::all_languages) {
      const std::string code(base::code(language));
      if (word == "--language=" + code || (word == "--language" && next == code)) return language;
    }
  }
  return user_language().value_or(base::Language::en);
}

// CLI11 has its own words in English.
void translate_words(CLI::App& app, base::Language language) {
  app.get_help_ptr()->group(base::msg("ตัวเลือก", "Options").in(language));
  app.option_defaults()->group(base::msg("ตัวเลือก", "Options").in(language));
  app.group(base::msg("คำสั่ง", "Subcommands").in(language));
  if (language == base::Language::en) return;
  for (const auto& [english, thai] : {std::pair{"Usage", "วิธีใช้"},
                                      {"OPTIONS", "ตัวเลือก"},
                                      {"SUBCOMMAND", "คำสั่ง"},
                                      {"Positionals", "ค่าที่เขียนต่อท้ายคำสั่ง"}})
    app.get_formatter()->label(english, thai);
}

}  // namespace

// All commands that can be given, those of a command before it.
class Commands {
 public:
  void add(CLI::App& parent, const VerbEntry& verb, base::Language language) {
    CLI::App* app = parent.add_subcommand(verb.name, verb.summary.in(language));
    translate_words(*app, language);
    insides_.push_back(std::make_unique<Options::Inside>(Options::Inside{*app, language, *this}));
    Options options(*insides_.back());
    auto run = verb.declare(options);
    runs_.emplace_back(app, std::move(run));
  }
  // Null where none is given.
  const CLI::App* given() const {
    for (const auto& [app, run] : runs_)
      if (app->parsed()) return app;
    return nullptr;
  }
  // Nothing where none is given.
  std::optional<int> run_given() const {
    for (const auto& [app, run] : runs_)
      if (app->parsed()) return run();
    return std::nullopt;
  }

 private:
  std::vector<std::unique_ptr<Options::Inside>> insides_;
  std::vector<std::pair<CLI::App*, std::function<int()>>> runs_;
};

namespace {

// Reports wrong use.
struct UsageError {
  std::string program;
  base::Language language;

  int report(const base::BilingualText& what, const base::BilingualText& advice, const std::string& verb) const {
    std::cerr << program << ": " << what.in(language) << "\n";
    if (!advice.empty()) std::cerr << "  " << advice.in(language) << "\n";
    const std::string help = program + (verb.empty() ? "" : " " + verb) + " --help";
    std::cerr << "  " << base::msg("ดูวิธีใช้ได้ด้วย '{}'", "see '{}'", {help}).in(language) << "\n";
    return 2;
  }
};

base::BilingualText did_you_mean(const std::string& near) {
  return near.empty() ? base::BilingualText{} : base::msg("หมายถึง '{}' หรือไม่", "did you mean '{}'?", {near});
}

// CLI11 begins its texts with the name of the option: "--jobs: …".
base::BilingualText parse_error_text(const CLI::ParseError& error) {
  const std::string text = error.what(), option = text.substr(0, text.find(": "));
  if (const std::size_t at = text.find(between_languages); at != text.npos && option.size() + 2 <= at)
    return {option + " " + text.substr(option.size() + 2, at - option.size() - 2),
            option + ": " + text.substr(at + 1)};
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
    return text.find("received") == text.npos
               ? base::msg("ต้องเขียนค่าไว้หลัง {}", "option {} requires a value", {option})
               : base::msg("ใช้ {} ได้ครั้งเดียว", "option {} may be given only once", {option});
  return {text, text};
}

// Reports arguments that nothing expects, with the nearest option or command.
int report_unexpected(const CLI::App& app, const CLI::App* verb, const UsageError& usage) {
  auto rest = app.remaining(true);
  std::string word = rest.empty() ? "" : rest.front();
  std::string bare = word.substr(0, word.find('='));
  const CLI::App& command = verb ? *verb : app;
  const auto verbs = command.get_subcommands([](const CLI::App*) { return true; });
  std::vector<std::string> known = option_names(command);
  if (!verbs.empty() && !word.starts_with("-")) {
    known.clear();
    for (const CLI::App* own : verbs) known.push_back(own->get_name());
  }
  const std::string near(base::nearest(bare, {known.begin(), known.end()})), of = full_name(verb);
  if (!near.empty() && near == bare)  // the command has it, but it is before the command
    return usage.report(base::msg("'{}' ต้องอยู่หลังคำสั่ง", "option '{}' must follow the command", {bare}),
                        base::msg("เขียน {0} {1} {2}", "write {0} {1} {2}", {usage.program, of, bare}), of);
  base::BilingualText what = word.starts_with("-") ? base::msg("ไม่มีตัวเลือก '{}'", "unknown option '{}'", {word})
                             : verbs.empty() ? base::msg("ไม่ทราบว่า '{}' คืออะไร", "unexpected argument '{}'", {word})
                                             : base::msg("ไม่มีคำสั่ง '{}'", "unknown command '{}'", {word});
  return usage.report(what, did_you_mean(near), of);
}

}  // namespace

int run_command_line(int argc, char** argv, const std::string& program, const base::BilingualText& description,
                     const std::string& version, const std::string& built_with, std::vector<VerbEntry> verbs) {
  prepare_streams();
  const base::Language language = language_of(argc, argv);
  const UsageError usage{program, language};
  CLI::App app(description.in(language), program);
  app.allow_windows_style_options(false);  // "/x" is a path on every system
  app.set_help_flag("-h,--help", base::msg("แสดงวิธีใช้นี้แล้วจบ", "Show this help and exit").in(language));
  translate_words(app, language);
  app.set_version_flag("-V,--version", version, base::msg("แสดงรุ่นแล้วจบ", "Show the version and exit").in(language));
  app.footer(base::msg("สถานะเมื่อจบ: 0 สำเร็จ, 1 เนื้อหามีข้อผิดพลาด, 2 ใช้คำสั่งผิด หรือดิสก์หรือระบบขัดข้อง",
                       "Exit status: 0 done, 1 the content has errors, 2 wrong use, or the disk or system failed.")
                 .in(language));
  for (VerbEntry& verb : self_description(app, version, language)) verbs.push_back(std::move(verb));
  app.require_subcommand(0, 1);  // a later word may be the name of a command, and is none: "schema deploy"
  Commands commands;
  for (const VerbEntry& verb : verbs) commands.add(app, verb, language);
  std::vector<std::string> arguments(argv + 1, argv + argc);
  if (!arguments.empty() && arguments[0] == "help") {
    arguments.erase(arguments.begin());
    const auto is_verb = [&](const VerbEntry& verb) {
      return arguments.empty() || verb.name == arguments[0] || arguments[0].starts_with("-");
    };
    if (std::any_of(verbs.begin(), verbs.end(), is_verb)) arguments.push_back("--help");
  }
  base::BilingualText unheard;  // then it works where it is
  if (const std::string folder = folder_of_icon(); arguments.empty() && !folder.empty()) {
    enter_folder(folder, unheard);
    arguments.push_back("edit");
  }
  if (arguments.empty()) {
    std::cerr << app.help();
    return 2;
  }
  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    const CLI::App* command = commands.given();
    const std::string before = command ? full_name(command->get_parent()) : "";
    std::cout << (command ? command->help(program + (before.empty() ? "" : " ") + before) : app.help());
    return 0;
  } catch (const CLI::CallForVersion&) {
    std::cout << program << " " << version << "\n" << (built_with.empty() ? "" : built_with + "\n");
    return 0;
  } catch (const CLI::ExtrasError&) {
    return report_unexpected(app, commands.given(), usage);
  } catch (const CLI::ParseError& e) {
    return usage.report(parse_error_text(e), {}, full_name(commands.given()));
  }
  if (const auto status = commands.run_given()) return *status;
  return report_unexpected(app, nullptr, usage);
}

void Options::command(const VerbEntry& verb) { inside_.commands.add(inside_.app, verb, inside_.language); }

}  // namespace platform
