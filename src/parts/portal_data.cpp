#include "parts/portal_data.h"

#include <array>

namespace parts {
namespace {

const std::array<DataSet, 3> sets{{
    {"agencies", "agencies", columns::all_agencies, "agency", nullptr, nullptr},
    {"scores", "all_scores", columns::all_scores, "agency|fiscal_year_be|level|code", nullptr, nullptr},
    {"measures", "all_measures", columns::all_measures, "agency|fiscal_year_be", nullptr, nullptr},
}};

}  // namespace

std::span<const DataSet> portal_data_sets() { return sets; }

std::string portal_data_file(std::string_view name, std::string_view extension) {
  return "data/" + std::string(name) + "." + std::string(extension);
}

}  // namespace parts
