#include "tests/theme/fixture.h"

// The whole message each: it is what a theme's author sees.

TEST_CASE("refused: names that are unknown") {
  CHECK(
      told("{{ titel }}") ==
      "page.html:1:4+5: template: there is no value 'titel' here / did you mean 'title'? valid values: body, count, "
      "data, deputy, is_new, lead, link, owner, parent, rows, tags, title");
  CHECK(told("{{ x }}") ==
        "page.html:1:4+1: template: there is no value 'x' here / valid values: body, count, data, deputy, is_new, "
        "lead, "
        "link, owner, parent, rows, tags, title");
  CHECK(told("{{ owner.nam }}") ==
        "page.html:1:10+3: template: 'owner' has no value 'nam' / did you mean 'name'? valid values: home, members, "
        "name");
  CHECK(told("{{ title.length }}") == "page.html:1:10+6: template: 'title' has no values of its own");
  CHECK(told("{{ rows.title }}") ==
        "page.html:1:9+5: template: 'rows' has no values of its own / use it with {% for … %}");
  CHECK(told("{{ parent.home.x }}") == "page.html:1:16+1: template: 'home' has no values of its own");
  CHECK(
      told("{% for r in rows %}{{ r.titel }}{% endfor %}") ==
      "page.html:1:25+5: template: 'r' has no value 'titel' / did you mean 'title'? valid values: count, done, href, "
      "name, tags, title");
  CHECK(told("{% for r in rows %}{% endfor %}{{ r.title }}") ==
        "page.html:1:35+1: template: there is no value 'r' here / valid values: body, count, data, deputy, is_new, "
        "lead, link, owner, parent, rows, tags, title");
  CHECK(told("{{ loop.index }}") ==
        "page.html:1:4+4: template: there is no value 'loop' here / valid values: body, count, data, deputy, is_new, "
        "lead, link, owner, parent, rows, tags, title");
  CHECK(told("{% for r in rows %}{{ loop.indx }}{% endfor %}") ==
        "page.html:1:28+4: template: 'loop' has no value 'indx' / did you mean 'index'? valid values: first, index, "
        "last");
  CHECK(told("{{ ชื่อ }}") ==
        "page.html:1:4+4: template: there is no value 'ชื่อ' here / valid values: body, count, data, deputy, is_new, "
        "lead, link, owner, parent, rows, tags, title");
  CHECK(told("{% for r in title %}{{ r.x }}{% endfor %}") ==
        "page.html:1:13+5: template: a text cannot be looped over");
  CHECK(told("{% for r in nothing %}{{ r.x }}{% endfor %}") ==
        "page.html:1:13+7: template: there is no value 'nothing' here / valid values: body, count, data, deputy, "
        "is_new, lead, link, owner, parent, rows, tags, title");
  CHECK(told("{{ super }}") == "page.html:1:4+5: template: 'super' is only allowed in a block that replaces another");
  CHECK(told("{% block a %}{{ super }}{% endblock %}") ==
        "page.html:1:17+5: template: 'super' is only allowed in a block that replaces another");
}

TEST_CASE("refused: conditions that say nothing") {
  CHECK(told("{% if count %}{% endif %}") ==
        "page.html:1:7+5: template: 'count' is a count, which is not a condition / zero and absent must not blur: "
        "compare it, as in 'count > 0'");
  CHECK(told("{% if not count %}{% endif %}") ==
        "page.html:1:11+5: template: 'count' is a count, which is not a condition / zero and absent must not blur: "
        "compare it, as in 'count > 0'");
  CHECK(told("{% if owner.members and title %}{% endif %}") ==
        "page.html:1:7+13: template: 'owner.members' is a count, which is not a condition / zero and absent must not "
        "blur: compare it, as in 'owner.members > 0'");
  CHECK(told("{% if 3 %}{% endif %}") == "page.html:1:7+1: template: a constant is not a condition");
  CHECK(told(R"({% if "x" %}{% endif %})") == "page.html:1:7+3: template: a constant is not a condition");
  CHECK(told("{% if 3 == 4 %}{% endif %}") == "page.html:1:7+6: template: a constant is not a condition");
  CHECK(told(R"({% if count == "3" %}{% endif %})") ==
        "page.html:1:7+12: template: a count cannot be compared with a text");
  CHECK(told("{% if title == 3 %}{% endif %}") ==
        "page.html:1:7+10: template: a text cannot be compared with a count");
  CHECK(told("{% if title == count %}{% endif %}") ==
        "page.html:1:7+14: template: a text cannot be compared with a count");
  CHECK(told(R"({% if title < "b" %}{% endif %})") ==
        "page.html:1:7+11: template: texts compare with == and != only / the order of texts is not the order of "
        "numbers");
  CHECK(told("{% if is_new == is_new %}{% endif %}") ==
        "page.html:1:7+16: template: a flag cannot be compared / only counts and texts can");
  CHECK(told("{% if link == title %}{% endif %}") ==
        "page.html:1:7+13: template: a url cannot be compared with a text");
  CHECK(told("{% if link == link %}{% endif %}") ==
        "page.html:1:7+12: template: a url cannot be compared / only counts and texts can");
  CHECK(told("{% if count = 3 %}{% endif %}") ==
        "page.html:1:13+1: template: found '=' where the end of the tag should be");
  CHECK(told("{% if count == %}{% endif %}") ==
        "page.html:1:16+1: template: the tag ends before the name of a value");
  CHECK(told("{% if %}{% endif %}") == "page.html:1:7+1: template: the tag ends before the name of a value");
  CHECK(told("{% if (title %}{% endif %}") == "page.html:1:14+1: template: the tag ends before ')'");
  CHECK(told("{% if title) %}{% endif %}") ==
        "page.html:1:12+1: template: found ')' where the end of the tag should be");
  CHECK(told("{% if title and %}{% endif %}") ==
        "page.html:1:17+1: template: the tag ends before the name of a value");
  CHECK(told("{% if title tags %}{% endif %}") ==
        "page.html:1:13+4: template: found 'tags' where the end of the tag should be");
  CHECK(told("{% if count == 99999999999999999999 %}{% endif %}") ==
        "page.html:1:16+20: template: '99999999999999999999' is not a usable whole number");
  CHECK(told("{% if count == 3x %}{% endif %}") == "page.html:1:16+2: template: '3x' is not a usable whole number");
}

TEST_CASE("refused: tags that cannot be read") {
  CHECK(told("{{ title") == "page.html:1:1+2: template: this '{{' has no '}}' to close it");
  CHECK(told("{% if title") == "page.html:1:1+2: template: this '{%' has no '%}' to close it");
  CHECK(told("{# never") == "page.html:1:1+2: template: this '{#' has no '#}' to close it");
  CHECK(told("{{ title {{ count }}") == "page.html:1:1+2: template: this '{{' has no '}}' to close it");
  CHECK(told(R"({% say year year="x %})") == "page.html:1:1+2: template: this '{%' has no '%}' to close it");
  CHECK(told("{{ }}") == "page.html:1:4+1: template: the tag ends before the name of a value");
  CHECK(told("{{ title | upper }}") == "page.html:1:10+1: template: found '|' where the end of the tag should be");
  CHECK(told("{{ title. }}") == "page.html:1:11+1: template: the tag ends before a name after the dot");
  CHECK(told("{{ title..x }}") == "page.html:1:10+1: template: found '.' where a name after the dot should be");
  CHECK(told(R"({{ "x" }})") == R"(page.html:1:4+1: template: found '"' where the name of a value should be)");
  CHECK(told("{{ 3 }}") == "page.html:1:4+1: template: found '3' where the name of a value should be");
  CHECK(told("{{{ title }}}") == "page.html:1:3+1: template: found '{' where the name of a value should be");
  CHECK(told("{% %}") == "page.html:1:4+1: template: the tag ends before a word such as 'if'");
  CHECK(told("{% fi title %}") ==
        "page.html:1:4+2: template: unknown tag 'fi' / did you mean 'if'? valid values: block, elif, else, endblock, "
        "endfor, endif, extends, for, if, include, say");
  CHECK(told("{% set x = 1 %}") ==
        "page.html:1:4+3: template: unknown tag 'set' / valid values: block, elif, else, endblock, endfor, endif, "
        "extends, for, if, include, say");
  CHECK(told("{% if title %}") == "page.html:1:1+14: template: no {% endif %} closes this");
  CHECK(told("{% for t in tags %}{% if title %}{% endfor %}{% endif %}") ==
        "page.html:1:34+12: template: 'endfor' found here, but the tag of line 1 is still open / close that with {% "
        "endif %} first");
  CHECK(told("{% block a %}{% endif %}{% endblock %}") ==
        "page.html:1:14+11: template: 'endif' found here, but the tag of line 1 is still open / close that with {% "
        "endblock %} first");
  CHECK(told("{% endif %}") == "page.html:1:1+11: template: this 'endif' has nothing to close or continue");
  CHECK(told("{% else %}x") == "page.html:1:1+10: template: this 'else' has nothing to close or continue");
  CHECK(told("{% if title %}{% else %}{% else %}{% endif %}") ==
        "page.html:1:25+10: template: 'else' found here, but the tag of line 1 is still open / close that with {% "
        "endif %} first");
  CHECK(told("{% if title %}{% else %}{% elif count %}{% endif %}") ==
        "page.html:1:25+16: template: 'elif' found here, but the tag of line 1 is still open / close that with {% "
        "endif %} first");
  CHECK(told("{% if title %}{% endif title %}") ==
        "page.html:1:24+5: template: found 'title' where the end of the tag should be");
  CHECK(told("{% for %}{% endfor %}") == "page.html:1:8+1: template: the tag ends before a name for each item");
  CHECK(told("{% for t of tags %}{% endfor %}") == "page.html:1:10+2: template: found 'of' where 'in' should be");
  CHECK(told("{% for t in %}{% endfor %}") == "page.html:1:13+1: template: the tag ends before the name of a value");
  CHECK(told("{% for t in tags sorted %}{% endfor %}") ==
        "page.html:1:18+6: template: found 'sorted' where the end of the tag should be");
  CHECK(told("{% for a.b in tags %}{% endfor %}") == "page.html:1:9+1: template: found '.' where 'in' should be");
  CHECK(told("{% block %}{% endblock %}") == "page.html:1:10+1: template: the tag ends before the name of the block");
  CHECK(told("{% block a %}{% endblock %}{% block a %}{% endblock %}") ==
        "page.html:1:37+1: template: this file already has a block 'a'");
  CHECK(told("{% include page %}") ==
        "page.html:1:12+4: template: found 'page' where the name of a file in double quotes should be");
  CHECK(told(R"({% include "page.html" title %})") ==
        "page.html:1:24+5: template: found 'title' where the end of the tag should be");
  CHECK(told(R"({% include "x" with title %})") == "page.html:1:27+1: template: the tag ends before 'as'");
  CHECK(told(R"({% include "x" with title as %})") ==
        "page.html:1:30+1: template: the tag ends before a name for the value");
  CHECK(told(R"({% include "nothing.html" %})") ==
        "page.html:1:13+12: template: there is no template 'nothing.html' / valid values: page.html");
  CHECK(told(R"({% include "pag.html" %})") ==
        "page.html:1:13+8: template: there is no template 'pag.html' / did you mean 'page.html'? valid values: "
        "page.html");
  CHECK(told(R"({% include "page.html" %})") ==
        "page.html:1:13+9: template: templates include or extend each other in a circle / page.html → page.html");
  CHECK(told(R"({% extends "page.html" %})") ==
        "page.html:1:13+9: template: templates include or extend each other in a circle / page.html → page.html");
  CHECK(told(R"(x{% extends "page.html" %})") ==
        "page.html:1:2+25: template: {% extends %} must be first in a file and appear once");
  CHECK(told(R"({% if title %}{% extends "page.html" %}{% endif %})") ==
        "page.html:1:15+25: template: {% extends %} must be first in a file and appear once");
  CHECK(told("{{ a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q }}") ==
        "page.html:1:4+33: template: a name of more than 16 parts");
}

TEST_CASE("refused: words of the frame") {
  CHECK(
      told("{% say skp %}") ==
      "page.html:1:8+3: unknown-words: there are no words 'skp' in language en / did you mean 'skip'? valid values: "
      "agencies, brace, by, skip, year");
  CHECK(told("{% say nothing_like_it %}") ==
        "page.html:1:8+15: unknown-words: there are no words 'nothing_like_it' in language en / valid values: "
        "agencies, "
        "brace, by, skip, year");
  CHECK(told("{% say %}") == "page.html:1:8+1: template: the tag ends before the key of the words");
  CHECK(told("{% say year %}") ==
        "page.html:1:8+4: template: the words 'year' (en) need a value 'year' / write {% say year year=… %}");
  CHECK(told("{% say year yaer=title %}") ==
        "page.html:1:13+4: template: the words 'year' (en) use no value 'yaer' / did you mean 'year'? valid values: "
        "year"
        "\n"
        "page.html:1:8+4: template: the words 'year' (en) need a value 'year' / write {% say year year=… %}");
  CHECK(told("{% say skip year=title %}") == "page.html:1:13+4: template: the words 'skip' (en) use no value 'year'");
  CHECK(told("{% say year year=title year=title %}") ==
        "page.html:1:24+4: template: the value 'year' is given twice");
  CHECK(told("{% say year year=link %}") ==
        "page.html:1:18+4: template: a url cannot be a value of words / give a text or a count");
  CHECK(
      told("{% say year year=titel %}") ==
      "page.html:1:18+5: template: there is no value 'titel' here / did you mean 'title'? valid values: body, count, "
      "data, deputy, is_new, lead, link, owner, parent, rows, tags, title");
  CHECK(told("{% say year year %}") == "page.html:1:18+1: template: the tag ends before '='");
  CHECK(told("{% say year year= %}") == "page.html:1:19+1: template: the tag ends before the name of a value");
  CHECK(told("<!-- {% say skip %} -->") ==
        "page.html:1:6+14: template: a value cannot be printed in a comment <!-- … --> / values are printed in text "
        "and in attribute values");
  CHECK(told("<p {% say skip %}>") ==
        "page.html:1:4+14: template: a value cannot be printed in the tag <p> / values are printed in text and in "
        "attribute values");
  CHECK(told("{% say agencies %}") ==
        "page.html:1:8+8: template: the words 'agencies' (en) need a value 'n' / write {% say agencies n=… %}");
}
