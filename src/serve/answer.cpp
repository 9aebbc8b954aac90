#include "serve/answer.h"

#include <utility>

#include "base/ascii.h"
#include "base/http_headers.h"
#include "base/media_types.h"
#include "platform/hash.h"
#include "platform/safe_open.h"
#include "serve/address.h"
#include "serve/events.h"
#include "serve/own_files.h"
#include "serve/page.h"

namespace serve {
namespace {

using platform::Below;
using platform::HttpRequest;
using platform::HttpResponse;

constexpr std::uint64_t most_bytes = 256u << 20;
constexpr std::string_view desk_folder = "/_desk/";  // no site has such a folder

std::string type_of(std::string_view file) {
  const base::MediaType* known = base::media_type_of(file);
  if (!known) return "application/octet-stream";
  return std::string(known->type) + (known->is_text ? "; charset=utf-8" : "");
}

bool is_page(std::string_view file) { return file.empty() || file.ends_with(".html"); }

// "assets/site-0123456789.css": other bytes would have another name.
bool never_changes(std::string_view file) {
  if (!file.starts_with(base::assets_folder)) return false;
  const std::size_t dot = file.rfind('.');
  if (dot == file.npos || dot < 11 || file[dot - 11] != '-') return false;
  return file.substr(dot - 10, 10).find_first_not_of(base::hex_digits) == file.npos;
}

HttpResponse response_of(unsigned status, std::string_view type, std::string body) {
  HttpResponse out{status, {}, std::move(body), {}};
  out.headers = {{"Content-Type", std::string(type)},
                 {"Cache-Control", "no-store"},
                 {"Cross-Origin-Resource-Policy", "same-origin"},
                 {"X-PageLayout-Options", "DENY"}};
  for (base::Header& h : base::headers_of_all("")) out.headers.emplace_back(std::move(h.name), std::move(h.value));
  return out;
}

// A page states itself what it may load, our script included.
void take_policy_of_page(HttpResponse& page) {
  const std::string_view policy = policy_of(page.body);
  for (auto& [name, value] : page.headers)
    if (name == "Content-Security-Policy" && !policy.empty())
      value = std::string(policy).append(base::only_in_headers);
}

HttpResponse text_response(unsigned status, const Preview& preview, const base::BilingualText& text) {
  return response_of(status, "text/plain; charset=utf-8", text.in(preview.options().language) + "\n");
}

HttpResponse wrong_host(const Preview& preview) {
  return text_response(
      403, preview,
      base::msg("เปิดตัวอย่างนี้ด้วยที่อยู่ที่โปรแกรมบอก", "open this preview at the address that the program prints"));
}

HttpResponse own_file(std::string_view path, const HttpRequest& request, const Preview& preview,
                      const PreviewState& state) {
  if (path == "preview.js") return response_of(200, "text/javascript; charset=utf-8", std::string(preview_js));
  if (path == "preview.css") return response_of(200, "text/css; charset=utf-8", std::string(preview_css));
  if (path == "findings")
    return response_of(200, "application/json", state.findings.json.empty() ? "{\"list\":[]}" : state.findings.json);
  if (path != "events") return text_response(404, preview, base::msg("ไม่มีหน้านี้", "there is no such page"));
  HttpResponse out = response_of(200, "text/event-stream", "");
  out.events = events_of(query_value(request.target, "page"), preview);
  return out;
}

PageFound page_of_404(const Preview& preview) {
  PageFound found{404, "404.html", "", ""};
  if (platform::read_below(preview.options().folder, found.file, most_bytes, found.bytes) != Below::file)
    found.file.clear();
  return found;
}

}  // namespace

PageFound find_page(std::string_view target, const Preview& preview, const PreviewState& state) {
  if (!state.has_site) return {503, "", empty_page(state.findings, preview.options().language), ""};
  auto path = path_of(target);
  if (!path) return page_of_404(preview);
  const std::string base = state.base_path.substr(1);
  if (path->empty() && !base.empty()) return {302, "", "", state.base_path};
  if (*path + "/" == base) return {301, "", "", state.base_path};
  if (!path->starts_with(base)) return page_of_404(preview);
  PageFound found{200, path->substr(base.size()), "", ""};
  if (found.file.empty() || found.file.ends_with('/')) found.file += "index.html";
  const Below what = platform::read_below(preview.options().folder, found.file, most_bytes, found.bytes);
  if (what == Below::file) return found;
  if (what == Below::folder) return {301, "", "", std::string(target.substr(0, target.find_first_of("?#"))) + "/"};
  return page_of_404(preview);
}

HttpResponse answer(const HttpRequest& request, const Preview& preview) {
  if (!is_our_host(request.host, preview.options().names)) return wrong_host(preview);
  if (request.method != "GET" && request.method != "HEAD") {
    HttpResponse out = text_response(
        405, preview, base::msg("อ่านได้อย่างเดียว ให้ใช้ GET หรือ HEAD", "this can only be read: use GET or HEAD"));
    out.headers.emplace_back("Allow", "GET, HEAD");
    return out;
  }
  const auto state = preview.state();
  const auto path = path_of(request.target);
  if (path && path->starts_with(own_folder) && preview.options().reloads)
    return own_file(std::string_view(*path).substr(own_folder.size()), request, preview, *state);
  if (path && *path == std::string(own_folder) + "preview.css")
    return response_of(200, "text/css; charset=utf-8", std::string(preview_css));
  PageFound found = find_page(request.target, preview, *state);
  if (!found.redirect_to.empty()) {
    HttpResponse out = response_of(found.status, "text/plain; charset=utf-8", "");
    out.headers.emplace_back("Location", found.redirect_to);
    return out;
  }
  if (is_page(found.file) && preview.options().reloads)
    found.bytes = with_preview(found.bytes, version_of(found.bytes).text);
  const bool is_html = is_page(found.file);
  HttpResponse out =
      response_of(found.status, is_html ? "text/html; charset=utf-8" : type_of(found.file), std::move(found.bytes));
  if (is_html) take_policy_of_page(out);
  if (never_changes(found.file)) out.headers[1].second = base::caching_of_assets;
  return out;
}

bool is_for_desk(const HttpRequest& request) { return request.target.starts_with(desk_folder); }

HttpResponse answer_from_desk(const HttpRequest& request, const DeskHandler& desk, const Preview& preview) {
  if (!is_our_host(request.host, {})) return wrong_host(preview);
  auto path = path_of(request.target);
  if (!path) return text_response(404, preview, base::msg("ไม่มีหน้านี้", "there is no such page"));
  path->erase(0, desk_folder.size() - 1);  // the path has no first '/'
  if (path->ends_with('/')) path->pop_back();
  return desk.respond(request, *path);
}

}  // namespace serve
