// The desk's home: the agencies of the site, one or many.
#include <algorithm>

#include "desk/message.h"
#include "desk/open_form.h"
#include "read/site_content.h"

namespace desk {
namespace {

struct AgencyRow {
  std::string name, state;
  base::Url href;
};
struct HomeDeskPage {
  DeskFrame frame;
  std::size_t count = 0;
  std::vector<AgencyRow> agencies;
  base::Url new_agency, settings;
};

REFLECT(AgencyRow, "row", name, state, href);
REFLECT(HomeDeskPage, "home", frame, count, agencies, new_agency, settings);

// Reading every agency of a province takes seconds: with more than these the list shows names of folders.
constexpr std::size_t most_read = 20;

std::size_t count_of(const std::vector<FieldFinding>& found, base::Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [&](const auto& one) { return one.finding.severity == severity; }));
}

AgencyRow row_of(const Visit& visit, const readers::SiteContent& content, const std::string& slug) {
  const base::Translations& words = words_of(visit.options.language);
  AgencyRow row{slug, {}, desk_url(page_of_agency(slug))};
  if (content.agencies.size() > most_read) return row;
  const AgencyStatus status = visit.checking.status_of(slug);
  if (const auto name = status.name.view().in(visit.options.language); !name.empty()) row.name = name;
  const auto found = visit.checking.of_agency(slug);
  row.state =
      counts_in_words(count_of(found, base::Severity::error), count_of(found, base::Severity::warning), words);
  if (row.state.empty()) row.state = words("agency.all_right");
  return row;
}

Response show_home(const Visit& visit) {
  const base::Language language = visit.options.language;
  const base::Translations& words = words_of(language);
  base::BilingualText why;
  const auto content = readers::read_site_content(visit.options.content, why);
  HomeDeskPage page;
  page.frame = frame_of(visit.options, words("home.title"));
  // A site that is one agency's takes no other.
  if (!content || content->settings->settings.root_agency.empty())
    page.new_agency = desk_url(content ? "new/agency" : "new/site");
  page.settings = desk_url("file/site.yaml");
  if (content)
    for (const std::string& slug : content->agencies) page.agencies.push_back(row_of(visit, *content, slug));
  else if (visit.store.read("site.yaml", why))
    return see_other("text/site.yaml?broken=1");
  page.count = page.agencies.size();
  return desk::page("home.html", page, language);
}

}  // namespace

extern const DeskPage home_page{"", show_home};

}  // namespace desk
