// What the site's search knows of each agency: one row, and the files that the rows stand in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/summary.h"
#include "parts/context.h"

namespace parts {

// What the files of the search assign their one array to.
inline constexpr std::string_view index_variable = "prongsai_index=";

// One row of an agency as JSON: [slug, name, short name, place, other names]. The last is searched and not shown: its
// names in the other language, its type, the abbreviation that its type has.
std::string search_row(const model::Summary& agency, const Site& site);

// The letters by which rows are told apart where they do not fit one file: consonants, Latin letters in lower case
// and Arabic digits of the name behind its type word. search.js does the same to what is typed.
std::string search_key(std::string_view name);

struct RowsFile {
  std::string name;  // "agencies.js", "agencies-e2be19.js" of หน
  std::string bytes;
};
// One file of all rows up to 300 KB. Above that one of the key's beginnings, and rows by what their keys begin with:
// by their first letter, and by more letters where these are still too many for a phone. Agencies have a key of each
// of their names and districts.
std::vector<RowsFile> search_rows(const std::vector<model::Summary>& agencies, const Site& site);

}  // namespace parts
