#include "base/zip.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "base/json.h"

TEST_CASE("CRC-32 of the check value, in whole eights and beyond") {
  CHECK(base::crc32("123456789") == 0xCBF43926);
  CHECK(base::crc32("") == 0);
  CHECK(base::crc32("12345678") == 0x9AE0DAAF);
}

TEST_CASE("an archive that other programs read, of the same bytes each time") {
  const std::string scores =
                        "\xEF\xBB\xBF"
                        "agency\r\nก\r\n",
                    empty;
  const std::vector<base::ZipEntry> entries{{"scores.csv", scores}, {"empty.txt", empty}};
  const std::string bytes = base::zip(entries);
  CHECK(bytes == base::zip(entries));
  const auto folder = std::filesystem::temp_directory_path() / ("prongsai-zip-" + std::to_string(std::rand()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.zip", std::ios::binary) << bytes;
  const std::string in = "cd '" + folder.string() + "' && ";
  // Python's zipfile checks every length and sum.
  CHECK(std::system((in + "python3 -m zipfile -t a.zip > tested && python3 -m zipfile -e a.zip out").c_str()) == 0);
  std::ifstream out(folder / "out/scores.csv", std::ios::binary);
  CHECK(std::string(std::istreambuf_iterator<char>(out), {}) == scores);
  CHECK(std::filesystem::file_size(folder / "out/empty.txt") == 0);
  std::filesystem::remove_all(folder);
}

TEST_CASE("JSON is written with its commas and escapes; members without a value are left out") {
  base::JsonWriter json;
  json.open_object()
      .member("ชื่อ", "a\"<b>")
      .member("none", "")
      .key("list")
      .open_list()
      .number(1)
      .raw("2.50")
      .close_list();
  json.line().key("flag").raw("true").close_object();
  CHECK(json.take() == "{\"ชื่อ\":\"a\\\"\\u003cb\\u003e\",\"list\":[1,2.50],\n\"flag\":true}\n");
}
