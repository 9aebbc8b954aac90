// The rows of a country's agencies, cut into files of which one question needs few.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace views {

// What the files of the search assign their one array to.
inline constexpr std::string_view index_variable = "prongsai_index=";

struct RowsFile {
  std::string name;  // "agencies.js", "agencies-e2be19.js" of หน
  std::string bytes;
};

struct SearchRow {
  std::string json;
  std::string province;  // slug; needed where rows are cut
};

// One row, and where it may be looked for.
struct Keyed {
  std::string key;
  std::size_t row = 0;
  auto operator<=>(const Keyed&) const = default;
};

std::string array_of(const std::vector<SearchRow>& rows);

// Files of at most 24 KB of rows, in the order of their keys; none holds keys of two first letters, so that a new
// agency moves few rows. Rows that share a whole key and are too many are in several files, by province.
//
// agencies.js comes last: ["cut", [words for a type], [[beginning, rows], …]]. A file has the keys from its beginning
// to that of the next. A key with files of its own has these: [key, rows, slug of the first province of each file …].
// search.js reads three files at most for one question.
std::vector<RowsFile> cut_rows(std::vector<Keyed> keys, const std::vector<SearchRow>& rows);

}  // namespace views
