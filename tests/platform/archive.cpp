#include "platform/archive.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstring>

#include "tests/damage.h"

using namespace platform;

namespace {

struct Head {
  TextRef name;
};
struct Item {
  TextRef name;
  std::int64_t value = 0;
};

struct Sample {
  static constexpr std::string_view name = "sample";
  static constexpr std::uint32_t version = 3;
  using Rows = std::tuple<Head, Item>;
};
struct Another : Sample {
  static constexpr std::string_view name = "another";
};
struct Newer : Sample {
  static constexpr std::uint32_t version = 4;
};
struct Wider : Sample {
  using Rows = std::tuple<Head, Item, Hash>;
};
struct Swapped : Sample {
  using Rows = std::tuple<Item, Head>;
};

std::string sample() {
  ArchiveWriter<Sample> writer;
  writer.rows<Head>().push_back({writer.add_text("ชื่อ")});
  for (int i = 0; i < 3; ++i) writer.rows<Item>().push_back({writer.add_text(std::to_string(i)), -i});
  return writer.bytes();
}

}  // namespace

TEST_CASE("an archive is read where it is, as it was written") {
  const std::string bytes = sample();
  const auto archive = Archive<Sample>::of(bytes);
  REQUIRE(archive);
  REQUIRE(archive->rows<Head>().size() == 1);
  CHECK(archive->text(archive->rows<Head>()[0].name) == "ชื่อ");
  REQUIRE(archive->rows<Item>().size() == 3);
  CHECK(archive->text(archive->rows<Item>()[2].name) == "2");
  CHECK(archive->rows<Item>()[2].value == -2);
  CHECK(archive->rows<Item>({1, 2}).size() == 2);
  const char* row = reinterpret_cast<const char*>(archive->rows<Item>().data());
  CHECK((row > bytes.data() && row < bytes.data() + bytes.size()));
  CHECK(sample() == bytes);
}

TEST_CASE("rows and texts that an archive does not have are empty") {
  const std::string bytes = sample();
  const auto archive = Archive<Sample>::of(bytes);
  REQUIRE(archive);
  constexpr std::uint32_t most = 0xffff'ffff;
  for (RowRange range : {RowRange{0, 4}, RowRange{3, 1}, RowRange{4, 0}, RowRange{1, most}, RowRange{most, most}})
    CHECK(archive->rows<Item>(range).empty());
  const auto length = static_cast<std::uint32_t>(archive->texts().size());
  for (TextRef ref : {TextRef{0, length + 1}, TextRef{length, 1}, TextRef{1, most}, TextRef{most, most}})
    CHECK(archive->text(ref).empty());
}

TEST_CASE("what is not byte for byte an archive of its format is none") {
  const std::string bytes = sample();
  CHECK(first_damage_that_passes(bytes, [](const std::string& b) { return Archive<Sample>::of(b).has_value(); }) ==
        "");
  CHECK_FALSE(Archive<Another>::of(bytes));
  CHECK_FALSE(Archive<Newer>::of(bytes));
  CHECK_FALSE(Archive<Wider>::of(bytes));
  CHECK_FALSE(Archive<Swapped>::of(bytes));
  CHECK_FALSE(Archive<Sample>::of(std::string_view()));
}

TEST_CASE("a whole archive whose tables are larger than it is none") {
  const std::string texts(16, 'x');
  const std::array<std::size_t, 2> sizes{8, 16};
  std::string bytes = archive_bytes("sample", 3, sizes, std::array<std::string_view, 2>{texts, texts}, "");
  REQUIRE(Archive<Sample>::of(bytes));
  // The same with a checksum that is right and a count that is not.
  for (std::uint64_t rows : {std::uint64_t{3}, std::uint64_t{1} << 60, ~std::uint64_t{0}}) {
    std::memcpy(bytes.data() + sizeof(ArchiveHeader) + 8, &rows, sizeof rows);
    const Hash checksum = hash(std::string_view(bytes).substr(sizeof(ArchiveHeader)));
    std::memcpy(bytes.data() + offsetof(ArchiveHeader, checksum), &checksum, sizeof checksum);
    CHECK_FALSE(Archive<Sample>::of(bytes));
  }
}
