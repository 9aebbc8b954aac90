// What the site's search knows of each agency: one row, and the files that the rows are in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/summary.h"
#include "views/search/search_cut.h"
#include "views/shared/context.h"

namespace views {

// One row of an agency as JSON: [slug, name, short name, place, other names]. The last is searched and not shown: its
// names in the other language, its type, the abbreviation that its type has.
std::string search_row(const model::Summary& agency, const Site& site);

// The letters by which rows are told apart where they do not fit one file: consonants, Latin letters in lower case
// and Arabic digits of the name after its type word. search.js does the same to what is typed.
std::string search_key(std::string_view name);

// One file of all rows up to 300 KB; above that files of which one question needs few (views/search/search_cut.h).
// Agencies have a key of each of their names and districts.
std::vector<RowsFile> search_rows(const std::vector<model::Summary>& agencies, const Site& site);

}  // namespace views
