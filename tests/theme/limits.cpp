// Templates that try to hang or crash the compiler.
#include "tests/theme/fixture.h"

namespace {

std::string times(std::size_t n, const std::string& text) {
  std::string out;
  out.reserve(n * text.size());
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("nesting") {
  const std::string open = "{% if title %}", close = "{% endif %}";
  CHECK(rendered(times(63, open) + "x" + times(63, close)) == "x");
  CHECK(told(times(64, open) + "x" + times(64, close)) ==
        "page.html:1:883+14: template: tags are nested more than 64 deep");
  CHECK(told(times(70000, open)) == "page.html:1:883+14: template: tags are nested more than 64 deep");
  CHECK(told(times(64, "{% block a %}")) == "page.html:1:820+13: template: tags are nested more than 64 deep");
  CHECK(told("{% if " + times(100000, "(") + "title %}{% endif %}") ==
        "page.html:1:71+1: template: the condition is nested more than 64 deep");
  CHECK(told("{% if " + times(100000, "not ") + "title %}{% endif %}").find("nested more than 64 deep") !=
        std::string::npos);
  CHECK(rendered("{% if " + times(60, "(") + "title" + times(60, ")") + " %}x{% endif %}") == "x");
}

TEST_CASE("loops in loops") {
  std::string open, close;
  for (int i = 0; i < 33; ++i) open += "{% for t in tags %}", close += "{% endfor %}";
  CHECK(told(open + close) == "page.html:1:609+19: template: loops are nested more than 32 deep");
  Page page = some_page();
  page.tags = {"x"};
  CHECK(rendered(open.substr(19) + "{{ loop.index }}" + close.substr(12), page) == "1");
}

TEST_CASE("files") {
  CHECK(told(std::string((1 << 20) + 1, 'x')) == "page.html: template: the template is larger than 1 MiB");
  CHECK(rendered(std::string(1 << 20, 'x')).size() == 1 << 20);
  CHECK(told("a\n \xFFxx") == "page.html:2:2+1: template: this is not UTF-8");
  CHECK(told(times(100000, "{{")).find("has no '}}'") != std::string::npos);
  CHECK(told(times(100000, "{% say ")).find("has no '%}'") != std::string::npos);
}

TEST_CASE("no more than a hundred mistakes are told") {
  const std::string all = told(times(5000, "{{ x }}\n"));
  CHECK(std::count(all.begin(), all.end(), '\n') == 99);
}

TEST_CASE("files that multiply") {
  Files files;
  for (char c = 'a'; c < 'n'; ++c)
    files[std::string(1, c)] = times(10, "{% include \"" + std::string(1, static_cast<char>(c + 1)) + "\" %}");
  files["n"] = "";
  files["page.html"] = "{% include \"a\" %}";
  CHECK(told(files).find("the template grows too large") != std::string::npos);
  files["n"] = times(10000, "x");
  CHECK(told(files).find("the template grows too large") != std::string::npos);
  files.clear();
  for (char c = 'a'; c < 'z'; ++c)
    files[std::string(1, c)] = "{% include \"" + std::string(1, static_cast<char>(c + 1)) + "\" %}";
  files["page.html"] = "{% include \"a\" %}";
  CHECK(told(files) == "o:1:13+1: template: more than 16 files within each other");
}

TEST_CASE("long names and long chains") {
  const std::string name = times(200000, "a");
  CHECK(told("{{ " + name + " }}").size() < 300);
  CHECK(told("<" + name + " " + name + "=\"" + name + "\">").empty());
  CHECK(told("<" + name + times(10000, "{% if title %} x{% endif %}") + ">").empty());
  CHECK(told("{% if title" + times(50000, " and title") + " %}{% endif %}").empty());
  CHECK(told("{{ title" + times(100000, ".x") + " }}") ==
        "page.html:1:4+200005: template: a name of more than 16 parts");
  CHECK(told("{% say year" + times(2000, " year=title") + " %}").size() > 10);
  CHECK(told("<!--" + times(250000, "--!") + "-->").empty());
}
