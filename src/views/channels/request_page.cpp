// A letter that asks an agency for what it has not published, under the Official Information Act, on one sheet of A4.
// It is in Thai in every language, since it goes to a Thai office.
#include <string>
#include <vector>

#include "views/disclosures/disclosure_items.h"
#include "views/shared/agency_contact.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/formatting.h"
#include "views/shared/layout.h"

namespace views {
namespace {

// What can be ticked, and is where a link leads to it.
struct LetterItem {
  std::string id;       // "O12-2568", "scores"
  std::string text;     // in Thai
  std::string meaning;  // in the page's language, where that is another
};

struct RequestPage {
  PageLayout frame;
  bool is_thai_in_other = false;
  std::string to, asks;
  std::vector<LetterItem> items;
  std::string site;  // where it was not found; empty without base_url
  std::vector<ContactRow> contact;
};

REFLECT(LetterItem, "what is asked for", id, text, meaning);
REFLECT(RequestPage, "letter", frame, is_thai_in_other, to, asks, items, site, contact);

using base::Language;
using model::PageKind;

constexpr Address request_address{PageKind::request, 0, {}};

// "นายกองค์การบริหารส่วนตำบลหนองแสง", "นายกเทศมนตรีตำบลด่านเกวียน"; of other kinds of agency the head.
std::string addressee(const model::Agency& agency, const base::Translations& words) {
  constexpr std::string_view municipality = "เทศบาล";
  const std::string_view name = agency.name.in(Language::th);
  switch (agency.type) {
    case model::AgencyType::subdistrict_administration:
    case model::AgencyType::provincial_administration:
      return words("letter.to_president", {{"agency", name}});
    case model::AgencyType::subdistrict_municipality:
    case model::AgencyType::town_municipality:
    case model::AgencyType::city_municipality:
      if (name.starts_with(municipality))
        return words("letter.to_mayor", {{"place", name.substr(municipality.size())}});
      break;
    default:
      break;
  }
  return words("letter.to_head", {{"agency", name}});
}

class LetterItems {
 public:
  explicit LetterItems(const Context& context) : context_(context), words_(context.words()) {}

  // A page that says that there is nothing yet.
  void add_kind(PageKind kind) {
    items_.push_back({std::string(kind.name), words_("letter.item_" + std::string(kind.name)), {}});
    if (is_other()) items_.back().meaning = words_("request.item_" + std::string(kind.name));
  }
  void add(const model::DisclosureItem& item, int year) {
    const std::string id(item.id), of_year = std::to_string(year);
    items_.push_back(
        {id + "-" + of_year,
         words_("letter.item", {{"code", id}, {"title", item.title.in(Language::th)}, {"year", of_year}}),
         {}});
    if (is_other() && item.title.has(context_.language())) items_.back().meaning = item.title.in(context_.language());
  }
  std::vector<LetterItem> take() { return std::move(items_); }

 private:
  bool is_other() const { return context_.language() != Language::th; }

  const Context& context_;
  const base::Translations& words_;
  std::vector<LetterItem> items_;
};

// The newest first.
void add_unpublished_disclosures(LetterItems& items, const Context& context) {
  const auto& years = context.agency.years;
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    if (!year->disclosures || !year->framework) continue;
    for (const model::DisclosureItem& item : year->framework->disclosures)
      if (state_of(year->disclosures->find(item.id)) == DisclosureState::not_yet) items.add(item, year->year);
  }
}

std::vector<LetterItem> unpublished(const Context& context) {
  LetterItems items(context);
  for (PageKind kind : {PageKind::scores, PageKind::measures, PageKind::complaints, PageKind::report})
    if (context.pages.years(kind).empty()) items.add_kind(kind);
  if (!context.agency.channels || context.agency.channels->channels.empty()) items.add_kind(PageKind::channels);
  if (context.view.documents.empty()) items.add_kind(PageKind::documents);
  if (context.pages.years(PageKind::disclosures).empty()) {
    items.add_kind(PageKind::disclosures);
    const model::Framework* framework = framework_to_come(context);
    for (const model::DisclosureItem& item :
         framework ? framework->disclosures : std::vector<model::DisclosureItem>())
      items.add(item, framework->year);
  }
  add_unpublished_disclosures(items, context);
  return items.take();
}

void add_request_page(const Context& context, Pages& pages) {
  const base::Translations& words = context.words();
  const model::Settings& settings = context.site.settings;
  const AgencyLinks links(context, request_address);
  RequestPage page;
  page.is_thai_in_other = context.language() != Language::th;
  page.to = addressee(context.agency, words);
  page.asks = words("letter.asks", {{"agency", context.agency.name.in(Language::th)}});
  page.items = unpublished(context);
  page.site = full_address(settings, folder_of(settings, context.agency.slug, Language::th, {}));
  Footnotes none(words);
  page.contact = agency_contact(links, none);
  page.frame = agency_layout(
      links, {.own = request_address, .title = words("request.title"), .description = words("request.lead")});
  pages.add(folder_of(settings, context.agency.slug, context.language(), request_address), std::move(page))
      .is_official_report = true;
}

}  // namespace

extern const AgencyPage request_page{{.kind = PageKind::request,
                                      .order = 82,
                                      .section = PageKind::disclosures,
                                      .search_label = "request.label",
                                      .searched = base::TextScope::title},
                                     "request.html",
                                     base::type_info<RequestPage>,
                                     add_request_page};

}  // namespace views
