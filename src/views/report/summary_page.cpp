// A year on one sheet of A4, for a meeting of the council: scores, measures, complaints, what is public and what is
// not.
#include <algorithm>
#include <string>
#include <vector>

#include "views/complaints/complaint_counts.h"
#include "views/disclosures/disclosure_items.h"
#include "views/scores/score_facts.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/formatting.h"
#include "views/shared/layout.h"

namespace views {
namespace {

struct SheetFact {
  std::string label;  // "แนบหลักฐาน"
  std::string value;  // "2"
  base::Html small;   // "จาก 16"
};

// One subject of the sheet: figures, else why there are none.
struct SummaryBlock {
  std::string heading;
  std::vector<SheetFact> facts;
  std::string sentence;
};

struct FallenIndicator {
  base::Html name;
  std::string change, score;
  base::Html mark;  // of a footnote
};

struct SummaryPage {
  PageLayout frame;
  std::string title;
  base::Html agency;
  std::string place;
  bool is_large = false;  // there is room for larger type
  ScorePanel panel;
  std::string published;  // which scores there are, where there is no total
  std::optional<ScoreTable> instruments;
  std::string fell_heading;  // empty where the year before is not known
  std::vector<FallenIndicator> fallen;
  std::vector<SummaryBlock> blocks;
  std::vector<std::string> not_published;
  std::vector<Footnote> footnotes;
};

REFLECT(SheetFact, "fact of the sheet", label, value, small);
REFLECT(SummaryBlock, "block of the summary", heading, facts, sentence);
REFLECT(FallenIndicator, "fallen indicator", name, change, score, mark);
REFLECT(SummaryPage, "summary", frame, title, agency, place, is_large, panel, published, instruments, fell_heading,
        fallen, blocks, not_published, footnotes);

using base::Translations;
using model::PageKind;

constexpr std::size_t most_fallen = 5;  // that the sheet has room for

std::string number_of(std::size_t n) { return std::to_string(n); }

// The indicators that have fallen, the largest fall first.
void add_falls(SummaryPage& page, const ScoreInput& input) {
  const Translations& words = input.context.words();
  struct Fall {
    const model::Indicator* indicator;
    base::Points change, score;
  };
  std::vector<Fall> falls;
  bool has_before = false;
  for (const model::Indicator& i : input.framework().indicators) {
    const auto now = input.assessment().indicators.find(i.id);
    const auto before = input.before.indicators.find(i.id);
    if (now == input.assessment().indicators.end() || !now->second || before == input.before.indicators.end())
      continue;
    has_before = true;
    const base::Points change = *now->second - before->second;
    if (change < base::Points{}) falls.push_back({&i, change, *now->second});
  }
  if (!has_before) return;
  std::stable_sort(falls.begin(), falls.end(), [](const Fall& a, const Fall& b) { return a.change < b.change; });
  const std::string year = fiscal_year(input.before.year, words);
  page.fell_heading = falls.empty() ? words("summary.none_fell", {{"year", year}})
                                    : words("summary.fell", {{"n", number_of(falls.size())}, {"year", year}});
  for (std::size_t i = 0; i < std::min(falls.size(), most_fallen); ++i)
    page.fallen.push_back({phrase_html(falls[i].indicator->name.phrase(words.language())),
                           base::to_signed_text(falls[i].change), base::to_text(falls[i].score),
                           input.mark("indicators." + std::to_string(falls[i].indicator->id))});
}

void add_scores(SummaryPage& page, const Context& context, const model::Year& year, Footnotes& footnotes) {
  const Translations& words = context.words();
  page.published = words("frame.not_published");
  if (!year.assessment || !year.framework) return page.not_published.push_back(words("summary.no_scores"));
  const model::ScoresBefore before = model::scores_before(context.agency, year);
  Footnotes none(context.words());
  footnotes.add(assessment_file, year.assessment->remarks);
  const ScoreInput input{context, year, before, footnotes}, unmarked{context, year, before, none};
  page.panel = score_panel(input);
  const std::string published = what_is_published(input);
  page.published =
      published.empty() ? words("scores.no_total") : words("home.scores_line", {{"published", published}});
  ScoreTable instruments = instrument_table(input);
  const std::string missing = what_is_missing(page.panel, instruments, indicator_table(unmarked), words);
  if (!missing.empty()) page.not_published.push_back(missing);
  if (!instruments.empty()) page.instruments = std::move(instruments);
  add_falls(page, input);
}

void add_measures(SummaryPage& page, const YearView& year, const Translations& words) {
  const MeasureCounts& counts = year.counts;
  SummaryBlock block{words("summary.measures"), {}, {}};
  if (counts.all) {
    const base::Html of = base::Html().text(words("measures.of", {{"n", number_of(counts.all)}}));
    block.facts = {{words("summary.promised"), number_of(counts.all), {}},
                   {words("measures.fact_reported"), number_of(counts.results), of},
                   {words("measures.fact_evidence"), number_of(counts.evidence), of}};
  } else {
    block.sentence = words("frame.not_published");
    page.not_published.push_back(block.heading);
  }
  page.blocks.push_back(std::move(block));
}

// `mark(key)` marks a stated total.
template <class Mark>
void add_count(SummaryBlock& block, const std::string& about, const ComplaintCounts& counts,
               const Translations& words, const Mark& mark) {
  if (!counts.has_totals())
    return block.facts.push_back({about, {}, base::Html().text(words("summary.complaints_in_groups"))});
  auto text = [&](const Count& count) {
    return count.value ? std::to_string(*count.value) : words("complaints.no_data");
  };
  base::Html small = mark("received");
  if (!small.empty()) small.text(" ");
  if (counts.closed.value) small.text(words("complaints.closed") + " " + text(counts.closed)).html(mark("closed"));
  if (counts.received.is_computed || counts.closed.is_computed)
    small.text((small.empty() ? "" : " ") + std::string("(") + words("frame.computed") + ")");
  block.facts.push_back({about, text(counts.received), std::move(small)});
}

void add_complaints(SummaryPage& page, const model::Year& year, const Translations& words, Footnotes& footnotes) {
  if (year.complaints) footnotes.add("complaints", year.complaints->remarks);
  SummaryBlock block{words("summary.complaints"), {}, {}};
  for (Complaint about : {Complaint::corruption, Complaint::general}) {
    const std::string id = about == Complaint::corruption ? "corruption" : "general";
    const std::string name = words("complaints.about_" + id);
    const auto mark = [&](const char* key) { return footnotes.mark("complaints", "totals." + id + "." + key); };
    const ComplaintCounts counts =
        year.complaints ? complaint_counts(*year.complaints, year.year, about) : ComplaintCounts{};
    if (counts.is_given())
      add_count(block, name, counts, words, mark);
    else
      page.not_published.push_back(block.heading + " – " + name);
  }
  if (block.facts.empty()) block.sentence = words("complaints.no_counts_title");
  page.blocks.push_back(std::move(block));
}

void add_disclosures(SummaryPage& page, const model::Year& year, const Translations& words) {
  if (!year.framework || year.framework->disclosures.empty()) return;
  SummaryBlock block{words("summary.disclosures"), {}, {}};
  if (!year.disclosures) {
    block.sentence = words("frame.not_published");
    page.not_published.push_back(block.heading);
    return page.blocks.push_back(std::move(block));
  }
  const charts::DisclosurePartsData counts = count_states(*year.framework, *year.disclosures);
  const std::string all = number_of(year.framework->disclosures.size()), not_yet = std::to_string(counts.not_yet);
  block.facts = {{words("frame.published"), std::to_string(counts.published),
                  base::Html().text(words("measures.of", {{"n", all}}))},
                 {words("disclosures.nothing_to_publish"), std::to_string(counts.nothing_to_publish), {}},
                 {words("frame.not_published"), not_yet, {}}};
  if (counts.not_yet) page.not_published.push_back(words("summary.disclosures_missing", {{"n", not_yet}}));
  page.blocks.push_back(std::move(block));
}

SummaryPage page_of_summary(const Context& context, const YearView& view, const Address& own) {
  const Translations& words = context.words();
  const model::Year& year = *view.year;
  const AgencyLinks links(context, own);
  SummaryPage page;
  page.title = words("summary.title", {{"year", fiscal_year(year.year, words)}});
  page.agency = agency_name_html(context.agency.name.phrase(context.language()));
  page.place = place_name(context.agency.district, context.agency.province, words);
  Footnotes footnotes(context.words());
  add_scores(page, context, year, footnotes);
  page.is_large = !page.instruments;
  add_measures(page, view, words);
  add_complaints(page, year, words, footnotes);
  add_disclosures(page, year, words);
  page.footnotes = footnotes.marked();
  page.frame = agency_layout(links, {.own = own,
                                     .title = page.title,
                                     .description = words("summary.description"),
                                     .source = year.assessment ? &year.assessment->source : nullptr,
                                     .report = year.report ? &*year.report : nullptr});
  return page;
}

void add_summary_pages(const Context& context, Pages& pages) {
  for (int number : context.pages.years(PageKind::summary)) {
    const Address own{PageKind::summary, number, {}};
    if (const YearView* year = context.view.year(number))
      pages.add(folder_of(context.site.settings, context.agency.slug, context.language(), own),
                page_of_summary(context, *year, own));
  }
}

}  // namespace

extern const AgencyPage summary_page{
    {.kind = PageKind::summary,
     .order = 51,
     .has_year =
         [](const model::Year& y) { return y.assessment || y.complaints || y.disclosures || !y.measures.empty(); },
     .search_label = "summary.label",
     .searched = base::TextScope::title},
    "summary.html",
    base::type_info<SummaryPage>,
    add_summary_pages};

}  // namespace views
