// The sets of data that an agency publishes as files, one file of all years: /<agency>/data/scores.csv and
// scores.json.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parts/data_columns.h"
#include "parts/frame.h"

namespace parts {

struct DataSet {
  std::string_view name;   // of its files: "scores"
  std::string_view words;  // "scores": "data.set_scores", "data.about_scores"
  std::span<const Column> columns;
  std::string_view key;                 // the columns that tell its rows apart: "agency|channel"; empty where none do
  bool (*of_year)(const model::Year&);  // whether a year has rows; null for sets of no year
  bool (*of_agency)(const model::Agency&);  // the same of an agency, for sets of no year
  bool is_expected = true;                  // every agency should have it: where it is missing the data page says so
};

// In the order in which the data page lists them.
std::span<const DataSet> data_sets();
// Requires a name of one of them.
const DataSet& data_set(std::string_view name);

// The years of which the set has rows, ascending; empty where there are none, and for sets of no year.
std::vector<int> years_of(const DataSet& set, const model::Agency& agency);
// Whether its files are made.
bool has_data(const DataSet& set, const model::Agency& agency);

// "dan-kwian/data/scores.csv", below the site's root.
std::string data_file(const model::Settings& settings, std::string_view agency_slug, std::string_view set,
                      std::string_view extension);
// "dan-kwian/data/dan-kwian.zip": the name that it has on the disk of whoever takes it.
std::string data_archive(const model::Settings& settings, std::string_view agency_slug);

// The set's files for the footer of its page; empty where they are not made.
std::vector<Download> data_downloads(const AgencyLinks& links, std::string_view set);

}  // namespace parts
