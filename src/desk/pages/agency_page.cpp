// An agency: its years, what each of them has, and what is to be mended.
#include <algorithm>

#include "desk/message.h"
#include "desk/open_form.h"
#include "model/frameworks.h"
#include "read/site_content.h"

namespace desk {
namespace {

// One file or list: where it is edited, and how far it is.
struct Card {
  std::string label, state;
  base::Url href;
  bool is_missing = false;
};
struct YearCards {
  int number = 0;  // Buddhist Era
  std::vector<Card> cards;
};
struct AgencyDeskPage {
  DeskFrame frame;
  std::string place;
  base::Url site, new_year, import;
  base::Html findings;
  std::vector<YearCards> years;
  std::vector<Card> cards;
};

REFLECT(Card, "card", label, state, href, is_missing);
REFLECT(YearCards, "year", number, cards);
REFLECT(AgencyDeskPage, "agency", frame, place, site, new_year, import, findings, years, cards);

class Cards {
 public:
  Cards(const model::Agency& agency, const base::Translations& words) : agency_(agency), words_(words) {}

  std::vector<Card> of_year(const model::Year& year) const {
    const std::string folder = this->folder() + std::to_string(year.year) + "/",
                      list = page_of_agency(agency_.slug) + "/" + std::to_string(year.year) + "/";
    std::vector<Card> out;
    out.push_back(file("agency.scores", folder + "assessment.yaml", scores_state(year)));
    out.push_back(many("agency.measures", list + "measures", year.measures.size(), measures_state(year)));
    out.push_back(
        file("agency.complaints", folder + "complaints.yaml", year.complaints ? words_("agency.there") : ""));
    out.push_back(file("agency.disclosures", folder + "disclosures.yaml", disclosures_state(year)));
    out.push_back(many("agency.tables", list + "tables", year.tables.size()));
    out.push_back(file("agency.report", folder + "report.md", year.report ? words_("agency.there") : ""));
    return out;
  }

  std::vector<Card> of_agency() const {
    const std::string list = page_of_agency(agency_.slug) + "/";
    const std::size_t channels = agency_.channels ? agency_.channels->channels.size() : 0;
    std::vector<Card> out;
    out.push_back(file("agency.about", folder() + "agency.yaml", words_("agency.there")));
    out.push_back(file("agency.channels", folder() + "channels.yaml",
                       agency_.channels ? words_("agency.channels_n", {{"n", std::to_string(channels)}}) : ""));
    out.push_back(many("agency.pages", list + "pages", agency_.pages.size()));
    out.push_back(many("agency.updates", list + "updates", agency_.updates.size()));
    out.push_back(many("agency.documents", list + "documents", agency_.documents.size()));
    if (!agency_.corrections.empty())
      out.push_back(file("agency.corrections", folder() + "corrections.yaml", count(agency_.corrections.size())));
    return out;
  }

 private:
  std::string folder() const { return "agencies/" + std::string(agency_.slug) + "/"; }
  std::string count(std::size_t n) const { return words_("agency.files_n", {{"n", std::to_string(n)}}); }

  // `state`: empty where the file is not there.
  Card file(std::string_view label, const std::string& path, std::string state) const {
    const bool is_missing = state.empty();
    return {words_(label), is_missing ? words_("agency.missing") : std::move(state), desk_url("file/" + path),
            is_missing};
  }
  Card many(std::string_view label, const std::string& page, std::size_t n, std::string state = {}) const {
    if (state.empty()) state = n ? count(n) : words_("agency.missing");
    return {words_(label), std::move(state), desk_url(page), n == 0};
  }

  std::string scores_state(const model::Year& year) const {
    if (!year.assessment) return {};
    const auto& total = year.assessment->total;
    return total ? words_("agency.total", {{"total", base::to_text(*total)}}) : words_("agency.some_scores");
  }
  std::string measures_state(const model::Year& year) const {
    if (year.measures.empty()) return {};
    const auto done = std::count_if(year.measures.begin(), year.measures.end(),
                                    [](const model::Measure& m) { return !m.results.empty(); });
    return words_("agency.measures_n", {{"n", std::to_string(year.measures.size())}, {"done", std::to_string(done)}});
  }
  std::string disclosures_state(const model::Year& year) const {
    if (!year.disclosures) return {};
    const std::size_t all = year.framework ? year.framework->disclosures.size() : year.disclosures->items.size();
    return words_("agency.disclosed_n",
                  {{"done", std::to_string(year.disclosures->items.size())}, {"n", std::to_string(all)}});
  }

  const model::Agency& agency_;
  const base::Translations& words_;
};

// Each finding with a link to the file that it is about.
base::Html findings_html(const Visit& visit, const std::string& slug) {
  const base::Translations& words = words_of(visit.options.language);
  base::Html out;
  for (const FieldFinding& one : visit.checking.of_agency(slug)) {
    const base::Finding& finding = one.finding;
    if (finding.severity == base::Severity::note) continue;
    const auto file = content_file(finding.path);
    out.raw("<div class=\"finding\">");
    add_remark(
        out,
        {{}, finding.severity, finding.what.in(visit.options.language), finding.advice.in(visit.options.language)},
        words);
    if (file) {
      const std::string page = (file->kind ? "file/" : "text/") + file->path;
      out.raw("<p class=\"meta\"><a href=\"").text(desk_url(page).view());
      if (!one.pointer.empty()) out.raw("#v").text(one.pointer);
      out.raw("\">").text(finding.path).raw("</a></p>");
    } else {
      out.raw("<p class=\"meta\">").text(finding.path).raw("</p>");
    }
    out.raw("</div>\n");
  }
  return out;
}

Response show_agency(const Visit& visit) {
  const base::Language language = visit.options.language;
  const base::Translations& words = words_of(language);
  const std::string& slug = visit.part("slug");
  base::BilingualText why;
  const auto content = readers::read_site_content(visit.options.content, why);
  const auto agency = content ? readers::read_agency_of(*content, slug, why) : nullptr;
  if (!agency) return message_page(visit, why.in(language), 404);
  AgencyDeskPage page;
  std::string name(agency->name.in(language));
  page.frame = frame_of(visit.options, name.empty() ? slug : name, {{words("frame.desk"), desk_url("")}});
  page.place = std::string(agency->district.in(language)) + " " + std::string(agency->province.in(language));
  page.site = base::Url::rooted("/", slug + "/");
  page.new_year = desk_url("new/year/" + slug);
  page.import = desk_url(page_of_agency(slug) + "/import");
  page.findings = findings_html(visit, slug);
  const Cards cards(*agency, words);
  for (auto year = agency->years.rbegin(); year != agency->years.rend(); ++year)
    page.years.push_back({year->year, cards.of_year(*year)});
  page.cards = cards.of_agency();
  return desk::page("agency.html", page, language);
}

}  // namespace

extern const DeskPage agency_page{"agency/{slug}", show_agency};

}  // namespace desk
