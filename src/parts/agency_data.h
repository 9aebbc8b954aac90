// What an agency's data files hold. They are made before its pages, which state how many rows and bytes there are.
#pragma once

#include <string>
#include <vector>

#include "parts/data_sets.h"

namespace parts {

struct SetFiles {
  const DataSet* set = nullptr;
  std::size_t rows = 0;
  std::string csv, json;
  std::string sha256;  // of the CSV
};

struct AgencyData {
  std::vector<SetFiles> sets;  // of those that have rows
  std::string figures;         // figures.json
  std::size_t figure_count = 0;
  std::string package;          // datapackage.json
  std::string atom, json_feed;  // feed.xml and feed.json: what the content dates
  std::string archive;          // the zip of all these

  const SetFiles* find(std::string_view set) const {
    for (const SetFiles& files : sets)
      if (files.set->name == set) return &files;
    return nullptr;
  }
};

}  // namespace parts
