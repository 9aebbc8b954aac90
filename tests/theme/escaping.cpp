#include <random>

#include "base/json.h"
#include "tests/theme/fixture.h"

namespace {

Page hostile_page() {
  Page page = some_page();
  page.title = "\"'><script>&amp;javascript:";
  page.lead = {page.title, true, base::Language::th};
  page.tags = {page.title};
  return page;
}

const std::string escaped = "&quot;&#39;&gt;&lt;script&gt;&amp;amp;javascript:";

}  // namespace

TEST_CASE("text content (OWASP rule 1)") {
  CHECK(rendered("<p>{{ title }}</p>", hostile_page()) == "<p>" + escaped + "</p>");
  CHECK(rendered("<p>{{ lead }}</p>", hostile_page()) == "<p><span lang=\"th\">" + escaped + "</span></p>");
  CHECK(rendered("<p>{{ body }}</p>") == "<p><p>body</p></p>");
  CHECK(rendered("<p>{{ link }}</p>") == "<p>../b/index.html</p>");
}

TEST_CASE("only text is allowed in these") {
  CHECK(rendered("<title>{{ lead }} {{ title }}</title>", hostile_page()) ==
        "<title>" + escaped + " " + escaped + "</title>");
  CHECK(rendered("<textarea>{{ lead }}</textarea>", hostile_page()) == "<textarea>" + escaped + "</textarea>");
  CHECK(rendered("<option>{{ lead }}</option>{{ count }}", hostile_page()) == "<option>" + escaped + "</option>3");
  CHECK(rendered("<option>a</option><b>{{ body }}</b>") == "<option>a</option><b><p>body</p></b>");
  CHECK(rendered("<TITLE lang=\"th\">{{ lead }}</TITLE >{{ body }}") ==
        "<TITLE lang=\"th\">Lead &lt;1&gt;</TITLE ><p>body</p>");
}

TEST_CASE("attribute values (OWASP rule 2)") {
  CHECK(rendered("<a title=\"{{ title }}\">", hostile_page()) == "<a title=\"" + escaped + "\">");
  CHECK(rendered("<a title=\"{{ lead }}, {{ count }}\" class='x'>", hostile_page()) ==
        "<a title=\"" + escaped + ", 3\" class='x'>");
  CHECK(rendered("<meta property=\"og:url\" content=\"{{ link }}\">") ==
        "<meta property=\"og:url\" content=\"../b/index.html\">");
  CHECK(rendered("<input value=\"{{ title }}\"/>{{ count }}") == "<input value=\"A &amp; B\"/>3");
  CHECK(rendered("<meta http-equiv=\"Content-Security-Policy\" content=\"{{ title }}\">").size() > 10);
}

TEST_CASE("addresses (OWASP rule 5)") {
  CHECK(rendered("<a href=\"{{ link }}\">") == "<a href=\"../b/index.html\">");
  CHECK(rendered("<a href=\"#m{{ title }}-{{ count }}\">", hostile_page()) == "<a href=\"#m" + escaped + "-3\">");
  CHECK(rendered("<a href=\"{% if is_new %}{{ link }}{% else %}{{ owner.home }}{% endif %}\">") ==
        "<a href=\"#owner\">");
  CHECK(rendered("<a href=\"{% if is_new %}x.html{% else %}y.html#z{% endif %}\">") == "<a href=\"y.html#z\">");
  CHECK(rendered("<a href=\"https://line.me/x?a=b:c&amp;d\">") == "<a href=\"https://line.me/x?a=b:c&amp;d\">");
  CHECK(rendered("<a href=mailto:a@b.c>{{ count }}") == "<a href=mailto:a@b.c>3");
  CHECK(rendered("<a href='#x'>") == "<a href='#x'>");
  CHECK(rendered("<script src=\"{{ link }}\" defer></script>{{ count }}") ==
        "<script src=\"../b/index.html\" defer></script>3");
  CHECK(rendered("<img srcset=\"a.png 1x, b.png 2x\">") == "<img srcset=\"a.png 1x, b.png 2x\">");
  CHECK(rendered("<html xmlns:xlink=\"http://www.w3.org/1999/xlink\">{{ count }}") ==
        "<html xmlns:xlink=\"http://www.w3.org/1999/xlink\">3");
}

TEST_CASE("data and style (OWASP rules 3 and 4)") {
  CHECK(rendered("<script type=\"application/ld+json\">{{ data }}</script>{{ count }}") ==
        "<script type=\"application/ld+json\">{\"name\":\"\\u003c/script\\u003e\"}</script>3");
  CHECK(rendered("<script TYPE='application/LD+json'>[{{ data }}, 1]</SCRIPT>").size() > 10);
  CHECK(rendered("<style>a > b { color: red }</style>{{ count }}") == "<style>a > b { color: red }</style>3");
  CHECK(rendered("<style>{% if is_new %}a{% else %}b{% endif %} {}</style>") == "<style>b {}</style>");
}

TEST_CASE("conditions and loops within a tag") {
  CHECK(rendered("<a {% if title %}aria-current=\"page\"{% endif %}>") == "<a aria-current=\"page\">");
  CHECK(rendered("<a href=\"x\"{% if title %} aria-current=\"page\"{% endif %}>") ==
        "<a href=\"x\" aria-current=\"page\">");
  CHECK(rendered("<details{% if title %} open{% endif %}>{{ count }}") == "<details open>3");
  CHECK(rendered("<details {% if title %}open{% endif %} class=\"x\">{{ count }}") == "<details open class=\"x\">3");
  CHECK(rendered("<details {% if is_new %}open{% elif title %}class=\"x\"{% else %} {% endif %}>") ==
        "<details class=\"x\">");
  CHECK(rendered("<p class=\"a{% if title %} b{% endif %}{% for t in tags %} {{ t }}{% endfor %}\">") ==
        "<p class=\"a b red blue\">");
  CHECK(rendered("<p{% for t in tags %} data-x=\"{{ t }}\"{% endfor %}>") == "<p data-x=\"red\" data-x=\"blue\">");
  CHECK(rendered("<p {% for t in tags %}data-x=\"{{ t }}\" {% endfor %}>") == "<p data-x=\"red\" data-x=\"blue\" >");
  CHECK(rendered("<p class={% if is_new %}\"a\"{% else %}\"b\"{% endif %}>{{ count }}") == "<p class=\"b\">3");
  CHECK(rendered("<body{% block body %}{% endblock %}>{{ count }}") == "<body>3");
  CHECK(rendered("<body{% block body %} class=\"x\"{% endblock %}>{{ count }}") == "<body class=\"x\">3");
  CHECK(rendered("{% if title %}<a href=\"x\">{% else %}<span>{% endif %}{{ count }}") == "<a href=\"x\">3");
}

TEST_CASE("comments and declarations end where browsers end them") {
  for (const char* before : {"<!-- x -->", "<!-->", "<!--->", "<!-- x --!>", "<!-- - -- -->", "<!--x--->",
                             "<!-- <b title=\" -->", "<!entity x>", "<?xml?>", "</>", "</ x>", "<!-x>", "< ", "<3",
                             "a << b ", "<!--!> -->", "<!-- --!x -->", "<!----!!> -->"})
    CHECK(rendered(std::string(before) + "{{ count }}") == std::string(before) + "3");
  for (const char* inside : {"<!-- x --", "<!--!>", "<!-- --!x>", "<!-- -- >", "<!", "<!-", "</", "<", "<!-- --!!>"})
    CHECK(rendered(std::string(inside) + "{{ count }} -->").substr(0, 6) == "error:");
}

TEST_CASE("no text makes a tag, leaves its quotes or becomes an address of its own") {
  const std::string text =
      "<!doctype html><title>{{ title }}{{ lead }}</title><main id=\"main\"><h1 title=\"{{ title }}\">{{ lead }}</h1>"
      "<a class=\"skip\" href=\"#{{ title }}\">{{ title }}</a><a href=\"{{ link }}\">{% say by what=title who=lead "
      "%}</a>"
      "{% for t in tags %}<li id=\"{{ t }}\" {% if t %}data-a=\"{{ t }}\"{% endif %}>{{ t }}<option>{{ t "
      "}}</option></li>{% endfor %}"
      "<textarea>{{ title }}</textarea><script type=\"application/ld+json\">{{ data }}</script>";
  const std::string letters = "<>\"'&/=-! a;:#ก";
  const std::vector<std::string> chunks{"<script>", "</title>",    "</textarea>", "</script>",    "-->",
                                        "<!--",     "javascript:", "]]>",         "\" onload=\"", "' x='",
                                        "&lt;",     "&#60;",       "{{ title }}", "{% if %}",     "\xE2\x80\xA8"};
  auto skeleton = [](const std::string& html) {
    std::string out;
    bool json = false;  // which has quotes of its own
    for (std::size_t i = 0; i < html.size(); ++i) {
      json = json || html.compare(i, 9, "ld+json\">") == 0;
      if (html[i] == '<' || html[i] == '>' || (!json && (html[i] == '"' || html[i] == '\''))) out += html[i];
    }
    return out;
  };
  Page plain = some_page();
  plain.title = "x";
  plain.lead = {"x", true, base::Language::th};
  plain.tags = {"x", "x"};
  plain.data = base::Json();
  plain.data.string("x");
  const std::string expected = skeleton(rendered(text, plain));
  std::mt19937 random(20261121);
  auto any = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (int round = 0; round < 500; ++round) {
    std::string value = "v";
    for (std::size_t i = 0, n = 1 + any(12); i < n; ++i)
      value += any(2) ? chunks[any(chunks.size())] : std::string(1, letters[any(letters.size() - 3)]);
    Page page = plain;
    page.title = value;
    page.lead.text = page.title;
    page.tags = {value, value};
    page.data = base::Json();
    page.data.string(value);
    page.link = base::Url::outside(value);
    const std::string out = rendered(text, page);
    INFO(value);
    CHECK(skeleton(out) == expected);
    CHECK(out.find("href=\"javascript") == out.npos);
  }
}
