#include "views/charts/figure.h"

#include "base/date.h"
#include "views/charts/svg.h"

namespace charts {

std::string Caption::below() const { return what.empty() || how.empty() ? what + how : what + " · " + how; }

base::Html Caption::html(base::Literal paint) const {
  base::Html out{"<figcaption"};
  if (!paint.view().empty()) out.raw(" class=\"").raw(paint).raw("\"");
  out.raw(">");
  return out.text(finding).raw(" <span>").text(below()).raw("</span></figcaption>");
}

base::Html open_image(std::string_view id, int height, const Caption& caption) {
  base::Html out{"<svg class=\"chart\" role=\"img\" aria-labelledby=\""};
  out.text(id).raw("-t\" aria-describedby=\"").text(id).raw("-d\"");
  attribute(out, "height", Length(height).text);
  out.raw("><title id=\"").text(id).raw("-t\">").text(caption.what).raw("</title><desc id=\"").text(id);
  return out.raw("-d\">").text(caption.finding).raw("</desc>");
}

base::Html open_decoration(int height) {
  base::Html out{"<svg class=\"chart\""};
  attribute(out, "height", Length(height).text);
  return out.raw(" aria-hidden=\"true\">");
}

base::Html Key::html() const {
  base::Html out;
  if (items.empty()) return out;
  out.raw("<ul class=\"key\">");
  for (const Item& item : items) {
    out.raw("<li><svg class=\"chart k\" aria-hidden=\"true\">").html(item.mark);
    out.raw("</svg>").text(item.meaning).raw("</li>");
  }
  return out.raw("</ul>");
}

base::Html Figure::html() const {
  base::Html out;
  if (!image.empty()) out.html(caption.html()).html(key.html()).html(image).html(below);
  return out;
}

base::Html span(const base::ResolvedText& phrase) {
  base::Html out{"<span"};
  if (phrase.is_other) out.raw(" lang=\"").text(base::code(phrase.other)).raw("\"");
  return out.raw(">").text(phrase.text).raw("</span>");
}

std::string year_text(int buddhist_year, const base::Translations& words) {
  return words("charts.year", {{"year", std::to_string(buddhist_year)},
                               {"ce", std::to_string(buddhist_year - base::buddhist_offset)}});
}

}  // namespace charts
