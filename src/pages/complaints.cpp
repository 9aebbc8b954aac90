// The page of complaint statistics of a year: how many, and are they dealt with?
#include "pages/pages.h"
#include "parts/complaint_blocks.h"
#include "parts/data_sets.h"
#include "parts/figures_text.h"
#include "parts/json_ld.h"
#include "parts/tags.h"

namespace pages {
namespace complaints_page {

struct Statement {
  core::Phrase text;
  core::Html mark;
};

struct ComplaintsPage {
  parts::Frame frame;
  std::string title;
  std::optional<parts::Empty> empty;
  core::Html as_of, as_of_mark;
  bool has_counts = false;
  std::vector<parts::ComplaintBlock> blocks;
  std::vector<Statement> statements;
  core::Phrase note;
  core::Html note_mark;
  core::Url channels;
  std::vector<parts::Footnote> footnotes;
  std::vector<core::Phrase> notes;
};

REFLECT(Statement, "statement", text, mark);
REFLECT(ComplaintsPage, "complaints", frame, title, empty, as_of, as_of_mark, has_counts, blocks, statements, note,
        note_mark, channels, footnotes, notes);

}  // namespace complaints_page
}  // namespace pages

using pages::complaints_page::ComplaintsPage;
using pages::complaints_page::Statement;

namespace pages {
namespace {

using model::PageKind;
using parts::Complaint;
using parts::Footnotes;

void add_content(ComplaintsPage& page, const model::Complaints& complaints, int year, const core::Words& words) {
  const core::Language language = words.language();
  Footnotes footnotes(language);
  footnotes.add("complaints", complaints.remarks);
  if (complaints.as_of) page.as_of = parts::time_html(*complaints.as_of, language);
  page.as_of_mark = footnotes.mark("complaints", "as_of");
  for (Complaint about : {Complaint::corruption, Complaint::general}) {
    page.blocks.push_back(parts::complaint_block(complaints, year, about, words, footnotes));
    page.has_counts = page.has_counts || page.blocks.back().is_given;
  }
  for (const core::Text& statement : complaints.statements) {
    std::string key = "statements." + std::to_string(page.statements.size() + 1);
    page.statements.push_back({statement.phrase(language), footnotes.mark("complaints", key)});
  }
  page.note = complaints.note.phrase(language);
  page.note_mark = footnotes.mark("complaints", "note");
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
}

// "สถิติเรื่องร้องเรียน ปี 2568 เรื่องทั่วไป: รับเรื่อง 16, ยุติแล้ว 10"
std::string description(const ComplaintsPage& page, const core::Words& words) {
  std::string out = page.title;
  auto add = [&](std::string_view before, std::string_view text) { out.append(before).append(text); };
  for (const parts::ComplaintBlock& block : page.blocks) {
    if (!block.is_given) continue;
    add(" ", block.heading);
    if (!block.sentence.empty()) add(": ", block.sentence);
    std::string_view before = ": ";
    for (const parts::CountFact& fact : block.facts) {
      if (fact.value.empty()) continue;
      add(before, fact.label);
      add(" ", fact.value);
      before = ", ";
    }
  }
  if (!page.has_counts && !page.empty) add(" ", words("complaints.no_counts_title"));
  return out;
}

void add_complaints_page(const parts::Context& context, int year, parts::Pages& pages) {
  const core::Words& words = context.words();
  const parts::Address own{PageKind::complaints, year, {}};
  parts::AgencyLinks links(context, own);
  const model::Year* of_year = context.agency.year(year);
  ComplaintsPage page;
  page.title = words("complaints.title", {{"year", parts::fiscal_year(year, words)}});
  page.channels = links.page(PageKind::channels);
  parts::FrameOptions options{own, page.title};
  if (of_year && of_year->complaints) {
    add_content(page, *of_year->complaints, year, words);
    options.updated = of_year->complaints->as_of;
    if (of_year->report) options.report = &*of_year->report;
    options.downloads = parts::data_downloads(links, "complaints");
  } else {
    page.empty = parts::Empty{words("complaints.empty_who"), words("complaints.empty_will_show"), page.channels,
                              words("complaints.go_channels")};
    options.is_empty = true;
  }
  options.description = description(page, words);
  options.json_ld = parts::ld_block(
      {parts::ld_breadcrumbs(context, {{words("channels.title"), {PageKind::channels, 0, {}}}, {page.title, own}}),
       page.has_counts ? parts::ld_dataset(context, "complaints", page.title, options.description) : core::Json()});
  options.crumbs.push_back({{*words.find("channels.title")}, page.channels});
  bool is_empty = options.is_empty;
  page.frame = parts::agency_frame(links, std::move(options));
  std::string folder = parts::folder_of(context.site.settings, context.agency.slug, context.language(), own);
  pages.add(std::move(folder), std::move(page)).is_indexed = !is_empty;
}

void add_complaints_pages(const parts::Context& context, parts::Pages& pages) {
  for (int year : context.pages.years(PageKind::complaints)) add_complaints_page(context, year, pages);
}

}  // namespace

extern const AgencyPage complaints_page{{.kind = model::PageKind::complaints,
                                         .place = 70,
                                         .has_year = [](const model::Year& y) { return y.complaints.has_value(); },
                                         .has_empty_page = true,
                                         .section = model::PageKind::channels,
                                         .search_label = "search.kind_complaints"},
                                        "complaints.html",
                                        core::page_type<ComplaintsPage>,
                                        add_complaints_pages};

}  // namespace pages
