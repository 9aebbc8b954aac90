// datapackage.json: what the CSV files hold, for programs (Data Package 1.0, Tabular Data Resource, Table Schema),
// and the archive of it with these files and figures.json. Made when all sets are.
#include <algorithm>

#include "core/json_writer.h"
#include "core/sha256.h"
#include "core/zip.h"
#include "feeds/data_files.h"
#include "model/summary.h"

namespace feeds {
namespace {

using core::JsonWriter;

// Calls `each` with the parts of "a|b|c".
template <class Each>
void split(std::string_view list, Each each) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('|'), list.size());
    each(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

void add_list(JsonWriter& out, std::string_view key, std::string_view values) {
  if (values.empty()) return;
  out.key(key).open_list();
  split(values, [&](std::string_view value) { out.text(value); });
  out.close_list();
}

void add_field(JsonWriter& out, const parts::Column& column, const core::Words& words) {
  out.line().open_object().member("name", column.name).member("type", column.type);
  out.member("description", words("data.column_" + std::string(column.name)));
  if (column.is_required || !column.minimum.empty() || !column.maximum.empty() || !column.values.empty()) {
    out.key("constraints").open_object();
    if (column.is_required) out.key("required").raw("true");
    if (!column.minimum.empty()) out.key("minimum").raw(column.minimum);
    if (!column.maximum.empty()) out.key("maximum").raw(column.maximum);
    add_list(out, "enum", column.values);
    out.close_object();
  }
  out.close_object();
}

void add_resource(JsonWriter& out, const parts::SetFiles& files, const core::Words& words) {
  const std::string name(files.set->name);
  out.line()
      .open_object()
      .member("name", name)
      .member("path", name + ".csv")
      .member("profile", "tabular-data-resource");
  out.member("title", words("data.set_" + name)).member("description", words("data.about_" + name));
  out.member("format", "csv").member("mediatype", "text/csv").member("encoding", "utf-8");
  out.key("bytes")
      .number(static_cast<long long>(files.csv.size()))
      .member("hash", "sha256:" + core::sha256(files.csv));
  out.key("schema").open_object().key("fields").open_list();
  for (const parts::Column& column : files.set->columns) add_field(out, column, words);
  out.close_list().key("missingValues").open_list().text("").close_list();
  add_list(out, "primaryKey", files.set->key);
  out.close_object().close_object();
}

// Documents that figures come from, each once.
void add_sources(JsonWriter& out, const parts::Context& context) {
  std::vector<std::pair<std::string, std::string>> sources;
  auto add = [&](const model::Source& source) {
    if (source.title.empty()) return;
    std::pair<std::string, std::string> found{std::string(source.title.in(language_of(context))), std::string()};
    if (source.href) found.second = address_of(context, *source.href);
    if (std::find(sources.begin(), sources.end(), found) == sources.end()) sources.push_back(std::move(found));
  };
  for (const model::Year& year : context.agency.years) {
    if (year.assessment) add(year.assessment->source);
    if (year.report) add(year.report->source);
  }
  if (sources.empty()) return;
  out.line().key("sources").open_list();
  for (const auto& [title, path] : sources) {
    out.open_object().member("title", title);
    if (core::is_web_address(path)) out.member("path", path);
    out.close_object();
  }
  out.close_list();
}

std::string package_of(const parts::Context& context, const parts::AgencyData& data) {
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  const std::string agency(context.agency.name.in(language_of(context)));
  JsonWriter out;
  out.open_object().member("profile", "tabular-data-package").line().member("name", context.agency.slug);
  out.line().member("title", words("data.package_title", {{"agency", agency}}));
  out.line().member("description", words("data.format"));
  const parts::Address page{model::PageKind::data, 0, {}};
  out.line().member("homepage", parts::full_address(settings, parts::folder_of(settings, context.agency.slug,
                                                                               language_of(context), page)));
  // The standard wants a licence's address or its id; the name alone stands on the data page.
  if (settings.licence_href && core::is_web_address(settings.licence_href->target))
    out.line()
        .key("licenses")
        .open_list()
        .open_object()
        .member("path", settings.licence_href->target)
        .member("title", settings.licence_name.in(language_of(context)))
        .close_object()
        .close_list();
  add_sources(out, context);
  out.line()
      .key("contributors")
      .open_list()
      .open_object()
      .member("title", agency)
      .member("path", context.agency.website)
      .member("role", "publisher")
      .close_object()
      .close_list();
  out.line().key("resources").open_list();
  for (const parts::SetFiles& files : data.sets) add_resource(out, files, words);
  return out.close_list().close_object().take();
}

std::string archive_of(const parts::AgencyData& data) {
  std::vector<core::ZipEntry> entries{{"datapackage.json", data.package}};
  if (data.figure_count) entries.push_back({"figures.json", data.figures});
  std::vector<std::string> names;
  for (const parts::SetFiles& files : data.sets) names.push_back(std::string(files.set->name) + ".csv");
  for (std::size_t i = 0; i < names.size(); ++i) entries.push_back({names[i], data.sets[i].csv});
  return core::zip(entries);
}

void make(const parts::Context& context, parts::AgencyData& data) {
  if (data.sets.empty()) return;  // a package has one file or more
  data.package = package_of(context, data);
  data.archive = archive_of(data);
}

}  // namespace

extern const Feed package;
const Feed package{.data_of_all_sets = make};

}  // namespace feeds
