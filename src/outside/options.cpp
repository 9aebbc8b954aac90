#include "outside/options.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "core/utf8.h"

namespace outside {

struct Options::Inside {
  CLI::App& app;
};

void Options::text(const std::string& names, const std::string& what, std::string& into, const std::string& help) {
  auto* option = inside_.app.add_option(names, into, help)->type_name(what);
  if (!into.empty()) option->capture_default_str();
}

void Options::texts(const std::string& names, const std::string& what, std::vector<std::string>& into, const std::string& help) {
  auto* option = inside_.app.add_option(names, into, help)->type_name(what);
  if (names.starts_with("-")) option->expected(1)->take_all();
}

void Options::text_if_given(const std::string& name, const std::string& what, std::string& into, const std::string& bare,
                            const std::string& help) {
  const CLI::callback_t take = [&into, bare](const CLI::results_t& values) {
    into = values.empty() || values.front().empty() ? bare : values.front();
    return true;
  };
  inside_.app.add_option(name, take, help)->type_name(what)->expected(0, 1);
}

void Options::number(const std::string& names, const std::string& what, unsigned& into, unsigned least, unsigned most,
                     const std::string& help) {
  inside_.app.add_option(names, into, help)->type_name(what)->check(CLI::Range(least, most));
}

void Options::choice(const std::string& names, std::string& into, const std::vector<std::string>& choices, const std::string& help) {
  std::string all;
  for (const std::string& c : choices) all += (all.empty() ? "" : "|") + c;
  auto check = [choices, all](const std::string& value) {
    for (const std::string& c : choices)
      if (c == value) return std::string();
    return "'" + value + "' is none of " + all;
  };
  inside_.app.add_option(names, into, help)->type_name(all)->check(check)->capture_default_str();
}

void Options::flag(const std::string& names, bool& into, const std::string& help) { inside_.app.add_flag(names, into, help); }

namespace {

std::string nearest(const std::string& written, const std::vector<std::string>& known) {
  std::string best;
  std::size_t limit = 3;
  for (const std::string& k : known)
    if (std::size_t d = core::edit_distance(written, k, limit); d <= limit) best = k, limit = d ? d - 1 : 0;
  return best;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) out.push_back("--" + name);
  return out;
}

int wrong_use(const std::string& program, const std::string& what, const std::string& near, const std::string& help_of) {
  std::cerr << program << ": " << what << "\n";
  if (!near.empty()) std::cerr << "  did you mean '" << near << "'?\n";
  std::cerr << "  see '" << program << (help_of.empty() ? "" : " " + help_of) << " --help'\n";
  return 2;
}

// The words that nothing took, with the nearest that would have been.
int unexpected(const CLI::App& app, const CLI::App* verb, const std::string& program, const std::vector<VerbEntry>& verbs) {
  auto rest = app.remaining(true);
  std::string word = rest.empty() ? "" : rest.front();
  std::string bare = word.substr(0, word.find('='));
  std::vector<std::string> known = option_names(verb ? *verb : app);
  if (!verb && !word.starts_with("-")) {
    known.clear();
    for (const VerbEntry& v : verbs) known.push_back(v.name);
  }
  std::string kind = word.starts_with("-") ? "there is no option '" : verb ? "nothing expects '" : "there is no verb '";
  return wrong_use(program, kind + word + "'", nearest(bare, known), verb ? verb->get_name() : "");
}

}  // namespace

int run_command_line(int argc, char** argv, const std::string& program, const std::string& description, const std::string& version,
                     const std::vector<VerbEntry>& verbs) {
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
    arguments.push_back("--help");
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
    return unexpected(app, chosen(), program, verbs);
  } catch (const CLI::ParseError& e) {
    return wrong_use(program, e.what(), "", chosen() ? chosen()->get_name() : "");
  }
  for (const auto& [sub, run] : runs)
    if (sub->parsed()) return run();
  return unexpected(app, nullptr, program, verbs);
}

}  // namespace outside
