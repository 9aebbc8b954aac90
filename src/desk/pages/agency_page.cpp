// An agency: its years, what each of them has, and what is to be mended.
#include <algorithm>

#include "desk/finding_html.h"
#include "desk/message.h"
#include "desk/open_form.h"

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
  base::Url site, new_year, import;
  base::Html findings;
  std::vector<YearCards> years;
  std::vector<Card> cards;
};

REFLECT(Card, "card", label, state, href, is_missing);
REFLECT(YearCards, "year", number, cards);
REFLECT(AgencyDeskPage, "agency", frame, site, new_year, import, findings, years, cards);

class Cards {
 public:
  Cards(const AgencyStatus& agency, const base::Translations& words) : agency_(agency), words_(words) {}

  std::vector<Card> of_year(const YearStatus& year) const {
    const std::string folder = this->folder() + std::to_string(year.year) + "/",
                      list = page_of_agency(agency_.slug) + "/" + std::to_string(year.year) + "/";
    std::vector<Card> out;
    out.push_back(file("agency.scores", folder + "assessment.yaml", scores_state(year)));
    out.push_back(many("agency.measures", list + "measures", year.measures.all, measures_state(year)));
    out.push_back(file("agency.complaints", folder + "complaints.yaml", complaints_state(year)));
    out.push_back(file("agency.disclosures", folder + "disclosures.yaml", disclosures_state(year)));
    out.push_back(many("agency.tables", list + "tables", year.tables));
    out.push_back(file("agency.report", folder + "report.md", year.has_report ? words_("agency.there") : ""));
    return out;
  }

  std::vector<Card> of_agency() const {
    const std::string list = page_of_agency(agency_.slug) + "/";
    std::vector<Card> out;
    out.push_back(file("agency.about", folder() + "agency.yaml", words_("agency.there")));
    out.push_back(file("agency.channels", folder() + "channels.yaml",
                       agency_.has_channels ? counted("agency.channels_n", agency_.channels) : ""));
    out.push_back(many("agency.pages", list + "pages", agency_.pages));
    out.push_back(many("agency.updates", list + "updates", agency_.updates));
    out.push_back(many("agency.documents", list + "documents", agency_.documents));
    if (agency_.corrections > 0)
      out.push_back(
          file("agency.corrections", folder() + "corrections.yaml", counted("agency.files_n", agency_.corrections)));
    return out;
  }

 private:
  std::string folder() const { return "agencies/" + agency_.slug + "/"; }
  template <class Number>
  std::string counted(std::string_view words, Number n) const {
    return words_(words, {{"n", std::to_string(n)}});
  }

  // `state`: empty where the file is not there.
  Card file(std::string_view label, const std::string& path, std::string state) const {
    const bool is_missing = state.empty();
    return {words_(label), is_missing ? words_("agency.missing") : std::move(state), desk_url("file/" + path),
            is_missing};
  }
  template <class Number>
  Card many(std::string_view label, const std::string& page, Number n, std::string state = {}) const {
    if (state.empty()) state = n ? counted("agency.files_n", n) : words_("agency.missing");
    return {words_(label), std::move(state), desk_url(page), n == 0};
  }

  std::string scores_state(const YearStatus& year) const {
    if (!year.has_scores) return {};
    return year.total.empty() ? words_("agency.some_scores") : words_("agency.total", {{"total", year.total}});
  }
  std::string measures_state(const YearStatus& year) const {
    if (year.measures.all == 0) return {};
    return words_("agency.measures_n",
                  {{"n", std::to_string(year.measures.all)}, {"done", std::to_string(year.measures.results)}});
  }
  std::string complaints_state(const YearStatus& year) const {
    if (!year.has_complaints) return {};
    const int months = std::max(year.corruption.months_with_data, year.general.months_with_data);
    return months ? counted("agency.months_n", months) : words_("agency.there");
  }
  // Of the framework's list; "there" where the year has none.
  std::string disclosures_state(const YearStatus& year) const {
    if (!year.has_disclosures) return {};
    if (year.disclosures_asked() == 0) return words_("agency.there");
    const int done = year.disclosures.published + year.disclosures.nothing_to_publish;
    return words_("agency.disclosed_n",
                  {{"done", std::to_string(done)}, {"n", std::to_string(year.disclosures_asked())}});
  }

  const AgencyStatus& agency_;
  const base::Translations& words_;
};

// Errors and warnings.
base::Html findings_html(const Visit& visit, const std::string& slug) {
  base::Html out;
  for (const FieldFinding& one : visit.checking.of_agency(slug))
    if (one.finding.severity != base::Severity::note) add_finding(out, one, visit);
  return out;
}

Response show_agency(const Visit& visit) {
  const base::Language language = visit.options.language;
  const base::Translations& words = words_of(language);
  const std::string& slug = visit.part("slug");
  const AgencyStatus status = visit.checking.status_of(slug);
  if (status.slug.empty()) return message_page(visit, words("agency.read_failed"), 404);
  AgencyDeskPage page;
  const std::string name(status.name.view().in(language));
  page.frame = frame_of(visit.options, name.empty() ? slug : name, {{words("frame.desk"), desk_url("")}});
  page.site = base::Url::rooted("/", slug + "/");
  page.new_year = desk_url("new/year/" + slug);
  page.import = desk_url(page_of_agency(slug) + "/import");
  page.findings = findings_html(visit, slug);
  const Cards cards(status, words);
  for (const YearStatus& year : status.years) page.years.push_back({year.year, cards.of_year(year)});
  page.cards = cards.of_agency();
  return desk::page("agency.html", page, language);
}

}  // namespace

extern const DeskPage agency_page{"agency/{slug}", show_agency};

}  // namespace desk
