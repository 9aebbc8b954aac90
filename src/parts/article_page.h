// The page of an article: an update or a free page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parts/footnotes.h"
#include "parts/frame.h"
#include "parts/page.h"

namespace parts {

struct ArticlePage {
  Frame frame;
  core::Phrase title;
  core::Html title_mark, date, date_mark;
  core::Phrase summary, prepared_by;
  core::Html prepared_by_mark, summary_mark;
  core::Html body;
  core::Url list;  // of updates: the list of all
  std::string list_label;
  std::vector<Footnote> footnotes;
  std::vector<core::Phrase> notes;
};

// `kind` is update or page.
void add_article_page(const Context& context, model::PageKind kind, const model::Article& article, Pages& pages);

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::ArticlePage> = core::shape<parts::ArticlePage>(
    "article", core::field<&parts::ArticlePage::frame>("frame"), core::field<&parts::ArticlePage::title>("title"),
    core::field<&parts::ArticlePage::title_mark>("title_mark"), core::field<&parts::ArticlePage::date>("date"),
    core::field<&parts::ArticlePage::date_mark>("date_mark"), core::field<&parts::ArticlePage::summary>("summary"),
    core::field<&parts::ArticlePage::prepared_by>("prepared_by"),
    core::field<&parts::ArticlePage::prepared_by_mark>("prepared_by_mark"),
    core::field<&parts::ArticlePage::summary_mark>("summary_mark"), core::field<&parts::ArticlePage::body>("body"),
    core::field<&parts::ArticlePage::list>("list"), core::field<&parts::ArticlePage::list_label>("list_label"),
    core::field<&parts::ArticlePage::footnotes>("footnotes"), core::field<&parts::ArticlePage::notes>("notes"));
