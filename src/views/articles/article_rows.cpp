#include "views/articles/article_rows.h"

#include "base/json.h"
#include "base/markdown_document.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/prose_html.h"

namespace views {

REFLECT(ArticlePage, "article", frame, title, title_mark, date, date_mark, summary, prepared_by, prepared_by_mark,
        summary_mark, body, list, list_label, footnotes, notes);

namespace {

using model::PageKind;

base::Json news_article(const Context& context, const Address& own, const model::Article& article) {
  const base::Language language = context.language();
  const model::Settings& settings = context.site.settings;
  std::string address = full_address(settings, folder_of(settings, context.agency.slug, language, own));
  return LdObject("NewsArticle")
      .text("headline", article.title.in(language))
      .text("description", article.summary.in(language))
      .text("datePublished", article.date ? base::to_iso(*article.date) : std::string())
      .text("url", address)
      .json("publisher", LdObject("GovernmentOrganization").text("name", context.agency.name.in(language)).done())
      .done();
}

}  // namespace

void add_article_page(const Context& context, PageKind kind, const model::Article& article, Pages& pages) {
  const base::Translations& words = context.words();
  const base::Language language = context.language();
  const bool is_update = kind == PageKind::update;
  const Address own{kind, 0, article.slug};
  AgencyLinks links(context, own);
  Footnotes footnotes(words);
  footnotes.add("article", article.remarks);
  ArticlePage page;
  page.title = article.title.phrase(language);
  page.title_mark = footnotes.mark("article", "title");
  page.date = stated_time(article.date, article.month, language);
  page.date_mark = footnotes.mark("article", "date");
  page.prepared_by = article.prepared_by.phrase(language);
  page.prepared_by_mark = footnotes.mark("article", "prepared_by");
  page.summary = article.summary.phrase(language);
  page.summary_mark = footnotes.mark("article", "summary");
  page.body = body_html(links, article.body);
  const std::string title(article.title.in(language));
  std::vector<LdStep> steps;
  PageLayoutOptions options{own, title, std::string(article.summary.in(language))};
  if (options.description.empty()) options.description = base::plain_text(article.body.nodes);
  if (is_update) {
    page.list = links.page(PageKind::updates);
    page.list_label = words("updates.all");
    options.crumbs.push_back({{*words.find("updates.title")}, page.list});
    steps.push_back({words("updates.title"), {PageKind::updates, 0, {}}});
  }
  steps.push_back({title, own});
  options.source = article.source.empty() ? nullptr : &article.source;
  for (const char* key : {"source.title", "source.href", "source.date"})
    options.source_mark.html(footnotes.mark("article", key));
  options.updated = article.date;
  options.json_ld =
      ld_block({ld_breadcrumbs(context, steps), is_update ? news_article(context, own, article) : base::Json()});
  page.frame = agency_layout(links, std::move(options));
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  pages.add(folder_of(context.site.settings, context.agency.slug, language, own), std::move(page));
}

}  // namespace views
