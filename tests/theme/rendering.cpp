#include "tests/theme/fixture.h"

TEST_CASE("values are printed by their kind") {
  CHECK(rendered("{{ title }}") == "A &amp; B");
  CHECK(rendered("{{title}}|{{ count }}|{{ body }}|{{ link }}") == "A &amp; B|3|<p>body</p>|../b/index.html");
  CHECK(rendered("{{ lead }}") == "Lead &lt;1&gt;");
  CHECK(rendered("{{ owner.name }} {{ owner.members }}") == "Owner 5");
}

TEST_CASE("a phrase in another language says so") {
  CHECK(rendered("{% for r in rows %}{{ r.name }},{% endfor %}") == "<span lang=\"th\">หนึ่ง</span>,two,three,");
  CHECK(rendered("{% for r in rows %}<b title=\"{{ r.name }}\"></b>{% endfor %}") ==
        "<b title=\"หนึ่ง\"></b><b title=\"two\"></b><b title=\"three\"></b>");
}

TEST_CASE("what is absent prints nothing") {
  CHECK(rendered("[{{ parent.name }}{{ deputy.members }}]") == "[]");
  CHECK(rendered("{% if parent %}has{% else %}none{% endif %}") == "none");
  Page page = some_page();
  page.parent = std::make_shared<Owner>(Owner{"P", {}, 0});
  CHECK(rendered("{% if parent %}{{ parent.name }}{% endif %}", page) == "P");
}

TEST_CASE("conditions") {
  auto truth = [](const std::string& condition) { return rendered("{% if " + condition + " %}yes{% endif %}"); };
  CHECK(truth("title") == "yes");
  CHECK(truth("is_new").empty());
  CHECK(truth("not is_new") == "yes");
  CHECK(truth("not not title") == "yes");
  CHECK(truth("rows and tags") == "yes");
  CHECK(truth("rows and is_new").empty());
  CHECK(truth("is_new or rows and tags") == "yes");
  CHECK(truth("(is_new or rows) and not tags").empty());
  CHECK(truth("not (is_new or parent)") == "yes");
  CHECK(truth("not (title and rows)").empty());
  CHECK(truth("is_new or parent or title") == "yes");
  CHECK(truth("title and rows and is_new").empty());
  CHECK(truth("lead and body and data and link and owner") == "yes");
  CHECK(truth("count == 3") == "yes");
  CHECK(truth("count != 3").empty());
  CHECK(truth("count >= 3 and count <= 3") == "yes");
  CHECK(truth("count > -1") == "yes");
  CHECK(truth("2 < count") == "yes");
  CHECK(truth("4 < count").empty());
  CHECK(truth("owner.members > count") == "yes");
  CHECK(truth("title == \"A & B\"") == "yes");
  CHECK(truth("title != \"A & B\"").empty());
  CHECK(truth("title == owner.name").empty());
}

TEST_CASE("a comparison with what is absent is false") {
  CHECK(rendered("{% if parent.members == 0 %}zero{% endif %}{% if parent.members != 0 %}other{% endif %}").empty());
  CHECK(
      rendered("{% if parent.name == \"\" %}empty{% endif %}{% if count > parent.members %}more{% endif %}").empty());
}

TEST_CASE("elif and else") {
  const std::string text =
      "{% if count == 1 %}one{% elif count == 2 %}two{% elif count == 3 %}three{% else %}many{% endif %}";
  Page page = some_page();
  CHECK(rendered(text, page) == "three");
  page.count = 2;
  CHECK(rendered(text, page) == "two");
  page.count = 9;
  CHECK(rendered(text, page) == "many");
}

TEST_CASE("loops") {
  CHECK(rendered("{% for t in tags %}{{ t }};{% endfor %}") == "red;blue;");
  CHECK(rendered("{% for r in rows %}{{ loop.index }}{% if loop.first %}F{% endif %}{% if loop.last %}L{% endif %} "
                 "{% endfor %}") == "1F 2 3L ");
  CHECK(rendered("{% for r in rows %}{{ r.title }}({% for t in r.tags %}{{ loop.index }}{{ t }}{% else %}-{% endfor "
                 "%}){{ loop.index }} "
                 "{% endfor %}") == "one(1x2y)1 two(-)2 three(1z)3 ");
  Page empty;
  CHECK(rendered("{% for r in rows %}{{ r.title }}{% else %}none{% endfor %}", empty) == "none");
}

TEST_CASE("a loop's name shadows a value, and ends with the loop") {
  CHECK(rendered("{% for title in tags %}{{ title }} {% endfor %}{{ title }}") == "red blue A &amp; B");
}

TEST_CASE("includes see the scope and what they are given") {
  Files files{{"page.html", "{% for r in rows %}{% include \"row.html\" %}{% endfor %}"},
              {"row.html", "{{ loop.index }}{{ r.title }},"}};
  CHECK(rendered(files) == "1one,2two,3three,");
  files = {{"page.html", "{% include \"card.html\" with owner as who, owner.members as n %}"},
           {"card.html", "{{ who.name }} {{ n }} {{ title }}"}};
  CHECK(rendered(files) == "Owner 5 A &amp; B");
}

TEST_CASE("layouts and blocks") {
  Files files{{"base.html", "[{% block a %}A{% endblock %}|{% block b %}B{% endblock %}]"},
              {"page.html", "{% extends \"base.html\" %}\n{# why #}\n{% block b %}{{ title }}{% endblock %}\n"}};
  CHECK(rendered(files) == "[A|A &amp; B]");
  files["page.html"] = "{% extends \"base.html\" %}{% block b %}({{ super }}){% endblock %}";
  CHECK(rendered(files) == "[A|(B)]");
  files["middle.html"] =
      "{% extends \"base.html\" %}{% block a %}m{{ super }}{% block c %}C{% endblock %}{% endblock %}";
  files["page.html"] = "{% extends \"middle.html\" %}{% block c %}c{{ super }}{% endblock %}";
  CHECK(rendered(files) == "[mAcC|B]");
}

TEST_CASE("a file that is included may have a layout of its own") {
  Files files{{"page.html", "{% block a %}page{% endblock %}{% include \"part.html\" %}"},
              {"part.html", "{% extends \"frame.html\" %}{% block a %}part{% endblock %}"},
              {"frame.html", "({% block a %}{% endblock %})"}};
  CHECK(rendered(files) == "page(part)");
}

TEST_CASE("words of the frame") {
  CHECK(rendered("{% say skip %}") == "Skip to &lt;content&gt;");
  CHECK(rendered("<a title=\"{% say skip %}\">") == "<a title=\"Skip to &lt;content&gt;\">");
  CHECK(rendered("{% say year year=title %}") == "Year A &amp; B");
  CHECK(rendered("{% say year year=\"<2\" %} {% say year year=7 %}") == "Year &lt;2 Year 7");
  CHECK(rendered("{% for r in rows %}{% say agencies n=r.count %}, {% endfor %}") ==
        "1 agency, 2 agencies, 3 agencies, ");
  CHECK(rendered("{% say agencies n=1 %} {% say agencies n=\"๑\" %} {% say agencies n=\"2\" %}") ==
        "1 agency ๑ agency 2 agencies");
  CHECK(rendered("{% say brace %}") == "a {b}");
  CHECK(rendered("{% for r in rows %}{% say by what=r.name who=owner.name %};{% endfor %}") ==
        "<span lang=\"th\">หนึ่ง</span> by Owner;two by Owner;three by Owner;");
}

TEST_CASE("a line of tags and comments alone leaves nothing") {
  CHECK(rendered("a\n  {% if title %}\nb\n  {% endif %}  \nc\n") == "a\nb\nc\n");
  CHECK(rendered("{# one\n two #}\na\n{# end #}") == "a\n");
  CHECK(rendered("{% if title %}{% for t in tags %}\n{{ t }}\n{% endfor %} {% endif %}\nx") == "red\nblue\nx");
  CHECK(rendered("a {% if title %}\nb{% endif %}\n") == "a \nb\n");
  CHECK(rendered("  {{ count }}  \n  {% say skip %}\n") == "  3  \n  Skip to &lt;content&gt;\n");
  Files files{{"page.html", "<ul>\n  {% include \"item.html\" %}\n</ul>\n"}, {"item.html", "<li>x</li>\n"}};
  CHECK(rendered(files) == "<ul>\n<li>x</li>\n</ul>\n");
}

TEST_CASE("a hyphen takes the whitespace on its side") {
  CHECK(rendered("a \n {{- count -}} \n b") == "a3b");
  CHECK(rendered("a \n {{- count }} \n b") == "a3 \n b");
  CHECK(rendered("a {%- if title -%} b {%- endif -%} c") == "abc");
  CHECK(rendered("a {#- x -#} b") == "ab");
  CHECK(rendered("a {#- x #} b") == "a b");
}

TEST_CASE("braces that open nothing are text") {
  CHECK(rendered("{ a } }} %} { {") == "{ a } }} %} { {");
  CHECK(rendered("").empty());
}

TEST_CASE("one program serves many pages") {
  theme::Sources sources = sources_of({{"page.html", "{% for r in rows %}{{ r.title }} {% endfor %}"}});
  base::Report report;
  theme::Program program = theme::compile(sources, "page.html", base::type_info<Page>(), some_words(), report);
  sources = {};
  theme::Program moved = std::move(program);
  std::string out = "> ";
  Page page = some_page(), empty;
  moved.render(&page, out);
  moved.render(&empty, out);
  page.rows.resize(1);
  moved.render(&page, out);
  CHECK(out == "> one two three one ");
}

TEST_CASE("Thai words stay whole in titles longer than a line; abbreviations everywhere in text") {
  const std::string channels = "<span class=\"nb\">ช่องทาง</span>", agency = "<span class=\"nb\">อบต.หนองแสง</span>";
  Page page = some_page();
  page.title = "ช่องทาง & อบต.หนองแสง";
  page.body = base::Html("<b>ช่องทาง</b>");
  for (const std::string tag : {"h1", "h2", "h3", "dt", "caption", "figcaption", "summary"})
    CHECK(rendered("<" + tag + ">{{ title }}</" + tag + ">", page) ==
          "<" + tag + ">" + channels + " &amp; " + agency + "</" + tag + ">");
  for (const std::string tag : {"td", "th"})
    CHECK(rendered("<" + tag + ">{{ title }}</" + tag + ">", page) ==
          "<" + tag + ">ช่องทาง &amp; " + agency + "</" + tag + ">");
  CHECK(rendered("<h2>{{ body }}</h2>", page) == "<h2><b>ช่องทาง</b></h2>");
  CHECK(rendered("<p>{{ title }}{{ body }}</p>", page) == "<p>ช่องทาง &amp; " + agency + "<b>ช่องทาง</b></p>");
  CHECK(rendered("<h2>{{ count }}</h2>{{ title }}", page) == "<h2>3</h2>ช่องทาง &amp; " + agency);
  for (const char* text : {"<p title=\"{{ title }}\">x</p>", "<title>{{ title }}</title>",
                           "<select><option>{{ title }}</option></select>"})
    CHECK(rendered(text, page).find("<span") == std::string::npos);
  CHECK(rendered("<h1>{{ title }}</h1>", page).find(channels) != std::string::npos);
}

TEST_CASE("the site's own words stay whole likewise, and their spans are no text that is searched") {
  base::Translations words(base::Language::th);
  words.set("channels", "ช่องทาง <{n}> ของ อบต.หนองแสง");
  const theme::Sources sources =
      sources_of({{"page.html",
                   "<main id=\"main\"><h1>{% say channels n=count %}</h1><table><tr><td>{% say channels n=count "
                   "%}</td></tr></table><p title=\"{% say channels n=count %}\"></p></main>"}});
  base::Report report;
  const theme::Program program = theme::compile(sources, "page.html", base::type_info<Page>(), words, report);
  const Page page = some_page();
  const std::string agency = "<span class=\"nb\">อบต.หนองแสง</span>";
  std::string out, with_words;
  program.render(&page, out, {});
  CHECK(out == "<main id=\"main\"><h1>ช่องทาง &lt;3&gt; ของ " + agency + "</h1><table><tr><td>ช่องทาง &lt;3&gt; ของ " +
                   agency + "</td></tr></table><p title=\"ช่องทาง &lt;3&gt; ของ อบต.หนองแสง\"></p></main>");
  base::PageTextWriter text(base::TextScope::whole);
  program.render(&page, with_words, {.words = &text});
  CHECK(with_words == out);
  const base::PageText taken = text.take();
  CHECK(taken.title == "ช่องทาง <3> ของ อบต.หนองแสง");
  CHECK(taken.text.find("ช่องทาง <3> ของ อบต.หนองแสง") != std::string::npos);
}
