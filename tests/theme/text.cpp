// What comes of a page's text while it is rendered: Thai digits, the words for the search, and the ids.
#include "tests/theme/fixture.h"

namespace {

constexpr char measure_page[] = R"(<!doctype html><title>ไม่อ่าน</title>
<header>ไม่อ่าน</header><main id="main" tabindex="-1">
<h1><span class="nb">IIT 1</span> ประกาศ<wbr>นโยบาย &lt;No Gift&gt; &amp; อื่น ๆ</h1>
<p class="lead">หน้าแรก&#39;s   “ก” &quot;ข&quot;&nbsp;&#x0E01;&#3586; &ไม่ใช่;</p>
<div class="tags"><span class="tag ok"><svg><path d="M1"/></svg>ทำแล้ว</span></div>
<dl class="sum mt"><div><dt>ผู้รับผิดชอบ</dt><dd>สำนักปลัด</dd></div><div><dt>งบประมาณ</dt><dd class="mut">ไม่ระบุ</dd></div></dl>
<h2>ขั้นตอน</h2>
<ol class="steps"><li><div class="md">ทำคู่มือ <b>ให้</b>ครบ<sup>1</sup></div></li><li>ทำคู่มือ ให้ครบ</li><li>เผยแพร่<br>บนเว็บ</li></ol>
<figure><svg role="img"><title>ภาพ</title></svg><figcaption>คำบรรยาย</figcaption></figure>
<table><caption>ตาราง</caption><thead><tr><th>รหัส</th></tr></thead>
<tbody><tr><th scope="row">O12</th><td>รายงาน<br>ประจำปี</td><td class="n big">91.96</td><td class="nb">ครบ</td></tr></tbody></table>
<details><summary>เปิด</summary><p>พับอยู่ <details>ใน</details></p></details>
<form class="find" action="x"><label>ช่อง<input></label></form><nav class="rows">ก่อนหน้า</nav>
<div class="bar noprint"><p>ปุ่ม</p><div>ใน</div></div><p>ลิงก์ <a href="x.html" title="a&gt;b">หน้า<span class="vh"> ซ่อน</span></a> จบ</p>
</main><footer>ไม่อ่าน</footer>)";

std::string with_thai_digits(const std::string& text, const Page& page = some_page()) {
  std::string out;
  program_of(text).render(&page, out, {.thai_digits = true});
  return out;
}

base::PageText words_of(const std::string& text, base::TextScope scope, const Page& page = some_page()) {
  base::PageTextWriter words(scope);
  std::string out;
  program_of(text).render(&page, out, {.words = &words});
  CHECK(out == rendered(text, page));  // nothing of it is in the page
  return words.take();
}

Page page_with(base::Html body) {
  Page page = some_page();
  page.body = std::move(body);
  return page;
}

}  // namespace

TEST_CASE("Thai digits: only what is read is turned") {
  CHECK(with_thai_digits("<p id=\"a1\" class=\"b2\">1 &amp; 2</p>") == "<p id=\"a1\" class=\"b2\">๑ &amp; ๒</p>");
  CHECK(with_thai_digits("<title>2568</title><style>a{top:1px}</style>1<script src=\"a1.js\"></script>") ==
        "<title>๒๕๖๘</title><style>a{top:1px}</style>๑<script src=\"a1.js\"></script>");
  CHECK(with_thai_digits("<bdi translate=\"no\">043 <b>1</b> {{ count }}</bdi> 5") ==
        "<bdi translate=\"no\">043 <b>1</b> 3</bdi> ๕");
  CHECK(with_thai_digits("<!-- 1 --><img alt=\"{{ count }}\">2 < 3") == "<!-- 1 --><img alt=\"3\">๒ < ๓");
}

TEST_CASE("Thai digits: a word may be made of several values") {
  Page page = some_page();
  page.title = "O12";
  CHECK(with_thai_digits("{{ count }}/{{ title }} {{ count }}.{{ count }}", page) == "3/O12 ๓.๓");
  CHECK(with_thai_digits("{% if count == 3 %}1{% endif %}{% say skip %}2 <b>2</b>", page) ==
        "1Skip to &lt;content&gt;๒ <b>๒</b>");
  CHECK(with_thai_digits("{{ body }}", page_with(base::Html("<a href=\"1\">1</a><code translate=\"no\">2</code>"))) ==
        "<a href=\"1\">๑</a><code translate=\"no\">2</code>");
}

TEST_CASE("words of a page: lines as they are read, without what repeats or is not text") {
  const std::string whole =
      "หน้าแรก's “ก” \"ข\"\u00a0กข &ไม่ใช่;\n"
      "ผู้รับผิดชอบ สำนักปลัด\n"
      "งบประมาณ ไม่ระบุ\n"
      "ขั้นตอน\n"
      "ทำคู่มือ ให้ครบ\n"
      "เผยแพร่\n"
      "บนเว็บ\n"
      "O12 รายงาน\n"
      "ประจำปี ครบ\n"
      "ลิงก์ หน้า จบ\n";
  const std::string item =
      "หน้าแรก's “ก” \"ข\"\u00a0กข &ไม่ใช่;\n"
      "สำนักปลัด\n"
      "ทำคู่มือ ให้ครบ\n"
      "เผยแพร่\n"
      "บนเว็บ\n"
      "O12 รายงาน\n"
      "ประจำปี ครบ\n"
      "ลิงก์ หน้า จบ\n";
  // The same of a template and of markup that the program makes.
  const Page made = page_with(base::Html(measure_page));
  for (const std::string& text : {std::string(measure_page), std::string("{{ body }}")}) {
    const base::PageText words = words_of(text, base::TextScope::whole, made);
    CHECK(words.title == "IIT 1 ประกาศนโยบาย <No Gift> & อื่น ๆ");
    CHECK(words.text == whole);
    CHECK(words_of(text, base::TextScope::item, made).title == words.title);
    CHECK(words_of(text, base::TextScope::item, made).text == item);
    CHECK(words_of(text, base::TextScope::title, made).title == words.title);
    CHECK(words_of(text, base::TextScope::title, made).text.empty());
  }
}

TEST_CASE("words of a page: values, phrases in another language, loops") {
  const std::string text =
      "<main><h1>{{ title }}</h1>{% for r in rows %}<p>{{ r.name }}{{ r.count }}{% if r.done %} <b "
      "class=\"tag\">x</b>"
      "{% endif %}</p>{% endfor %}{% say skip %}</main>{{ title }}";
  const base::PageText words = words_of(text, base::TextScope::whole);
  CHECK(words.title == "A & B");
  CHECK(words.text == "หนึ่ง1\ntwo2\nthree3\nSkip to <content>\n");
  CHECK(words_of("<p>nothing</p>", base::TextScope::whole).text.empty());
  CHECK(words_of("<main><p title=\"a>b\">c", base::TextScope::whole).text == "c\n");
  CHECK(words_of("<main>{{ body }}", base::TextScope::whole, page_with(base::Html("a<svg><p>c"))).text == "a\n");
}

TEST_CASE("ids of a page, written and printed") {
  Page page = page_with(base::Html("<h2 id=\"heading\" class=\"x\">1</h2><p data-id=\"no\">"));
  std::vector<std::string> ids;
  std::string out;
  program_of(
      "<p id=\"a\">{% for t in tags %}<b class=\"c\" id=\"m-{{ t }}\">{% endfor %}{{ body }}"
      "{% if is_new %}<i id=\"not-here\">{% endif %} id=\"text\"")
      .render(&page, out, {.ids = &ids});
  CHECK(ids == std::vector<std::string>{"a", "m-red", "m-blue", "heading"});
}

TEST_CASE("a page's own style is allowed by its hash in the policy") {
  const std::string policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
  const std::string rest = "{% if title == \"A & B\" %}{{ count }}{% endif %}<p id=\"a\">";
  theme::Program program = program_of(policy + "<style>a{b:c}</style>" + rest);
  CHECK(program.own_style().empty());
  REQUIRE(program.allow_own_style());
  const std::string name = "'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o='";
  CHECK(program.own_style() == name);
  std::string out;
  const Page page = some_page();
  program.render(&page, out);
  CHECK(out == "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " + name +
                   "; img-src 'self'; form-action 'self'; base-uri 'none'\"><style>a{b:c}</style>3<p id=\"a\">");
  theme::Program without = program_of(policy + "<p>");
  CHECK(without.allow_own_style());
  CHECK(without.own_style().empty());
  CHECK_FALSE(program_of("<style>a{b:c}</style>").allow_own_style());
  CHECK_FALSE(program_of(policy + "<style>a{ {% if is_new %}b:c{% endif %} }</style>").allow_own_style());
}
