#include <catch2/catch.hpp>

#include "platform/markdown.h"
#include "tests/platform/markdown_shown.h"

using shown::markdown;

TEST_CASE("markdown as people paste it: lists") {
  CHECK(markdown("๑. ก\n๒. ข") == "ol 1(item(p('ก')) item(p('ข')))");
  CHECK(markdown("๑๐) ก\n๑๑) ข") == "ol 10(item(p('ก')) item(p('ข')))");
  CHECK(markdown("• ก\n•ข\n– ค\n–ง") == "ul(item(p('ก')) item(p('ข')) item(p('ค')) item(p('ง')))");
  CHECK(markdown("- ก\n-ข") == "ul(item(p('ก')) item(p('ข')))");
  CHECK(markdown("-ก\n-ข") == "p('-ก' soft '-ข')");
  CHECK(markdown("๒.๑ ก") == "p('๒.๑ ก')");
  CHECK(markdown("```\n๑. ก\n• ข\n```") == "code block '๑. ก\n• ข\n'");
}

TEST_CASE("markdown as people paste it: blanks before a paragraph, breaks, addresses, headings") {
  CHECK(markdown("        ก [ข](ค)\n\n        ง") == "p('ก ' a<ค>('ข')) p('ง')");
  CHECK(markdown("        ก [ข][a] [c]\n\nง\n\n[a]: ค.pdf\n[c]: <จ.pdf> 'ชื่อ'") ==
        "p('ก ' a<ค.pdf>('ข') ' ' a<จ.pdf>('c')) p('ง')");
  CHECK(markdown("ดู [ก]: คำ\n\n        [ก] [ข] [ค]\n\n[ข]: <ง&>\n[ค]: จ\n[ค]: ฉ") ==
        "p('ดู [ก]: คำ') p('[ก] ' a<ง&>('ข') ' ' a<จ>('ค'))");
  CHECK(markdown("ดู [ก]: คำ\n\n        [ก]\n\n[ก]: ข") == "p('ดู ' a<ข>('ก') ': คำ') p(a<ข>('ก'))");
  CHECK(markdown("        ๑. ก\n        • ข\n\n```\n• ค") ==
        "ol 1(item(p('ก'))) ul(item(p('ข'))) code block '• ค\n'");
  CHECK(markdown("ก<br>ข<BR />ค") == "p('ก' br 'ข' br 'ค')");
  CHECK(markdown("|ก<br>ข|\n|-|") == "table(head(cell('ก' br 'ข')))");
  CHECK(markdown("<br />\nก\n\n        <BR>\n        ข") == "p('ก') p('ข')");
  CHECK(markdown("https://a.th/(https://b.th)ก www.c.th") ==
        "p('https://a.th/(https://b.th)ก ' a<http://www.c.th>('www.c.th'))");
  const std::string longest = "https://a.th/" + std::string(2035, 'b');
  CHECK(markdown(longest) == "p(a<" + longest + ">('" + longest + "'))");
  CHECK(markdown(longest + "b") == "p('" + longest + "b')");
  CHECK(markdown("https://a.th/b(ค)") == "p(a<https://a.th/b>('https://a.th/b') '(ค)')");
}

TEST_CASE("markdown as people paste it: places") {
  const auto first_link = [](std::string text) {
    const shown::Parsed parsed(std::move(text));
    for (const base::Node& node : parsed.tree)
      if (node.kind == base::NodeKind::link) return shown::location(node.location);
    return std::string();
  };
  CHECK(first_link("๑. ก\n๑๐. [ข](ค.pdf)") == "2:9+5");
  CHECK(first_link("- ก\n-[ข](ค.pdf)") == "2:6+5");
  CHECK(first_link("ก\n\n        ข [ง](ค.pdf)") == "3:15+5");
  CHECK(first_link("        ข [ง]\n\nก\n\n[ง]: ค.pdf") == "5:6+5");
  CHECK(first_link("๑. ก\n\n        ๑. [ข](ค.pdf)") == "3:16+5");
  CHECK(first_link("ก\n\n        ๑. [ข](ค.pdf)") == "3:16+5");
  CHECK(first_link("• ก\n•ข [ง]\n\n[ง]: ค.pdf") == "4:6+5");
  CHECK(first_link("•\n•ก\n–[ง]: ค.pdf\n\nข [ง]") == "3:7+5");
}
