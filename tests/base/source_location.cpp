// A place in a file as line and column, and as a byte.
#include "base/source_location.h"

#include <catch2/catch.hpp>

using namespace base;

namespace {

const SourceFile file{"a.md", "กข\n\nabc ค\nง"};

// "1:2+3": line, column, length.
std::string written(const SourceLocation& location) {
  return std::to_string(location.line) + ":" + std::to_string(location.column) + "+" +
         std::to_string(location.length);
}

}  // namespace

TEST_CASE("the place of a byte: columns in code points, lengths to the end of the line") {
  CHECK(written(location_at(file, 0)) == "1:1+1");
  CHECK(written(location_at(file, 3, 3)) == "1:2+1");
  CHECK(written(location_at(file, 0, 100)) == "1:1+2");
  CHECK(written(location_at(file, 6)) == "1:3+1");  // the line's end belongs to the line
  CHECK(written(location_at(file, 7)) == "2:1+1");
  CHECK(written(location_at(file, 8, 7)) == "3:1+5");
  CHECK(written(location_at(file, 16)) == "4:1+1");
  CHECK(written(location_at(file, 1000)) == "4:2+1");
  CHECK(written(location_at({"b.md", ""}, 0)) == "1:1+1");
}

TEST_CASE("a place after another is the same, and is a byte again") {
  const std::size_t starts[]{0, 7, 8, 16};
  for (std::uint32_t line = 1; line <= 4; ++line)
    for (std::size_t at : {0, 3, 6, 7, 8, 9, 12, 15, 16, 19}) {
      if (at < starts[line - 1]) continue;
      INFO(line << " " << at);
      const SourceLocation after = location_after({&file, line, 2, 1}, at, 6);
      CHECK(written(after) == written(location_at(file, at, 6)));
      CHECK(offset_of(after) == at);
    }
  CHECK(offset_of({&file, 3, 100, 1}) == 15);
  CHECK(offset_of({&file, 2, 0, 1}) == 7);
  CHECK(offset_of({&file, 9, 1, 1}) == file.text.size());
}
