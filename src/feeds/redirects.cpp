// A small page at each old address, which leads to where the page is now: for hosts that have no redirects. Templates
// may not do this (a page that sends readers on by itself), so it is written here.
#include "parts/redirects.h"

#include "core/http_headers.h"
#include "core/message.h"
#include "feeds/feeds.h"

namespace feeds {
namespace {

using core::say;

std::string redirecting_page(const parts::Context& context, core::Language language, const parts::Alias& moved,
                             const std::string& file) {
  const model::Settings& settings = context.site.settings;
  const std::string target = parts::folder_of(settings, context.agency.slug, language, moved.to);
  const parts::Links links(context.site, file.substr(0, file.rfind('/') + 1));
  const core::Url href = links.folder(target);
  const core::Phrase title =
      (moved.article->title.empty() ? context.agency.name : moved.article->title).phrase(language);
  core::Html head, out;
  head.raw("<!doctype html>\n<html lang=\"");
  head.text(core::code(language)).raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").text(title.text);
  head.raw("</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
  out.raw(
      "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\">\n");
  out.raw("<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
  if (!settings.base_url.empty())
    out.raw("<link rel=\"canonical\" href=\"").text(parts::full_address(settings, target)).raw("\">\n");
  out.raw("<meta http-equiv=\"refresh\" content=\"0; url=").text(href.view());
  out.raw("\">\n<link rel=\"stylesheet\" href=\"").text(links.file(context.site.assets.css).view());
  out.raw("\">\n</head>\n<body>\n<div class=\"wrap\"><main>\n<h1>");
  out.text(say("หน้านี้ย้ายไปแล้ว", "This page has moved").in(language)).raw("</h1>\n<p><a href=\"").text(href.view());
  out.raw("\">").text(title.text).raw("</a></p>\n</main></div>\n</body>\n</html>\n");
  return std::string(head.view()) + core::page_policy() + std::string(out.view());
}

void add_redirect_pages(const AgencyWork& work) {
  const parts::Context& context = work.context;
  const model::Settings& settings = context.site.settings;
  const auto moved = parts::aliases_of(context.agency);
  for (core::Language language : settings.languages)
    for (const parts::Alias& page : moved) {
      std::string file = parts::alias_file(settings, context.agency.slug, language, page.alias);
      std::string bytes = redirecting_page(context, language, page, file);
      work.files.push_back({std::move(file), std::move(bytes)});
    }
}

}  // namespace

extern const Feed redirects_feed{.of_agency = {.files = add_redirect_pages}};

}  // namespace feeds
