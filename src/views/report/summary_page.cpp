// A year on one sheet of A4, for a meeting of the council: scores, measures, complaints, what is public and what is
// not.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "views/complaints/complaint_counts.h"
#include "views/disclosures/disclosure_items.h"
#include "views/scores/finest_scores.h"
#include "views/scores/score_facts.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/formatting.h"
#include "views/shared/layout.h"
#include "views/shared/printed_code.h"

namespace views {
namespace {

struct SheetFact {
  std::string label;  // "แนบหลักฐาน"
  std::string value;  // "2"
  base::Html small;   // "จาก 16"
};

// One subject of the sheet. What has no figures is in the list of what is not published alone.
struct SummaryBlock {
  std::string heading;
  std::vector<SheetFact> facts;
};

// A line of a list: "การใช้งบประมาณ 85.08".
struct SummaryRow {
  base::Html name;
  std::string score;  // empty of a measure
  base::Html mark;    // of a footnote
  bool is_below = false;
  bool reads_negative = false;  // "bribery 97.78": that more is better has to be said
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
  std::string scores_heading;      // of the list below; empty where the year has none that the sheet has room for
  std::vector<SummaryRow> scores;  // of indicators, else of questions, the lowest first
  std::string below_target;        // what is said of a score below it
  std::string fell_heading;        // empty where the year before is not known
  std::vector<FallenIndicator> fallen;
  std::vector<SummaryRow> measures;  // their names, where there is room for them
  std::vector<SummaryBlock> blocks;
  std::vector<std::string> not_published;
  std::vector<Footnote> footnotes;
  std::string more;  // the address of the year's page; empty without base_url
  base::Html code;   // of it
};

REFLECT(SheetFact, "fact of the sheet", label, value, small);
REFLECT(SummaryBlock, "block of the summary", heading, facts);
REFLECT(SummaryRow, "row of the summary", name, score, mark, is_below, reads_negative);
REFLECT(FallenIndicator, "fallen indicator", name, change, score, mark);
REFLECT(SummaryPage, "summary", frame, title, agency, place, is_large, panel, published, instruments, scores_heading,
        scores, below_target, fell_heading, fallen, measures, blocks, not_published, footnotes, more, code);

using base::Translations;
using model::PageKind;

// What the sheet has room for, and how many lines of lists it has room for in larger type.
constexpr std::size_t most_fallen = 5, most_scores = 12, most_rows = 16, most_beside_instruments = 8,
                      most_large_rows = 8;

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

// The scores one by one; of many those below the target alone.
void add_score_rows(SummaryPage& page, const ScoreInput& input) {
  const Translations& words = input.context.words();
  const auto& target = input.framework().target;
  FinestScores finest = finest_scores(input.year, words.language());
  if (finest.scores.size() > most_scores) finest.scores = below_target(finest, target);
  if (finest.scores.empty() || finest.scores.size() > most_scores) return;
  page.scores_heading = words("scores." + std::string(finest.kind) + "_heading");
  // As the form numbers them.
  const auto by_key = [](const Scored& a, const Scored& b) {
    return std::pair(a.key.size(), a.key) < std::pair(b.key.size(), b.key);
  };
  std::sort(finest.scores.begin(), finest.scores.end(), by_key);
  if (target) page.below_target = words("scores.below_target", {{"target", base::to_short_text(*target)}});
  for (const Scored& s : finest.scores)
    page.scores.push_back(
        {s.name, base::to_text(s.score), input.mark(s.key), target && s.score < *target, s.reads_negative});
}

// That the year has no scores, and what the last year before it that has some says.
std::string without_scores(const Context& context, int year) {
  const Translations& words = context.words();
  const model::Year* last = nullptr;
  for (const model::Year& y : context.agency.years)
    if (y.year < year && y.assessment && y.framework && (!last || y.year > last->year)) last = &y;
  if (!last) return words("frame.not_published");
  const model::ScoresBefore before = model::scores_before(context.agency, *last);
  Footnotes none(words);
  const ScoreInput input{context, *last, before, none};
  if (what_is_published(input).empty()) return words("frame.not_published");
  return words("summary.scores_before", {{"scores", score_description(input, score_panel(input))}});
}

void add_scores(SummaryPage& page, const Context& context, const model::Year& year, Footnotes& footnotes) {
  const Translations& words = context.words();
  if (!year.assessment || !year.framework) {
    page.published = without_scores(context, year.year);
    return page.not_published.push_back(words("summary.no_scores"));
  }
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
  add_score_rows(page, input);
  add_falls(page, input);
}

void add_measures(SummaryPage& page, const YearView& year, const Translations& words) {
  const MeasureCounts& counts = year.counts;
  const std::string heading = words("summary.measures");
  if (!counts.all) return page.not_published.push_back(heading);
  const base::Html of = base::Html().text(words("measures.of", {{"n", number_of(counts.all)}}));
  page.blocks.push_back({heading,
                         {{words("summary.promised"), number_of(counts.all), {}},
                          {words("measures.fact_reported"), number_of(counts.results), of},
                          {words("measures.fact_evidence"), number_of(counts.evidence), of}}});
}

// What is promised, by name, on a sheet that has room for it.
void add_measure_rows(SummaryPage& page, const YearView& year, base::Language language) {
  if (year.measures.size() + page.scores.size() > (page.instruments ? most_beside_instruments : most_rows)) return;
  for (const MeasureView& view : year.measures) {
    base::Html name = in_one_line(view.number);
    page.measures.push_back({name.raw(" ").html(phrase_html(view.measure->title.phrase(language))), {}, {}});
  }
}

// The page that tells more of the year than any other.
Address page_of_year(const model::Year& year, const Address& own) {
  if (year.assessment) return {PageKind::scores, year.year, {}};
  if (!year.measures.empty()) return {PageKind::measures, year.year, {}};
  return own;
}

void add_address(SummaryPage& page, const Context& context, const Address& of) {
  const model::Settings& settings = context.site.settings;
  page.more = full_address(settings, folder_of(settings, context.agency.slug, context.language(), of));
  page.code = printed_code(context.site, base::Url::outside(page.more), context.words()("summary.more"));
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
  SummaryBlock block{words("summary.complaints"), {}};
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
  if (!block.facts.empty()) page.blocks.push_back(std::move(block));
}

void add_disclosures(SummaryPage& page, const model::Year& year, const Translations& words) {
  if (!year.framework || year.framework->disclosures.empty()) return;
  SummaryBlock block{words("summary.disclosures"), {}};
  if (!year.disclosures) return page.not_published.push_back(block.heading);
  const charts::DisclosurePartsData counts = count_states(*year.framework, *year.disclosures);
  const std::string all = number_of(year.framework->disclosures.size()), not_yet = std::to_string(counts.not_yet);
  block.facts = {{words("frame.published"), std::to_string(counts.published),
                  base::Html().text(words("measures.of", {{"n", all}}))},
                 {words("disclosures.nothing_to_publish"), std::to_string(counts.nothing_to_publish), {}},
                 {words("disclosures.not_yet"), not_yet, {}}};
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
  add_measures(page, view, words);
  add_measure_rows(page, view, context.language());
  page.is_large = !page.instruments && page.scores.size() + page.measures.size() <= most_large_rows;
  add_complaints(page, year, words, footnotes);
  add_disclosures(page, year, words);
  page.footnotes = footnotes.marked();
  add_address(page, context, page_of_year(year, own));
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
      pages
          .add(folder_of(context.site.settings, context.agency.slug, context.language(), own),
               page_of_summary(context, *year, own))
          .is_official_report = true;
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
