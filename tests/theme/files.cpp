#include "tests/theme/fixture.h"

TEST_CASE("a mistake is reported once, in the file that has it") {
  Files files{{"page.html", "{% for r in rows %}{% include \"row.html\" %}{% include \"row.html\" %}{% endfor %}"},
              {"row.html", "{{ r.title }}\n  {{ r.nme }}\n"}};
  CHECK(told(files) ==
        "row.html:2:8+3: template: 'r' has no value 'nme' / did you mean 'name'? valid values: count, done, href, "
        "name, "
        "tags, title");
  files = {{"page.html", "{% extends \"base.html\" %}{% block a %}{{ x }}{% endblock %}"},
           {"base.html", "{% block a %}{% endblock %}{{ owner.x }}"}};
  CHECK(told(files) ==
        "page.html:1:42+1: template: there is no value 'x' here / valid values: body, count, data, deputy, is_new, "
        "lead, link, "
        "owner, parent, rows, tags, title\n"
        "base.html:1:37+1: template: 'owner' has no value 'x' / valid values: home, members, name");
}

TEST_CASE("all mistakes of a template are told at once") {
  CHECK(
      told("{{ a }}\n<p {{ title }}>\n{% if count %}{% endif %}\n{% say skp %}") ==
      "page.html:1:4+1: template: there is no value 'a' here / valid values: body, count, data, deputy, is_new, "
      "lead, "
      "link, owner, parent, "
      "rows, tags, title\n"
      "page.html:2:7+5: template: a value cannot be printed in the tag <p> / values are printed in text and in "
      "attribute values\n"
      "page.html:3:7+5: template: 'count' is a count, which is not a condition / zero and absent must not blur: "
      "compare it, as in 'count > 0'\n"
      "page.html:4:8+3: unknown-words: there are no words 'skp' in language en / did you mean 'skip'? valid values: "
      "agencies, brace, by, skip, year");
}

TEST_CASE("blocks that the layout lacks") {
  Files files{{"base.html", "{% block main %}{% endblock %}"},
              {"page.html", "{% extends \"base.html\" %}\n{% block mian %}x{% endblock %}"}};
  CHECK(told(files) ==
        "page.html:2:10+4: template: 'base.html' has no block 'mian' / did you mean 'main'? valid values: main");
}

TEST_CASE("text outside the blocks of a file that extends another") {
  Files files{{"base.html", "{% block main %}{% endblock %}"},
              {"page.html", "{% extends \"base.html\" %}\n\n  <p>lost</p>\n{% block main %}{% endblock %}"}};
  CHECK(told(files) ==
        "page.html:3:3+11: template: a file that extends 'base.html' may contain only blocks / move this into a {% "
        "block … "
        "%}");
  files["page.html"] = "{% extends \"base.html\" %}{{ title }}";
  CHECK(told(files) ==
        "page.html:1:26+11: template: a file that extends 'base.html' may contain only blocks / move this into a {% "
        "block "
        "… %}");
}

TEST_CASE("circles") {
  Files files{{"page.html", "{% include \"a.html\" %}"},
              {"a.html", "{% include \"b.html\" %}"},
              {"b.html", "{% include \"a.html\" %}"}};
  CHECK(told(files) ==
        "b.html:1:13+6: template: templates include or extend each other in a circle / page.html → a.html → b.html → "
        "a.html");
  files = {{"page.html", "{% extends \"a.html\" %}"}, {"a.html", "{% extends \"page.html\" %}"}};
  CHECK(
      told(files) ==
      "a.html:1:13+9: template: templates include or extend each other in a circle / page.html → a.html → page.html");
}

TEST_CASE("blocks that hold each other by super end with a fault") {
  Files files{
      {"base.html", "{% block b %}{% block a %}{% endblock %}{% endblock %}"},
      {"page.html", "{% extends \"base.html\" %}{% block a %}{% block b %}{{ super }}{% endblock %}{% endblock %}"}};
  CHECK(told(files).find("nested more than 128 deep") != std::string::npos);
}

TEST_CASE("an included file or a block ends where it began") {
  Files files{{"page.html", "<p>{% include \"a.html\" %}"}, {"a.html", "<b title=\""}};
  CHECK(told(files) == "page.html:1:4+22: template: this begins in text, but ends in the value of 'title'");
  files = {{"page.html", "<a href=\"{% include \"a.html\" %}\">{{ count }}"}, {"a.html", "{{ link }}"}};
  CHECK(rendered(files) == "<a href=\"../b/index.html\">3");
}

TEST_CASE("a template that is not there") {
  CHECK(told(Files{{"other.html", ""}}) == "page.html: template: there is no template 'page.html'");
}

TEST_CASE("messages in Thai") {
  CHECK(told("{{ titel }}", base::Language::th) ==
        "page.html:1:4+5: template: ไม่มีค่าชื่อ 'titel' ที่นี่ / หมายถึง 'title' ใช่ไหม ที่มีคือ body, count, data, deputy, "
        "is_new, lead, link, "
        "owner, parent, rows, tags, title");
  CHECK(told("<a href=\"{{ title }}\">", base::Language::th) ==
        "page.html:1:13+5: template: ห้ามพิมพ์ข้อความ (text) ในค่าของ 'href' ที่ยังว่าง / ใช้ค่าชนิด url หรือขึ้นต้นด้วย '#'");
  CHECK(told("{% if title %", base::Language::th) == "page.html:1:1+2: template: '{%' นี้ไม่มี '%}' ปิด");
  CHECK(told("ก {% if count %}{% endif %}", base::Language::th) ==
        "page.html:1:9+5: template: 'count' เป็นจำนวน ใช้เป็นเงื่อนไขโดยตรงไม่ได้ / ศูนย์กับไม่มีข้อมูลต้องไม่ปนกัน ให้เปรียบเทียบ เช่น "
        "'count > 0'");
}
