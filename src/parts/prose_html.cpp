#include "parts/prose_html.h"

#include <algorithm>
#include <string>

#include "parts/document_html.h"

namespace parts {
namespace {

class PageResolver : public Resolver {
 public:
  explicit PageResolver(const AgencyLinks& links) : links_(links) {}
  core::Url url(const model::Link& link) const override { return links_.to(link); }
  ImageSize size(const model::Link& image) const override {
    const model::DocumentFile* file =
        image.to == model::Link::To::document ? links_.context().agency.document(image.target) : nullptr;
    return file ? ImageSize{file->width, file->height} : ImageSize{};
  }

 private:
  const AgencyLinks& links_;
};

bool is_one_paragraph(const model::Document& document) {
  return !document.empty() && document.nodes.front().kind == core::NodeKind::paragraph &&
         document.nodes.front().end == document.nodes.size();
}

// The highest heading of a text becomes h2, whether its writer began with # or ##: no level is left out below the h1.
int heading_shift(const model::Document& document) {
  int highest = 6;
  for (const core::Node& node : document.nodes)
    if (node.kind == core::NodeKind::heading) highest = std::min(highest, node.level);
  return 2 - highest;
}

core::Html html_of(const AgencyLinks& links, const model::Document& document, core::Language spoken,
                   bool may_be_inline) {
  if (document.empty()) return {};
  const core::Words& words = links.context().words();
  const PageResolver resolver(links);
  const std::string table = words("document.table"), done = words("document.done"), open = words("document.open");
  const DocumentOptions options{&resolver, heading_shift(document), table, 1, done, open};
  const bool is_inline = may_be_inline && is_one_paragraph(document);
  core::Html text = is_inline ? inline_html(document, options) : document_html(document, options);
  if (spoken == words.language()) return text;
  core::Html out;
  out.raw(is_inline ? core::Literal("<span lang=\"") : core::Literal("<div lang=\""))
      .text(core::code(spoken))
      .raw("\">");
  return out.html(text).raw(is_inline ? core::Literal("</span>") : core::Literal("</div>"));
}

}  // namespace

core::Html prose_html(const AgencyLinks& links, const model::Prose& prose) {
  const core::Language wanted = links.context().language();
  return html_of(links, prose.in(wanted), prose.spoken(wanted), true);
}

core::Html body_html(const AgencyLinks& links, const model::Document& body) {
  return html_of(links, body, links.site().settings.first_language(), false);
}

}  // namespace parts
