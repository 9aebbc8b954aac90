#include "views/charts/figure.h"

#include "base/date.h"

namespace charts {

base::Html caption(std::string_view what, std::string_view how) {
  base::Html out{"<figcaption>"};
  out.text(what);
  if (!how.empty()) out.raw(" <span>").text(how).raw("</span>");
  return out.raw("</figcaption>");
}

base::Html open_image(std::string_view id, int height, std::string_view title, std::string_view description) {
  base::Html out{"<svg class=\"chart\" role=\"img\" aria-labelledby=\""};
  out.text(id).raw("-t ").text(id).raw("-d\" height=\"").number(height).raw("\"><title id=\"").text(id).raw("-t\">");
  out.text(title).raw("</title><desc id=\"").text(id).raw("-d\">").text(description).raw("</desc>");
  return out;
}

base::Html open_decoration(int height) {
  base::Html out{"<svg class=\"chart\" height=\""};
  return out.number(height).raw("\" aria-hidden=\"true\">");
}

void Key::add(const base::Html& mark, std::string_view meaning) {
  items.raw("<li><svg width=\"18\" height=\"18\" class=\"chart k\" aria-hidden=\"true\">").html(mark);
  items.raw("</svg>").text(meaning).raw("</li>");
}

base::Html Key::html() const {
  base::Html out;
  if (!items.empty()) out.raw("<ul class=\"key\">").html(items).raw("</ul>");
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
