#include "desk/finding_html.h"

#include "desk/open_form.h"

namespace desk {

void add_finding(base::Html& out, const FieldFinding& one, const Visit& visit) {
  const base::Finding& finding = one.finding;
  out.raw("<div class=\"finding\">");
  add_remark(out, remark_of(visit, one), words_of(visit.options.language));
  out.raw("<p class=\"meta\">");
  if (const auto file = content_file(finding.path)) {
    out.raw("<a href=\"").text(desk_url(page_of_file(*file)).view());
    if (!one.pointer.empty()) out.raw("#v").text(one.pointer);
    out.raw("\">").text(finding.path).raw("</a>");
  } else {
    out.text(finding.path);
  }
  out.raw("</p></div>\n");
}

}  // namespace desk
