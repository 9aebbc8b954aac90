// What a theme cannot take away: each left out once, and where that is told.
#include <catch2/catch.hpp>

#include "tests/theme/fixture.h"

namespace {

struct TestFrame {
  std::string language = "th", title = "หน้า";
};
struct Nothing {
  std::string who = "เทศบาล";
};
struct ChartRow {
  std::string name, value;
};
struct WholePage {
  TestFrame frame;
  std::string title = "หัวเรื่อง";
  std::optional<Nothing> empty;
  base::Html chart;
  std::vector<ChartRow> rows;
  bool is_new = false;
};

REFLECT(TestFrame, "frame", language, title);
REFLECT(Nothing, "empty state", who);
REFLECT(ChartRow, "row", name, value);
REFLECT(WholePage, "page", frame, title, empty, chart, rows, is_new);

}  // namespace

namespace {

const std::string
    html = "<html lang=\"{{ frame.language }}\">\n",
    title = "<title>{{ frame.title }}</title>\n",
    policy =
        "{% block policy %}<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'self'\">{% endblock %}\n",
    body = "<body>\n", skip = "<a class=\"skip\" href=\"#main\">x</a>\n",
    main_part = "<main id=\"main\">\n{% block main %}{% endblock %}\n</main>",
    page = "{% extends \"layout.html\" %}\n{% block main %}<h1>{{ title }}</h1>\n{{ empty.who }}{% endblock %}";

std::string layout() { return "<!doctype html>\n" + html + title + policy + body + skip + main_part; }

std::string without(std::string text, const std::string& part) {
  const std::size_t at = text.find(part);
  REQUIRE(at != text.npos);
  return text.erase(at, part.size());
}

std::string with(std::string text, const std::string& part, const std::string& instead) {
  const std::size_t at = text.find(part);
  REQUIRE(at != text.npos);
  return text.replace(at, part.size(), instead);
}

std::string told_of(const std::string& layout_text, const std::string& page_text = page,
                    base::Language language = base::Language::en) {
  theme::Sources sources = sources_of({{"layout.html", layout_text}, {"page.html", page_text}});
  base::Report report;
  theme::compile(sources, "page.html", base::type_info<WholePage>(), some_words(), report);
  std::string out;
  for (const base::Finding& f : report.findings())
    out += (out.empty() ? "" : "\n") + f.path + ":" + std::to_string(f.line) + ":" + std::to_string(f.column) + ": " +
           f.what.in(language) + " / " + f.advice.in(language);
  return out;
}

std::string page_with(const std::string& text) { return with(page, "{{ empty.who }}", "{{ empty.who }}" + text); }

}  // namespace

TEST_CASE("what no page may lack is reported where it should be") {
  CHECK(told_of(layout()).empty());
  CHECK(told_of(with(layout(), html, "<html lang=\"th\">\n")) ==
        "layout.html:2:1: this page lacks its language / write <html lang=\"{{ frame.language }}\"> where no "
        "condition can leave it out");
  CHECK(told_of(without(layout(), title)) ==
        "layout.html:2:1: this page lacks its <title> / write <title>{{ frame.title }}</title> where no condition "
        "can leave it out");
  CHECK(told_of(without(layout(), policy)) ==
        "layout.html:2:1: this page lacks its security policy / write {% block policy %} … {% endblock %} where no "
        "condition can leave it out");
  CHECK(told_of(without(layout(), skip)) ==
        "layout.html:5:1: this page lacks its skip link / write <a class=\"skip\" href=\"#main\">{% say frame.skip "
        "%}</a> where no condition can leave it out");
  CHECK(told_of(with(layout(), "<main id=\"main\">", "<main>")) ==
        "layout.html:7:1: this page lacks <main id=\"main\"> / write <main id=\"main\" tabindex=\"-1\"> where no "
        "condition can leave it out");
  CHECK(told_of(layout(), without(page, "<h1>{{ title }}</h1>")) ==
        "page.html:2:1: this page lacks its <h1> / write <h1> … </h1> where no condition can leave it out");
  CHECK(told_of(layout(), without(page, "<h1>{{ title }}</h1>"), base::Language::th) ==
        "page.html:2:1: หน้านี้ขาด <h1> / เขียน <h1> … </h1> ไว้นอกเงื่อนไข");
}

TEST_CASE("a page that keeps none of the frame lacks all of it") {
  CHECK(told_of(layout(), "<p>{{ empty.who }}</p>") ==
        "page.html:1:1: this page lacks its language / write <html lang=\"{{ frame.language }}\"> where no condition "
        "can leave it out\n"
        "page.html:1:1: this page lacks its <title> / write <title>{{ frame.title }}</title> where no condition can "
        "leave it out\n"
        "page.html:1:1: this page lacks its security policy / write {% block policy %} … {% endblock %} where no "
        "condition can leave it out\n"
        "page.html:1:1: this page lacks its skip link / write <a class=\"skip\" href=\"#main\">{% say frame.skip "
        "%}</a> where no condition can leave it out\n"
        "page.html:1:1: this page lacks <main id=\"main\"> / write <main id=\"main\" tabindex=\"-1\"> where no "
        "condition can leave it out\n"
        "page.html:1:1: this page lacks its <h1> / write <h1> … </h1> where no condition can leave it out");
}

TEST_CASE("a landmark in a comment, on one way only or in a loop does not count") {
  const std::string lacks_h1 =
      "page.html:2:1: this page lacks its <h1> / write <h1> … </h1> where no condition can leave it out";
  const std::string h1 = "<h1>{{ title }}</h1>";
  CHECK(told_of(layout(), with(page, h1, "<!-- <h1>x</h1> -->")) == lacks_h1);
  CHECK(told_of(layout(), with(page, h1, "{% if is_new %}" + h1 + "{% endif %}")) == lacks_h1);
  CHECK(told_of(layout(), with(page, h1, "{% for r in rows %}" + h1 + "{% endfor %}")) == lacks_h1);
  CHECK(told_of(layout(), with(page, h1, "{% if is_new %}" + h1 + "{% else %}<h1>x</h1>{% endif %}")).empty());
  CHECK(told_of(with(layout(), "class=\"skip\"", "{% if is_new %}class=\"skip\"{% endif %}")).find("its skip link") !=
        std::string::npos);
  CHECK(told_of(with(layout(), "href=\"#main\"", "href=\"#other\"")).find("its skip link") != std::string::npos);
}

TEST_CASE("the skip link comes before what it skips to; <main> and <h1> appear once") {
  CHECK(told_of(without(layout(), skip) + skip) ==
        "layout.html:6:1: the skip link must come before <main> / move it to the start of <body>");
  CHECK(told_of(layout() + "<main id=\"main\"></main>") == "layout.html:9:8: a page has one <main> / ");
  CHECK(told_of(layout(), page_with("<h1>again</h1>")) == "page.html:3:16: a page has one <h1> / ");
}

TEST_CASE("the security policy may not be weaker") {
  for (const char* weak : {"default-src 'self'", "default-src 'none'; script-src 'unsafe-inline'",
                           "default-src 'none'; img-src *", "default-src 'none'; style-src https://x.example"}) {
    INFO(weak);
    const std::string text = with(layout(), "default-src 'none'; style-src 'self'", weak);
    const std::string found = told_of(text);
    CHECK(found.starts_with("layout.html:4:"));
    CHECK(
        found.ends_with(": this security policy is weaker than that of 'default' / keep the block 'policy' of the "
                        "default's layout.html"));
  }
  CHECK(told_of(layout(), page + "{% block policy %}{% endblock %}") ==
        "page.html:3:30: this page lacks its security policy / write {% block policy %} … {% endblock %} where no "
        "condition can leave it out");
}

TEST_CASE("a chart is beside its values, and an empty state says whose it is") {
  CHECK(told_of(layout(), page_with("{{ chart }}")) ==
        "page.html:3:19: this chart is without its values in words / print 'rows' beside it");
  CHECK(told_of(layout(), page_with("{{ chart }}{% for r in rows %}{{ r.name }} {{ r.value }}{% endfor %}")).empty());
  CHECK(told_of(layout(), without(page, "{{ empty.who }}")) ==
        "page.html:2:1: this page does not say when nothing is published / write {% if empty %}{% include "
        "\"empty.html\" %}{% endif %}");
}
