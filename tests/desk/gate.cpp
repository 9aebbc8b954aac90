#include "desk/gate.h"

#include <catch2/catch.hpp>

namespace {

using platform::HttpRequest;
using platform::HttpResponse;

std::string header(const HttpResponse& response, const std::string& name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return "";
}

// A gate, and what the desk behind it was asked last.
struct Scene {
  desk::Request asked;
  desk::Response made{.body = "made"};
  desk::Gate gate{[this](const desk::Request& request) {
                    asked = request;
                    return made;
                  },
                  base::Language::en};
  std::string target_with_token = "/_desk/" + gate.query_with_token();
  std::string cookie = enter();

  std::string enter() {
    const std::string set = header(gate.respond({"GET", target_with_token, "127.0.0.1:4000"}, ""), "Set-Cookie");
    return set.substr(0, set.find(';'));
  }
  HttpRequest form(std::string_view type, std::string_view body) const {
    return {.method = "POST",
            .target = "/_desk/x",
            .host = "127.0.0.1:4000",
            .content_type = type,
            .origin = "http://127.0.0.1:4000",
            .fetch_site = "same-origin",
            .cookie = cookie,
            .body = body};
  }
};

const std::string form_type = "application/x-www-form-urlencoded", upload_type = "multipart/form-data; boundary=B";

}  // namespace

TEST_CASE("the desk is asked in its own terms") {
  Scene scene;
  const HttpResponse got = scene.gate.respond(
      {.method = "HEAD", .target = "/_desk/x?a=%E0%B8%81&b", .host = "127.0.0.1:4000", .cookie = scene.cookie}, "x");
  CHECK(got.status == 200);
  CHECK(got.body == "made");
  CHECK(header(got, "Content-Type") == "text/html; charset=utf-8");
  CHECK(scene.asked.method == "GET");
  CHECK(scene.asked.path == "x");
  CHECK(scene.asked.query == desk::Fields{{"a", "ก"}, {"b", ""}});
}

TEST_CASE("forms come with the ends of lines that files have") {
  Scene scene;
  CHECK(scene.gate.respond(scene.form(form_type, "v%2Ftitle=a%0D%0Ab%0D%0A&c=%0D"), "x").status == 200);
  CHECK(scene.asked.method == "POST");
  CHECK(scene.asked.form == desk::Fields{{"v/title", "a\nb\n"}, {"c", "\r"}});
  const std::string body =
      "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n"
      "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.pdf\"\r\nContent-Type: "
      "application/pdf\r\n\r\n1\r\n2\r\n--B--\r\n";
  CHECK(scene.gate.respond(scene.form(upload_type, body), "x").status == 200);
  CHECK(scene.asked.form == desk::Fields{{"a", "1\n2"}});
  REQUIRE(scene.asked.uploads.size() == 1);
  CHECK(scene.asked.uploads[0].name == "x.pdf");
  CHECK(scene.asked.uploads[0].bytes == "1\r\n2");
}

TEST_CASE("a browser is known by a name that does not tell its cookie") {
  Scene scene;
  scene.gate.respond(scene.form(form_type, ""), "x");
  const std::string first = scene.asked.session;
  CHECK(first.size() == 32);
  CHECK(scene.cookie.find(first) == std::string::npos);
  scene.gate.respond(scene.form(form_type, ""), "x");
  CHECK(scene.asked.session == first);
  scene.cookie = scene.enter();
  scene.gate.respond(scene.form(form_type, ""), "x");
  CHECK(scene.asked.session != first);
}

TEST_CASE("the browser that the program opens comes in once; the one that was here before is known again") {
  Scene scene;
  const auto enter = [&](const std::string& query, std::string_view cookie = "") {
    return scene.gate.respond(
        {.method = "GET", .target = "/_desk/" + query, .host = "127.0.0.1:4000", .cookie = cookie}, "");
  };
  const std::string ticket = scene.gate.query_with_ticket();
  CHECK(ticket != scene.gate.query_with_token());
  const HttpResponse first = enter(ticket);
  CHECK(first.status == 303);
  CHECK(enter(ticket).status == 403);
  CHECK(enter("?token=").status == 403);

  std::string browser;
  for (const auto& [name, value] : first.headers)
    if (name == "Set-Cookie" && value.starts_with("prongsai-desk-browser="))
      browser = value.substr(0, value.find(';'));
  REQUIRE(!browser.empty());
  const auto session_of = [&](const HttpResponse& entered, const std::string& name) {
    const std::string set = header(entered, "Set-Cookie");
    scene.cookie = set.substr(0, set.find(';')) + name;
    scene.gate.respond(scene.form(form_type, ""), "x");
    return scene.asked.session;
  };
  const std::string before = session_of(first, "; " + browser);
  CHECK(session_of(enter(scene.gate.query_with_token(), browser), "; " + browser) == before);
  CHECK(session_of(enter(scene.gate.query_with_token()), "; prongsai-desk-browser=other") != before);
  scene.cookie = browser;  // alone it lets nobody in
  CHECK(scene.gate.respond(scene.form(form_type, ""), "x").status == 403);
}

TEST_CASE("where the desk goes on is below the desk") {
  Scene scene;
  const auto location = [&](const std::string& path) {
    scene.made = {.status = 303, .location = path};
    return header(scene.gate.respond(scene.form(form_type, ""), "x"), "Location");
  };
  CHECK(location("") == "/_desk/");
  CHECK(location("agency/ban-khao?saved=1#v") == "/_desk/agency/ban-khao?saved=1#v");
  CHECK(location("ก ข") == "/_desk/%E0%B8%81%20%E0%B8%82");
  CHECK(location("/evil.example") == "/_desk//evil.example");
  CHECK(location("a\r\nSet-Cookie: b") == "/_desk/a%0D%0ASet-Cookie:%20b");
}

TEST_CASE("a body is read of those who may send it, and of each kind its own size") {
  Scene scene;
  CHECK(scene.gate.most_body_bytes(scene.form(form_type, "")) == 1u << 20);
  CHECK(scene.gate.most_body_bytes(scene.form(upload_type, "")) == 64u << 20);
  CHECK(scene.gate.most_body_bytes(scene.form("text/plain", "")) == 0);
  HttpRequest other = scene.form(form_type, "");
  other.origin = "http://evil.example";
  CHECK(scene.gate.most_body_bytes(other) == 0);
  HttpRequest unknown = scene.form(form_type, "");
  unknown.cookie = "";
  CHECK(scene.gate.most_body_bytes(unknown) == 0);
  HttpRequest reading = scene.form(form_type, "");
  reading.method = "GET";
  CHECK(scene.gate.most_body_bytes(reading) == 0);
}

TEST_CASE("of the cookies given out the last sixty-four are good") {
  Scene scene;
  const std::string first = scene.cookie;
  for (int i = 0; i < 64; ++i) scene.cookie = scene.enter();
  CHECK(scene.gate.respond(scene.form(form_type, ""), "x").status == 200);
  scene.cookie = first;
  CHECK(scene.gate.respond(scene.form(form_type, ""), "x").status == 403);
}
