#include "platform/markdown.h"

#include <catch2/catch.hpp>

#include "tests/platform/markdown_shown.h"

using shown::markdown;

TEST_CASE("markdown: paragraphs, headings, rules, code") {
  CHECK(markdown("") == "");
  CHECK(markdown("\n \n") == "");
  CHECK(markdown("ก\nข  \nค\\\nง\n\nจ") == "p('ก' soft 'ข' br 'ค' br 'ง') p('จ')");
  CHECK(markdown("# หนึ่ง\n\nสอง\n---\n\n***") == "h1#หนึ่ง('หนึ่ง') h2#สอง('สอง') rule");
  CHECK(markdown("```yaml\na: <b>\n```\n\n    indented\n") == "code block 'a: <b>\n' p('indented')");
  CHECK(markdown("`` a`b `` *ก* **ข** ***ค***") == "p(`a`b` ' ' em('ก') ' ' strong('ข') ' ' em(strong('ค')))");
  CHECK(markdown("\\*ไม่\\* &lt;b&gt;") == "p('*ไม่* <b>')");
}

TEST_CASE("markdown: quotes and lists") {
  CHECK(markdown("> ก\nข\n>\n> - ค") == "quote(p('ก' soft 'ข') ul(item(p('ค'))))");
  CHECK(markdown("- ก\n- ข\n  - ค\n\nจบ") == "ul(item(p('ก')) item(p('ข') ul(item(p('ค'))))) p('จบ')");
  CHECK(markdown("- ก\n\n- ข") == "ul loose(item(p('ก')) item(p('ข')))");
  CHECK(markdown("3. ก\n4. ข\n\n1) ค") == "ol 3(item(p('ก')) item(p('ข'))) ol 1(item(p('ค')))");
  CHECK(markdown("-\n- ก") == "ul(item item(p('ก')))");
}

TEST_CASE("markdown: links and images") {
  CHECK(markdown("[ก **ข**](a.pdf \"title\")") == "p(a<a.pdf>('ก ' strong('ข')))");
  CHECK(markdown("[ก](<a b.pdf>) [ข](a&amp;b\\_c) [ค]()") == "p(a<a b.pdf>('ก') ' ' a<a&b_c>('ข') ' ' a<>('ค'))");
  CHECK(markdown("[ก][r] [r]\n\n[r]: http://a.th 'title'") == "p(a<http://a.th>('ก') ' ' a<http://a.th>('r'))");
  CHECK(markdown("<https://a.th/?b=1&c> <a@b.th>") ==
        "p(a<https://a.th/?b=1&c>('https://a.th/?b=1&c') ' ' a<mailto:a@b.th>('a@b.th'))");
  CHECK(markdown("![ก *ข* `ค`\nง ![จ](x) [ฉ](y) <b>](z.png)") == "p(img<z.png> 'ก ข ค ง จ ฉ <b>')");
  CHECK(markdown("[![ก](a.png)](b.pdf)") == "p(a<b.pdf>(img<a.png> 'ก'))");
  CHECK(markdown("[ก](javascript:alert(1))") == "p(a<javascript:alert(1)>('ก'))");  // the reader's to refuse
  CHECK(markdown("[^1] ก\n\n[^1]: ข") == "p(a<ข>('^1') ' ก')");  // no footnotes, so a reference like any
}

TEST_CASE("markdown: raw HTML is text") {
  CHECK(markdown("ก <b onclick=x>ข</b>\n<br\n/>") == "p('ก ' '<b onclick=x>' 'ข' '</b>' soft br)");
  CHECK(markdown("<div>\n  <script>alert(1)</script>\n</div>\n\nก") ==
        "p('<div>' br '<script>alert(1)</script>' br '</div>') p('ก')");
  CHECK(markdown("<!-- ก\n\nข -->") == "p('<!-- ก' br br 'ข -->')");
  CHECK(markdown("<a href=\"https://a.th\">") == "p('<a href=\"https://a.th\">')");
}

TEST_CASE("markdown: tables") {
  CHECK(markdown("| ก | ข | ค |\n|:--|:-:|--:|\n| 1 | **2** |\n| a \\| b | `c` | d | e |") ==
        "table(head(cell l('ก') cell c('ข') cell r('ค')) row(cell l('1') cell c(strong('2')) cell r) "
        "row(cell l('a | b') cell c(`c`) cell r('d')))");
  CHECK(markdown("ก่อน\nก|ข\n-|-\n1|2\n\nหลัง") ==
        "p('ก่อน') table(head(cell('ก') cell('ข')) row(cell('1') cell('2'))) p('หลัง')");
  CHECK(markdown("ก|ข\n-|-|-") == "p('ก|ข' soft '-|-|-')");
  CHECK(markdown("- ก|ข\n  -|-\n  1|2") == "ul(item(table(head(cell('ก') cell('ข')) row(cell('1') cell('2')))))");
}

TEST_CASE("markdown: task lists") {
  CHECK(markdown("- [ ] ก\n- [x] ข\n- [X] **ค**\n- [] ง\n- [y] จ") ==
        "ul(item [ ](p('ก')) item [x](p('ข')) item [x](p(strong('ค'))) item(p('[] ง')) item(p('[y] จ')))");
  CHECK(markdown("- [ ] ดู [x] นี้") == "ul(item [ ](p('ดู [x] นี้')))");
  CHECK(markdown("> 1. [x] ก\n>    - [ ] ข") == "quote(ol 1(item [x](p('ก') ul(item [ ](p('ข'))))))");
  CHECK(markdown("- [ ] https://a.th ~~ก~~") == "ul(item [ ](p(a<https://a.th>('https://a.th') ' ' del('ก'))))");
  CHECK(markdown("- \\[x] ก\n- ก [x] ข\n\n[x] ค") == "ul(item(p('[x] ก')) item(p('ก [x] ข'))) p('[x] ค')");
  CHECK(markdown("- [x] ก\n\n[x]: a.pdf") == "ul(item(p(a<a.pdf>('x') ' ก')))");
}

TEST_CASE("markdown: struck words") {
  CHECK(markdown("~~ก~~ข~~ค~~") == "p(del('ก') 'ข' del('ค'))");
  CHECK(markdown("~~ก **ข** `ค`\nง~~") == "p(del('ก ' strong('ข') ' ' `ค` soft 'ง'))");
  CHECK(markdown("**~~ก~~** *ข ~~ค*~~") == "p(strong(del('ก')) ' ' em('ข ' '~~' 'ค') '~~')");
  CHECK(markdown("~~ ก~~ ~~ข ~~") == "p('~~' ' ก' '~~' ' ' '~~' 'ข ' '~~')");
  CHECK(markdown("~ก~ ~~~ก~~~ ~~~~") == "p('~ก~ ~~~ก~~~ ~~~~')");
  CHECK(markdown("\\~~ก~~ \\~\\~ข~~ `~~ค~~` `\\~`") == "p('~~ก' '~~' ' ~~ข' '~~' ' ' `~~ค~~` ' ' `\\~`)");
  CHECK(markdown("[~~ก~~](a) ~~[ข](b)~~") == "p(a<a>(del('ก')) ' ' del(a<b>('ข')))");
  CHECK(markdown("|~~ก~~|~~ข|\n|-|-|\n|ค~~|\\~|") ==
        "table(head(cell(del('ก')) cell('~~' 'ข')) row(cell('ค' '~~') cell('~')))");
  CHECK(markdown("# ~~ก~~") == "h1#ก(del('ก'))");
}

TEST_CASE("markdown: bare addresses") {
  CHECK(markdown("ดูที่https://a.go.th/x_y_z?b=1&c=2 ต่อ") ==
        "p('ดูที่' a<https://a.go.th/x_y_z?b=1&c=2>('https://a.go.th/x_y_z?b=1&c=2') ' ต่อ')");
  CHECK(markdown("https://a.th/แผน www.a.thได้ https://a.th/แผน, https://a.th/,แผน") ==
        "p('https://a.th/แผน www.a.thได้ https://a.th/แผน, ' a<https://a.th/>('https://a.th/') ',แผน')");
  CHECK(markdown("(www.a.th). HTTP://b.th/c_(d)!") ==
        "p('(' a<http://www.a.th>('www.a.th') '). ' a<HTTP://b.th/c_(d)>('HTTP://b.th/c_(d)') '!')");
  CHECK(markdown("~~https://a.th~~ **www.b.th**") ==
        "p(del(a<https://a.th>('https://a.th')) ' ' strong(a<http://www.b.th>('www.b.th')))");
  CHECK(markdown("https:// www. xhttps://a a.www.b http:/a ftp://www.a.th a@www.b") ==
        "p('https:// www. xhttps://a a.www.b http:/a ftp://www.a.th a@www.b')");
  CHECK(markdown("[https://a.th](b) `https://a.th` \"https://a.th\"") ==
        "p(a<b>('https://a.th') ' ' `https://a.th` ' \"' a<https://a.th>('https://a.th') '\"')");
  CHECK(markdown("https://a.th/&lt;b [https://a.th/c]") ==
        "p(a<https://a.th/>('https://a.th/') '<b [' a<https://a.th/c>('https://a.th/c') ']')");
  CHECK(markdown("https://a.th/x\xE2\x80\x8By") == "p(a<https://a.th/x>('https://a.th/x') '\xE2\x80\x8By')");
}

TEST_CASE("markdown: ids of headings") {
  CHECK(markdown("# ผลการประเมิน ITA ปี ๒๕๖๕ (O12)") ==
        "h1#ผลการประเมิน-ita-ปี-๒๕๖๕-o12('ผลการประเมิน ITA ปี ๒๕๖๕ (O12)')");
  CHECK(markdown("# a\n# A!\n# a-2\n# a") == "h1#a('a') h1#a-2('A!') h1#a-2-2('a-2') h1#a-3('a')");
  CHECK(markdown("# !!!\n#\n# \xE2\x80\x9C\xE2\x80\x9D") ==
        "h1#section('!!!') h1#section-2 h1#section-3('\xE2\x80\x9C\xE2\x80\x9D')");
  CHECK(markdown("# Main\n# main\n# t\n# fn3\n# fn\n# notes") ==
        "h1#main_('Main') h1#main_-2('main') h1#t_('t') h1#fn3_('fn3') h1#fn('fn') h1#notes_('notes')");
  CHECK(markdown("# ก\xE2\x80\x8Bข\xC2\xA0ค ฿5 — [ง](x) `จ` ![ฉ](y)").substr(0, 28) == "h1#กข-ค-5-ง-จ-ฉ(");
  base::SourceFile file{"a.md", "# ก"};
  base::Arena arena;
  base::Tree tree;
  base::Report report;
  REQUIRE(platform::parse_markdown({file.text, {&file, 1, 1, 1}, false, false}, arena, tree, report));
  CHECK(shown::tree(tree) == "h1('ก')");
}

TEST_CASE("markdown: plain text") {
  shown::Parsed parsed("# ก **ข**\nค `ง`\nจ ![ฉ](a.png) [ช](b)\n\n- ซ\n- ฌ\n\n```\nญ\nด\n```\n\n|ต|ถ|\n|-|-|\n|ท|ธ|");
  CHECK(base::plain_text(parsed.tree) == "ก ข ค ง จ ฉ ช ซ ฌ ญ ด ต ถ ท ธ");
  CHECK(base::plain_text(parsed.tree, 0) == "ก ข");
  CHECK(base::plain_text(parsed.tree, 99) == "");
}
