#include "views/shared/layout.h"

#include <algorithm>

#include "base/utf8.h"
#include "model/summary.h"
#include "views/shared/agency_contact.h"
#include "views/shared/correction_topics.h"
#include "views/shared/formatting.h"
#include "views/shared/source_html.h"

namespace views {

REFLECT(MenuItem, "menu item", label, href, is_page, is_section, year);
REFLECT(Crumb, "crumb", label, href);
REFLECT(YearLink, "year", year, href, is_current);
REFLECT(LanguageLink, "language", code, label, href);
REFLECT(Alternate, "alternate", code, href);
REFLECT(Download, "download", label, href);
REFLECT(OwnPageLink, "page", title, href);
REFLECT(OfficeToAsk, "office to ask", letter, address, phone, phone_href);
REFLECT(PageLayout, "frame", language, has_thai_digits, title, description, is_indexed, css, own_css, page_css, js,
        icon, brand, brand_dark, canonical, alternates, feed, json_ld, site_title, site_description, site_home,
        has_agency, agency_name, agency_place, agency_home, logo, logo_alt, pages, languages, menu, crumbs, years,
        short_title, og_type, og_image, og_image_is_card, source, corrected, corrections, downloads, reading, who,
        search, data, help, complain, summary, summary_label, report_error, report_error_label, contact, ask,
        updated);

namespace {

using base::Language;
using model::PageKind;

constexpr std::size_t longest_description = 160;

std::string_view own_name(Language language) { return language == Language::th ? "ไทย" : "English"; }

void add_languages(PageLayout& layout, const Links& links, const auto& folder_in) {
  const model::Settings& settings = links.site().settings;
  for (Language l : settings.languages) {
    if (l == links.site().language()) continue;
    layout.languages.push_back({std::string(base::code(l)), std::string(own_name(l)), links.folder(folder_in(l))});
  }
  if (settings.base_url.empty()) return;
  layout.canonical = base::Url::outside(full_address(settings, folder_in(links.site().language())));
  if (settings.languages.size() < 2) return;
  for (Language l : settings.languages)
    layout.alternates.push_back(
        {std::string(base::code(l)), base::Url::outside(full_address(settings, folder_in(l)))});
  layout.alternates.push_back(
      {"x-default", base::Url::outside(full_address(settings, folder_in(settings.first_language())))});
}

void add_site(PageLayout& layout, const Links& links) {
  const Site& site = links.site();
  layout.language = base::code(site.language());
  layout.has_thai_digits = site.language() == Language::th && site.settings.numerals == model::Numerals::thai;
  layout.css = links.file(site.assets.css);
  layout.js = links.file(site.assets.js);
  layout.icon = links.file(site.assets.icon);
  layout.brand = site.assets.brand[0];
  layout.brand_dark = site.assets.brand[1];
  layout.site_title = site.settings.title.phrase(site.language());
  layout.site_description = site.settings.description.phrase(site.language());
  layout.site_home = links.home();
  for (const OwnPage& page : site.assets.pages)
    layout.pages.push_back({own_page_title(page, site.language()),
                            links.folder(portal_folder(site.settings, site.language(), own_page_path(page)))});
  std::string page = links.own_file();
  if (page.ends_with("index.html")) page.resize(page.size() - std::string_view("index.html").size());
  layout.contact = site_contact_row(site, public_address(site.settings, page));
  if (!layout.contact) layout.report_error_label = site.words("frame.report_nobody");
  layout.reading = links.folder(portal_folder(site.settings, site.language(), reading_path));
  layout.who = links.folder(portal_folder(site.settings, site.language(), reading_path), "who");
  layout.search = links.folder(portal_folder(site.settings, site.language(), search_path));
  if (site.assets.logo.empty()) return;
  layout.logo = links.file(site.assets.logo);
  layout.logo_alt = {site.assets.logo_alt[base::index(site.language())], false, site.language()};
}

// The agency's own colours.
void add_own_style(PageLayout& layout, const AgencyLinks& links) {
  const Context& context = links.context();
  if (context.own_style.empty()) return;
  layout.own_css = links.file(context.own_style);
  const auto names = model::colour_names();
  for (model::Scheme scheme : model::all_schemes)
    for (const model::ChosenColour& c : context.agency.colours[static_cast<std::size_t>(scheme)])
      if (names[c.token] == "brand") (scheme == model::Scheme::light ? layout.brand : layout.brand_dark) = c.text;
}

void add_menu(PageLayout& layout, const AgencyLinks& links, const Address& own) {
  const Context& context = links.context();
  const model::PageKinds& kinds = context.pages.kinds();
  const model::PageKindInfo* own_info = kinds.find(own.kind);
  const PageKind section = own_info && !own_info->section.name.empty() ? own_info->section : own.kind;
  for (const model::PageKindInfo* info : kinds.list) {
    const int year = info->is_per_year() ? context.pages.nearest_year(info->kind, own.year) : 0;
    if (info->menu.empty() || !context.pages.has(info->kind, year)) continue;
    const bool is_page = info->kind == own.kind && year == own.year;
    layout.menu.push_back(
        {context.words()(info->menu), links.page(info->kind, year), is_page, !is_page && info->kind == section});
    if (own.year && year && year != own.year)
      layout.menu.back().year = context.words()("frame.menu_year", {{"year", std::to_string(year)}});
  }
}

void add_summary(PageLayout& layout, const AgencyLinks& links, const Address& own) {
  const Context& context = links.context();
  int year = context.pages.nearest_year(PageKind::summary, own.year);
  if (!own.year)  // the newest with a result, for readers look for that first
    for (const model::Year& of : context.agency.years)
      if (of.assessment && context.pages.has(PageKind::summary, of.year)) year = of.year;
  if (!year || own.kind == PageKind::summary) return;
  layout.summary = links.page(PageKind::summary, year);
  layout.summary_label = context.words()("summary.link", {{"year", fiscal_year(year, context.words())}});
}

// Its channels, else its address on its home.
void add_agency_to_tell(PageLayout& layout, const AgencyLinks& links) {
  const model::Agency& agency = links.context().agency;
  bool has_channel = false;
  if (agency.channels)
    for (const model::Channel& channel : agency.channels->channels) has_channel = has_channel || channel.value;
  const bool is_known = has_channel || can_be_reached(agency);
  if (is_known)
    layout.report_error = has_channel ? links.page(PageKind::channels) : links.page(PageKind::home, 0, "contact");
  layout.report_error_label =
      links.context().words()(is_known ? "frame.report_to_agency" : "frame.report_unreachable");
}

OfficeToAsk office_to_ask(const AgencyLinks& links, PageKind kind) {
  const model::Agency& agency = links.context().agency;
  return {links.page(PageKind::request, 0, kind.name), agency.contact.address.phrase(links.context().language()),
          std::string(agency.contact.phone), phone_url(agency.contact.phone)};
}

base::Html source_line(const AgencyLinks& links, const PageLayoutOptions& options) {
  const base::Translations& words = links.context().words();
  const base::Language language = words.language();
  base::Html out;
  const model::Source* source = options.source;
  if (!source && options.report && !options.report->source.empty()) source = &options.report->source;
  if (source && (!source->title.empty() || source->href)) {
    out.html(source_html(links, *source));
    base::Html date = stated_time(source->date, source->month, language);
    if (!date.empty()) out.raw(" ").html(date);
    out.html(options.source_mark);
  } else if (options.report) {
    out = phrase_html(options.report->title.phrase(language));
    base::Html date = stated_time(options.report->date, options.report->month, language);
    if (!date.empty()) out.raw(" ").html(date);
  }
  if (options.report && !options.report->prepared_by.empty())
    out.raw(" ").text(words("frame.prepared_by")).html(phrase_html(options.report->prepared_by.phrase(language)));
  return out;
}

void add_corrections(PageLayout& layout, const AgencyLinks& links, const Address& own) {
  const Context& context = links.context();
  const auto& all = context.agency.corrections;
  const auto n = std::count_if(all.begin(), all.end(), [&](const model::Correction& c) {
    return c.year == own.year && correction_topic(c.figure).page == own.kind;
  });
  if (!n) return;
  layout.corrected = context.words()("frame.corrected", {{"n", std::to_string(n)}});
  layout.corrections = links.page(PageKind::changes);
}

// As views/articles/news_feed.cpp makes it: with full addresses, of updates that have a date.
bool has_feed(const Context& context) {
  const auto& updates = context.agency.updates;
  return !context.site.settings.base_url.empty() &&
         std::any_of(updates.begin(), updates.end(), [](const model::Article& u) { return u.date.has_value(); });
}

// What is shown where a link to the page is shared: the card of the page's year, else of the newest; without one the
// agency's logo.
void add_picture(PageLayout& layout, const Context& context, const Address& own) {
  const model::Settings& settings = context.site.settings;
  const auto& years = context.pictured;
  std::string path;
  if (!years.empty()) {
    const bool has_own = std::find(years.begin(), years.end(), own.year) != years.end();
    const int year = has_own ? own.year : years.back();
    path = std::to_string(year) + "/card.png";
    layout.og_image_is_card = true;
  } else if (context.agency.logo && own.kind != PageKind::channels &&
             context.agency.logo->to == model::Link::To::document && !settings.base_url.empty()) {
    path = context.agency.logo->target;
  }
  if (!path.empty())
    layout.og_image = base::Url::outside(full_address(settings, agency_file(settings, context.agency.slug, path)));
}

}  // namespace

base::ResolvedText own_page_title(const OwnPage& page, Language language) {
  const Language other = language == Language::th ? Language::en : Language::th;
  const bool has_own = !page.title[base::index(language)].empty();
  return {page.title[base::index(has_own ? language : other)], !has_own, has_own ? language : other};
}

PageLayout agency_layout(const AgencyLinks& links, PageLayoutOptions options) {
  const Context& context = links.context();
  const model::Settings& settings = context.site.settings;
  const Language language = context.language();
  PageLayout layout;
  add_site(layout, links);
  if (options.own.kind == PageKind::report) layout.css = links.file(context.site.assets.report_css);
  const PageKind kind = options.own.kind;
  const bool is_sheet = kind == PageKind::poster || kind == PageKind::summary || kind == PageKind::request;
  if (kind == PageKind::measure || kind == PageKind::channels) layout.css = links.file(context.site.assets.text_css);
  if (is_sheet) layout.css = links.file(context.site.assets.sheet_css);
  add_languages(layout, links, [&](Language l) { return folder_of(settings, context.agency.slug, l, options.own); });
  add_menu(layout, links, options.own);
  const std::string name(context.agency.name.in(language));
  const std::string site_title(settings.title.in(language));
  layout.title = options.title + " – " + name + (settings.root_agency.empty() ? " – " + site_title : "");
  layout.short_title = options.title + " – " + std::string(model::called(context.agency).in(language));
  layout.description = base::shortened(std::move(options.description), longest_description);
  layout.is_indexed = !options.is_empty;
  if (options.own.kind == PageKind::update) layout.og_type = "article";
  layout.json_ld = std::move(options.json_ld);
  layout.has_agency = true;
  if (options.own.kind == PageKind::channels) layout.js = {};  // nothing runs or is fetched where people complain
  add_own_style(layout, links);
  layout.agency_name = agency_name_html(context.agency.name.phrase(language));
  layout.agency_place = place_name(context.agency.district, context.agency.province, context.words());
  layout.agency_home = links.page(PageKind::home);
  if (options.own.kind == PageKind::channels) {
    layout.logo = {};
  } else if (context.agency.logo) {
    layout.logo = links.to(*context.agency.logo);
    layout.logo_alt = context.agency.logo_alt.phrase(language);
  }
  add_picture(layout, context, options.own);
  if (options.own.kind != PageKind::home)
    layout.crumbs.push_back({model::called(context.agency).phrase(language), layout.agency_home});
  for (Crumb& crumb : options.crumbs) layout.crumbs.push_back(std::move(crumb));
  const auto& years = context.pages.years(options.own.kind);
  if (years.size() > 1)
    for (auto y = years.rbegin(); y != years.rend(); ++y)
      layout.years.push_back(
          {fiscal_year(*y, context.words()), links.page(options.own.kind, *y), *y == options.own.year});
  layout.source = source_line(links, options);
  add_corrections(layout, links, options.own);
  layout.downloads = std::move(options.downloads);
  if (settings.root_agency.empty()) layout.search = layout.search.with_query("agency", context.agency.slug);
  layout.data = links.page(PageKind::data);
  if (!layout.contact) add_agency_to_tell(layout, links);
  if (options.is_empty) layout.ask = office_to_ask(links, kind);
  add_summary(layout, links, options.own);
  if (has_feed(context)) layout.feed = links.document("updates/feed.xml");
  if (options.updated) {
    auto month = model::stated_by_month(context.agency, *options.updated);
    layout.updated = month ? time_html(*month, language) : time_html(*options.updated, language);
  }
  return layout;
}

PageLayout portal_layout(const Links& links, PortalLayoutOptions options) {
  const model::Settings& settings = links.site().settings;
  const Language language = links.site().language();
  PageLayout layout;
  add_site(layout, links);
  if (options.path != "404.html")
    add_languages(layout, links, [&](Language l) { return portal_folder(settings, l, options.path); });
  const std::string site_title(settings.title.in(language));
  layout.title = options.title.empty() ? site_title : options.title + " – " + site_title;
  layout.short_title = layout.title;
  layout.description = base::shortened(std::move(options.description), longest_description);
  layout.is_indexed = options.is_indexed;
  layout.crumbs = std::move(options.crumbs);
  layout.help = external_complaint_bodies(links.site());
  // On the page of the search, which is short: a list of agencies may be long, and the numbers are at its foot.
  if (options.path == search_path)
    layout.complain = base::Url::within("complain");
  else if (options.path != "404.html")
    layout.complain = links.folder(portal_folder(settings, language, search_path), "complain");
  if (settings.root_agency.empty()) layout.data = links.folder(portal_folder(settings, language, "data/"));
  if (options.updated) layout.updated = time_html(*options.updated, language);
  return layout;
}

Crumb crumb_of(std::string label, base::Url href) {
  auto own = std::make_shared<const std::string>(std::move(label));
  return {base::ResolvedText{*own}, std::move(href), own};
}

}  // namespace views
