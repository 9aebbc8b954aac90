// Values that an honest file would not hold: scripts, addresses that run, absurd dates, endless texts and sheets.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/pipeline/hostile.h"
#include "tests/pipeline/markup.h"

namespace fs = std::filesystem;
using hostile::repeated;
using hostile::Scene;

namespace {

const std::string agency = "agencies/ban-khao/";
const std::string year = agency + "2568/";

const std::string attack =
    "<script>alert(1)</script></title></textarea><img src=x onerror=alert(1)><evil onclick=x>\"'><evil a=\" onfocus=x"
    "</script><evil>javascript:alert(1)<!--";

// Thai values that are no free text: dates, phones, a grade, an amount, an anchor. Written another way, so that the
// attack spares them.
std::string with_plain_values(std::string text) {
  const std::vector<std::pair<std::string, std::string>> plain{{"๑๕ สิงหาคม ๒๕๖๘", "2568-08-15"},
                                                               {"๒๑ พฤศจิกายน ๒๕๖๗", "2567-11-21"},
                                                               {"๓๑ มีนาคม ๒๕๖๘", "2568-03-31"},
                                                               {"30 มิ.ย. 68", "2568-06-30"},
                                                               {"พ.ย. 67", "2567-11"},
                                                               {"1 ต.ค. 67", "2567-10-01"},
                                                               {" ต่อ 12, 14", ""},
                                                               {" ต่อ 12", ""},
                                                               {" ต่อ 5", ""},
                                                               {"grade: ผ่านเกณฑ์", "grade: A"},
                                                               {"spent: ไม่ใช้งบประมาณ", "spent: 0"},
                                                               {"](#กองต่าง-ๆ)", "](2568/report.md)"}};
  for (const auto& [from, to] : plain)
    for (std::size_t i = text.find(from); i != text.npos; i = text.find(from, i + to.size()))
      text.replace(i, from.size(), to);
  return text;
}

// Puts the attack behind every run of Thai letters.
std::string attacked(const std::string& text, const std::string& with) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    auto is_thai = [&](std::size_t at) {
      return at + 2 < text.size() && text[at] == '\xE0' && (text[at + 1] == '\xB8' || text[at + 1] == '\xB9');
    };
    if (!is_thai(i)) {
      out += text[i++];
      continue;
    }
    bool has_letter = false;
    for (; is_thai(i); i += 3) {
      has_letter =
          has_letter || text[i + 1] == '\xB8' || static_cast<unsigned char>(text[i + 2]) < 0x90;  // not only digits
      out.append(text, i, 3);
    }
    if (has_letter) out += with;
  }
  return out;
}

// Each line of the files that holds `bad` must have an error of its own. The name of an account may be any text
// without a scheme: it is shown, and is no link.
void check_each_line_is_refused(const std::map<std::string, std::string>& files, const std::string& bad,
                                const std::string& findings) {
  for (const auto& [name, text] : files) {
    std::istringstream lines(text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      const bool is_account =
          line.find("facebook") != line.npos || line.find("youtube") != line.npos || line.starts_with("  x:");
      if (line.find(bad) == line.npos || (is_account && bad.find(':') == bad.npos)) continue;
      const std::string location = name + ":" + std::to_string(number) + ":";
      INFO(location << "\n" << findings.substr(0, 6000));
      CHECK(findings.find(location) != findings.npos);
    }
  }
}

}  // namespace

TEST_CASE("hostile: markup in every text of every file is text on every page") {
  Scene scene("tests/sites/everything/content");
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(scene.folder.content())) {
    const std::string extension = entry.path().extension().string();
    const bool is_of_table = entry.path().parent_path().filename() == "tables";  // a column has one name in two files
    if (extension != ".yaml" && extension != ".md" && !is_of_table && entry.path().filename() != "measures.csv")
      continue;
    std::string with = attack;  // in a sheet a quote is written twice, and no text of ours begins with one
    if (extension == ".csv" || is_of_table) with.erase(std::remove(with.begin(), with.end(), '"'), with.end());
    scratch::write(entry.path(), attacked(with_plain_values(scratch::read(entry.path())), with));
    ++files;
  }
  CHECK(files > 15);
  const std::string findings = scene.attempt("markup everywhere");
  INFO(findings.substr(0, 4000));
  CHECK(scene.was_published);
  // It is there, escaped: else this test would show nothing.
  CHECK(scratch::read(scene.folder.out() / "ban-khao/index.html").find("&lt;evil onclick=x&gt;") !=
        std::string::npos);
}

TEST_CASE("hostile: an address that would run is an error wherever an address may stand") {
  Scene scene;
  for (const std::string bad :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
        "//evil.example.org/x", "../../../../etc/passwd", "/etc/passwd", "..\\\\..\\\\secret", "java\\tscript:x"}) {
    const std::string q = "\"" + bad + "\"";
    const std::map<std::string, std::string> of_site{
        {"site.yaml", "title: ก\nbase_url: https://a.go.th/\nlicence: {name: ก, href: " + q +
                          "}\nhelp:\n  - {name: ก, href: " + q + "}\nsecurity:\n  contact: " + q +
                          "\n  expires: 2570-01-01\n"}};
    const std::map<std::string, std::string> of_agency{
        {agency + "agency.yaml", "name: ก\ntype: other\nprovince: ก\nwebsite: " + q + "\nsocial:\n  facebook: " + q +
                                     "\n  youtube: " + q + "\n  x: " + q + "\nlogo: " + q + "\nlogo_alt: ก\n"},
        {agency + "channels.yaml", "channels:\n  - {id: a, type: web-form, name: ก, value: " + q +
                                       "}\n  - {id: b, type: facebook, name: ก, value: " + q +
                                       "}\ntracking:\n  href: " + q + "\npolicy: " + q + "\n"},
        {year + "assessment.yaml", "total: 90\nsource:\n  title: ก\n  href: " + q + "\n"},
        {year + "disclosures.yaml", "items:\n  O1:\n    href: " + q + "\n"},
        {year + "measures/10-a.md",
         "---\ntitle: ก\ndimension: process-1\nevidence:\n  - title: ก\n    href: " + q + "\n---\n"},
    };
    check_each_line_is_refused(of_site, bad, scene.attempt(bad, of_site));
    CHECK(!scene.was_published);
    check_each_line_is_refused(of_agency, bad, scene.attempt(bad, of_agency));
    CHECK(!scene.was_published);
  }
  scene.attempt("accounts that look like addresses",
                {{agency + "agency.yaml",
                  "name: ก\ntype: other\nprovince: ก\nsocial: {facebook: //evil.example.org/x, x: ../x}\n"}});
}

TEST_CASE("hostile: links of Markdown that would run or leave the folder") {
  Scene scene;
  for (const char* link : {"[x](javascript:alert(1))", "[x](JAVASCRIPT&#58;alert(1))",
                           "[x](data:text/html;base64,xx)", "![x](data:image/png;base64,xx)", "<javascript:alert(1)>",
                           "[x](../../../../../etc/passwd)", "![x](https://evil.example.org/pixel.png)",
                           "[x](file:///etc/passwd)", "[x][r]\n\n[r]: vbscript:x", "[x](../ban-na/agency.yaml)"}) {
    const std::string findings =
        scene.attempt(link, {{agency + "pages/a.md", std::string("---\ntitle: ก\n---\n") + link + "\n"}});
    INFO(link << "\n" << findings);
    CHECK(!scene.was_published);
    CHECK(findings.find("pages/a.md:") != findings.npos);
  }
  scene.attempt(
      "HTML in Markdown",
      {{agency + "pages/a.md",
        "---\ntitle: ก\n---\n" + attack + "\n\n<script>\nalert(1)\n</script>\n\n<div onclick=x>\n\n`" + attack +
            "`\n\n```\"><evil>\n" + attack + "\n```\n\n| " + attack + " |\n|---|\n| " + attack + " |\n"}});
  CHECK(scene.was_published);
}

TEST_CASE("hostile: Markdown that grows or takes for ever") {
  Scene scene;
  std::string references = "[a]: https://a.example.org/" + repeated("x", 2000) + "\n\n",
              table = "|" + repeated("a|", 60) + "\n|" + repeated("-|", 60) + "\n";
  std::string rows = "|a|b|\n|-|-|\n", definitions;
  for (int i = 0; i < 600; ++i) definitions += "[r" + std::to_string(i) + "]: https://a.example.org/\n";
  const std::map<std::string, std::string> bodies{
      {"[", repeated("[", 200000)},
      {"[a](", repeated("[a](", 50000)},
      {"> ", repeated("> ", 100000) + "a"},
      {"- ", repeated("- ", 100000) + "a"},
      {"*a_", repeated("*a_ ", 50000)},
      {"backticks", repeated("`a``b```", 25000)},
      {"entities", repeated("&#x41;", 33000)},
      {"<?", repeated("<?", 100000)},
      {"<!A ", repeated("<!A ", 50000)},
      {"<![CDATA[", repeated("<![CDATA[", 22000)},
      {"![[]()", repeated("![[]()", 33000)},
      {"wide table", "|" + repeated("a|", 100000) + "\n|" + repeated("-|", 100000) + "\n"},
      {"short rows", table + repeated("|a\n", 40000)},
      {"table rows", rows + repeated("|a|b|\n", 5000)},
      {"references", references + repeated("[a] ", 40000)},
      {"footnotes", "[^a]: b\n\n" + repeated("[^a] ", 40000)},
      {"definitions", definitions},
      {"www", repeated("www.a_", 33000)},
      {"a@a.", repeated("a@a.", 50000)},
      {"~~", repeated("~~a~", 50000)},
      {"headings", repeated("# a\n", 40000)},
      {"rules", repeated("***\n", 40000)},
      {"hard breaks", repeated("a\\\n", 60000)},
      {"lists", repeated("- a\n  - b\n", 20000)}};
  for (const auto& [what, body] : bodies) {
    const std::string findings = scene.attempt(what, {{agency + "pages/a.md", "---\ntitle: ก\n---\n" + body + "\n"}});
    INFO(what << "\n" << findings.substr(0, 1000));
    if (!scene.was_published) CHECK(findings.find("pages/a.md:") != findings.npos);
  }
}

TEST_CASE("hostile: absurd dates and numbers are errors with a place") {
  Scene scene;
  for (const char* date : {"0000-00-00", "2568-13-01", "2568-02-30", "9999-12-31", "31/03/2025", "-2568-01-01",
                           "2567-02-30", "99999999999-01-01", "2568-1-1T00:00", "๓๒ มีนาคม ๒๕๖๘", "31 เมษายน 2568",
                           "๑ มกรา ๒๕๖๘", "[]", "{}", "today"}) {
    scene.attempt(date, {{year + "complaints.yaml", std::string("as_of: ") + date + "\n"}});
    INFO(date);
    CHECK(!scene.was_published);
  }
  for (const char* number : {"1e5", "0x10", ".nan", ".inf", "-0.01", "100.01", "1,00", "9999999999999999999999",
                             "91.961", "91.96%", "９１", "1..2", "--1", "[1]"}) {
    scene.attempt(number, {{year + "assessment.yaml", std::string("total: ") + number + "\n"}});
    INFO(number);
    CHECK(!scene.was_published);
  }
  for (const char* count : {"-1", "1.5", "99999999999999999999", "one"}) {
    scene.attempt(count, {{year + "complaints.yaml",
                           std::string("as_of: 2568-03-31\ntotals: {general: {received: ") + count + "}}\n"}});
    INFO(count);
    CHECK(!scene.was_published);
  }
}

TEST_CASE("hostile: names that are endless, run backwards or cannot be seen") {
  Scene scene;
  for (const std::string& name :
       {repeated("ก", 10000), repeated("กกกก ", 2000), std::string("\u202Eอบต.\u202C\u200Bบ้าน\uFEFFเขา"),
        std::string("مجلس البلدية"), repeated("\u0E48", 500), std::string("\"\\u0001\\u0002\"")}) {
    const std::map<std::string, std::string> files{
        {agency + "agency.yaml",
         "name: " + name + "\ntype: other\nprovince: " + name + "\nsubdistrict: " + name + "\n"},
        {year + "measures/10-a.md",
         "---\ntitle: " + name + "\ndimension: process-1\nresponsible: " + name + "\n---\n" + name + "\n"},
        {agency + "updates/2568-01-01-a.md", "---\ntitle: " + name + "\n---\n"}};
    scene.attempt(name.substr(0, 40), files);
  }
}

TEST_CASE("hostile: a sheet of fifteen hundred measures is built; one that is broken says in which row") {
  Scene scene;
  std::string rows = "slug,title,dimension,steps,budget.planned\r\n";
  for (int i = 0; i < 1500; ++i)
    rows += "m-" + std::to_string(i) + ",มาตรการ " + std::to_string(i) + ",process-1,\"หนึ่ง\nสอง\",\"1,000\"\r\n";
  scratch::write(scene.in_content("site.yaml"),
                 "title: ก\nbase_url: https://a.go.th/\n");  // one language: half the pages
  scratch::write(scene.in_content(year + "measures.csv"), rows);
  BuildResult result = scene.folder.build(2);
  CHECK(result.is_published);
  CHECK(fs::exists(scene.folder.out() / "ban-khao/2568/measures/m-1499/index.html"));
  fs::remove(scene.in_content(year + "measures.csv"));
  REQUIRE(scene.folder.build().is_published);

  Scene other;
  for (const std::string& sheet :
       {std::string("slug,title,dimension\na,\"never closed,process-1\n"), std::string("slug,title\n\"a\"b,c\n"),
        std::string("slug,title,dimension\na,b\n"), std::string("slug,title,dimension,none\na,b,process-1,x\n"),
        std::string("slug,slug,title\n"), repeated(",", 100000) + "\n", repeated("\"", 99999),
        std::string("\n\n\n")}) {
    const std::string findings = other.attempt(sheet.substr(0, 40), {{year + "measures.csv", sheet}});
    INFO(sheet.substr(0, 40) << "\n" << findings.substr(0, 1000));
    CHECK(!other.was_published);
    CHECK(findings.find("measures.csv:") != findings.npos);
  }
}
