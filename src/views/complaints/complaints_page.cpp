// The page of complaint statistics of a year: how many, and are they dealt with?
#include <algorithm>
#include <string>
#include <vector>

#include "base/reflect.h"
#include "base/translations.h"
#include "views/charts/months.h"
#include "views/charts/stand_alone.h"
#include "views/complaints/complaint_counts.h"
#include "views/shared/agency_pages.h"
#include "views/shared/badges.h"
#include "views/shared/data_table.h"
#include "views/shared/figure_tools.h"
#include "views/shared/footnotes.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"

namespace views {
namespace {

struct CountFact {
  std::string label;
  std::string value;   // "1,204"; empty: no data
  std::string detail;  // "คำนวณ จาก 6 เดือนที่มีข้อมูล"
  base::Html mark;
};

struct ComplaintRow {
  base::Html month;
  std::string received, closed, pending;  // empty: no data
  base::Html received_mark, closed_mark, pending_mark;
  bool has_data = false;
};

struct ComplaintTotal {
  std::string label, received, closed, pending;
  std::string received_months, closed_months;  // where the two are sums of different months
};

// Complaints of one kind by subject, or by the way they came: a column only where one of them has a number for it.
struct ComplaintGroupRow {
  base::ResolvedText name;
  std::string received, closed, pending;
  base::Html name_mark, received_mark, closed_mark, pending_mark;
};
struct ComplaintGroups {
  std::string id, caption, what;
  bool has_closed = false, has_pending = false;
  std::vector<ComplaintGroupRow> rows;
};

// Complaints of one kind as the page shows them.
struct ComplaintBlock {
  std::string id, heading;
  std::string lead;  // what the page says first of it; empty without a number
  bool is_given = false;
  std::string sentence;  // in place of the facts where all counts are zero
  base::Html sentence_mark;
  std::vector<CountFact> facts;
  std::string facts_detail;  // of all facts, said once: "คำนวณ จาก 6 เดือนที่มีข้อมูล"
  charts::Figure figure;
  base::Html chart;  // of it
  std::vector<std::vector<Cell>> cells;
  std::optional<FigureTools> tools;
  std::string table;  // its caption
  bool has_pending = false;
  std::vector<ComplaintRow> rows;
  std::vector<ComplaintTotal> totals;
  std::vector<ComplaintGroups> groups;
};

REFLECT(CountFact, "fact", label, value, detail, mark);
REFLECT(ComplaintRow, "month", month, received, closed, pending, received_mark, closed_mark, pending_mark, has_data);
REFLECT(ComplaintTotal, "total", label, received, closed, pending, received_months, closed_months);
REFLECT(ComplaintGroupRow, "subject or way", name, received, closed, pending, name_mark, received_mark, closed_mark,
        pending_mark);
REFLECT(ComplaintGroups, "subjects or ways", id, caption, what, has_closed, has_pending, rows);
REFLECT(ComplaintBlock, "complaints of one kind", id, heading, lead, is_given, sentence, sentence_mark, facts,
        facts_detail, chart, tools, table, has_pending, rows, totals, groups);

constexpr Column columns_of_months[] = {"fiscal_year_be", "month", "received", "closed"};

std::string text_of(const std::optional<std::int64_t>& count) { return count ? base::with_commas(*count) : ""; }

// "จาก 6 เดือนที่มีข้อมูล" where some of the months shown have none.
std::string span_text(const ComplaintCounts& counts, int months, const base::Translations& words) {
  if (static_cast<std::size_t>(months) == counts.months.size()) return "";
  return words("complaints.of_months", {{"n", std::to_string(months)}});
}

CountFact fact(std::string_view key, const Count& count, const ComplaintCounts& counts,
               const base::Translations& words) {
  CountFact fact{words(key), text_of(count.value), {}, {}};
  if (!count.is_computed) return fact;
  fact.detail = words("frame.computed");
  std::string span = count.months ? span_text(counts, count.months, words) : "";
  if (!span.empty()) fact.detail += " " + span;
  return fact;
}

void add_facts(ComplaintBlock& block, const ComplaintCounts& counts, const base::Translations& words,
               Footnotes& footnotes) {
  auto mark = [&](std::string_view key) { return footnotes.mark("complaints", std::string(key) + block.id); };
  auto total_mark = [&](const char* key) { return footnotes.mark("complaints", "totals." + block.id + "." + key); };
  if (counts.open_before) {
    block.facts.push_back({words("complaints.open_before"), text_of(counts.open_before), {}, mark("open_before.")});
  }
  block.facts.push_back(fact("complaints.received", counts.received, counts, words));
  block.facts.back().mark = total_mark("received");
  block.facts.push_back(fact("complaints.closed", counts.closed, counts, words));
  block.facts.back().mark = total_mark("closed");
  const bool is_of_all = counts.open_before || (counts.open.value && !counts.open.is_computed);
  block.facts.push_back(fact(is_of_all ? "complaints.open" : "complaints.open_of_year", counts.open, counts, words));
  block.facts.back().mark = total_mark("pending");
  if (!counts.open.value) block.facts.back().detail = words("complaints.cannot_compute");
}

// Where two or more facts are computed, over the same months where these are counted, the block says it once: of all
// facts, or naming those that are.
void say_once(ComplaintBlock& block, const base::Translations& words) {
  const std::string computed = words("frame.computed");
  std::string longest, names;
  std::size_t n = 0;
  auto is_computed = [&](const CountFact& fact) { return fact.detail.starts_with(computed); };
  for (const CountFact& fact : block.facts) {
    if (!is_computed(fact)) continue;
    if (fact.detail.size() > longest.size()) longest = fact.detail;
    if (n++) names += words("scores.comma");
    names += fact.label;
  }
  auto is_other = [&](const CountFact& fact) {
    return is_computed(fact) && fact.detail != computed && fact.detail != longest;
  };
  if (n < 2 || std::any_of(block.facts.begin(), block.facts.end(), is_other)) return;
  block.facts_detail =
      n == block.facts.size() ? longest : words("complaints.computed_of", {{"names", names}, {"how", longest}});
  for (CountFact& fact : block.facts)
    if (is_computed(fact)) fact.detail.clear();
}

// "เรื่องทั่วไป: รับ 21 เรื่อง ยุติแล้ว 12 (คำนวณ)"; empty without a number to tell.
std::string lead_of(const ComplaintBlock& block, const ComplaintCounts& counts, const base::Translations& words) {
  std::string said = block.sentence;
  if (said.empty()) {
    const Count &received = counts.received, &closed = counts.closed;
    if (!received.value && !closed.value) return "";
    said = words(!received.value ? "complaints.lead_closed"
                 : !closed.value ? "complaints.lead_received"
                                 : "complaints.lead_both",
                 {{"received", text_of(received.value)}, {"closed", text_of(closed.value)}});
    const bool is_computed = (received.value && received.is_computed) || (closed.value && closed.is_computed);
    if (is_computed) said += " (" + words("frame.computed") + ")";
  }
  return words("complaints.lead", {{"about", block.heading}, {"counts", said}});
}

// The sum of the months; it says of how many where some have no data.
ComplaintTotal sum_of(const ComplaintCounts& counts, const base::Translations& words) {
  const Count &received = counts.received_sum, &closed = counts.closed_sum;
  ComplaintTotal sum{words("complaints.sum"), text_of(received.value), text_of(closed.value), {}, {}, {}};
  if (!received.value || !closed.value || received.months == closed.months) {
    std::string span = span_text(counts, std::max(received.months, closed.months), words);
    if (!span.empty()) sum.label += " " + span;
  } else {
    sum.received_months = words("complaints.months", {{"n", std::to_string(received.months)}});
    sum.closed_months = words("complaints.months", {{"n", std::to_string(closed.months)}});
  }
  return sum;
}

void add_table(ComplaintBlock& block, const ComplaintCounts& counts, const base::Translations& words,
               Footnotes& footnotes) {
  block.table = words("complaints.table_" + block.id);
  for (const MonthOfComplaints& month : counts.months) {
    ComplaintRow row;
    row.month = time_html(month.month, words.language(), base::DateStyle::compact);
    if (month.counts) {
      std::string key = "months." + std::to_string(month.position) + "." + block.id + ".";
      row.has_data = true;
      row.month.html(footnotes.mark("complaints", "months." + std::to_string(month.position) + ".month"));
      row.received = text_of(month.counts->received.value);
      row.closed = text_of(month.counts->closed.value);
      row.received_mark = footnotes.mark("complaints", key + "received");
      row.closed_mark = footnotes.mark("complaints", key + "closed");
      row.pending = text_of(month.counts->pending.value);
      row.pending_mark = footnotes.mark("complaints", key + "pending");
      block.has_pending = block.has_pending || month.counts->pending;
    }
    block.rows.push_back(std::move(row));
  }
  if (block.rows.empty()) return;
  block.totals.push_back(sum_of(counts, words));
  auto is_stated = [](const Count& count) { return count.value && !count.is_computed; };
  if (is_stated(counts.received) || is_stated(counts.closed) || is_stated(counts.open))
    block.totals.push_back({words("complaints.stated_total"),
                            text_of(counts.received.value),
                            text_of(counts.closed.value),
                            is_stated(counts.open) ? text_of(counts.open.value) : "",
                            {},
                            {}});
}

// `list` is the key of the groups: "subjects" or "by_channel".
void add_groups(ComplaintBlock& block, const std::vector<model::ComplaintGroup>& groups, const std::string& list,
                const base::Translations& words, Footnotes& footnotes) {
  ComplaintGroups out;
  out.id = list + "-" + block.id;
  out.what = words("complaints." + list);
  out.caption = words("complaints." + list + "_of_" + block.id);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const model::Counts& counts = block.id == "corruption" ? groups[i].corruption : groups[i].general;
    if (!counts.is_given()) continue;
    const std::string key = list + "." + std::to_string(i + 1) + ".";
    auto mark = [&](const char* of) { return footnotes.mark("complaints", key + block.id + "." + of); };
    ComplaintGroupRow row{groups[i].name.phrase(words.language()),
                          text_of(counts.received.value),
                          text_of(counts.closed.value),
                          text_of(counts.pending.value),
                          footnotes.mark("complaints", key + "name"),
                          mark("received"),
                          mark("closed"),
                          mark("pending")};
    out.has_closed = out.has_closed || counts.closed;
    out.has_pending = out.has_pending || counts.pending;
    out.rows.push_back(std::move(row));
  }
  if (!out.rows.empty()) block.groups.push_back(std::move(out));
}

charts::MonthsData chart_data(const ComplaintCounts& counts, Complaint about, int year) {
  bool corruption = about == Complaint::corruption;
  charts::MonthsData data;
  data.id = corruption ? "months-corruption" : "months-general";
  data.about = corruption ? charts::Complaint::corruption : charts::Complaint::general;
  data.year = year;
  for (const MonthOfComplaints& month : counts.months)
    if (month.counts) data.months.push_back({month.month, month.counts->received.value, month.counts->closed.value});
  return data;
}

// `footnotes` know the file as "complaints".
ComplaintBlock complaint_block(const model::Complaints& complaints, int year, Complaint about,
                               const base::Translations& words, Footnotes& footnotes) {
  ComplaintCounts counts = complaint_counts(complaints, year, about);
  ComplaintBlock block;
  block.id = about == Complaint::corruption ? "corruption" : "general";
  block.heading = words("complaints.about_" + block.id);
  add_groups(block, complaints.subjects, "subjects", words, footnotes);
  add_groups(block, complaints.by_channel, "by_channel", words, footnotes);
  block.is_given = counts.is_given();
  if (!counts.has_totals()) return block;
  charts::MonthsData data = chart_data(counts, about, year);
  if (counts.is_all_zero()) {
    block.sentence = data.months.empty() ? words("complaints.zero") : charts::months_sentence(data, words);
    for (const std::string& key :
         {"open_before." + block.id, "totals." + block.id + ".received", "totals." + block.id + ".closed"})
      block.sentence_mark.html(footnotes.mark("complaints", key));
  } else {
    add_facts(block, counts, words, footnotes);
    say_once(block, words);
    block.figure = charts::months(data, words);
    block.chart = block.figure.html();
    for (const charts::MonthCount& month : data.months)
      block.cells.push_back(
          {Cell::count(year), base::to_iso(month.month), Cell::count(month.received), Cell::count(month.closed)});
  }
  block.lead = lead_of(block, counts, words);
  add_table(block, counts, words, footnotes);
  return block;
}

}  // namespace
}  // namespace views

namespace views {
namespace {

struct Statement {
  base::ResolvedText text;
  base::Html mark;
};

struct ComplaintsPage {
  views::PageLayout frame;
  std::string title;
  std::optional<views::Empty> empty;
  base::Html as_of, as_of_mark;
  bool has_counts = false;
  std::vector<views::ComplaintBlock> blocks;
  std::vector<Statement> statements;
  base::ResolvedText note;
  base::Html note_mark;
  base::Url channels;
  std::vector<views::Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
  std::vector<views::File> files;  // the charts as pictures and tables
};

REFLECT(Statement, "statement", text, mark);
REFLECT(ComplaintsPage, "complaints", frame, title, empty, as_of, as_of_mark, has_counts, blocks, statements, note,
        note_mark, channels, footnotes, notes);

using model::PageKind;
using views::Complaint;
using views::Footnotes;

void add_content(ComplaintsPage& page, const model::Complaints& complaints, int year,
                 const base::Translations& words) {
  const base::Language language = words.language();
  Footnotes footnotes(words);
  footnotes.add("complaints", complaints.remarks);
  if (complaints.as_of) page.as_of = views::time_html(*complaints.as_of, language);
  page.as_of_mark = footnotes.mark("complaints", "as_of");
  for (Complaint about : {Complaint::corruption, Complaint::general}) {
    page.blocks.push_back(views::complaint_block(complaints, year, about, words, footnotes));
    page.has_counts = page.has_counts || page.blocks.back().is_given;
  }
  for (const base::LocalizedText& statement : complaints.statements) {
    std::string key = "statements." + std::to_string(page.statements.size() + 1);
    page.statements.push_back({statement.phrase(language), footnotes.mark("complaints", key)});
  }
  page.note = complaints.note.phrase(language);
  page.note_mark = footnotes.mark("complaints", "note");
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
}

void put_month_tools(ComplaintsPage& page, const views::AgencyLinks& links, const views::Address& own,
                     const model::Source* source) {
  for (views::ComplaintBlock& block : page.blocks) {
    if (block.chart.empty()) continue;
    const views::FigureOf of{links, own, source, block.id, links.context().words()("figures." + block.id)};
    block.tools = of.tools(charts::figure_file(block.figure, of.last_line()),
                           {views::columns_of_months, std::move(block.cells)}, page.files);
  }
}

// "สถิติเรื่องร้องเรียน ปี 2568 เรื่องทั่วไป: รับเรื่อง 16, ยุติแล้ว 10"
std::string description(const ComplaintsPage& page, const base::Translations& words) {
  std::string out = page.title;
  auto add = [&](std::string_view before, std::string_view text) { out.append(before).append(text); };
  for (const views::ComplaintBlock& block : page.blocks) {
    if (!block.is_given) continue;
    add(" ", block.heading);
    if (!block.sentence.empty()) add(": ", block.sentence);
    std::string_view before = ": ";
    for (const views::CountFact& fact : block.facts) {
      if (fact.value.empty()) continue;
      add(before, fact.label);
      add(" ", fact.value);
      before = ", ";
    }
  }
  if (!page.has_counts && !page.empty) add(" ", words("complaints.no_counts_title"));
  return out;
}

void add_complaints_page(const views::Context& context, int year, views::Pages& pages) {
  const base::Translations& words = context.words();
  const views::Address own{PageKind::complaints, year, {}};
  views::AgencyLinks links(context, own);
  const model::Year* of_year = context.agency.year(year);
  ComplaintsPage page;
  page.title = views::year_title(context, PageKind::complaints, "complaints.title", year);
  page.channels = links.page(PageKind::channels);
  views::PageLayoutOptions options{own, page.title};
  if (of_year && of_year->complaints) {
    add_content(page, *of_year->complaints, year, words);
    options.updated = of_year->complaints->as_of;
    if (of_year->report) options.report = &*of_year->report;
    put_month_tools(page, links, own, of_year->report ? &of_year->report->source : nullptr);
    options.downloads = views::data_downloads(links, "complaints");
  } else {
    page.empty = views::Empty{words("complaints.empty_who"), words("complaints.empty_will_show"), page.channels,
                              words("complaints.go_channels")};
    options.is_empty = true;
  }
  options.description = description(page, words);
  options.json_ld = views::ld_block(
      {views::ld_breadcrumbs(context, {{words("channels.title"), {PageKind::channels, 0, {}}}, {page.title, own}}),
       page.has_counts ? views::ld_dataset(context, "complaints", page.title, options.description) : base::Json()});
  options.crumbs.push_back({{*words.find("channels.title")}, page.channels});
  bool is_empty = options.is_empty;
  page.frame = views::agency_layout(links, std::move(options));
  if (std::any_of(page.blocks.begin(), page.blocks.end(), [](const auto& block) { return !block.chart.empty(); }))
    page.frame.page_css = links.file(context.site.assets.charts_css);
  std::string folder = views::folder_of(context.site.settings, context.agency.slug, context.language(), own);
  std::vector<views::File> files = std::move(page.files);
  views::Page& added = pages.add(std::move(folder), std::move(page));
  added.is_indexed = !is_empty;
  added.files = std::move(files);
}

void add_complaints_pages(const views::Context& context, views::Pages& pages) {
  for (int year : views::years_to_make(context, PageKind::complaints)) add_complaints_page(context, year, pages);
}

}  // namespace

extern const AgencyPage complaints_page{{.kind = model::PageKind::complaints,
                                         .order = 70,
                                         .has_year = [](const model::Year& y) { return y.complaints.has_value(); },
                                         .has_undated = true,
                                         .section = model::PageKind::channels,
                                         .search_label = "search.kind_complaints"},
                                        "complaints.html",
                                        base::type_info<ComplaintsPage>,
                                        add_complaints_pages};

}  // namespace views
