#include "parts/data_page.h"

#include "parts/data_package.h"
#include "parts/figures_text.h"

namespace parts {

REFLECT(DataColumn, "column", name, meaning);
REFLECT(DataRow, "data set", name, about, years, rows, csv, json, csv_size, json_size, tag, columns);
REFLECT(DataFile, "data file", name, size, about, href);
REFLECT(DataLink, "agency", name, note, href);
REFLECT(DataPage, "data", frame, title, lead, sets, files, agencies_heading, agencies, sources, licence, licence_link,
        cite);

DataRow data_row(const Links& links, const DataSet& set, const SetFiles* made) {
  const core::Words& words = links.site().words;
  const std::string key(set.words);
  DataRow row;
  row.name = words("data.set_" + key);
  row.about = words("data.about_" + key);
  for (const Column& column : set.columns) row.columns.push_back({column.name, meaning_of(column, set, words)});
  if (!made) return row;
  row.rows = std::to_string(made->rows);
  row.csv_size = file_size(made->csv.size());
  row.json_size = file_size(made->json.size());
  return row;
}

void add_data_file(const Links& links, const std::string& path, const std::string& bytes, std::string about,
                   std::vector<DataFile>& files) {
  if (bytes.empty()) return;
  files.push_back({path.substr(path.rfind('/') + 1), file_size(bytes.size()), std::move(about), links.file(path)});
}

void put_licence(DataPage& page, const model::Settings& settings, core::Language language) {
  page.licence = settings.licence_name.phrase(language);
  if (!settings.licence_href || settings.licence_href->to != model::Link::To::outside) return;
  page.licence_link.emplace();
  page.licence_link->label = page.licence;
  page.licence_link->href = core::Url::outside(settings.licence_href->target);
  page.licence_link->host = core::host_of(settings.licence_href->target);
  page.licence_link->is_outside = true;
}

}  // namespace parts
