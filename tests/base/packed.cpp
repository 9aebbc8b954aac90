#include "base/packed.h"

#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <vector>

namespace {

enum class Colour : unsigned char { red, blue };

struct Inner {
  std::string text;
  int words[2] = {0, 0};
  bool operator==(const Inner&) const = default;
};
FIELDS_OF(Inner, text, words);

struct Sample {
  Colour colour = Colour::red;
  bool flag = false;
  std::optional<int> some, none;
  std::vector<Inner> list;
  std::map<std::string, int> map;
  std::set<std::string> set;
  std::array<int, 2> pair{};
  bool operator==(const Sample&) const = default;
};
FIELDS_OF(Sample, colour, flag, some, none, list, map, set, pair);

Sample sample() {
  return {Colour::blue, true, 7, {}, {{"ก", {1, 2}}, {"", {3, 4}}}, {{"a", 1}, {"b", -2}}, {"x", "y"}, {5, 6}};
}

}  // namespace

TEST_CASE("a value is unpacked as it was packed") {
  CHECK((base::unpack<Sample>(base::pack(sample())) == sample()));
  CHECK((base::unpack<Sample>(base::pack(Sample())) == Sample()));
}

TEST_CASE("different values have different bytes") {
  CHECK(base::pack("a", "bc") != base::pack("ab", "c"));
  CHECK(base::pack(std::vector<std::string>{"a"}, "b") != base::pack(std::vector<std::string>{"a", "b"}));
  CHECK(base::pack(std::string("a")) == base::pack(std::string_view("a")));
}

TEST_CASE("bytes that are cut or hold too much are no value, and ask for no memory that they do not fill") {
  const std::string bytes = base::pack(sample());
  for (std::size_t i = 0; i < bytes.size(); ++i) CHECK_FALSE(base::unpack<Sample>(bytes.substr(0, i)));
  CHECK_FALSE(base::unpack<Sample>(bytes + '\0'));
  CHECK_FALSE(base::unpack<std::vector<Inner>>(base::pack(~std::uint64_t{0})));
  CHECK_FALSE(base::unpack<std::string>(base::pack(~std::uint64_t{0})));
  CHECK_FALSE(base::unpack<bool>("\2"));
}
