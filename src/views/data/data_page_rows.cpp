#include "views/data/data_page_rows.h"

#include <algorithm>

#include "base/json.h"
#include "views/shared/formatting.h"

namespace views {
namespace {

using base::JsonWriter;

// "a|b|c" as a list.
void add_list(JsonWriter& out, std::string_view key, std::string_view values) {
  if (values.empty()) return;
  out.key(key).open_list();
  while (!values.empty()) {
    const std::size_t end = std::min(values.find('|'), values.size());
    out.text(values.substr(0, end));
    values.remove_prefix(std::min(end + 1, values.size()));
  }
  out.close_list();
}

void add_ids(JsonWriter& out, std::span<const model::ValueName> names) {
  if (names.empty()) return;
  out.key("enum").open_list();
  for (const model::ValueName& name : names) out.text(name.id);
  out.close_list();
}

void add_field(JsonWriter& out, const Column& column, const DataSet& set, const base::Translations& words) {
  out.line().open_object().member("name", column.name).member("type", column.type);
  out.member("description", meaning_of(column, set, words));
  if (column.is_required || !column.minimum.empty() || !column.maximum.empty() || !column.values.empty() ||
      !column.value_names.empty()) {
    out.key("constraints").open_object();
    if (column.is_required) out.key("required").raw("true");
    if (!column.minimum.empty()) out.key("minimum").raw(column.minimum);
    if (!column.maximum.empty()) out.key("maximum").raw(column.maximum);
    add_list(out, "enum", column.values);
    add_ids(out, column.value_names);
    out.close_object();
  }
  out.close_object();
}

void add_resource(JsonWriter& out, const SetFiles& files, const base::Translations& words) {
  const std::string name(files.set->name), key(files.set->words);
  out.line()
      .open_object()
      .member("name", name)
      .member("path", name + ".csv")
      .member("profile", "tabular-data-resource");
  out.member("title", words("data.set_" + key)).member("description", words("data.about_" + key));
  out.member("format", "csv").member("mediatype", "text/csv").member("encoding", "utf-8");
  out.key("bytes").number(static_cast<long long>(files.csv_size)).member("hash", "sha256:" + files.sha256);
  out.key("schema").open_object().key("fields").open_list();
  for (const Column& column : files.set->columns) add_field(out, column, *files.set, words);
  out.close_list().key("missingValues").open_list().text("").close_list();
  add_list(out, "primaryKey", files.set->key);
  out.close_object().close_object();
}

// Its columns as its headings have them: which are figures a reader must see for itself.
void add_resource(JsonWriter& out, const TableFiles& files, const Site& site) {
  const base::Language language = site.settings.first_language();
  const std::string set = table_set(files.year, *files.table);
  out.line().open_object().member("name", std::to_string(files.year) + "-" + std::string(files.table->name));
  out.member("path", set + ".csv").member("profile", "tabular-data-resource");
  out.member("title", files.table->title.in(language)).member("description", files.table->summary.in(language));
  out.member("format", "csv").member("mediatype", "text/csv").member("encoding", "utf-8");
  out.key("bytes").number(static_cast<long long>(files.csv.size())).member("hash", "sha256:" + files.sha256);
  out.key("schema").open_object().key("fields").open_list();
  for (std::size_t i = 0; i < files.table->columns.size(); ++i) {
    const model::TableColumn& column = files.table->columns[i];
    out.line().open_object().member("name", files.table->grid.headings[i].text).member("type", "any");
    out.member("title", column.title.in(language)).member("description", column.unit.in(language)).close_object();
  }
  out.close_list().key("missingValues").open_list().text("").close_list().close_object().close_object();
}

void add_sources(JsonWriter& out, const PackageFacts& facts) {
  if (facts.sources.empty()) return;
  out.line().key("sources").open_list();
  for (const auto& [title, address] : facts.sources) {
    out.open_object().member("title", title);
    if (base::is_web_address(address)) out.member("path", address);
    out.close_object();
  }
  out.close_list();
}

// Who runs the site, and hears of mistakes.
void add_maintainer(JsonWriter& out, const model::Settings& settings) {
  if (!settings.contact || settings.contact->name.empty()) return;
  const model::SiteContact& contact = *settings.contact;
  out.open_object().member("title", contact.name.in(settings.first_language()));
  if (contact.href && base::is_web_address(contact.href->target)) out.member("path", contact.href->target);
  if (!contact.email.empty()) out.member("email", contact.email);
  out.member("role", "maintainer").close_object();
}

// The standard wants a licence's address or its id; the name alone is on the data page.
void add_licence(JsonWriter& out, const model::Settings& settings) {
  if (!settings.licence_href || !base::is_web_address(settings.licence_href->target)) return;
  out.line().key("licenses").open_list().open_object().member("path", settings.licence_href->target);
  out.member("title", settings.licence_name.in(settings.first_language())).close_object().close_list();
}

}  // namespace

std::string meaning_of(const Column& column, const DataSet& set, const base::Translations& words) {
  const std::string* own = words.find("data.column_" + std::string(set.words) + "_" + std::string(column.name));
  return own ? *own : words("data.column_" + std::string(column.name));
}

std::string data_package(const Site& site, const PackageFacts& facts, const std::vector<SetFiles>& sets,
                         const std::vector<TableFiles>& tables) {
  JsonWriter out;
  out.open_object().member("profile", "tabular-data-package").line().member("name", facts.name);
  out.line().member("title", facts.title).line().member("description", facts.description);
  out.line().member("homepage", facts.homepage).line().member("version", facts.version);
  add_licence(out, site.settings);
  add_sources(out, facts);
  out.line().key("contributors").open_list().open_object().member("title", facts.publisher);
  out.member("path", facts.publisher_address).member("role", "publisher").close_object();
  add_maintainer(out, site.settings);
  out.close_list();
  out.line().key("resources").open_list();
  for (const SetFiles& files : sets) add_resource(out, files, site.words);
  for (const TableFiles& files : tables) add_resource(out, files, site);
  return out.close_list().close_object().take();
}

REFLECT(DataColumn, "column", name, meaning);
REFLECT(DataRow, "data set", name, about, years, rows, csv, json, csv_size, json_size, tag, columns);
REFLECT(DataFile, "data file", name, size, about, href);
REFLECT(DataLink, "agency", name, note, href);
REFLECT(DataPage, "data", frame, title, lead, sets, files, agencies_heading, agencies, sources, licence, licence_link,
        cite, version, manifest, changes);

DataRow data_row(const Links& links, const DataSet& set, const SetFiles* made) {
  const base::Translations& words = links.site().words;
  const std::string key(set.words);
  DataRow row;
  row.name = words("data.set_" + key);
  row.about = words("data.about_" + key);
  for (const Column& column : set.columns) row.columns.push_back({column.name, meaning_of(column, set, words)});
  if (!made) return row;
  row.rows = std::to_string(made->rows);
  row.csv_size = file_size(made->csv_size);
  row.json_size = file_size(made->json_size);
  return row;
}

void add_data_file(const Links& links, const std::string& path, std::size_t bytes, std::string about,
                   std::vector<DataFile>& files) {
  if (!bytes) return;
  files.push_back({path.substr(path.rfind('/') + 1), file_size(bytes), std::move(about), links.file(path)});
}

std::string citation(std::string text, const std::string& address, std::string_view newest, std::string_view version,
                     const base::Translations& words) {
  if (!address.empty()) text += " " + address;
  if (!newest.empty()) text += " " + words("data.cite_date", {{"date", std::string(newest)}});
  if (!version.empty()) text += " " + words("data.cite_version", {{"version", std::string(version)}});
  return text + " " + words("data.accessed");
}

void put_licence(DataPage& page, const model::Settings& settings, base::Language language) {
  page.licence = settings.licence_name.phrase(language);
  if (!settings.licence_href || settings.licence_href->to != model::Link::To::outside) return;
  page.licence_link.emplace();
  page.licence_link->label = page.licence;
  page.licence_link->href = base::Url::outside(settings.licence_href->target);
  page.licence_link->host = base::host_of(settings.licence_href->target);
  page.licence_link->is_outside = true;
}

}  // namespace views
