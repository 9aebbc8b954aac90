// Small pages that lead on: at each old address to where the page is now, for hosts that have no redirects; at the
// address of a kind of page without a year to the newest. Templates may not do this (a page that sends readers on by
// itself), so it is written here.
#include "base/bilingual_text.h"
#include "base/http_headers.h"
#include "views/shared/feeds.h"
#include "views/shared/redirects.h"

namespace views {
namespace {

using base::msg;

struct LeadingOn {
  views::Address to;
  std::string heading, link;
};

std::string redirecting_page(const views::Context& context, base::Language language, const LeadingOn& page,
                             const std::string& file) {
  const model::Settings& settings = context.site.settings;
  const std::string target = views::folder_of(settings, context.agency.slug, language, page.to);
  const views::Links links(context.site, file.substr(0, file.rfind('/') + 1));
  const base::Url href = links.folder(target);
  base::Html head, out;
  head.raw("<!doctype html>\n<html lang=\"");
  head.text(base::code(language)).raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").text(page.link);
  head.raw("</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
  out.raw(
      "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\">\n");
  out.raw("<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
  if (!settings.base_url.empty())
    out.raw("<link rel=\"canonical\" href=\"").text(views::full_address(settings, target)).raw("\">\n");
  out.raw("<meta http-equiv=\"refresh\" content=\"0; url=").text(href.view());
  out.raw("\">\n<link rel=\"stylesheet\" href=\"").text(links.file(context.site.assets.css).view());
  out.raw("\">\n</head>\n<body>\n<div class=\"wrap\"><main>\n<h1>");
  out.text(page.heading).raw("</h1>\n<p><a href=\"").text(href.view());
  out.raw("\">").text(page.link).raw("</a></p>\n</main></div>\n</body>\n</html>\n");
  return std::string(head.view()) + base::page_policy() + std::string(out.view());
}

void add_redirect_pages(const AgencyWork& work) {
  const views::Context& context = work.context;
  const model::Settings& settings = context.site.settings;
  const auto moved = views::aliases_of(context.agency);
  for (base::Language language : settings.languages)
    for (const views::Alias& page : moved) {
      std::string file = views::alias_file(settings, context.agency.slug, language, page.alias);
      const base::LocalizedText& title = page.article->title.empty() ? context.agency.name : page.article->title;
      std::string bytes =
          redirecting_page(context, language,
                           {page.to, std::string(msg("หน้านี้ย้ายไปแล้ว", "This page has moved").in(language)),
                            std::string(title.in(language))},
                           file);
      work.files.push_back({std::move(file), std::move(bytes)});
    }
}

// What the page is called on itself, and whose it is.
std::string title_of_page(const AgencyWork& work, base::Language language, const std::string& folder) {
  std::string name(model::called(work.context.agency).in(language));
  for (const views::Page& page : work.pages)
    if (page.folder == folder && !page.words.title.empty()) return page.words.title + " – " + name;
  return name;
}

void add_undated_pages(const AgencyWork& work) {
  const views::Context& context = work.context;
  for (base::Language language : context.site.settings.languages)
    for (const views::Undated& page : views::undated_addresses(context)) {
      const views::Address own{page.kind, 0, {}}, newest{page.kind, page.year, {}};
      const auto folder = [&](const views::Address& address) {
        return views::folder_of(context.site.settings, context.agency.slug, language, address);
      };
      std::string file = folder(own) + "index.html";
      std::string bytes =
          redirecting_page(context, language,
                           {newest, std::string(msg("หน้าของปีล่าสุด", "The page of the newest year").in(language)),
                            title_of_page(work, language, folder(newest))},
                           file);
      work.files.push_back({std::move(file), std::move(bytes)});
    }
}

void add_pages_that_lead_on(const AgencyWork& work) {
  add_redirect_pages(work);
  add_undated_pages(work);
}

}  // namespace

extern const Feed redirects_feed{.of_agency = {.files = add_pages_that_lead_on}};

}  // namespace views
