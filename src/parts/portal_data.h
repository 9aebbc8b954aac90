// The data of all agencies, made of their summaries before the portal's pages, which state how much there is.
#pragma once

#include "model/summary.h"
#include "parts/agency_data.h"

namespace parts {

struct PortalData {
  std::vector<SetFiles> sets;  // of those that have rows
  std::string package;         // datapackage.json
  std::string catalogue;       // data.json
};

// In the order in which the page lists them; their files are /data/<set>.csv and .json.
std::span<const DataSet> portal_data_sets();
// "data/scores.csv"
std::string portal_data_file(std::string_view name, std::string_view extension);

}  // namespace parts
