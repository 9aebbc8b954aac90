// A small page at each old address, which leads to where the page is now: for hosts that have no redirects. Templates
// may not do this (a page that sends readers on by itself), so it is written here.
#include "base/bilingual_text.h"
#include "base/http_headers.h"
#include "views/shared/feeds.h"
#include "views/shared/redirects.h"

namespace views {
namespace {

using base::msg;

std::string redirecting_page(const views::Context& context, base::Language language, const views::Alias& moved,
                             const std::string& file) {
  const model::Settings& settings = context.site.settings;
  const std::string target = views::folder_of(settings, context.agency.slug, language, moved.to);
  const views::Links links(context.site, file.substr(0, file.rfind('/') + 1));
  const base::Url href = links.folder(target);
  const base::ResolvedText title =
      (moved.article->title.empty() ? context.agency.name : moved.article->title).phrase(language);
  base::Html head, out;
  head.raw("<!doctype html>\n<html lang=\"");
  head.text(base::code(language)).raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").text(title.text);
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
  out.text(msg("หน้านี้ย้ายไปแล้ว", "This page has moved").in(language)).raw("</h1>\n<p><a href=\"").text(href.view());
  out.raw("\">").text(title.text).raw("</a></p>\n</main></div>\n</body>\n</html>\n");
  return std::string(head.view()) + base::page_policy() + std::string(out.view());
}

void add_redirect_pages(const AgencyWork& work) {
  const views::Context& context = work.context;
  const model::Settings& settings = context.site.settings;
  const auto moved = views::aliases_of(context.agency);
  for (base::Language language : settings.languages)
    for (const views::Alias& page : moved) {
      std::string file = views::alias_file(settings, context.agency.slug, language, page.alias);
      std::string bytes = redirecting_page(context, language, page, file);
      work.files.push_back({std::move(file), std::move(bytes)});
    }
}

}  // namespace

extern const Feed redirects_feed{.of_agency = {.files = add_redirect_pages}};

}  // namespace views
