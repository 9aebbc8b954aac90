#include "serve/serve.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <optional>

#include "outside/disk.h"
#include "outside/http.h"
#include "outside/interrupt.h"
#include "outside/machine.h"
#include "outside/temporary_folder.h"
#include "outside/watch.h"
#include "printed_findings.h"
#include "serve/answer.h"
#include "serve/console.h"
#include "serve/preview.h"

namespace serve {
namespace {

using Clock = std::chrono::steady_clock;
using core::say;
using outside::HttpServer;

constexpr unsigned first_port = 4000, last_port = 4039;

int failed(const Options& options, const core::Message& why) {
  std::cerr << "prongsai: " << why.in(options.language) << "\n";
  return 2;
}

// On the port that was asked for, else on the first free one.
std::unique_ptr<HttpServer> listen(const Options& options, core::Message& why) {
  HttpServer::Trouble trouble;
  core::Message reason;
  const std::string asked = std::to_string(options.port ? options.port : first_port);
  for (unsigned port = options.port ? options.port : first_port; port <= (options.port ? options.port : last_port);
       ++port) {
    auto server = HttpServer::listen(options.host, port, trouble, reason);
    if (server && !options.port && port != first_port)
      std::cout << say("พอร์ต {0} มีผู้ใช้อยู่ จึงใช้ {1}\n", "Port {0} is taken, so this is {1}\n",
                       {asked, std::to_string(port)})
                       .in(options.language);
    if (server) return server;
    if (trouble != HttpServer::Trouble::taken) break;
  }
  if (trouble == HttpServer::Trouble::taken && options.port)
    why = say("พอร์ต {} มีโปรแกรมอื่นใช้อยู่ เลือกพอร์ตอื่น หรือไม่ใส่ -p",
              "port {} is taken by another program: choose another, or leave out -p", {asked});
  else if (trouble == HttpServer::Trouble::taken)
    why = say("พอร์ต {0} ถึง {1} มีผู้ใช้อยู่ทั้งหมด เลือกพอร์ตด้วย -p", "the ports {0} to {1} are all taken: choose one with -p",
              {asked, std::to_string(last_port)});
  else
    why = say("เปิด {0} พอร์ต {1} ไม่ได้: {2}", "cannot listen on {0}, port {1}: {3}",
              {options.host, asked, reason.th, reason.en});
  return nullptr;
}

bool is_every_address(const std::string& host) { return host == "0.0.0.0" || host == "::"; }

std::vector<std::string> addresses(const Options& options, const HttpServer& server, const std::string& base) {
  auto address = [&](const std::string& host) {
    return "http://" + (host.find(':') == host.npos ? host : "[" + host + "]") + ":" + std::to_string(server.port()) +
           base;
  };
  if (!is_every_address(options.host)) return {address(options.host)};
  std::vector<std::string> out{address("127.0.0.1")};
  for (const std::string& own : outside::network_addresses()) out.push_back(address(own));
  return out;
}

// "20-complaints", "complaints": what the page of an edited file may be called.
std::vector<std::string> page_names(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    std::string name = path.substr(path.rfind('/') + 1);
    name = name.substr(0, name.rfind('.'));
    out.push_back(name);
    const std::size_t letter = name.find_first_not_of("0123456789-");
    if (letter != 0 && letter != name.npos) out.push_back(name.substr(letter));
  }
  return out;
}

std::string base_of(const std::string& base_url) {
  const std::size_t scheme = base_url.find("://");
  const std::size_t slash = scheme == base_url.npos ? base_url.npos : base_url.find('/', scheme + 3);
  return slash == base_url.npos ? "/" : base_url.substr(slash);
}

// One build after another into one folder.
class Builder {
 public:
  Builder(const Options& options, BuildOptions build, Preview& preview)
      : options_(options), build_(std::move(build)), preview_(preview) {}

  // What was made, shown; `changed` are the paths that led to it.
  BuildResult next(const std::vector<std::string>& changed) {
    const auto start = Clock::now();
    BuildResult result = ::build(build_);
    milliseconds_ = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
    if (build_.stop.stop_requested()) return result;
    Shown shown;
    shown.build = preview_.shown()->build + 1;
    shown.has_site = result.is_published || preview_.shown()->has_site;
    shown.base = result.is_published ? base_of(result.base_url) : preview_.shown()->base;
    shown.findings = findings_of(result.report, result.failure, options_.language);
    shown.sources = page_names(changed);
    if (result.is_published) shown.written = result.outcome.pages_written;
    preview_.show(std::move(shown));
    return result;
  }

  // Said again only when it is something else.
  void print_findings_once(const BuildResult& result) {
    const std::string version = preview_.shown()->findings.version;
    if (version == printed_) return;
    printed_ = version;
    ::print_findings(result, {"text", options_.language == core::Language::th ? "th" : "en"}, build_.version);
    if (!result.failure.empty()) std::cerr << "prongsai: " << result.failure.in(options_.language) << "\n";
  }

  long long milliseconds() const { return milliseconds_; }

 private:
  const Options& options_;
  const BuildOptions build_;
  Preview& preview_;
  std::string printed_;
  long long milliseconds_ = 0;
};

// Editors make and remove files of their own beside the one that is meant: what is there now is what is told.
std::vector<std::string> worth_telling(const std::vector<std::string>& paths) {
  std::vector<std::string> there;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(there),
               [](const std::string& path) { return outside::look(path).has_value(); });
  return there.empty() ? paths : there;
}

}  // namespace

int run(const Options& options) {
  std::stop_source stop;
  outside::Watcher watcher(std::chrono::milliseconds(options.poll_milliseconds));
  core::Message why;
  const auto folder = outside::TemporaryFolder::make("prongsai-preview", why);
  if (!folder)
    return failed(options,
                  say("สร้างโฟลเดอร์ชั่วคราวไม่ได้: {0}", "cannot make a temporary folder: {1}", {why.th, why.en}));
  outside::Interrupt interrupt(
      [&] {
        stop.request_stop();
        watcher.wake();
      },
      [&] {
        folder->remove_afterwards();
        ::_exit(0);
      });
  auto server = listen(options, why);
  if (!server) return failed(options, why);

  BuildOptions build = options.build;
  build.out = folder->path() + "/site";
  build.is_preview = true;
  build.stop = stop.get_token();
  const std::string name = outside::machine_name();
  Preview preview(
      {build.out, options.language, options.reloads, options.follows, {options.host, name, name + ".local"}});
  Builder builder(options, build, preview);

  watcher.watch(options.build.content);
  std::vector<std::string> folders{options.build.content};
  auto watch_theme = [&](const BuildResult& result) {
    for (const std::string& theme : result.theme_folders) {
      watcher.watch(theme);
      if (std::find(folders.begin(), folders.end(), theme) == folders.end()) folders.push_back(theme);
    }
  };
  BuildResult result = builder.next({});
  builder.print_findings_once(result);
  watch_theme(result);
  if (stop.stop_requested()) return 0;
  const std::vector<std::string> found = addresses(options, *server, preview.shown()->base);
  std::cout << ready_lines(found, folders, watcher.interval().count()).in(options.language) << std::flush;
  server->start([&](const outside::HttpRequest& request) { return answer(request, preview); });
  if (options.opens) outside::open_in_browser(found.front());

  while (!stop.stop_requested()) {
    const std::vector<std::string> changed = watcher.wait();
    if (changed.empty() || stop.stop_requested()) continue;
    result = builder.next(changed);
    if (stop.stop_requested()) break;
    server->tell();
    builder.print_findings_once(result);
    std::cout << change_line(outside::time_of_day(), worth_telling(changed), result, builder.milliseconds())
                     .in(options.language)
              << std::flush;
    watch_theme(result);
  }
  return 0;
}

}  // namespace serve
