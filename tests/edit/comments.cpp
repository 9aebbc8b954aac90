// The comments of a file, beside the values that they speak of.
#include <catch2/catch.hpp>

#include "edit/edits.h"

namespace {

// A value a line: its place, and what is said of it.
std::string said_of(std::string_view bytes, bool is_markdown = false) {
  std::string out;
  for (const editing::Comment& comment : editing::comments_of(bytes, is_markdown))
    out += comment.at + ": " + comment.text + "\n";
  return out;
}

}  // namespace

TEST_CASE("a comment belongs to the value below it, or to the one before it on its line") {
  CHECK(said_of("# our channels\n## of the office\nchannels:\n  # by day\n  - id: hotline  # and by night\n"
                "    name: โทรศัพท์\n  - id: mail\n") ==
        "/channels: our channels\nof the office\n/channels/0: by day\n/channels/0/id: and by night\n");
  CHECK(said_of("---\n# as in the report\ntitle: ก # not ข\n---\n# A heading\n", true) ==
        "/title: as in the report\nnot ข\n");
  CHECK(said_of("a: [1, 2] # of both\nb: # of the list\n  - 3\nc: |  # of the text\n  # in the text\n") ==
        "/a: of both\n/b: of the list\n/c: of the text\n");
}

TEST_CASE("what stands apart, and what is no comment, belongs to no value") {
  CHECK(said_of("# of the file\n\na: 1\n# at the end\n") == "");
  CHECK(said_of("a: \"# 1\"\nb: 'x'#y\n") == "");
  CHECK(said_of("a: it#self\n#\nb: 2\n") == "");
  CHECK(said_of("a: [\n") == "");
  CHECK(said_of("") == "");
  CHECK(said_of("\r\n# one\r\na: 1 # two\r\n") == "/a: one\ntwo\n");
}
