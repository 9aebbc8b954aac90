// The page of complaint statistics of a year: how many, and are they dealt with?
#include <algorithm>
#include <string>
#include <vector>

#include "base/reflect.h"
#include "views/charts/stand_alone.h"
#include "views/complaints/complaint_block.h"
#include "views/shared/agency_pages.h"
#include "views/shared/badges.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"

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

constexpr views::Column columns_of_months[] = {"fiscal_year_be", "month", "received", "closed"};

void put_month_tools(ComplaintsPage& page, const views::AgencyLinks& links, const views::Address& own,
                     const model::Source* source) {
  for (views::ComplaintBlock& block : page.blocks) {
    if (block.chart.empty()) continue;
    const views::FigureOf of{links, own, source, block.id, links.context().words()("figures." + block.id)};
    block.tools = of.tools(charts::figure_file(block.figure, of.last_line()),
                           {columns_of_months, std::move(block.cells)}, page.files);
  }
  std::vector<views::FigureTools*> tools;
  for (views::ComplaintBlock& block : page.blocks)
    if (block.tools) tools.push_back(&*block.tools);
  views::say_source_once(tools);
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
