// The words of charts: the same in each language, all used, none missing.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/charts/trial.h"
#include "tests/source_dir.h"

namespace {

std::set<std::string> keys_of(const base::Translations& words) {
  std::set<std::string> keys;
  for (const auto& [key, pattern] : words.all()) keys.insert(key);
  return keys;
}

std::string all_sources() {
  std::ostringstream out;
  for (const auto& file : std::filesystem::directory_iterator(std::string(source_dir) + "/src/views/charts"))
    if (file.path().extension() == ".cpp") out << std::ifstream(file.path()).rdbuf();
  return out.str();
}

// The runs of a-z and _ that stand after `mark`: keys after "charts.", values after "{".
std::set<std::string> names_after(std::string_view mark, std::string_view text) {
  std::set<std::string> names;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at)) {
    at += mark.size();
    std::size_t end = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at), text.size());
    names.emplace(text.substr(at, end - at));
  }
  return names;
}

}  // namespace

TEST_CASE("words: charts have the same keys in each language, and use them") {
  std::set<std::string> keys = keys_of(trial::thai());
  CHECK(keys.size() > 50);
  CHECK(keys == keys_of(trial::english()));
  std::set<std::string> used;
  for (const std::string& key : names_after("\"charts.", all_sources())) {
    used.insert("charts." + key);
    if (keys.contains("charts." + key + "_target")) used.insert("charts." + key + "_target");  // put together there
  }
  CHECK(used == keys);
}

TEST_CASE("words: a value that Thai takes is one that English takes") {
  for (const auto& [key, pattern] : trial::thai().all()) {
    INFO(key);
    std::set<std::string> thai = names_after("{", pattern), english = names_after("{", *trial::english().find(key));
    thai.erase("number");  // the year alone, for "ปีงบประมาณ {number}"
    english.erase("ce");
    if (key.starts_with("charts.months_")) english.erase("year");
    CHECK(thai == english);
  }
}
