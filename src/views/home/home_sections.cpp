#include <algorithm>

#include "base/reflect.h"
#include "model/points_in.h"
#include "views/channels/channel_order.h"
#include "views/complaints/complaint_counts.h"
#include "views/disclosures/disclosure_items.h"
#include "views/home/home_parts.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(HomeSection, "section of the home", title, href, line, tag, is_published);

namespace {

using base::Translations;
using model::PageKind;

// Total, grade, and the scores of all instruments and indicators, stated or computed. Requires an assessment.
bool has_all_scores(const model::Year& year) {
  const model::Assessment& a = *year.assessment;
  if (!model::total_of(*year.framework, a).value || !a.grade) return false;
  for (const model::Instrument& i : year.framework->instruments)
    if (!model::instrument_score(*year.framework, a, i).value) return false;
  return std::all_of(year.framework->indicators.begin(), year.framework->indicators.end(),
                     [&](const model::Indicator& i) { return model::points_in(a.indicators, i.id).has_value(); });
}

// The section of a kind without data; `line` says what its page will show.
HomeSection missing_section(const AgencyLinks& links, PageKind kind, std::string_view title, std::string_view line) {
  const Translations& words = links.context().words();
  const int year = links.context().pages.nearest_year(kind, 0);
  const bool has_years = links.context().pages.kinds().find(kind)->is_per_year();
  return {has_years ? year_title(links.context(), kind, title, year) : words(title), links.page(kind, year),
          words(line), missing_badge(words("frame.not_published")), false};
}

void publish_section(HomeSection& section, std::string line, bool is_complete, const Translations& words) {
  section.line = std::move(line);
  section.tag.reset();
  if (!is_complete) section.tag = warning_badge(words("frame.incomplete"));
  section.is_published = true;
}

const model::Year* newest_year(const AgencyLinks& links, PageKind kind) {
  return links.context().agency.year(links.context().pages.nearest_year(kind, 0));
}

HomeSection scores_section(const AgencyLinks& links) {
  const Context& context = links.context();
  HomeSection section = missing_section(links, PageKind::scores, "scores.title", "home.scores_will_show");
  const model::Year* year = newest_year(links, PageKind::scores);
  const std::string published = year ? scores_published(context, *year) : "";
  if (published.empty()) return section;
  publish_section(section, context.words()("home.scores_line", {{"published", published}}), has_all_scores(*year),
                  context.words());
  if (has_all_scores(*year) && !stale_sentence(context, *year).empty())
    section.tag = document_badge(context.words()("home.old", {{"year", fiscal_year(year->year, context.words())}}));
  return section;
}

HomeSection measures_section(const AgencyLinks& links) {
  const Context& context = links.context();
  const Translations& words = context.words();
  HomeSection section =
      missing_section(links, PageKind::measures, "home.measures_of_year", "home.measures_will_show");
  const YearView* year = context.view.year(context.pages.nearest_year(PageKind::measures, 0));
  if (!year || year->measures.empty()) return section;
  const MeasureCounts& counts = year->counts;
  const std::string n = std::to_string(counts.all), m = std::to_string(counts.results),
                    k = std::to_string(counts.proven);
  if (year->is_plan) {
    publish_section(section, words("home.measures_planned", {{"n", n}}), true, words);
    return section;
  }
  publish_section(section, words("home.measures_reported", {{"n", n}, {"m", m}, {"k", k}}), !counts.lack_results,
                  words);
  const bool is_only_said = counts.proven < counts.results;
  if (!counts.lack_results && is_only_said) section.tag = said_badge(words("measures.said_reported"));
  return section;
}

HomeSection report_section(const AgencyLinks& links) {
  const Translations& words = links.context().words();
  HomeSection section = missing_section(links, PageKind::report, "home.report_of_year", "home.report_line");
  publish_section(section, words("home.report_line"), true, words);
  return section;
}

// Those that say how to reach them.
std::size_t usable_channels(const model::Agency& agency) {
  if (!agency.channels) return 0;
  const auto& channels = agency.channels->channels;
  return static_cast<std::size_t>(
      std::count_if(channels.begin(), channels.end(), [](const model::Channel& c) { return bool(c.value); }));
}

HomeSection channels_section(const AgencyLinks& links) {
  const Translations& words = links.context().words();
  HomeSection section = missing_section(links, PageKind::channels, "home.channels", "home.channels_will_show");
  const auto& given = links.context().agency.channels;
  if (!given || given->channels.empty()) return section;
  const std::size_t all = given->channels.size(), usable = usable_channels(links.context().agency);
  publish_section(section,
                  words(usable == all ? "home.channels_line" : "home.channels_lacking",
                        {{"n", std::to_string(all)}, {"k", std::to_string(usable)}}),
                  usable == all, words);
  return section;
}

HomeSection complaints_section(const AgencyLinks& links) {
  const Translations& words = links.context().words();
  HomeSection section =
      missing_section(links, PageKind::complaints, "home.complaints_of_year", "home.complaints_will_show");
  const model::Year* year = newest_year(links, PageKind::complaints);
  if (!year || !year->complaints) return section;
  const ComplaintCounts corruption = complaint_counts(*year->complaints, year->year, Complaint::corruption);
  const ComplaintCounts general = complaint_counts(*year->complaints, year->year, Complaint::general);
  bool has_both = corruption.is_given() && general.is_given();
  bool is_complete = has_both && !corruption.lacks_months() && !general.lacks_months();
  std::string line = words(has_both ? "home.complaints_line" : "home.complaints_some");
  if (!corruption.is_given() && !general.is_given()) line = words("home.complaints_no_numbers");
  publish_section(section, std::move(line), is_complete, words);
  return section;
}

HomeSection disclosures_section(const AgencyLinks& links) {
  const Translations& words = links.context().words();
  HomeSection section =
      missing_section(links, PageKind::disclosures, "home.disclosures_of_year", "home.disclosures_will_show");
  const model::Year* year = newest_year(links, PageKind::disclosures);
  if (!year || !year->disclosures || !year->framework) return section;
  const charts::DisclosurePartsData counts = count_states(*year->framework, *year->disclosures);
  const std::size_t all = year->framework->disclosures.size();
  publish_section(
      section, words("home.disclosures_line", {{"n", std::to_string(counts.published)}, {"m", std::to_string(all)}}),
      counts.not_yet == 0, words);
  return section;
}

HomeSection documents_section(const AgencyLinks& links) {
  const Translations& words = links.context().words();
  HomeSection section = missing_section(links, PageKind::documents, "home.documents", "home.documents_will_show");
  const std::size_t files = links.context().view.documents.size();
  std::size_t tables = 0;
  for (const model::Year& year : links.context().agency.years) tables += year.tables.size();
  std::string line = files ? words("home.documents_line", {{"n", std::to_string(files)}}) : std::string();
  if (tables) line += (files ? " · " : "") + words("home.tables_line", {{"n", std::to_string(tables)}});
  if (!line.empty()) publish_section(section, line, true, words);
  return section;
}

}  // namespace

std::vector<HomeSection> home_sections(const AgencyLinks& links) {
  std::vector<HomeSection> out{scores_section(links), measures_section(links), channels_section(links)};
  if (!links.context().pages.years(PageKind::report).empty()) out.push_back(report_section(links));
  for (auto* section : {complaints_section, disclosures_section, documents_section}) out.push_back(section(links));
  std::stable_partition(out.begin(), out.end(), [](const HomeSection& s) { return s.is_published; });
  return out;
}

}  // namespace views
