// Our own reader of plain YAML beside yaml-cpp: on all content, on the inputs of tests/content, and on both with
// bytes changed, some thousand times.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <vector>

#include "base/utf8.h"
#include "tests/platform/yaml_agrees.h"
#include "tests/source_dir.h"

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

// A YAML file, the front matter of a Markdown file, or the files that a list of cases holds.
void add_texts(const std::filesystem::path& path, std::vector<std::string>& texts) {
  const std::string bytes = bytes_of(path);
  if (path.extension() == ".yaml") texts.push_back(bytes);
  if (path.extension() == ".md" && bytes.starts_with("---\n"))
    texts.push_back(bytes.substr(4, bytes.find("\n---", 3) - 3));
  if (path.extension() != ".txt") return;
  std::istringstream lines(bytes);
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("-- ") || line.starts_with("=== ") || line == "---") {
      texts.push_back(std::move(text));
      text.clear();
    } else {
      text += line + '\n';
    }
  }
  texts.push_back(std::move(text));
}

std::vector<std::string> texts_of(std::initializer_list<const char*> folders) {
  std::vector<std::string> texts;
  for (const char* folder : folders)
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(source_dir) / folder))
      if (entry.is_regular_file()) add_texts(entry.path(), texts);
  return texts;
}

// YAML in unusual places.
const std::vector<std::string> pieces{
    ":",   ": ",     " ",      "  ",   "\n",      "\n  ", "\n- ", "- ",   "#",  " #", " # ก",  "\"",    "'",
    "''",  "[",      "]",      "{",    "}",       ", ",   "?",    " ?",   "? ", "&a", "*a",    "!t",    "|\n",
    ">\n", "|-\n  ", ">-\n  ", "\\\"", "~",       "null", "ก",    "\n\n", "\t", "%",  "---\n", "...\n", "-",
    "a",   "a: b",   "k:",     "\n ",  "\n# c\n", "<<: ", "\\n",  "1",    ".",  "@",  "`"};

std::string changed(std::string text, std::mt19937& random) {
  auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  for (std::size_t changes = 1 + below(3); changes; --changes) {
    const std::size_t at = below(text.size() + 1);
    switch (below(4)) {
      case 0:
        text.erase(at, 1 + below(6));
        break;
      case 1:
        text.insert(at, text, below(text.size() + 1), below(12));
        break;
      default:
        text.insert(at, pieces[below(pieces.size())]);
    }
  }
  return text;
}

void require_agreement(const std::string& text, std::size_t& plain) {
  const yaml_test::Comparison result = yaml_test::compare("", text);
  plain += result.is_plain;
  // What is no UTF-8 is refused before it is parsed.
  if (result.agrees() || base::first_invalid_utf8(text) != std::string::npos) return;
  INFO(text);
  CHECK(result.own == result.theirs);
}

}  // namespace

TEST_CASE("plain YAML is read as yaml-cpp reads it, and all content is plain") {
  std::size_t plain = 0;
  const auto content = texts_of({"content"});
  for (const std::string& text : content) require_agreement(text, plain);
  CHECK(plain * 10 >= content.size() * 8);
  plain = 0;
  for (const std::string& text : texts_of({"tests/content", "tests/sites", "themes"})) require_agreement(text, plain);
  CHECK(plain > 100);
}

TEST_CASE("plain YAML with changed bytes is read as yaml-cpp reads it") {
  std::mt19937 random(2568);
  std::vector<std::string> texts = texts_of({"content", "tests/content"});
  std::erase_if(texts, [](const std::string& text) { return text.empty() || text.size() > 1500; });
  const char* rounds = std::getenv("PRONGSAI_LONG");
  std::size_t plain = 0;
  for (int i = rounds ? 400'000 : 12'000; i; --i)
    require_agreement(changed(texts[static_cast<std::size_t>(i) % texts.size()], random), plain);
  CHECK(plain > 1000);
}

TEST_CASE("texts below | and > are read as yaml-cpp reads them") {
  for (const char* text : {"a: |\n  one\n  two\nb: 1\n", "a: |-\n  one\n\n    more # no comment\n  two",
                           "- >-\n  one\n  two\n\n  three\n\n\n- b\n",
                           "a:\n  - b: >\n      x  \n      - y\n    c: |\n      ข้อความ\n\n# end\nd: e\n",
                           "a: >\n  x: y\n\n\n  z\n\n", "a:\n- |\n  x\n- |-\n  y\n", "a: {b: c}\nd: |\n ---\n"}) {
    INFO(text);
    const auto result = yaml_test::compare("---\n", text);
    CHECK(result.is_plain);
    CHECK(result.own == result.theirs);
  }
}

TEST_CASE("what is unusual below | and > is left to yaml-cpp") {
  for (const char* text : {"a: |+\n  x\n", "a: |2\n   x\n", "a: | # c\n  x\n", "a: |\n\n  x\n", "a: |\n  x\n \n  y\n",
                           "a: |", "a: >\n  x\n    y\n", "a: |\nb: c\n", "a: |\n    x\n  y\n", "a: |\n  |x\n"}) {
    INFO(text);
    CHECK_FALSE(yaml_test::compare("", text).is_plain);
  }
}

TEST_CASE("places in plain YAML count from the beginning of the file") {
  const auto result = yaml_test::compare("---\n", "a: ข้อความ #แท็ก\nb:\n  - [1, \"x\"]\n  - c: ''\n    d:\n");
  CHECK(result.is_plain);
  CHECK(result.own == result.theirs);
}
