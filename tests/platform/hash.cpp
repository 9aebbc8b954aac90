#include "platform/hash.h"

#include <catch2/catch.hpp>

#include "platform/sha256.h"

using namespace platform;

TEST_CASE("hashes are those that XXH3 publishes, on every machine") {
  CHECK(hex(hash("")) == "99aa06d3014798d86001c324468d497f");
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

TEST_CASE("SHA-256 of the examples of FIPS 180-4, and around the ends of blocks") {
  CHECK(platform::sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(platform::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(platform::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(platform::sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  CHECK(platform::sha256(std::string(55, 'a')) == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  CHECK(platform::sha256(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}
