// The data files of the tables of tables/: /<agency>/data/tables/<year>-<name>.csv and .json.
#pragma once

#include <string>
#include <vector>

#include "model/table.h"
#include "views/shared/layout.h"

namespace views {

// Of a table, as the name of a set of data: "tables/2568-services".
std::string table_set(int year, const model::Table& table);

struct TableFiles {
  int year = 0;
  const model::Table* table = nullptr;
  std::string csv, json;
  std::string sha256;  // of the CSV
};

std::vector<Download> table_downloads(const AgencyLinks& links, int year, const model::Table& table);

}  // namespace views
