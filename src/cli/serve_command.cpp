// prongsai serve: the site as it would be published, on this machine, following every edit.
#include <charconv>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "serve/serve.h"

namespace cli {
namespace {

struct ServeCliOptions {
  serve::Options serve;
  std::string language = "en", poll;
  bool keeps_still = false;
};

// "700ms", "2s", "700"; 0 where it is none of these, or not from 50 ms to a minute.
unsigned milliseconds(const std::string& text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string unit(end, text.data() + text.size());
  if (error != std::errc() || value > 60'000 || (unit != "ms" && unit != "s" && !unit.empty())) return 0;
  if (unit == "s") value *= 1000;
  return value >= 50 && value <= 60'000 ? value : 0;
}

int run_serve(ServeCliOptions& chosen) {
  serve::Options& options = chosen.serve;
  options.language = chosen.language == "th" ? base::Language::th : base::Language::en;
  options.reloads = !chosen.keeps_still;
  if (!chosen.poll.empty() && !(options.poll_milliseconds = milliseconds(chosen.poll))) {
    std::cerr << "prongsai: "
              << base::msg("--poll={} ใช้ไม่ได้ เขียนเวลาเป็น เช่น 700ms หรือ 2s (50ms ถึง 60s)",
                           "--poll={} is not a valid time: write it like 700ms or 2s, from 50ms to 60s",
                           {chosen.poll})
                     .in(options.language)
              << "\n";
    return 2;
  }
  std::string& content = options.build.content;
  while (content.size() > 1 && content.ends_with('/')) content.pop_back();
  return serve::run(options);
}

std::function<int()> declare_serve(platform::Options& options) {
  auto chosen = std::make_shared<ServeCliOptions>();
  serve::Options& serve = chosen->serve;
  serve.build.version = PRONGSAI_VERSION;
  options.text("-c,--content", "DIR", serve.build.content, "The folder of content");
  options.text("-t,--theme", "NAME", serve.build.theme, "A theme in place of the one that site.yaml names");
  options.number("-j,--jobs", "N", serve.build.jobs, 1, 512, "Threads (default: one for each processor)");
  options.number("-p,--port", "N", serve.port, 1, 65535, "The port (default: the first free one from 4000)");
  options.text("--host", "ADDRESS", serve.host,
               "The address to listen on; 0.0.0.0 lets others on the network see the preview");
  options.flag("-O,--open", serve.opens, "Open the site in the browser");
  options.flag("--follow", serve.follows, "Browsers go to the page that changed");
  options.flag("--no-reload", chosen->keeps_still, "Pages exactly as published: they neither reload nor show errors");
  options.text_if_given("--poll", "TIME", chosen->poll, "700ms",
                        "Look for changes at intervals instead of being notified of them (default: every 700ms)");
  options.choice("--language", chosen->language, {"th", "en"}, "The language of messages");
  return [chosen] { return run_serve(*chosen); };
}

}  // namespace

extern const Command serve_command{"serve", "Show the site on this machine and follow every edit", declare_serve};

}  // namespace cli
