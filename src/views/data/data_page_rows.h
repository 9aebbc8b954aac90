// What describes the data files: the page of data, of an agency or of all, and datapackage.json.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "views/shared/badges.h"
#include "views/shared/data_sets.h"
#include "views/shared/resolved_link.h"

namespace views {

struct PackageFacts {
  std::string name;  // letters of an address
  std::string title, description, homepage;
  std::vector<std::pair<std::string, std::string>> sources;  // titles and addresses; these may be empty
  std::string publisher, publisher_address;
  std::string version;
};

std::string data_package(const Site& site, const PackageFacts& facts, const std::vector<SetFiles>& sets,
                         const std::vector<TableFiles>& tables = {});

// What a column means in a set: its own words, else those of all columns of the name.
std::string meaning_of(const Column& column, const DataSet& set, const base::Translations& words);

struct DataColumn {
  std::string_view name;
  std::string meaning;
};

struct DataRow {
  std::string name, about, years, rows;
  base::Url csv, json;  // empty where there are no rows
  std::string csv_size, json_size;
  std::optional<Badge> tag;
  std::vector<DataColumn> columns;
};

// A file of all sets.
struct DataFile {
  std::string name, size, about;
  base::Url href;
};

// Where an agency's own data is, or the list of a province's agencies.
struct DataLink {
  std::string name, note;
  base::Url href;
};

struct DataPage {
  PageLayout frame;
  std::string title, lead;
  std::vector<DataRow> sets;
  std::vector<DataFile> files;
  std::string agencies_heading;
  std::vector<DataLink> agencies;
  std::vector<ResolvedLink> sources;
  base::ResolvedText licence;
  std::optional<ResolvedLink> licence_link;
  std::string cite;
  std::string version;  // of the data; empty where there are none
  base::Url manifest;   // the checksums of all files
  base::Url changes;    // what was corrected; empty where nothing was
};

// What the row says of a set, and its columns; `made` is null where it has no files.
DataRow data_row(const Links& links, const DataSet& set, const SetFiles* made);
// The file at `path`; nothing where it has no bytes.
void add_data_file(const Links& links, const std::string& path, std::size_t bytes, std::string about,
                   std::vector<DataFile>& files);
// How to cite what is at `address`, which may be empty; `newest` is the newest date that the data state, as text,
// `version` that of the data; both may be empty.
std::string citation(std::string text, const std::string& address, std::string_view newest, std::string_view version,
                     const base::Translations&);
// The site's licence, without its link where that leads to a file of an agency.
void put_licence(DataPage& page, const model::Settings& settings, base::Language language);

REFLECTED(DataColumn);
REFLECTED(DataRow);
REFLECTED(DataFile);
REFLECTED(DataLink);
REFLECTED(DataPage);

}  // namespace views
