// tests/edit/cases.txt: files before, changes, files after. A change is "-- POINTER = VALUE" with the value in YAML
// on one line, or "-- POINTER gone"; "-- body = …" is the text below the front matter.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "edit/edits.h"
#include "tests/source_dir.h"

namespace {

using editing::Edits;

struct Case {
  std::string name, before, after;
  Edits edits;
};

base::YamlValue value_in(const std::string& yaml) {
  base::BilingualText why;
  const auto values = editing::values_of("v: " + yaml + "\n", false, why);
  INFO(yaml << ": " << why.en);
  REQUIRE(values);
  base::YamlValue value = values->entries.front().second;
  value.is_flow = value.kind == base::YamlValue::Kind::list && yaml.find('{') == yaml.npos;
  return value;
}

void take_change(Edits& edits, const std::string& line) {
  if (line.ends_with(" gone")) return edits.changes.push_back({line.substr(0, line.size() - 5), {}});
  const std::size_t sign = line.find(" = ");
  REQUIRE(sign != line.npos);
  const base::YamlValue value = value_in(line.substr(sign + 3));
  if (line.starts_with("body"))
    edits.body = value.text;
  else
    edits.changes.push_back({line.substr(0, sign), value});
}

std::vector<Case> read_cases() {
  std::vector<Case> out;
  std::ifstream in(std::string(source_dir) + "/tests/edit/cases.txt");
  bool is_after = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      if (!out.empty() && out.back().after.ends_with("\n\n")) out.back().after.pop_back();  // the line between cases
      out.push_back({line.substr(4), {}, {}, {}});
      is_after = false;
    } else if (line == "--") {
      is_after = true;
    } else if (line.starts_with("-- ")) {
      take_change(out.back().edits, line.substr(3));
    } else {
      (is_after ? out.back().after : out.back().before) += line + "\n";
    }
  }
  return out;
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

std::string result_of(const Case& one, const std::string& bytes) {
  base::BilingualText why;
  const auto after = editing::edited(bytes, one.name.starts_with("(Markdown)"), one.edits, why);
  return after ? *after : "refused: " + why.en;
}

}  // namespace

TEST_CASE("edits keep what they are not about") {
  const auto cases = read_cases();
  REQUIRE(cases.size() > 40);
  for (const Case& one : cases) {
    INFO(one.name);
    CHECK(result_of(one, one.before) == one.after);
    if (one.before.empty()) continue;
    CHECK(result_of(one, "\xEF\xBB\xBF" + one.before) == "\xEF\xBB\xBF" + one.after);
    CHECK(result_of(one, with_crlf(one.before)) == with_crlf(one.after));
  }
}

TEST_CASE("an edit keeps the ends of lines where they are mixed, and a last line without one") {
  base::BilingualText why;
  const Edits edits{{{"/a", {"x"}}, {"/b/-", {"y"}}, {"/d", {"z"}}}, {}};
  CHECK(editing::edited("a: 1\r\nb:\n- c\nd: 2", false, edits, why) == "a: x\r\nb:\n- c\n- y\nd: z");
  CHECK(editing::edited("a: 1\r\nb: [c]\r\n", false, edits, why) == "a: x\r\nb: [c, y]\r\nd: z\r\n");
  CHECK(editing::edited("a: 1\nb: [c]", false, edits, why) == "a: x\nb: [c, y]\nd: z");
  CHECK(editing::edited("b:\r\n- c\r\na: |\r\n  1", false, {{{"/b/0", {}}, {"/b/-", {"y"}}, {"/d", {"z"}}}, {}},
                        why) == "b:\r\n- y\r\na: |-\r\n  1\r\nd: z");
}

TEST_CASE("a front matter that ends the file gets a body below it") {
  base::BilingualText why;
  CHECK(editing::edited("---\na: 1\n---", true, {{}, "Text\n"}, why) == "---\na: 1\n---\nText\n");
  CHECK(editing::edited("", true, {{{"/a", {"1"}}}, "Text\n"}, why) == "---\na: 1\n---\nText\n");
  CHECK(editing::edited("Text\n", true, {{}, "Text\n"}, why) == "Text\n");
}

TEST_CASE("what cannot be edited says why") {
  base::BilingualText why;
  const auto reason = [&](std::string_view bytes, bool is_markdown, Edits edits) {
    why = {};
    CHECK_FALSE(editing::edited(bytes, is_markdown, edits, why));
    CHECK_FALSE(why.th.empty());
    return why.en;
  };
  CHECK(reason("a: 1\n", false, {{{"/a/b", {"1"}}}, {}}) == "there is no place /a/b in this file");
  CHECK(reason("a: [1]\n", false, {{{"/a/1", {"1"}}}, {}}) == "there is no place /a/1 in this file");
  CHECK(reason("a: [1]\n", false, {{{"/a/x", {"1"}}}, {}}) == "there is no place /a/x in this file");
  CHECK(reason("a: [1]\n", false, {{{"/a/", {"1"}}}, {}}) == "there is no place /a/ in this file");
  CHECK(reason("a: [1]\n", false, {{{"/a/99999999999999999999", {"1"}}}, {}}) ==
        "there is no place /a/99999999999999999999 in this file");
  CHECK(reason("a: 1\n", false, {{{"/a", {"x\ry"}}}, {}}) ==
        "the text of /a holds a control character that no file may hold");
  CHECK(reason("a: [1\n", false, {}).starts_with("line 1: "));
  CHECK(reason("a: 1\rb: 2\n", false, {}) == "line 1: a line ends in CR alone");
  CHECK(reason("a: 1\na: 2\n", false, {{{"/a", {}}}, {}}) == "line 2: the key 'a' appears twice");
  CHECK(reason("a: 1\n", false, {{{"/" + std::string(2000, 'k'), {"1"}}}, {}}) ==
        "this program cannot change what is written like this; change it in a text editor");
  CHECK(reason("---\na: 1\n", true, {}) == "line 1: the front matter is not closed by a line '---'");
}

TEST_CASE("pointers") {
  CHECK(editing::steps_of("") == std::vector<std::string>{});
  CHECK(editing::steps_of("/") == std::vector<std::string>{""});
  CHECK(editing::steps_of("/a~1b/~0/0") == std::vector<std::string>{"a/b", "~", "0"});
  CHECK(editing::below("", "a/b") == "/a~1b");
  CHECK(editing::below("/a~1b", "~1") == "/a~1b/~01");
  CHECK(editing::below("/a", "") == "/a/");
  CHECK(editing::steps_of(editing::below(editing::below("", "~01/"), "~")) == std::vector<std::string>{"~01/", "~"});
}

TEST_CASE("values of a file") {
  base::BilingualText why;
  const auto values = editing::values_of(
      "\xEF\xBB\xBF"
      "a: 043\r\nb:\r\nc: [no, 'x']\r\nd: {}\r\n",
      false, why);
  REQUIRE(values);
  CHECK(values->find("a")->text == "043");
  CHECK(values->find("b")->kind == base::YamlValue::Kind::none);
  CHECK(*values->find("c") == base::YamlValue::list({"no", "x"}));
  CHECK(values->find("d")->kind == base::YamlValue::Kind::map);
  CHECK(editing::values_of("text\n", true, why)->kind == base::YamlValue::Kind::none);
}
