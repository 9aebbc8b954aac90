// How to read this site: what its abbreviations, grades and marks mean, and where figures come from.
#include <algorithm>
#include <set>

#include "views/scores/score_panel.h"
#include "views/shared/formatting.h"
#include "views/shared/layout.h"
#include "views/shared/portal_pages.h"

namespace views {
namespace {

struct ReadingInstrument {
  std::string id;
  base::Html scored_by;     // empty where it is not known
  base::ResolvedText name;  // the official one
};

// A year's framework.
struct ReadingYear {
  std::string year;
  base::ResolvedText name;
  std::vector<views::MeaningRow> rows;
};

struct ReadingPage {
  views::PageLayout frame;
  std::vector<ReadingInstrument> instruments;  // of the newest framework in use
  std::vector<ReadingYear> years;              // newest first
  base::Url data;                              // of all agencies, or of the one
};

REFLECT(ReadingInstrument, "instrument", id, scored_by, name);
REFLECT(ReadingYear, "year of reading", year, name, rows);
REFLECT(ReadingPage, "reading", frame, instruments, years, data);

// Those by which any agency has scores; without any those of the site. Newest first.
std::vector<const model::Framework*> frameworks_in_use(const views::Site& site,
                                                       const std::vector<model::Summary>& summaries) {
  std::set<std::string> used;
  for (const model::Summary& summary : summaries)
    for (const model::YearSummary& year : summary.years)
      if (year.has_assessment) used.insert(year.framework);
  std::vector<const model::Framework*> out;
  for (const auto& framework : site.frameworks.all)
    if (used.empty() || used.contains(std::string(framework->id))) out.push_back(framework.get());
  std::reverse(out.begin(), out.end());
  return out;
}

void add_reading_page(const views::Site& site, const std::vector<model::Summary>& summaries, views::Pages& pages) {
  const base::Translations& words = site.words;
  const std::string folder = views::portal_folder(site.settings, site.language(), views::reading_path);
  const views::Links links(site, folder);
  ReadingPage page;
  page.frame = views::portal_layout(links, {.path = std::string(views::reading_path),
                                            .title = words("reading.title"),
                                            .description = words("reading.description")});
  page.data = page.frame.data;
  for (const model::Framework* framework : frameworks_in_use(site, summaries)) {
    if (page.instruments.empty())
      for (const model::Instrument& i : framework->instruments)
        page.instruments.push_back(
            {std::string(i.id), views::scored_by_html(i, words), i.name.phrase(words.language())});
    page.years.push_back({views::fiscal_year(framework->year, words), framework->name.phrase(words.language()),
                          views::meaning_rows(*framework, words)});
  }
  pages.add(folder, std::move(page));
}

}  // namespace

extern const PortalPage reading_portal{.addresses = {"reading"},
                                       .template_name = "reading.html",
                                       .type = base::type_info<ReadingPage>,
                                       .add = add_reading_page};

}  // namespace views
