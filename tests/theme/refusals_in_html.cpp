#include "tests/theme/fixture.h"

// The whole message each: it is what a theme's author sees.

TEST_CASE("refused: a value in a place where it cannot be made safe") {
  CHECK(told("<{{ title }}>") ==
        "page.html:1:5+5: template: a value cannot be printed in the name of a tag / values are printed in text and "
        "in attribute values");
  CHECK(told("</{{ title }}>") ==
        "page.html:1:6+5: template: a value cannot be printed in the name of a tag / values are printed in text and "
        "in attribute values");
  CHECK(told("<a {{ title }}>") ==
        "page.html:1:7+5: template: a value cannot be printed in the tag <a> / values are printed in text and in "
        "attribute values");
  CHECK(told(R"(<a {{ title }}="x">)") ==
        "page.html:1:7+5: template: a value cannot be printed in the tag <a> / values are printed in text and in "
        "attribute values"
        "\n"
        "page.html:1:15+1: template: a stray '=' in a tag"
        "\n"
        R"(page.html:1:16+1: template: a stray '"' in a tag)"
        "\n"
        R"(page.html:1:18+1: template: a stray '"' in a tag)");
  CHECK(told(R"(<a href="x"{{ title }}>)") ==
        "page.html:1:15+5: template: a value cannot be printed in the tag <a> / values are printed in text and in "
        "attribute values");
  CHECK(told(R"(<a data-{{ title }}="x">)") ==
        "page.html:1:12+5: template: a value cannot be printed in the name of an attribute / values are printed in "
        "text and in attribute values");
  CHECK(told("<a title={{ title }}>") ==
        "page.html:1:13+5: template: a value cannot be printed in the unquoted value of 'title' / put the value in "
        "double "
        "quotes");
  CHECK(told("<a title='{{ title }}'>") ==
        "page.html:1:14+5: template: a value cannot be printed in the single-quoted value of 'title' / put the value "
        "in "
        "double quotes");
  CHECK(told("<a title=x{{ title }}>") ==
        "page.html:1:14+5: template: a value cannot be printed in the unquoted value of 'title' / put the value in "
        "double "
        "quotes");
  CHECK(told("<!-- {{ title }} -->") ==
        "page.html:1:9+5: template: a value cannot be printed in a comment <!-- … --> / values are printed in text "
        "and in attribute values");
  CHECK(told("<!doctype {{ title }}>") ==
        "page.html:1:14+5: template: a value cannot be printed in a declaration <!…> / values are printed in text "
        "and in attribute values");
  CHECK(told("<? {{ title }} ?>") ==
        "page.html:1:7+5: template: a value cannot be printed in a declaration <!…> / values are printed in text and "
        "in attribute values");
  CHECK(told("<title>{{ body }}</title>") == "page.html:1:11+4: template: HTML cannot be printed in <title>");
  CHECK(told("<textarea>{{ data }}</textarea>") ==
        "page.html:1:14+4: template: JSON cannot be printed in <textarea>");
  CHECK(told("<select><option>{{ body }}</option></select>") ==
        "page.html:1:20+4: template: HTML cannot be printed in <option>");
  CHECK(told("<p>{{ data }}</p>") == "page.html:1:7+4: template: JSON cannot be printed in text");
  CHECK(told(R"(<p class="{{ body }}">)") ==
        "page.html:1:14+4: template: HTML cannot be printed in the value of 'class'");
  CHECK(told(R"(<p class="{{ data }}">)") ==
        "page.html:1:14+4: template: JSON cannot be printed in the value of 'class'");
  CHECK(told("{{ is_new }}") == "page.html:1:4+6: template: a flag cannot be printed / use it with {% if … %}");
  CHECK(told("{{ rows }}") == "page.html:1:4+4: template: a list cannot be printed / use it with {% for … %}");
  CHECK(told("{{ owner }}") == "page.html:1:4+5: template: a record cannot be printed / print one of its values");
}

TEST_CASE("refused: addresses") {
  CHECK(told(R"(<a href="{{ title }}">)") ==
        "page.html:1:13+5: template: a text cannot be printed in the still empty value of 'href' / print a value of "
        "kind url, or begin with '#'");
  CHECK(told(R"(<a href="{{ lead }}">)") ==
        "page.html:1:13+4: template: a phrase cannot be printed in the still empty value of 'href' / print a value "
        "of kind url, or begin with '#'");
  CHECK(told(R"(<a href="{{ count }}">)") ==
        "page.html:1:13+5: template: a count cannot be printed in the still empty value of 'href' / print a value of "
        "kind url, or begin with '#'");
  CHECK(told(R"(<a href="/x/{{ title }}">)") ==
        "page.html:1:16+5: template: a text cannot be printed in the value of 'href' / print a value of kind url, or "
        "begin with '#'");
  CHECK(told(R"(<a href="{{ link }}#top">)") ==
        "page.html:1:20+1: template: nothing may follow the address in 'href' / let the page's data give the whole "
        "address");
  CHECK(told(R"(<a href="x{{ link }}">)") ==
        "page.html:1:14+4: template: a url must be the whole value of 'href' / let the page's data give the whole "
        "address");
  CHECK(told(R"(<a href="#{{ link }}">)") ==
        "page.html:1:14+4: template: a url must be the whole value of 'href' / let the page's data give the whole "
        "address");
  CHECK(told(R"(<a href="#{{ lead }}">)") ==
        "page.html:1:14+4: template: a phrase cannot be printed in the value of 'href' / only a text or a count may "
        "follow '#'");
  CHECK(told(R"(<a href="{% say skip %}">)") ==
        "page.html:1:10+14: template: a value cannot be printed in the still empty value of 'href' / a translation "
        "is not an address");
  CHECK(told(R"(<a href="#{% say skip %}">)") ==
        "page.html:1:11+14: template: a value cannot be printed in the value of 'href' / a translation is not an "
        "address");
  CHECK(told(R"(<img src="{{ title }}">)") ==
        "page.html:1:14+5: template: a text cannot be printed in the still empty value of 'src' / print a value of "
        "kind url, or begin with '#'");
  CHECK(told(R"(<img srcset="{{ link }}">)") ==
        "page.html:1:17+4: template: a value cannot be printed in the value of 'srcset' / write it out");
  CHECK(told(R"(<img srcset="{{ link }} 2x">)") ==
        "page.html:1:17+4: template: a value cannot be printed in the value of 'srcset' / write it out");
  CHECK(told(R"(<link imagesrcset="{{ link }}">)") ==
        "page.html:1:23+4: template: a value cannot be printed in the value of 'imagesrcset' / write it out");
  CHECK(told(R"(<svg><use xlink:href="{{ title }}"/></svg>)") ==
        "page.html:1:26+5: template: a text cannot be printed in the still empty value of 'xlink:href' / print a "
        "value of kind url, or begin with '#'");
  CHECK(told(R"(<form action="{{ title }}">)") ==
        "page.html:1:18+5: template: a text cannot be printed in the still empty value of 'action' / print a value "
        "of kind url, or begin with '#'");
  CHECK(told(R"(<button formaction="{{ title }}">)") ==
        "page.html:1:24+5: template: a text cannot be printed in the still empty value of 'formaction' / print a "
        "value of kind url, or begin with '#'");
  CHECK(told(R"(<video poster="{{ title }}">)") ==
        "page.html:1:19+5: template: a text cannot be printed in the still empty value of 'poster' / print a value "
        "of kind url, or begin with '#'");
  CHECK(told(R"(<blockquote cite="{{ title }}">)") ==
        "page.html:1:22+5: template: a text cannot be printed in the still empty value of 'cite' / print a value of "
        "kind url, or begin with '#'");
  CHECK(told(R"(<a ping="{{ title }}">)") ==
        "page.html:1:13+5: template: a text cannot be printed in the still empty value of 'ping' / print a value of "
        "kind url, or begin with '#'");
  CHECK(told(R"(<body background="{{ title }}">)") ==
        "page.html:1:22+5: template: a text cannot be printed in the still empty value of 'background' / print a "
        "value of kind url, or begin with '#'");
  CHECK(told(R"(<html manifest="{{ title }}">)") ==
        "page.html:1:20+5: template: a text cannot be printed in the still empty value of 'manifest' / print a value "
        "of kind url, or begin with '#'");
  CHECK(told(R"(<a HREF="{{ title }}">)") ==
        "page.html:1:13+5: template: a text cannot be printed in the still empty value of 'href' / print a value of "
        "kind url, or begin with '#'");
  CHECK(told(R"~(<a href="javascript:alert(1)">)~") ==
        "page.html:1:10+10: template: an address cannot begin with 'javascript:' / use http, https, mailto, tel or "
        "an address within the site");
  CHECK(told(R"~(<a href="JavaScript:alert(1)">)~") ==
        "page.html:1:10+10: template: an address cannot begin with 'javascript:' / use http, https, mailto, tel or "
        "an address within the site");
  CHECK(told(R"~(<a href=" javascript:alert(1)">)~") ==
        "page.html:1:10+11: template: an address cannot begin with ' javascript:' / use http, https, mailto, tel or "
        "an address within the site");
  CHECK(told(R"~(<a href="java&#9;script:alert(1)">)~") ==
        "page.html:1:10+4: template: an address cannot begin with 'java&' / use http, https, mailto, tel or an "
        "address within the site");
  CHECK(told(R"~(<a href="javascript&colon;alert(1)">)~") ==
        "page.html:1:10+10: template: an address cannot begin with 'javascript&' / use http, https, mailto, tel or "
        "an address within the site");
  CHECK(told("<a href='data:text/html,x'>") ==
        "page.html:1:10+4: template: an address cannot begin with 'data:' / use http, https, mailto, tel or an "
        "address within the site");
  CHECK(told("<a href=vbscript:x>") ==
        "page.html:1:9+8: template: an address cannot begin with 'vbscript:' / use http, https, mailto, tel or an "
        "address within the site");
  CHECK(told(R"(<a href="{% if is_new %}java{% else %}vb{% endif %}script:x">)") ==
        "page.html:1:52+1: template: nothing may follow the address in 'href' / let the page's data give the whole "
        "address");
  CHECK(told(R"(<a href="{% if is_new %}{{ link }}{% endif %}">)") ==
        "page.html:1:10+15: template: this begins in the still empty value of 'href' and ends in the value of "
        "'href', without an {% else %} / all branches must end in the same HTML context");
}

TEST_CASE("refused: what the policy of the pages blocks") {
  CHECK(told(R"(<p style="color: red">)") ==
        "page.html:1:4+5: template: the attribute 'style' cannot be used / the security policy of the pages blocks "
        "it: use a class, and theme.css or site.js");
  CHECK(told(R"(<p style="color: {{ title }}">)") ==
        "page.html:1:4+5: template: the attribute 'style' cannot be used / the security policy of the pages blocks "
        "it: use a class, and theme.css or site.js");
  CHECK(told("<p STYLE=x>") ==
        "page.html:1:4+5: template: the attribute 'style' cannot be used / the security policy of the pages blocks "
        "it: use a class, and theme.css or site.js");
  CHECK(told(R"~(<p onclick="x()">)~") ==
        "page.html:1:4+7: template: the attribute 'onclick' cannot be used / the security policy of the pages blocks "
        "it: use a class, and theme.css or site.js");
  CHECK(told("<p onclick>") ==
        "page.html:1:4+7: template: the attribute 'onclick' cannot be used / the security policy of the pages blocks "
        "it: use a class, and theme.css or site.js");
  CHECK(told(R"(<svg onload="{{ title }}">)") ==
        "page.html:1:6+6: template: the attribute 'onload' cannot be used / the security policy of the pages blocks "
        "it: use a class, and theme.css or site.js");
  CHECK(
      told(R"(<iframe srcdoc="x"></iframe>)") ==
      "page.html:1:2+6: template: <iframe> is not allowed in a template / the pages have no frames, foreign objects, "
      "motion or <base>"
      "\n"
      "page.html:1:9+6: template: the attribute 'srcdoc' cannot be used / the security policy of the pages blocks "
      "it: use a class, and theme.css or site.js");
  CHECK(told(R"(<base href="x">)") ==
        "page.html:1:2+4: template: <base> is not allowed in a template / the pages have no frames, foreign objects, "
        "motion or <base>");
  CHECK(
      told(R"(<object data="x"></object>)") ==
      "page.html:1:2+6: template: <object> is not allowed in a template / the pages have no frames, foreign objects, "
      "motion or <base>");
  CHECK(told(R"(<svg><animate attributeName="href" values="x"/></svg>)") ==
        "page.html:1:7+7: template: <animate> is not allowed in a template / the pages have no frames, foreign "
        "objects, motion or <base>");
  CHECK(told(R"(<svg><set to="{{ title }}"/></svg>)") ==
        "page.html:1:7+3: template: <set> is not allowed in a template / the pages have no frames, foreign objects, "
        "motion or <base>");
  CHECK(told(R"(<meta http-equiv="refresh" content="0; url=x">)") ==
        "page.html:1:19+7: template: a page must not navigate by itself (refresh) / use a link");
  CHECK(told(R"(<meta http-equiv="Refresh" content="0;url={{ title }}">)") ==
        "page.html:1:19+7: template: a page must not navigate by itself (refresh) / use a link");
  CHECK(told(R"(<meta http-equiv="{{ title }}" content="x">)") ==
        "page.html:1:22+5: template: a value cannot be printed in the value of 'http-equiv' / write it out");
  CHECK(told("<script>alert(1)</script>") ==
        "page.html:1:9+1: template: a page cannot contain a script / move it to site.js");
  CHECK(told(R"(<script type="module">x</script>)") ==
        "page.html:1:23+1: template: a page cannot contain a script / move it to site.js");
  CHECK(
      told("<script>{{ title }}</script>") ==
      R"(page.html:1:12+5: template: a value cannot be printed in <script> / only in <script type="application/ld+json">)");
  CHECK(told(R"(<script src="x.js">more()</script>)") ==
        "page.html:1:20+1: template: a <script src> must be empty / move it to site.js");
  CHECK(told(R"(<script type="{{ title }}"></script>)") ==
        "page.html:1:18+5: template: a value cannot be printed in the value of 'type' / write it out");
  CHECK(told(R"(<script src="{{ title }}"></script>)") ==
        "page.html:1:17+5: template: a text cannot be printed in the still empty value of 'src' / print a value of "
        "kind url, or begin with '#'");
  CHECK(
      told(R"(<script type="text/javascript" type="application/ld+json">{{ data }}</script>)") ==
      R"(page.html:1:62+4: template: a value cannot be printed in <script> / only in <script type="application/ld+json">)");
  CHECK(told(R"(<script type="application/ld+json">{"name": "{{ title }}"}</script>)") ==
        "page.html:1:49+5: template: a text cannot be printed in <script> / print a value of kind json");
  CHECK(told(R"(<script type="application/ld+json">{{ body }}</script>)") ==
        "page.html:1:39+4: template: HTML cannot be printed in <script> / print a value of kind json");
  CHECK(told(R"(<script type="application/ld+json"><!-- {{ data }}</script>)") ==
        "page.html:1:37+1: template: '<' in <script> can only begin its end tag");
  CHECK(told(R"(<script type="application/ld+json"></scr{{ data }}</script>)") ==
        "page.html:1:44+4: template: JSON cannot be printed in <script> / print a value of kind json"
        "\n"
        "page.html:1:51+1: template: '<' in <script> can only begin its end tag");
  CHECK(told("<style>p { color: {{ title }} }</style>") ==
        "page.html:1:22+5: template: a value cannot be printed in <style> / use a class, and theme.css");
  CHECK(told("<style>p { color: {% say skip %} }</style>") ==
        "page.html:1:19+14: template: a value cannot be printed in <style> / use a class, and theme.css");
  CHECK(told("<![CDATA[ x ]]>") == "page.html:1:3+1: template: CDATA is not allowed in a template");
  CHECK(told("<title><b>{{ title }}</b></title>") ==
        "page.html:1:9+1: template: '<' in <title> can only begin its end tag"
        "\n"
        "page.html:1:24+1: template: '<' in <title> can only begin its end tag");
}

TEST_CASE("refused: branches, loops and blocks that leave the HTML elsewhere") {
  CHECK(told(R"({% if is_new %}<a href="x">{% else %}<a title="{% endif %}y)") ==
        "page.html:1:28+10: template: this part ends in the value of 'title', but the one before it in text / all "
        "branches must end in the same HTML context");
  CHECK(told(R"({% if is_new %}<a title="{% endif %})") ==
        "page.html:1:1+15: template: this begins in text and ends in the value of 'title', without an {% else %} / "
        "all branches must end in the same HTML context");
  CHECK(told("{% if is_new %}<title>{% endif %}") ==
        "page.html:1:1+15: template: this begins in text and ends in <title>, without an {% else %} / all branches "
        "must end in the same HTML context");
  CHECK(told(R"(<a title="{% if is_new %}">{% endif %})") ==
        "page.html:1:11+15: template: this begins in the value of 'title' and ends in text, without an {% else %} / "
        "all branches must end in the same HTML context");
  CHECK(told(R"(<p {% if is_new %}class="x{% else %}id="y{% endif %}">)") ==
        "page.html:1:27+10: template: this part ends in the value of 'id', but the one before it in the value of "
        "'class' / all branches must end in the same HTML context");
  CHECK(told("{% for t in tags %}<!--{% endfor %}") ==
        "page.html:1:1+19: template: a round begins in text, but ends in a comment <!-- … --> / all branches must "
        "end in the same HTML context");
  CHECK(told("{% for t in tags %}x{% else %}<p {% endfor %}") ==
        "page.html:1:21+10: template: this part ends in the tag <p>, but the one before it in text / all branches "
        "must end in the same HTML context");
  CHECK(told(R"(<p {% for t in tags %}data-x="1"{% endfor %}>)") ==
        "page.html:1:4+19: template: each round must end with a space / all branches must end in the same HTML "
        "context");
  CHECK(told(R"(<p{% for t in tags %}data-x="1" {% endfor %}>)") ==
        "page.html:1:22+1: template: a space is missing before this attribute");
  CHECK(told(R"(<p class="a"id="b">)") == "page.html:1:13+1: template: a space is missing before this attribute");
  CHECK(told("<h{% if is_new %}1{% else %}2{% endif %}>") ==
        "page.html:1:18+1: template: a space is missing before this attribute"
        "\n"
        "page.html:1:29+1: template: a space is missing before this attribute");
  CHECK(told(R"(<p {% if is_new %}on{% endif %}click="x">)") ==
        "page.html:1:4+1: template: the attribute 'on' cannot be used / the security policy of the pages blocks it: "
        "use a class, and theme.css or site.js"
        "\n"
        "page.html:1:32+1: template: a space is missing before this attribute");
  CHECK(told(R"(<p {% if is_new %}data{% endif %}-x="1">)") ==
        "page.html:1:34+1: template: a space is missing before this attribute");
  CHECK(told(R"(<script{% if is_new %} src="x"{% endif %}></script>)") ==
        "page.html:1:8+15: template: this begins in the tag <script> and ends in the tag <script>, without an {% "
        "else %} / all branches must end in the same HTML context");
  CHECK(told(R"({% block a %}<p title="{% endblock %}">)") ==
        "page.html:1:1+13: template: this begins in text, but ends in the value of 'title'");
  CHECK(told("<title>never closed") == "page.html:1:1+1: template: the template ends in <title> / close this tag");
  CHECK(told(R"(<p class="x)") ==
        "page.html:1:1+1: template: the template ends in the value of 'class' / close this tag");
  CHECK(told(R"(<p title="{{ title }})") ==
        "page.html:1:1+1: template: the template ends in the value of 'title' / close this tag");
  CHECK(told("<") == "page.html:1:1+1: template: the template ends in the name of a tag / close this tag");
  CHECK(told("<!-- ") == "page.html:1:1+1: template: the template ends in a comment <!-- … --> / close this tag");
  CHECK(told("<option>x") == "page.html:1:1+1: template: the template ends in <option> / close this tag");
  CHECK(told(R"(<p "x">)") == R"(page.html:1:4+1: template: a stray '"' in a tag)"
                              "\n"
                              R"(page.html:1:6+1: template: a stray '"' in a tag)");
  CHECK(told(R"(<p a"b>)") == R"(page.html:1:5+1: template: a stray '"' in a tag)");
  CHECK(told("</title<p>") == "page.html:1:8+1: template: a stray '<' in a tag");
  CHECK(told("<p =x>") == "page.html:1:4+1: template: a stray '=' in a tag");
  CHECK(told(R"(<p id="x"{% if is_new %}y{% endif %}>)") ==
        "page.html:1:25+1: template: a space is missing before this attribute");
}
