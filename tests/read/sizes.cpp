// What is as large as may be is read, and soon; what is larger is refused.
#include <catch2/catch.hpp>
#include <chrono>

#include "platform/yaml.h"
#include "read/source_file.h"
#include "tests/read/folder.h"

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a file of 4 MiB is read, one of a byte more is not") {
  folder::Content c;
  const std::string name = (c.path / "content/site.yaml").string();
  c.put("content/site.yaml", std::string(readers::largest_text_file, '#'));
  base::Report report;
  auto file = readers::read_source(name, report);
  REQUIRE(file);
  CHECK(file->text.size() == readers::largest_text_file);
  c.put("content/site.yaml", std::string(readers::largest_text_file + 1, '#'));
  CHECK(!readers::read_source(name, report));
  CHECK(c.shown(report) ==
        "content/site.yaml: error[limit]: the file is larger than 4 MiB\n  split it, or shorten it\n");
}

TEST_CASE("places in one long line, and in many short ones, are found without counting again") {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& text : {"[" + repeated("ก, ", 250'000) + "x]", repeated("- ก\n", 200'000),
                                  repeated("-\n", 300'000), repeated("- ก #x\n", 100'000)}) {
    base::SourceFile file{"x.yaml", text};
    base::Arena arena;
    base::Report report;
    platform::YamlTree tree;
    REQUIRE(platform::parse_yaml(file, 0, file.text.size(), arena, tree, report));
    const base::SourceLocation last = tree.nodes.back().location;
    const std::size_t lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    CHECK(last.line == std::max<std::size_t>(1, lines));
    if (lines == 0) CHECK(last.column == 2 + 3 * 250'000);
  }
  CHECK(std::chrono::steady_clock::now() - start <
        std::chrono::seconds(60));  // slow machines and sanitizers included
}
