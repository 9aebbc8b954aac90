// The data page: can I have the numbers?
#include "model/summary.h"
#include "pages/pages.h"
#include "parts/data_sets.h"
#include "parts/figures_text.h"
#include "parts/json_ld.h"
#include "parts/linked.h"
#include "parts/tags.h"

namespace pages {
namespace data_page {

struct Column {
  std::string_view name;
  std::string meaning;
};

struct Set {
  std::string name, about, years;
  core::Url csv, json;  // empty where there are no rows
  std::optional<parts::Tag> tag;
  std::vector<Column> columns;
};

struct DataPage {
  parts::Frame frame;
  std::vector<Set> sets;
  core::Phrase licence;
  std::optional<parts::Linked> licence_link;
  std::string cite;
};

}  // namespace data_page
}  // namespace pages

using pages::data_page::Column;
using pages::data_page::DataPage;
using pages::data_page::Set;

template <>
inline const core::Shape core::shape_of<Column> = core::shape<Column>("column", core::field<&Column::name>("name"),
                                                                      core::field<&Column::meaning>("meaning"));
template <>
inline const core::Shape core::shape_of<Set> = core::shape<Set>(
    "data set", core::field<&Set::name>("name"), core::field<&Set::about>("about"), core::field<&Set::years>("years"),
    core::field<&Set::csv>("csv"), core::field<&Set::json>("json"), core::field<&Set::tag>("tag"),
    core::field<&Set::columns>("columns"));
template <>
inline const core::Shape core::shape_of<DataPage> =
    core::shape<DataPage>("data", core::field<&DataPage::frame>("frame"), core::field<&DataPage::sets>("sets"),
                          core::field<&DataPage::licence>("licence"),
                          core::field<&DataPage::licence_link>("licence_link"), core::field<&DataPage::cite>("cite"));

namespace pages {
namespace {

using model::PageKind;

constexpr parts::Address own{PageKind::data, 0, {}};

std::string joined_years(const std::vector<int>& years) {
  std::string out;
  for (int year : years) out += (out.empty() ? "" : ", ") + std::to_string(year);
  return out;
}

Set set_of(const parts::AgencyLinks& links, const parts::DataSet& data) {
  const parts::Context& context = links.context();
  const core::Words& words = context.words();
  const std::string name(data.name);
  Set set{words("data.set_" + name), words("data.about_" + name), {}, {}, {}, {}, {}};
  for (std::string_view column : data.columns)
    set.columns.push_back({column, words("data.column_" + std::string(column))});
  if (!parts::has_data(data, context.agency)) {
    set.tag = parts::missing_tag(words("frame.not_published"));
    return set;
  }
  set.years = joined_years(parts::years_of(data, context.agency));
  auto file = [&](std::string_view extension) {
    return links.file(parts::data_file(context.site.settings, context.agency.slug, data.name, extension));
  };
  set.csv = file("csv");
  set.json = file("json");
  return set;
}

// "อบต.หนองแสง. ศูนย์ข้อมูล…. https://… ข้อมูลปรับปรุง 20 เมษายน 2568"
std::string citation(const parts::Context& context) {
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  const core::Language language = context.language();
  std::string text =
      words("data.cite_as", {{"agency", context.agency.name.in(language)}, {"site", settings.title.in(language)}});
  std::string folder = parts::folder_of(settings, context.agency.slug, language, own);
  if (!settings.base_url.empty()) text += " " + parts::full_address(settings, folder);
  if (auto date = model::newest_date(context.agency))
    text += " " + words("data.cite_date", {{"date", core::to_text(*date, language)}});
  return text;
}

core::Json json_ld(const parts::Context& context, const std::string& title) {
  const core::Words& words = context.words();
  std::vector<core::Json> things{parts::ld_breadcrumbs(context, {{title, own}})};
  const std::string agency(context.agency.name.in(context.language()));
  for (const parts::DataSet& set : parts::data_sets()) {
    const std::string name(set.name);
    if (parts::has_data(set, context.agency))
      things.push_back(
          parts::ld_dataset(context, name, words("data.set_" + name) + " " + agency, words("data.about_" + name)));
  }
  return parts::ld_block(things);
}

void make(const parts::Context& context, parts::Pages& pages) {
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  parts::AgencyLinks links(context, own);
  DataPage page;
  for (const parts::DataSet& set : parts::data_sets()) page.sets.push_back(set_of(links, set));
  page.licence = settings.licence_name.phrase(context.language());
  if (settings.licence_href) page.licence_link = parts::linked(links, *settings.licence_href, page.licence);
  page.cite = citation(context);
  parts::FrameOptions options{own, words("data.title"), words("data.lead")};
  options.updated = model::newest_date(context.agency);
  options.json_ld = json_ld(context, options.title);
  page.frame = parts::agency_frame(links, std::move(options));
  pages.add(parts::folder_of(settings, context.agency.slug, context.language(), own), std::move(page));
}

}  // namespace

extern const Kind data;
const Kind data{"data.html", core::page_type<DataPage>, make};

}  // namespace pages
