#include "serve/console.h"

#include <catch2/catch.hpp>

#include "serve/builder.h"

using serve::change_line;
using serve::ready_lines;

TEST_CASE("what is printed when all is ready") {
  const base::BilingualText one = ready_lines({"http://127.0.0.1:4000/"}, {"content"}, 0);
  CHECK(one.en == "Web server is available at http://127.0.0.1:4000/\nWatching content\nPress Ctrl+C to stop\n");
  CHECK(one.th == "เปิดดูเว็บไซต์ได้ที่ http://127.0.0.1:4000/\nเฝ้าดู content\nกด Ctrl+C เพื่อหยุด\n");
  const base::BilingualText all = ready_lines({"http://127.0.0.1:4001/ita/", "http://192.168.1.5:4001/ita/"},
                                              {"c", "themes/a", "themes/default"}, 700);
  CHECK(all.en ==
        "Web server is available at http://127.0.0.1:4001/ita/\n"
        "From other devices on the network: http://192.168.1.5:4001/ita/\n"
        "Watching c, themes/a and themes/default every 700 ms\nPress Ctrl+C to stop\n");
  CHECK(all.th ==
        "เปิดดูเว็บไซต์ได้ที่ http://127.0.0.1:4001/ita/\nจากเครื่องอื่นในเครือข่าย http://192.168.1.5:4001/ita/\n"
        "เฝ้าดู c themes/a และ themes/default ทุก 700 ms\nกด Ctrl+C เพื่อหยุด\n");
}

TEST_CASE("what is printed for a change") {
  pipeline::BuildResult result;
  result.is_published = true;
  result.outcome.pages = {.made = 9, .added = 1, .changed = 2, .removed = 3, .untouched = 6};
  CHECK(change_line("12:04:11", {"content/a.md"}, result, 11).en ==
        "12:04:11 content/a.md changed: 6 pages, 11 ms\n");
  CHECK(change_line("12:04:11", {"a", "b", "c"}, result, 1234).th ==
        "12:04:11 a และอีก 2 รายการ เปลี่ยน: 6 หน้า 1,234 ms\n");
  result.outcome.pages = {.made = 1, .changed = 1};
  CHECK(change_line("12:04:11", {"a", "b"}, result, 11).en == "12:04:11 a and 1 more changed: 1 page, 11 ms\n");
  result.is_published = false;
  result.report.error_at("x", "a", base::msg("ก", "x"));
  CHECK(change_line("12:04:11", {"a"}, result, 11).en == "12:04:11 a changed: 1 error, 11 ms\n");
  result.failure = base::msg("ดิสก์เต็ม", "the disk is full");
  CHECK(change_line("12:04:11", {"a"}, result, 11).th == "12:04:11 a เปลี่ยน: ผิด 2 ข้อ 11 ms\n");
}

TEST_CASE("what the page of an edited file may be called") {
  CHECK(serve::page_names({"content/agencies/a/2568/measures/20-complaints.md", "content/site.yaml"}) ==
        std::vector<std::string>{"20-complaints", "complaints", "site"});
}
