#include "desk/gate.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/forms.h"
#include "base/html.h"
#include "base/url.h"
#include "platform/random.h"
#include "platform/sha256.h"

namespace desk {
namespace {

using platform::HttpRequest;
using platform::HttpResponse;

// A page of Thai text takes nine bytes a letter as a form.
constexpr std::uint64_t most_form_bytes = 1u << 20, most_upload_bytes = 64u << 20;
constexpr std::size_t secret_bytes = 32, most_secrets = 64, session_digits = 32;
constexpr std::string_view form_type = "application/x-www-form-urlencoded", upload_type = "multipart/form-data";

const std::pair<std::string, std::string> headers_of_all[] = {
    {"Cache-Control", "no-store"},
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
     "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Referrer-Policy", "same-origin"},
    {"X-Content-Type-Options", "nosniff"},
};

HttpResponse response_of(unsigned status, const std::string& type, std::string body) {
  HttpResponse out{status, {{"Content-Type", type}}, std::move(body), {}};
  out.headers.insert(out.headers.end(), std::begin(headers_of_all), std::end(headers_of_all));
  return out;
}

HttpResponse redirect_to(const std::string& location) {
  HttpResponse out = response_of(303, "text/plain; charset=utf-8", "");
  out.headers.emplace_back("Location", location);
  return out;
}

// Takes as long for a wrong text as for the right one.
bool is_secret(std::string_view given, std::string_view right) {
  unsigned char differs = given.size() == right.size() ? 0 : 1;
  for (std::size_t i = 0; i < std::min(given.size(), right.size()); ++i)
    differs = static_cast<unsigned char>(differs | (given[i] ^ right[i]));
  return !differs;
}

// Cookies are the same for all ports of a host, so that each desk needs a name of its own.
std::string cookie_name(const HttpRequest& request) {
  const std::size_t colon = request.host.rfind(':');
  return "prongsai-desk-" + std::string(colon == request.host.npos ? "80" : request.host.substr(colon + 1));
}

// "b" of "x=a; name=b"; empty where it is not there.
std::string_view cookie_value(const HttpRequest& request, std::string_view name) {
  const std::string sought = std::string(name) + "=";
  std::string_view rest = request.cookie;
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    if (const std::string_view own = base::trimmed(pair); own.starts_with(sought)) return own.substr(sought.size());
  }
  return {};
}

// Tells the browsers of this machine apart, and lets nobody in: that of a person who comes back is known again.
constexpr std::string_view browser_cookie = "prongsai-desk-browser";
constexpr std::size_t browser_id_bytes = 16;

// What others may know of a browser: files name it.
std::string session_of(const HttpRequest& request) {
  const std::string_view browser = cookie_value(request, browser_cookie);
  return platform::sha256(browser.empty() ? cookie_value(request, cookie_name(request)) : browser)
      .substr(0, session_digits);
}

bool is_change(const HttpRequest& request) { return request.method == "POST"; }

bool comes_from_the_desk(const HttpRequest& request) {
  return request.origin == "http://" + std::string(request.host) &&
         (request.fetch_site.empty() || request.fetch_site == "same-origin");
}

std::optional<Fields> query_of(std::string_view target) {
  const std::size_t mark = target.find('?');
  return base::urlencoded_fields(mark == target.npos ? ""
                                                     : target.substr(mark + 1, target.find('#', mark) - mark - 1));
}

std::string_view token_in(const Fields& query) {
  const auto found =
      std::find_if(query.begin(), query.end(), [](const auto& field) { return field.first == "token"; });
  return found == query.end() ? std::string_view() : found->second;
}

// Browsers send each end of a line as CR LF.
std::string with_line_feeds(std::string text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from)
    if (text[from] != '\r' || from + 1 == text.size() || text[from + 1] != '\n') text[to++] = text[from];
  text.resize(to);
  return text;
}

// False where the body is not what its type says.
bool read_form(const HttpRequest& request, Request& out) {
  std::optional<base::Form> form;
  if (base::media_type_in(request.content_type) == upload_type)
    form = base::multipart_form(request.content_type, request.body);
  else if (auto fields = base::urlencoded_fields(request.body))
    form = base::Form{std::move(*fields), {}};
  if (!form) return false;
  for (auto& [name, value] : form->fields) out.form.emplace_back(std::move(name), with_line_feeds(std::move(value)));
  for (base::FormFile& file : form->files)
    out.uploads.push_back({std::move(file.field), std::move(file.name), std::move(file.bytes)});
  return true;
}

// A path with its query as a Location states it: letters of other scripts, spaces and controls as bytes.
std::string as_location(std::string_view path) {
  return "/_desk/" + base::percent_encoded(path, base::marks_of_addresses);
}

// A page that needs nothing else, for who is not let in.
HttpResponse plain_page(unsigned status, base::Language language, const base::BilingualText& title,
                        const base::BilingualText& text) {
  base::Html html("<!doctype html>\n<html lang=\"");
  html.text(base::code(language)).raw("\">\n<meta charset=\"utf-8\">\n<title>").text(title.in(language));
  html.raw("</title>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<h1>");
  html.text(title.in(language)).raw("</h1>\n<p>").text(text.in(language)).raw("</p>\n");
  return response_of(status, "text/html; charset=utf-8", std::string(html.view()));
}

}  // namespace

using base::msg;

Gate::Gate(Respond respond, base::Language language)
    : respond_(std::move(respond)),
      language_(language),
      token_(platform::random_hex(secret_bytes)),
      ticket_(platform::random_hex(secret_bytes)) {}

bool Gate::may_enter(std::string_view given) {
  if (is_secret(given, token_)) return true;
  if (ticket_.empty() || !is_secret(given, ticket_)) return false;
  ticket_.clear();
  return true;
}

bool Gate::has_cookie(const HttpRequest& request) const {
  const std::string_view given = cookie_value(request, cookie_name(request));
  return std::any_of(secrets_.begin(), secrets_.end(), [&](const auto& secret) { return is_secret(given, secret); });
}

std::optional<HttpResponse> Gate::refusal(const HttpRequest& request) const {
  const auto refused = [&](unsigned status, const base::BilingualText& title, const base::BilingualText& text) {
    return plain_page(status, language_, title, text);
  };
  if (!has_cookie(request))
    return refused(
        403, msg("เปิดโต๊ะทำงานจากที่อยู่ที่โปรแกรมบอก", "Open the desk at the address that the program printed"),
        msg("หน้านี้เปิดได้จากที่อยู่ที่โปรแกรมแสดงไว้ตอนเริ่ม ซึ่งลงท้ายด้วย token=… ถ้าปิดโปรแกรมไปแล้ว ให้เปิดใหม่จากเมนูของเครื่อง หรือพิมพ์ "
            "prongsai edit",
            "It begins with the address of this page and ends in token=…. If the program has ended, start it "
            "again from the menu of this computer, or with prongsai edit."));
  if (request.method == "GET" || request.method == "HEAD") return std::nullopt;
  if (!is_change(request))
    return refused(405, msg("ใช้ไม่ได้", "Not possible"), msg("ใช้ GET หรือ POST", "Use GET or POST."));
  if (!comes_from_the_desk(request))
    return refused(403, msg("ไม่ได้บันทึก", "Nothing was saved"),
                   msg("แบบฟอร์มนี้ไม่ได้ส่งมาจากหน้าของโต๊ะทำงาน", "This form was not sent from a page of the desk."));
  const std::string type = base::media_type_in(request.content_type);
  if (type != form_type && type != upload_type)
    return refused(415, msg("ไม่ได้บันทึก", "Nothing was saved"),
                   msg("รับเฉพาะแบบฟอร์มที่เบราว์เซอร์ส่ง", "Only forms as browsers send them are taken."));
  return std::nullopt;
}

std::uint64_t Gate::most_body_bytes(const HttpRequest& request) const {
  if (!is_change(request) || refusal(request)) return 0;
  return base::media_type_in(request.content_type) == upload_type ? most_upload_bytes : most_form_bytes;
}

HttpResponse Gate::let_in(const HttpRequest& request) {
  secrets_.push_back(platform::random_hex(secret_bytes));
  if (secrets_.size() > most_secrets) secrets_.pop_front();
  HttpResponse out = redirect_to(as_location(""));
  out.headers.emplace_back(
      "Set-Cookie", cookie_name(request) + "=" + secrets_.back() + "; Path=/_desk/; HttpOnly; SameSite=Strict");
  if (cookie_value(request, browser_cookie).empty())
    out.headers.emplace_back("Set-Cookie", std::string(browser_cookie) + "=" +
                                               platform::random_hex(browser_id_bytes) +
                                               "; Path=/_desk/; Max-Age=31536000; HttpOnly; SameSite=Strict");
  return out;
}

HttpResponse Gate::respond(const HttpRequest& request, const std::string& path) {
  auto query = query_of(request.target);
  if (path.empty() && request.method == "GET" && query && may_enter(token_in(*query))) return let_in(request);
  if (auto refused = refusal(request)) return std::move(*refused);
  if (request.is_too_large)
    return plain_page(413, language_, msg("ไม่ได้บันทึก", "Nothing was saved"),
                      msg("ส่งได้ครั้งละไม่เกิน 64 MB และข้อความในแบบฟอร์มไม่เกิน 1 MB",
                          "Files of at most 64 MB can be sent at once, and text of at most 1 MB."));
  Request asked{.method = is_change(request) ? "POST" : "GET", .path = path, .session = session_of(request)};
  if (!query || (is_change(request) && !read_form(request, asked)))
    return plain_page(400, language_, msg("ไม่ได้บันทึก", "Nothing was saved"),
                      msg("อ่านแบบฟอร์มที่ส่งมาไม่ได้", "The form that was sent cannot be read."));
  asked.query = std::move(*query);
  Response made = respond_(asked);
  if (made.status == 303 || !made.location.empty()) return redirect_to(as_location(made.location));
  return response_of(made.status, made.type, std::move(made.body));
}

}  // namespace desk
