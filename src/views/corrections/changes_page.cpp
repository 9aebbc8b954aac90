// What changed: the figures that were published and then corrected, newest first; not made where there are none.
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/correction_topics.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"

namespace views {
namespace {

using model::PageKind;

struct ChangeRow {
  std::string heading;  // "Scores, FY 2567": topic and year
  base::Url href;       // of the page that shows the figure; empty where there is none
  std::string figure;   // in words, or its id where there are none: "IIT", "complaints/2568-01/general/received"
  std::string before, after;
  base::Html date;
  base::ResolvedText reason;
};

struct ChangesPage {
  PageLayout frame;
  std::vector<ChangeRow> rows;
  base::Url feed;  // empty without base_url
};

REFLECT(ChangeRow, "change", heading, href, figure, before, after, date, reason);
REFLECT(ChangesPage, "changes", frame, rows, feed);

constexpr Address changes_address{PageKind::changes, 0, {}};

// "5. การแก้ไขปัญหาการทุจริต" of "indicator-5", "IIT" of "IIT"; `id` is below "scores/". Empty of a question without a
// code.
std::string name_of_score(const Context& context, int year, std::string_view id) {
  constexpr std::string_view indicator = "indicator-", words_alone = "question-";
  if (id == "total") return context.words()("compare.total");
  if (id == "grade") return context.words()("compare.grade");
  if (id.starts_with(words_alone)) return {};
  if (!id.starts_with(indicator)) return std::string(id);
  const std::string number(id.substr(indicator.size()));
  const model::Year* of_year = context.agency.year(year);
  const model::Indicator* known =
      of_year && of_year->framework ? of_year->framework->indicator(model::indicator_number(number)) : nullptr;
  return known ? number + ". " + std::string(known->name.in(context.language())) : number;
}

// "เรื่องทั่วไป รับเรื่อง ตุลาคม 2567" of "2567-10/general/received", "เรื่องทุจริตและประพฤติมิชอบ รับเรื่อง" of
// "total/corruption/received", "เรื่องทั่วไป ยังไม่ยุติ" of "open/general"; `id` is below "complaints/". Empty where a part
// of it has no words.
std::string name_of_complaints(const base::Translations& words, std::string_view id) {
  const std::size_t kind = id.find('/') + 1, what = id.find('/', kind);
  if (!kind) return {};
  const std::string_view when = id.substr(0, kind - 1);
  std::string counted(what == id.npos ? when : id.substr(what + 1));
  if (counted == "open-before") counted = "open_before";
  const std::string* about = words.find("complaints.about_" + std::string(id.substr(kind, what - kind)));
  const std::string* count = words.find("complaints." + counted);
  if (!about || !count) return {};
  const auto month = base::parse_month(when);
  if (what != id.npos && !month && when != "total") return {};  // of a subject, whose words the id does not hold
  return *about + " " + *count + (month ? " " + base::to_text(*month, words.language()) : "");
}

struct CountName {
  std::string_view id, words;
};
constexpr CountName count_names[]{{"counts/measures", "changes.measures"},
                                  {"counts/with-results", "changes.with_results"},
                                  {"counts/with-outcomes", "changes.with_outcomes"},
                                  {"counts/with-evidence", "changes.with_evidence"},
                                  {"counts/disclosures", "changes.disclosures"},
                                  {"counts/disclosures-published", "changes.disclosures_published"},
                                  {"counts/disclosures-nothing-to-publish", "changes.disclosures_nothing"}};

// "งบประมาณของมาตรการ …" of "measures/no-gift/budget-spent": the measure's title is known by its address. Empty where
// there is none, or the figure is no budget.
std::string name_of_budget(const Context& context, int year, std::string_view id) {
  constexpr std::string_view measures = "measures/", budget = "budget-";
  const std::size_t end = id.find('/', measures.size());
  const model::Year* of_year = context.agency.year(year);
  if (!id.starts_with(measures) || end == id.npos || !id.substr(end + 1).starts_with(budget) || !of_year) return {};
  for (const model::Measure& measure : of_year->measures)
    if (measure.slug == id.substr(measures.size(), end - measures.size()))
      return context.words()("changes.budget", {{"measure", measure.title.in(context.language())}});
  return {};
}

// What the figure is, besides its topic and year; its id where that has no name.
std::string name_of_figure(const Context& context, int year, std::string_view id) {
  constexpr std::string_view scores = "scores/", complaints = "complaints/", before = "/previous", change = "/change";
  for (const CountName& count : count_names)
    if (count.id == id) return context.words()(count.words);
  if (id.starts_with(complaints))
    if (std::string name = name_of_complaints(context.words(), id.substr(complaints.size())); !name.empty())
      return name;
  if (std::string name = name_of_budget(context, year, id); !name.empty()) return name;
  if (!id.starts_with(scores)) return std::string(id);
  std::string_view score = id.substr(scores.size());
  std::string_view about;
  if (score.ends_with(before)) about = "changes.of_year_before";
  if (score.ends_with(change)) about = "changes.of_change";
  if (!about.empty()) score = score.substr(0, score.rfind('/'));
  const std::string name = name_of_score(context, year, score);
  if (name.empty()) return std::string(id);
  return about.empty() ? name : name + " (" + context.words()(about) + ")";
}

base::Url page_of(const AgencyLinks& links, const CorrectionTopic& topic, int year) {
  const model::Year* of_year = links.context().agency.year(year);
  const model::PageKindInfo* info = kinds().find(topic.page);
  return of_year && info->has_year(*of_year) ? links.page(topic.page, year) : base::Url();
}

void add_changes_page(const Context& context, Pages& pages) {
  const model::Agency& agency = context.agency;
  const model::Settings& settings = context.site.settings;
  const base::Translations& words = context.words();
  if (agency.corrections.empty()) return;
  AgencyLinks links(context, changes_address);
  ChangesPage page;
  for (const model::Correction& c : agency.corrections) {
    const CorrectionTopic& topic = correction_topic(c.figure);
    page.rows.push_back(
        {words("changes.of_year", {{"topic", words(topic.words)}, {"year", fiscal_year(c.year, words)}}),
         page_of(links, topic, c.year), name_of_figure(context, c.year, c.figure), std::string(c.before),
         std::string(c.after), stated_time(c.date, {}, context.language()), c.reason.phrase(context.language())});
  }
  if (!settings.base_url.empty()) page.feed = links.file(agency_file(settings, agency.slug, "changes/feed.xml"));
  PageLayoutOptions options{changes_address, words("changes.title"), words("changes.lead")};
  options.updated = agency.corrections.front().date;
  options.downloads = data_downloads(links, "corrections");
  options.json_ld = ld_block({ld_breadcrumbs(context, {{options.title, changes_address}})});
  page.frame = agency_layout(links, std::move(options));
  pages.add(folder_of(settings, agency.slug, context.language(), changes_address), std::move(page));
}

}  // namespace

extern const AgencyPage changes_page{{.kind = PageKind::changes,
                                      .order = 105,
                                      .is_of = [](const model::Agency& a) { return !a.corrections.empty(); },
                                      .menu = "frame.menu_changes"},
                                     "changes.html",
                                     base::type_info<ChangesPage>,
                                     add_changes_page};

}  // namespace views
