#include "platform/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "base/bilingual_text.h"
#include "base/nearest.h"

namespace platform {

struct Options::Inside {
  CLI::App& app;
};

namespace {

// Errors of CLI11 have one text: ours has both languages, Thai first.
constexpr char between_languages = '\x1F';
std::string in_both_languages(const base::BilingualText& what) { return what.th + between_languages + what.en; }

}  // namespace

void Options::text(const std::string& names, const std::string& what, std::string& into, const std::string& help) {
  auto* option = inside_.app.add_option(names, into, help)->type_name(what);
  if (!into.empty()) option->capture_default_str();
}

void Options::texts(const std::string& names, const std::string& what, std::vector<std::string>& into,
                    const std::string& help) {
  auto* option = inside_.app.add_option(names, into, help)->type_name(what);
  if (names.starts_with("-")) option->expected(1)->take_all();
}

void Options::list(const std::string& name, const std::string& what, std::vector<std::string>& into,
                   const std::string& help) {
  inside_.app.add_option(name, into, help)->type_name(what)->expected(1, CLI::detail::expected_max_vector_size);
}

void Options::text_if_given(const std::string& name, const std::string& what, std::string& into,
                            const std::string& bare, const std::string& help) {
  const CLI::callback_t take = [&into, bare](const CLI::results_t& values) {
    into = values.empty() || values.front().empty() ? bare : values.front();
    return true;
  };
  inside_.app.add_option(name, take, help)->type_name(what)->expected(0, 1);
}

void Options::number(const std::string& names, const std::string& what, unsigned& into, unsigned least, unsigned most,
                     const std::string& help) {
  auto check = [least, most](const std::string& value) {
    const bool is_number = !value.empty() && value.size() <= 9 && value.find_first_not_of("0123456789") == value.npos;
    if (is_number && std::stoul(value) >= least && std::stoul(value) <= most) return std::string();
    return in_both_languages(base::msg("ต้องเป็นจำนวนเต็มจาก {0} ถึง {1} ไม่ใช่ '{2}'",
                                       "must be a whole number from {0} to {1}, not '{2}'",
                                       {std::to_string(least), std::to_string(most), value}));
  };
  inside_.app.add_option(names, into, help)
      ->type_name(what + " (" + std::to_string(least) + "-" + std::to_string(most) + ")")
      ->check(check);
}

void Options::choice(const std::string& names, std::string& into, const std::vector<std::string>& choices,
                     const std::string& help) {
  std::string all;
  for (const std::string& c : choices) all += (all.empty() ? "" : "|") + c;
  auto check = [choices, all](const std::string& value) {
    for (const std::string& c : choices)
      if (c == value) return std::string();
    return in_both_languages(
        base::msg("ไม่มี '{0}' ให้เลือก มีแต่ {1}", "'{0}' is not valid; valid values: {1}", {value, all}));
  };
  inside_.app.add_option(names, into, help)->type_name(all)->check(check)->capture_default_str();
}

void Options::flag(const std::string& names, bool& into, const std::string& help) {
  inside_.app.add_flag(names, into, help);
}

namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) out.push_back("--" + name);
  return out;
}

// The language of messages: the value of --language, wherever that is.
base::Language message_language(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--language=th" || (word == "--language" && i + 1 < argc && std::string_view(argv[i + 1]) == "th"))
      return base::Language::th;
  }
  return base::Language::en;
}

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
int report_unexpected(const CLI::App& app, const CLI::App* verb, const UsageError& usage,
                      const std::vector<VerbEntry>& verbs) {
  auto rest = app.remaining(true);
  std::string word = rest.empty() ? "" : rest.front();
  std::string bare = word.substr(0, word.find('='));
  std::vector<std::string> known = option_names(verb ? *verb : app);
  if (!verb && !word.starts_with("-")) {
    known.clear();
    for (const VerbEntry& v : verbs) known.push_back(v.name);
  }
  const std::string near(base::nearest(bare, {known.begin(), known.end()})), of = verb ? verb->get_name() : "";
  if (!near.empty() && near == bare)  // the command has it, but it is before the command
    return usage.report(base::msg("'{}' ต้องอยู่หลังคำสั่ง", "option '{}' must follow the command", {bare}),
                        base::msg("เขียน {0} {1} {2}", "write {0} {1} {2}", {usage.program, of, bare}), of);
  base::BilingualText what = word.starts_with("-") ? base::msg("ไม่มีตัวเลือก '{}'", "unknown option '{}'", {word})
                             : verb ? base::msg("ไม่ทราบว่า '{}' คืออะไร", "unexpected argument '{}'", {word})
                                    : base::msg("ไม่มีคำสั่ง '{}'", "unknown command '{}'", {word});
  return usage.report(what, did_you_mean(near), of);
}

}  // namespace

int run_command_line(int argc, char** argv, const std::string& program, const std::string& description,
                     const std::string& version, const std::vector<VerbEntry>& verbs) {
  const UsageError usage{program, message_language(argc, argv)};
  CLI::App app(description, program);
  app.set_help_flag("-h,--help", "Show this help and exit");
  app.set_version_flag("-V,--version", version, "Show the version and exit");
  app.footer("Exit status: 0 done, 1 the content has errors, 2 wrong use, or the disk or system failed.");
  std::vector<std::unique_ptr<Options::Inside>> insides;
  std::vector<std::pair<CLI::App*, std::function<int()>>> runs;
  for (const VerbEntry& verb : verbs) {
    CLI::App* sub = app.add_subcommand(verb.name, verb.summary);
    insides.push_back(std::make_unique<Options::Inside>(Options::Inside{*sub}));
    Options options(*insides.back());
    runs.emplace_back(sub, verb.declare(options));
  }
  std::vector<std::string> arguments(argv + 1, argv + argc);
  if (!arguments.empty() && arguments[0] == "help") {
    arguments.erase(arguments.begin());
    const auto is_verb = [&](const VerbEntry& verb) {
      return arguments.empty() || verb.name == arguments[0] || arguments[0].starts_with("-");
    };
    if (std::any_of(verbs.begin(), verbs.end(), is_verb)) arguments.push_back("--help");
  }
  if (arguments.empty()) {
    std::cerr << app.help();
    return 2;
  }
  std::reverse(arguments.begin(), arguments.end());
  auto chosen = [&]() -> const CLI::App* {
    for (const auto& [sub, run] : runs)
      if (sub->parsed()) return sub;
    return nullptr;
  };
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    std::cout << (chosen() ? chosen()->help(program) : app.help());
    return 0;
  } catch (const CLI::CallForVersion&) {
    std::cout << program << " " << version << "\n";
    return 0;
  } catch (const CLI::ExtrasError&) {
    return report_unexpected(app, chosen(), usage, verbs);
  } catch (const CLI::ParseError& e) {
    return usage.report(parse_error_text(e), {}, chosen() ? chosen()->get_name() : "");
  }
  for (const auto& [sub, run] : runs)
    if (sub->parsed()) return run();
  return report_unexpected(app, nullptr, usage, verbs);
}

}  // namespace platform
