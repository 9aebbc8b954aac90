#include "outside/hash.h"

#include <catch2/catch.hpp>

using namespace outside;

TEST_CASE("hashes are those that XXH3 publishes, on every machine") {
  CHECK(hex(hash("")) == "99aa06d3014798d86001c324468d497f");
  CHECK(short_hash("") == 0x2d06800538d394c2u);
  CHECK(hash("a") != hash("b"));
}

TEST_CASE("bytes in pieces have the hash of the whole") {
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += static_cast<char>(i * 31);
  std::string_view all = bytes;
  Hasher hasher;
  CHECK(hasher.value() == hash(""));
  hasher.add(all.substr(0, 1)).add({}).add(all.substr(1, 70'000)).add(all.substr(70'001));
  CHECK(hasher.value() == hash(bytes));
}
