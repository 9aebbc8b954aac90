// The program of the page, as web/program.js calls it: a call takes text and bytes and leaves an answer, which is
// JSON on one line and, after its line feed, bytes. The content is the folder "content" of the memory's file system,
// the site is made in "site", and what is shown while one works in "preview".
#include <emscripten.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/finding_text.h"
#include "base/forms.h"
#include "base/json.h"
#include "base/media_types.h"
#include "base/url.h"
#include "desk/desk.h"
#include "desk/gate.h"
#include "pipeline/build.h"
#include "platform/disk.h"
#include "platform/safe_open.h"

namespace {

constexpr std::string_view host = "prongsai", content = "content", preview = "preview", desk_folder = "/_desk/";
constexpr std::uint64_t most_bytes = 256u << 20;  // of a file of the site

// "/a/ก" of "/a/%E0%B8%81?q=1"; "/" where it cannot be decoded.
std::string path_of(std::string_view target) {
  return base::percent_decoded(target.substr(0, target.find_first_of("?#"))).value_or("/");
}

// The desk behind its door (desk/gate.h), for whom the door was opened.
class OpenDesk {
 public:
  explicit OpenDesk(base::Language language)
      : desk_({.content = std::string(content), .language = language, .version = PRONGSAI_VERSION}),
        gate_([this](const desk::Request& request) { return desk_.respond(request); }, language) {
    const std::string target = std::string(desk_folder) + gate_.query_with_token();
    for (const auto& [name, value] : gate_.respond({"GET", target, host}, "").headers)
      if (name == "Set-Cookie") cookies_ += (cookies_.empty() ? "" : "; ") + value.substr(0, value.find(';'));
  }

  platform::HttpResponse respond(std::string_view method, std::string_view target, std::string_view type,
                                 std::string_view body) {
    const std::string origin = "http://" + std::string(host);
    platform::HttpRequest request{method, target, host, type, origin, "same-origin", cookies_, body};
    std::string path = path_of(target).substr(desk_folder.size());
    if (path.ends_with('/')) path.pop_back();
    const std::uint64_t most = gate_.most_body_bytes(request);
    if (body.size() > most) request.is_too_large = true;
    return gate_.respond(request, path);
  }

 private:
  desk::Desk desk_;
  desk::Gate gate_;
  std::string cookies_;
};

std::string input, output;
base::Language language = base::Language::th;
std::unique_ptr<OpenDesk> open_desk;

std::string header(const platform::HttpResponse& response, std::string_view wanted) {
  for (const auto& [name, value] : response.headers)
    if (name == wanted) return value;
  return {};
}

void leave_response(unsigned status, std::string_view type, std::string_view location, std::string_view body) {
  base::JsonWriter json;
  json.open_object().key("status").number(status).member("type", type).member("location", location).close_object();
  output = json.take();
  output += body;
}

// A file of the site as it is shown while one works; where there is none, the site's own page of what is not there.
void leave_file(std::string_view target) {
  std::string path = path_of(target).substr(1);
  if (path.empty() || path.ends_with('/')) path += "index.html";
  std::string bytes;
  unsigned status = 200;
  const auto found = path.find("..") == path.npos && path.find("//") == path.npos
                         ? platform::read_below(std::string(preview), path, most_bytes, bytes)
                         : platform::Below::nothing;
  if (found == platform::Below::folder) return leave_response(301, "text/plain", "/" + path + "/", {});
  if (found == platform::Below::nothing) {
    path = "404.html";
    status = 404;
    platform::read_below(std::string(preview), path, most_bytes, bytes);
  }
  const base::MediaType* type = base::media_type_of(path);
  leave_response(status,
                 path.ends_with(".html") ? "text/html"
                 : type                  ? type->type
                                         : "application/octet-stream",
                 {}, bytes);
}

// The next line of `text`, which loses it with its line feed.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

EM_JS(void, tell_progress, (int done, int all), {
  if (Module["onProgress"]) Module["onProgress"](done, all);
});

// A list of findings, as the value that comes next.
void add_findings(const base::Report& report, base::JsonWriter& json) {
  json.open_list();
  for (const base::Finding& finding : report.findings()) {
    const std::string line = base::as_json(finding, language);
    json.raw(std::string_view(line).substr(0, line.find_last_not_of('\n') + 1));
  }
  json.close_list();
}

EM_JS(void, tell_found_json, (const char* list), {
  if (Module["onFound"]) Module["onFound"](JSON.parse(UTF8ToString(list)));
});
void tell_found(const base::Report& report) {
  if (report.findings().empty()) return;
  base::JsonWriter json;
  add_findings(report, json);
  tell_found_json(json.take().c_str());
}

void leave_result(const pipeline::BuildResult& result, long long milliseconds) {
  base::JsonWriter json;
  json.open_object().key("published").boolean(result.is_published).key("milliseconds").number(milliseconds);
  json.key("pages").number(static_cast<long long>(result.outcome.pages.made));
  json.member("failure", result.failure.in(language)).key("findings");
  add_findings(result.report, json);
  json.close_object();
  output = json.take();
}

}  // namespace

extern "C" {

// Where the next call finds what it takes.
EMSCRIPTEN_KEEPALIVE char* input_of(std::size_t size) {
  input.resize(size);
  return input.data();
}
EMSCRIPTEN_KEEPALIVE const char* output_bytes() { return output.data(); }
EMSCRIPTEN_KEEPALIVE std::size_t output_size() { return output.size(); }

// Takes "th" or "en", and begins in that language.
EMSCRIPTEN_KEEPALIVE void begin() {
  language = input == "en" ? base::Language::en : base::Language::th;
  open_desk = std::make_unique<OpenDesk>(language);
  output = "{}\n";
}

// Takes method, target and type of a form as lines, then the form.
EMSCRIPTEN_KEEPALIVE void respond() {
  std::string_view rest = input;
  const std::string_view method = take_line(rest), target = take_line(rest), type = take_line(rest);
  if (!target.starts_with(desk_folder)) return leave_file(target);
  const platform::HttpResponse response = open_desk->respond(method, target, type, rest);
  leave_response(response.status, header(response, "Content-Type"), header(response, "Location"), response.body);
}

// Takes the password of the target that is sent to next.
EMSCRIPTEN_KEEPALIVE void password() {
  setenv("PRONGSAI_PASSWORD", input.c_str(), true);
  output = "{}\n";
}

// Takes the folder to build into.
EMSCRIPTEN_KEEPALIVE void build() {
  const auto start = std::chrono::steady_clock::now();
  pipeline::BuildOptions options;
  options.content = content;
  options.out = input;
  options.is_preview = true;  // nothing waits for a disk
  options.version = PRONGSAI_VERSION;
  options.progress = [](std::size_t done, std::size_t all) {
    tell_progress(static_cast<int>(done), static_cast<int>(all));
  };
  options.found = tell_found;
  const pipeline::BuildResult result = pipeline::build(options);
  const auto taken = std::chrono::steady_clock::now() - start;
  leave_result(result, std::chrono::duration_cast<std::chrono::milliseconds>(taken).count());
}
}
