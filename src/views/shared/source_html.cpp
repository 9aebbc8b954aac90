#include "views/shared/source_html.h"

#include "views/shared/contact_links.h"
#include "views/shared/formatting.h"

namespace views {

base::Url source_url(const AgencyLinks& links, const model::Source& source) {
  if (source.href) return links.to(*source.href);
  return web_url(source.title.in(links.context().language()));
}

bool is_not_on_file(const AgencyLinks& links, const model::Source& source) {
  return !source.title.empty() && source_url(links, source).empty();
}

base::Html source_html(const AgencyLinks& links, const model::Source& source) {
  const base::Url href = source_url(links, source);
  base::Html title = source.title.empty() ? base::Html().text(href.view())
                                          : phrase_html(source.title.phrase(links.context().language()));
  if (href.empty()) return title;
  base::Html out;
  out.raw("<a href=\"").text(href.view()).raw("\"");
  if (href.view().starts_with("http")) out.raw(" rel=\"noopener noreferrer\"");
  return std::move(out.raw(">").html(title).raw("</a>"));
}

}  // namespace views
