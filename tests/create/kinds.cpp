// What `prongsai new` asks for rests on the table of keys.
#include <catch2/catch.hpp>
#include <set>

#include "create/kind.h"

TEST_CASE("each question that is a key of a file has the key's example, and no flag means two things") {
  REQUIRE(create::all_kinds.size() == 10);
  for (const create::Kind* kind : create::all_kinds) {
    std::set<std::string> flags;
    for (const auto& questions : {kind->questions, kind->more_questions})
      for (const create::Question& question : questions) {
        INFO(kind->name << ": " << question.path);
        CHECK((!question.keys || !question.example().empty()));
        CHECK(flags.insert(question.name()).second);
        CHECK(question.name().find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos);
      }
  }
}
