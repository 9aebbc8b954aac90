// The sets of data that are published as files, of an agency and of all: columns, names, and the bytes made of them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/summary.h"
#include "model/value_names.h"
#include "views/shared/layout.h"
#include "views/shared/table_files.h"

namespace views {

struct Column {
  std::string_view name;                          // "fiscal_year_be"; words "data.column_fiscal_year_be"
  std::string_view type = "string";               // of Table Schema: string integer number boolean date yearmonth
  bool is_required = false;                       // no cell is empty
  std::string_view minimum, maximum;              // of numbers; empty where there is none
  std::string_view values;                        // the only words allowed: "month|total"
  std::span<const model::ValueName> value_names;  // or the ids of these

  constexpr Column(const char* column_name) : name(column_name) {}  // NOLINT: implicit on purpose
  constexpr Column(std::string_view column_name, std::string_view column_type)
      : name(column_name), type(column_type) {}
  constexpr Column required() const {
    Column c = *this;
    c.is_required = true;
    return c;
  }
  constexpr Column from(std::string_view least) const {
    Column c = *this;
    c.minimum = least;
    return c;
  }
  constexpr Column to(std::string_view most) const {
    Column c = *this;
    c.maximum = most;
    return c;
  }
  constexpr Column one_of(std::string_view words) const {
    Column c = *this;
    c.values = words;
    return c;
  }
  constexpr Column one_of(std::span<const model::ValueName> names) const {
    Column c = *this;
    c.value_names = names;
    return c;
  }
};

namespace columns {

extern const std::span<const Column> scores, measures, channels, procedure, complaints, disclosures, findings,
    documents, updates, corrections;

// Of all agencies.
extern const std::span<const Column> all_agencies, all_scores, all_measures;

}  // namespace columns

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

struct SetFiles {
  const DataSet* set = nullptr;
  std::size_t rows = 0;
  std::string csv, json;                    // until they are put into the site
  std::string sha256;                       // of the CSV
  std::size_t csv_size = 0, json_size = 0;  // bytes
};

struct AgencyData {
  std::vector<SetFiles> sets;  // of those that have rows
  std::vector<TableFiles> tables;
  std::string figures;  // figures.json
  std::size_t figure_count = 0;
  std::string version;          // of the sets and tables: another where a byte of them is another
  std::string package;          // datapackage.json
  std::string atom, json_feed;  // feed.xml and feed.json: what the content dates
  std::string archive;          // the zip of all these

  const SetFiles* find(std::string_view set) const {
    for (const SetFiles& files : sets)
      if (files.set->name == set) return &files;
    return nullptr;
  }
};

struct PortalData {
  std::vector<SetFiles> sets;      // of those that have rows
  std::string version;             // of the sets, likewise
  std::string package;             // datapackage.json
  std::string catalogue;           // data.json, until it is put into the site …
  std::size_t catalogue_size = 0;  // … and its bytes
};

// In the order in which the page lists them; their files are /data/<set>.csv and .json.
std::span<const DataSet> portal_data_sets();
// "data/scores.csv"
std::string portal_data_file(std::string_view name, std::string_view extension);

}  // namespace views
