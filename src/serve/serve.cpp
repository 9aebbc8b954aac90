#include "serve/serve.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <optional>

#include "platform/disk.h"
#include "platform/host_info.h"
#include "platform/http.h"
#include "platform/process.h"
#include "platform/real_path.h"
#include "platform/signals.h"
#include "platform/temporary_folder.h"
#include "platform/watch.h"
#include "serve/answer.h"
#include "serve/builder.h"
#include "serve/console.h"
#include "serve/listening.h"
#include "serve/preview.h"

namespace serve {
namespace {

using base::msg;
using platform::HttpRequest;
using platform::HttpServer;

int report_failure(const Options& options, const base::BilingualText& why) {
  std::cerr << "prongsai: " << why.in(options.language) << "\n";
  return 2;
}

// As a person in this folder would write it.
std::string displayed_path(const std::string& path) {
  const std::string here = platform::real_path(".") + "/";
  return path.starts_with(here) ? path.substr(here.size()) : path;
}

// Editors create and remove temporary files beside the one they save: only files that still exist are named.
std::vector<std::string> paths_to_name(const std::vector<std::string>& paths) {
  std::vector<std::string> there;
  std::copy_if(paths.begin(), paths.end(), std::back_inserter(there),
               [](const std::string& path) { return platform::look(path).has_value(); });
  if (there.empty()) there = paths;
  for (std::string& path : there) path = displayed_path(path);
  return there;
}

// The folders that are watched, as they are shown: the content, and each theme that a build has read.
class WatchedFolders {
 public:
  WatchedFolders(platform::Watcher& watcher, const std::string& content) : watcher_(watcher) { add(content); }

  void add(const std::string& folder) {
    watcher_.watch(folder);
    const std::string name = displayed_path(folder);
    if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
  }
  void add_themes(const pipeline::BuildResult& result) {
    for (const std::string& theme : result.theme_folders) add(theme);
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  platform::Watcher& watcher_;
  std::vector<std::string> names_;
};

void follow_edits(const Options& options, platform::Watcher& watcher, WatchedFolders& folders,
                  PreviewBuilder& builder, HttpServer& server, const std::stop_token& stop) {
  while (true) {
    const std::vector<std::string> changed = watcher.wait();
    if (stop.stop_requested()) return;
    const pipeline::BuildResult result = builder.build(changed);
    if (stop.stop_requested()) return;
    server.tell();
    builder.print_findings(result);
    const base::BilingualText line =
        change_line(platform::time_of_day(), paths_to_name(changed), result, builder.milliseconds());
    std::cout << line.in(options.language) << std::flush;
    folders.add_themes(result);
  }
}

void start(const Options& options, HttpServer& server, const Preview& preview) {
  if (!options.desk.respond)
    return server.start([&](const HttpRequest& request) { return answer(request, preview); });
  server.start(
      [&](const HttpRequest& request) {
        return is_for_desk(request) ? answer_from_desk(request, options.desk, preview) : answer(request, preview);
      },
      [&](const HttpRequest& request) { return is_for_desk(request) ? options.desk.body_limit(request) : 0; });
}

// The desk is there before the site is built, and where there is nothing to build yet.
void open_desk(const Options& options, HttpServer& server, const Preview& preview) {
  start(options, server, preview);
  const std::string address = addresses(options, server.port(), "/_desk/").front();
  std::cout
      << msg("เปิดโต๊ะทำงานได้ที่ {}\n", "The desk is open at {}\n", {address + options.desk.query}).in(options.language)
      << std::flush;
  if (options.opens) platform::open_in_browser(address + options.desk.opening_query);
}

void build_first(PreviewBuilder& builder, WatchedFolders& folders, const std::stop_token& stop) {
  const pipeline::BuildResult first = builder.build({});
  if (stop.stop_requested()) return;
  builder.print_findings(first);
  folders.add_themes(first);
}

void serve_folder(const Options& options, const std::string& out, std::unique_ptr<HttpServer> listening,
                  platform::Watcher& watcher, const std::stop_token& stop) {
  pipeline::BuildOptions build = options.build;
  build.out = out;
  build.is_preview = true;
  build.stop = stop;
  const bool has_desk = static_cast<bool>(options.desk.respond);
  const std::string name = platform::host_name();
  Preview preview({out, options.language, options.reloads, options.follows, {options.host, name, name + ".local"}});
  const std::unique_ptr<HttpServer> server = std::move(listening);  // destroyed before what it serves
  PreviewBuilder builder(build, options.language, preview);
  WatchedFolders folders(watcher, options.build.content);
  if (has_desk) open_desk(options, *server, preview);
  if (!has_desk || platform::is_folder(options.build.content)) build_first(builder, folders, stop);
  if (stop.stop_requested()) return;
  const std::vector<std::string> found = addresses(options, server->port(), preview.state()->base_path);
  std::cout << ready_lines(found, folders.names(), watcher.interval().count()).in(options.language) << std::flush;
  if (!has_desk) {
    start(options, *server, preview);
    if (options.opens) platform::open_in_browser(found.front());
  }
  follow_edits(options, watcher, folders, builder, *server, stop);
}

}  // namespace

int run(const Options& options) {
  platform::ignore_broken_pipes();  // the reader of our output may be gone
  std::stop_source stop;
  platform::Watcher watcher(std::chrono::milliseconds(options.poll_milliseconds));
  base::BilingualText why;
  const auto folder = platform::TemporaryFolder::make("prongsai-preview", why);
  if (!folder)
    return report_failure(options,
                          msg("สร้างโฟลเดอร์ชั่วคราวไม่ได้: {0}", "cannot make a temporary folder: {1}", {why.th, why.en}));
  platform::StopSignals interrupts(
      [&] {
        stop.request_stop();
        watcher.wake();
      },
      [&] {
        folder->remove_afterwards();
        std::_Exit(0);
      });
  auto server = listen(options, why);
  if (!server) return report_failure(options, why);
  serve_folder(options, folder->path() + "/site", std::move(server), watcher, stop.get_token());
  return 0;
}

}  // namespace serve
