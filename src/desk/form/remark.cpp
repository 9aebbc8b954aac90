#include "desk/form/remark.h"

namespace desk {

void add_remark(base::Html& out, const Remark& remark, const base::Translations& words) {
  const bool is_error = remark.severity == base::Severity::error;
  out.raw(is_error ? base::Literal("<p class=\"remark error\"><b>")
                   : base::Literal("<p class=\"remark warning\"><b>"));
  out.text(words(is_error ? "form.error" : "form.warning")).raw("</b> ").text(remark.text);
  if (!remark.advice.empty()) out.raw(" <span class=\"advice\">").text(remark.advice).raw("</span>");
  if (!remark.ignore.empty())
    out.raw(" <a class=\"ignore\" href=\"")
        .text(remark.ignore.view())
        .raw("\">")
        .text(words("form.ignore"))
        .raw("</a>");
  out.raw("</p>");
}

}  // namespace desk
