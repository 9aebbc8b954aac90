#include "parts/home_sections.h"

#include <algorithm>
#include <utility>

#include "parts/complaint_counts.h"
#include "parts/disclosure_items.h"
#include "parts/document_uses.h"
#include "parts/figures_text.h"
#include "parts/home_scores.h"
#include "parts/measure_state.h"

namespace parts {

REFLECT(HomeSection, "section of the home", title, href, line, tag, is_published);

namespace {

using core::Words;
using model::PageKind;

std::string number(std::size_t n) { return std::to_string(n); }

// The section of a kind without data; `line` says what its page will show.
HomeSection missing(const AgencyLinks& links, PageKind kind, std::string_view title, std::string_view line) {
  const Words& words = links.context().words();
  const int year = links.context().pages.nearest_year(kind, 0);
  return {words(title, {{"year", fiscal_year(year, words)}}), links.page(kind, year), words(line),
          missing_tag(words("frame.not_published")), false};
}

void publish(HomeSection& section, std::string line, bool is_complete, const Words& words) {
  section.line = std::move(line);
  section.tag = is_complete ? ok_tag(words("frame.published")) : warning_tag(words("frame.incomplete"));
  section.is_published = true;
}

const model::Year* newest(const AgencyLinks& links, PageKind kind) {
  return links.context().agency.year(links.context().pages.nearest_year(kind, 0));
}

HomeSection scores(const AgencyLinks& links) {
  const Context& context = links.context();
  HomeSection section = missing(links, PageKind::scores, "scores.title", "home.scores_will_show");
  const model::Year* year = newest(links, PageKind::scores);
  const std::string published = year ? scores_published(context, *year) : "";
  if (!published.empty())
    publish(section, context.words()("home.scores_line", {{"published", published}}), has_all_scores(*year),
            context.words());
  return section;
}

HomeSection measures(const AgencyLinks& links) {
  const Words& words = links.context().words();
  HomeSection section = missing(links, PageKind::measures, "home.measures_of_year", "home.measures_will_show");
  const model::Year* year = newest(links, PageKind::measures);
  if (!year || year->measures.empty()) return section;
  auto reported = std::count_if(year->measures.begin(), year->measures.end(),
                                [](const model::Measure& m) { return !m.results.empty(); });
  const std::string n = number(year->measures.size()), m = std::to_string(reported);
  if (is_plan(*year)) {
    publish(section, words("home.measures_planned", {{"n", n}}), true, words);
  } else {
    bool lacks_results = std::any_of(year->measures.begin(), year->measures.end(),
                                     [](const model::Measure& measure) { return gaps_of(measure).result; });
    publish(section, words("home.measures_reported", {{"n", n}, {"m", m}}), !lacks_results, words);
  }
  return section;
}

HomeSection report(const AgencyLinks& links) {
  const Words& words = links.context().words();
  HomeSection section = missing(links, PageKind::report, "home.report_of_year", "home.report_line");
  publish(section, words("home.report_line"), true, words);
  return section;
}

HomeSection channels(const AgencyLinks& links) {
  const Words& words = links.context().words();
  HomeSection section = missing(links, PageKind::channels, "home.channels", "home.channels_will_show");
  const auto& given = links.context().agency.channels;
  if (!given || given->channels.empty()) return section;
  auto unreachable =
      std::count_if(given->channels.begin(), given->channels.end(), [](const model::Channel& c) { return !c.value; });
  const bool all = static_cast<std::size_t>(unreachable) == given->channels.size();
  std::string line = words(!unreachable ? "home.channels_line"
                           : all        ? "home.channels_all_lacking"
                                        : "home.channels_lacking",
                           {{"n", number(given->channels.size())}, {"m", std::to_string(unreachable)}});
  publish(section, std::move(line), unreachable == 0, words);
  return section;
}

HomeSection complaints(const AgencyLinks& links) {
  const Context& context = links.context();
  const Words& words = context.words();
  HomeSection section = missing(links, PageKind::complaints, "home.complaints_of_year", "home.complaints_will_show");
  const model::Year* year = newest(links, PageKind::complaints);
  if (!year || !year->complaints) return section;
  const ComplaintCounts corruption = complaint_counts(*year->complaints, year->year, Complaint::corruption);
  const ComplaintCounts general = complaint_counts(*year->complaints, year->year, Complaint::general);
  bool has_both = corruption.is_given() && general.is_given();
  bool is_complete = has_both && !corruption.lacks_months() && !general.lacks_months();
  std::string line = words(has_both ? "home.complaints_line" : "home.complaints_some");
  if (!corruption.is_given() && !general.is_given()) line = words("home.complaints_no_numbers");
  publish(section, std::move(line), is_complete, words);
  return section;
}

HomeSection disclosures(const AgencyLinks& links) {
  const Words& words = links.context().words();
  HomeSection section =
      missing(links, PageKind::disclosures, "home.disclosures_of_year", "home.disclosures_will_show");
  const model::Year* year = newest(links, PageKind::disclosures);
  if (!year || !year->disclosures || !year->framework) return section;
  std::size_t published = 0, settled = 0;
  for (const model::DisclosureItem& item : year->framework->disclosures) {
    DisclosureState state = state_of(year->disclosures->find(item.id));
    published += state == DisclosureState::published;
    settled += state != DisclosureState::not_yet;
  }
  const std::size_t all = year->framework->disclosures.size();
  publish(section, words("home.disclosures_line", {{"n", number(published)}, {"m", number(all)}}), settled == all,
          words);
  return section;
}

HomeSection documents(const AgencyLinks& links) {
  const Words& words = links.context().words();
  HomeSection section = missing(links, PageKind::documents, "home.documents", "home.documents_will_show");
  const std::size_t files = named_documents(links).size();
  if (files) publish(section, words("home.documents_line", {{"n", number(files)}}), true, words);
  return section;
}

}  // namespace

std::vector<HomeSection> home_sections(const AgencyLinks& links) {
  std::vector<HomeSection> out{scores(links), measures(links), channels(links)};
  if (!links.context().pages.years(PageKind::report).empty()) out.push_back(report(links));
  for (auto* section : {complaints, disclosures, documents}) out.push_back(section(links));
  std::stable_partition(out.begin(), out.end(), [](const HomeSection& s) { return s.is_published; });
  return out;
}

}  // namespace parts
