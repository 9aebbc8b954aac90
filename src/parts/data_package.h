// datapackage.json: what CSV files hold, for programs (Data Package 1.0, Tabular Data Resource, Table Schema).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parts/agency_data.h"

namespace parts {

struct PackageFacts {
  std::string name;  // letters of an address
  std::string title, description, homepage;
  std::vector<std::pair<std::string, std::string>> sources;  // titles and addresses; these may be empty
  std::string publisher, publisher_address;
};

std::string data_package(const Site& site, const PackageFacts& facts, const std::vector<SetFiles>& sets);

// What a column means in a set: its own words, else those of all columns of the name.
std::string meaning_of(const Column& column, const DataSet& set, const core::Words& words);

}  // namespace parts
