// cmark-gfm's own extensions mix up pages that are parsed at the same time; ours must not (design/libraries.md 1.2).
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/platform/markdown_shown.h"

namespace {

std::string page(unsigned i) {
  std::string n = std::to_string(i);
  switch (i % 5) {
    case 0:
      return "# หน้า " + n + "\n\n| ก~~ข~~ | www.a" + n + ".th |\n|--|:-:|\n| https://b.th/" + n + " | ~~x~~ |\n";
    case 1:
      return "- [ ] งาน " + n + " ~~ลบ~~\n- [x] https://c.th/~" + n + "\n  - www.d.th: *จ*\n";
    case 2:
      return "ย่อหน้า `~~" + n + "~~` \\~~ก~~ **ข:** http://e.th/" + n + "\n\n> ~~ค~~ w:w~w\n";
    case 3:
      return "[" + n + "][r] ![ก](a" + n + ".png)\n\n[r]: https://f.th/" + n + "\n\n<div>~~ง~~</div>\n";
    default:
      return "```\n~~" + n + "~~ www.g.th\n```\n\n1. ก\n2. [ข](x" + n + ".pdf) www.h.th\n";
  }
}

}  // namespace

TEST_CASE("markdown threads: the same trees as with one") {
  constexpr unsigned pages = 200, rounds = 10, threads = 4;
  std::vector<std::string> expected;
  for (unsigned i = 0; i < pages; ++i) expected.push_back(shown::markdown(page(i)));
  std::atomic<unsigned> wrong = 0;
  std::vector<std::thread> workers;
  for (unsigned t = 0; t < threads; ++t)
    workers.emplace_back([&, t] {
      for (unsigned n = 0; n < pages * rounds; ++n) {
        unsigned i = (n * 7 + t * 53) % pages;
        if (shown::markdown(page(i)) != expected[i]) ++wrong;
      }
    });
  for (std::thread& worker : workers) worker.join();
  CHECK(wrong == 0);
}
