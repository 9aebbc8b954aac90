// A page of data: of one agency, or of all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parts/agency_data.h"
#include "parts/linked.h"
#include "parts/tags.h"

namespace parts {

struct DataColumn {
  std::string_view name;
  std::string meaning;
};

struct DataRow {
  std::string name, about, years, rows;
  core::Url csv, json;  // empty where there are no rows
  std::string csv_size, json_size;
  std::optional<Tag> tag;
  std::vector<DataColumn> columns;
};

// A file of all sets.
struct DataFile {
  std::string name, size, about;
  core::Url href;
};

// Where an agency's own data is, or the list of a province's agencies.
struct DataLink {
  std::string name, note;
  core::Url href;
};

struct DataPage {
  Frame frame;
  std::string title, lead;
  std::vector<DataRow> sets;
  std::vector<DataFile> files;
  std::string agencies_heading;
  std::vector<DataLink> agencies;
  std::vector<Linked> sources;
  core::Phrase licence;
  std::optional<Linked> licence_link;
  std::string cite;
};

// What the row says of a set, and its columns; `made` is null where it has no files.
DataRow data_row(const Links& links, const DataSet& set, const SetFiles* made);
// The file at `path`; nothing where it has no bytes.
void add_data_file(const Links& links, const std::string& path, const std::string& bytes, std::string about,
                   std::vector<DataFile>& files);
// The site's licence, without its link where it stands in a file of an agency.
void put_licence(DataPage& page, const model::Settings& settings, core::Language language);

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::DataColumn> = core::shape<parts::DataColumn>(
    "column", core::field<&parts::DataColumn::name>("name"), core::field<&parts::DataColumn::meaning>("meaning"));
template <>
inline const core::Shape core::shape_of<parts::DataRow> = core::shape<parts::DataRow>(
    "data set", core::field<&parts::DataRow::name>("name"), core::field<&parts::DataRow::about>("about"),
    core::field<&parts::DataRow::years>("years"), core::field<&parts::DataRow::rows>("rows"),
    core::field<&parts::DataRow::csv>("csv"), core::field<&parts::DataRow::json>("json"),
    core::field<&parts::DataRow::csv_size>("csv_size"), core::field<&parts::DataRow::json_size>("json_size"),
    core::field<&parts::DataRow::tag>("tag"), core::field<&parts::DataRow::columns>("columns"));
template <>
inline const core::Shape core::shape_of<parts::DataFile> = core::shape<parts::DataFile>(
    "data file", core::field<&parts::DataFile::name>("name"), core::field<&parts::DataFile::size>("size"),
    core::field<&parts::DataFile::about>("about"), core::field<&parts::DataFile::href>("href"));
template <>
inline const core::Shape core::shape_of<parts::DataLink> = core::shape<parts::DataLink>(
    "agency", core::field<&parts::DataLink::name>("name"), core::field<&parts::DataLink::note>("note"),
    core::field<&parts::DataLink::href>("href"));
template <>
inline const core::Shape core::shape_of<parts::DataPage> = core::shape<parts::DataPage>(
    "data", core::field<&parts::DataPage::frame>("frame"), core::field<&parts::DataPage::title>("title"),
    core::field<&parts::DataPage::lead>("lead"), core::field<&parts::DataPage::sets>("sets"),
    core::field<&parts::DataPage::files>("files"),
    core::field<&parts::DataPage::agencies_heading>("agencies_heading"),
    core::field<&parts::DataPage::agencies>("agencies"), core::field<&parts::DataPage::sources>("sources"),
    core::field<&parts::DataPage::licence>("licence"), core::field<&parts::DataPage::licence_link>("licence_link"),
    core::field<&parts::DataPage::cite>("cite"));
