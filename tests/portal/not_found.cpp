// The policy of 404.html names the style that stands in it: with another hash browsers would show the page without style.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/portal/sha256.h"
#include "tests/source_dir.h"

namespace {

std::string template_text() {
  std::ifstream file(std::string(source_dir) + "/themes/default/templates/not_found.html");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string between(const std::string& text, const std::string& before, const std::string& after) {
  std::size_t from = text.find(before);
  REQUIRE(from != text.npos);
  from += before.size();
  std::size_t to = text.find(after, from);
  REQUIRE(to != text.npos);
  return text.substr(from, to - from);
}

}  // namespace

TEST_CASE("the hash is SHA-256") {
  CHECK(tests::sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(tests::sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("404.html names the hash of its style") {
  const std::string text = template_text();
  const std::string policy = between(text, "{% block policy %}", "{% endblock %}");
  const std::string style = between(text, "{% block style %}", "{% endblock %}");
  const std::string css = between(style, "<style>", "</style>");
  CHECK(between(policy, "'sha256-", "'") == tests::sha256_base64(css));
  CHECK(css.find("{{") == css.npos);  // nothing of it may come from the page's data
  CHECK(css.find("{%") == css.npos);
}
