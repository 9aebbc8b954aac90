// What is too much is an error with its place, and nothing is slow: inputs that hang cmark-gfm end here at once.
#include <catch2/catch.hpp>
#include <ctime>
#include <functional>

#include "platform/markdown.h"
#include "tests/platform/markdown_shown.h"

namespace {

std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() + piece.size() <= bytes) out += piece;
  return out;
}
std::string times(std::size_t n, const std::function<std::string(std::size_t)>& piece) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += piece(i);
  return out;
}
std::string table(std::size_t columns, std::size_t rows) {
  std::string out = repeat("|a", 2 * columns) + "|\n" + repeat("|-", 2 * columns) + "|\n";
  return out + times(rows, [&](std::size_t) { return repeat("|b", 2 * columns) + "\n"; });
}
bool is_fine(const std::string& text) {
  shown::Parsed parsed(text);
  return parsed.ok && parsed.report.findings().empty();
}

}  // namespace

using shown::error;

TEST_CASE("markdown limits: at the limit fine, above it an error with its place") {
  const std::string lines = repeat("0123456789abcde\n", 16 * 1024);
  CHECK(is_fine(lines));
  CHECK(error("ก\n\n" + lines + "x") == "markdown 3:1 a paragraph is longer than 16 KiB");
  CHECK(is_fine(repeat(lines + "\n", 256 * 1024)));
  CHECK(error(std::string(256 * 1024 + 1, '\n')) == "markdown 1:1 this Markdown text is longer than 256 KiB");

  CHECK(is_fine(table(64, 100)));
  CHECK(error("ก\n\n" + table(65, 1)) == "markdown 3:1 a table has more than 64 columns");
  CHECK(error("|a|\n|-|\n" + repeat("|b", 130) + "\n") == "markdown 3:1 a table has more than 64 columns");
  CHECK(is_fine(table(3, 2000)));
  const std::string rows = "a table has more than 2000 rows (or all tables together more than 131072 cells)";
  CHECK(error(table(3, 2001)) == "markdown 2003:1 " + rows);
  CHECK(is_fine(table(63, 2000)));
  CHECK(error(times(2, [](std::size_t) { return table(64, 2) + repeat("a\n", 2 * 1500) + "\n"; })) ==
        "markdown 2054:1 " + rows);

  auto definition = [](std::size_t i) { return "[" + std::to_string(i) + "]: a.pdf\n"; };
  CHECK(is_fine(times(500, definition)));
  CHECK(error(times(501, definition)) ==
        "markdown 501:5 there are more than 500 reference definitions ([name]: address)");
  CHECK(is_fine("[a]: " + std::string(2048, 'x') + "\n\n" + repeat("[a] ", 4000)));
  CHECK(error("[a]: " + std::string(2049, 'x')) == "markdown 1:6 the address of a reference is longer than 2 KiB");
  const std::string copied = "the address of this reference is too long for the number of times that it may be used";
  CHECK(error("[a]: " + std::string(2000, 'x') + "\n\n" + repeat("[a] ", 12000)) == "markdown 1:6 " + copied);
  CHECK(error("[a]: x '" + std::string(9000, 'x') + "'\n\n" + repeat("[a] ", 12000)) == "markdown 1:6 " + copied);

  CHECK(is_fine(repeat("> ", 32) + "ก"));
  CHECK(is_fine(repeat("- ", 32) + "ก"));
  CHECK(error("ก\n\n" + repeat("> ", 34) + "ก") ==
        "markdown 3:1 lists or quotes are nested more than 16 levels deep");
  CHECK(error(repeat("- ", 34) + "ก") == "markdown 1:1 lists or quotes are nested more than 16 levels deep");
  auto deeper = [](std::size_t i) { return std::string(2 * i, ' ') + "- ก\n"; };
  CHECK(is_fine(times(16, deeper)));
  CHECK(error(times(17, deeper)) == "markdown 17:1 lists or quotes are nested more than 16 levels deep");
  auto pasted = [](std::size_t i) { return std::string(2 * i, ' ') + "•ก\n"; };
  CHECK(is_fine(times(16, pasted)));
  CHECK(error(times(17, pasted)) == "markdown 17:1 lists or quotes are nested more than 16 levels deep");
  CHECK(error("• ก\n๑. ข\n\n" + times(501, definition)) ==
        "markdown 504:5 there are more than 500 reference definitions ([name]: address)");
  CHECK(is_fine(repeat("*a ", 3 * 32) + "b" + repeat("*", 32)));
  CHECK(error("ก\n\n" + repeat("*a ", 3 * 33) + "b" + repeat("*", 33)) ==
        "markdown 3:1 emphasis or links are nested too deeply");
}

TEST_CASE("markdown limits: long and lawful") {
  CHECK(is_fine(repeat("- รายการหนึ่งในบัญชีที่ยาวมาก **เน้น** [ดู](documents/a_b_c.pdf)\n", 200 * 1024)));
  CHECK(is_fine("| ที่ | รายการ | จำนวน |\n|-|-|-:|\n" +
                repeat("| 1 | จัดซื้อวัสดุสำนักงาน **งบ** [ไฟล์](a_b.pdf) | 9 |\n", 150 * 1024)));
  CHECK(is_fine("|a|b|\n|-|-|\n" + repeat("| - | - |\n", 2000)));
  CHECK(is_fine("```\n" + repeat("0123456789abcde||||\n", 64 * 1024) + "```\n"));
  CHECK(is_fine(repeat("- - - - - - - - - - - - - - - - - - - - - - - -\n\n", 4096)));
  CHECK(is_fine("ลงชื่อ " + std::string(2000, '_') + " " + std::string(2000, '.')));
  CHECK(is_fine(repeat("> ก\n>\n", 100 * 1024)));
}

TEST_CASE("markdown limits: nothing is slow") {
  // clang-format off
  const char* pieces[] = {
      "[", "]", "[a](", "[a](<b", "[a](b \"", "![[]()", "![", "[![a](b)](c)", "*a_ ", "*a ", "a**b c* ", "_a*b",
      "*a[a](b)", "a* [a](b)", "`", "<", "<a b=\"", "<?", "<!A ", "<![CDATA[", "<!--a", "<http:", "&", "&#9999",
      "> ", "- ", "1. ", "www.a_", "a@a.", "https://", "https://a)", "~~a", "~~", "~", "#\n", "- a\n", "-\n",
      "a\n", "|", "|\n", "|-\n", "-|-\n", ":-\n", "[a]: b\n", "[a]: b \"\n", "[a]:", "[^a]", "[a][", "\\", "\\~",
      "  \n", "\t", "-\t", "\n", "***", "**_", "<b>", "ก", "\xC2\x9F", "{", "'\n", "===\n", "```\n", "<!-- x\n",
      "- [x] ", "        ก\n\n", "        - ก\n", "• ก\n", "•", "–ก\n", "๑. ก\n", "<br>\n", "        [a]: b\n",
      "|-|-|\n|a|b|\n", "~\xE0\xB8\x81> )|a|b|\n|-|-|\n",
  };
  // clang-format on
  std::string slowest;
  double most = 0;
  auto measure = [&](const std::string& text, std::string_view name) {
    std::clock_t before = std::clock();
    shown::Parsed parsed(text);
    double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    if (seconds > most) most = seconds, slowest = name;
  };
  for (std::string_view piece : pieces) {
    const std::string paragraph = "x " + repeat(piece, 16000) + "\n\n",
                      row = "|a|b|\n|-|-|\n" + repeat(piece, 3000) + "\n\n";
    measure(repeat(piece, 256 * 1024), piece);
    measure(repeat(paragraph, 128 * 1024), piece);
    measure(repeat(row, 128 * 1024), piece);
    measure("        ก [a]\n\n" + repeat(piece, 16000) + "\n\n[a]: b\n", piece);
    measure(repeat("'\n", 8000) + repeat(piece, 8000), piece);
  }
  for (std::string_view address : {"https://a/", "http://b/(", "http://b/()", "www.a.th/"})
    for (std::size_t bytes : {16000, 2000})
      measure(repeat("x " + repeat(address, bytes) + "ก\n\n", 256 * 1024), address);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  const double bound = 2;
#elif !defined(__OPTIMIZE__)
  const double bound = 1.2;
#else
  const double bound = 0.4;  // 0.1 on a quiet machine
#endif
  INFO(slowest << " took " << most << " s");
  CHECK(most < bound);
}

TEST_CASE("markdown limits: inputs that once hung cmark") {
  CHECK(error("'\n" + repeat("'\n", 8000) + repeat("x|a|b|\n|-|-|\n", 8000)).find("too much Markdown") !=
        std::string::npos);
  CHECK(error("x " + repeat("<?", 250'000)).find("longer than 16 KiB") != std::string::npos);
  CHECK(error("- " + repeat("<?", 16000) + "\n" + repeat("- <? <?\n", 200'000)).find("too much Markdown") !=
        std::string::npos);
  CHECK(error(repeat("![[]()", 16000) + "\n\n" + repeat("![[]()", 16000)).find("too much Markdown") !=
        std::string::npos);
  CHECK(error(table(2000, 2000).substr(0, 200'000)).find("columns") != std::string::npos);
}
