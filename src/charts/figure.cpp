#include "charts/figure.h"

#include "core/date.h"

namespace charts {

core::Html caption(std::string_view what, std::string_view how) {
  core::Html out{"<figcaption>"};
  out.text(what);
  if (!how.empty()) out.raw(" <span>").text(how).raw("</span>");
  return out.raw("</figcaption>");
}

core::Html open_image(std::string_view id, int height, std::string_view title, std::string_view description) {
  core::Html out{"<svg class=\"chart\" role=\"img\" aria-labelledby=\""};
  out.text(id).raw("-t ").text(id).raw("-d\" height=\"").number(height).raw("\"><title id=\"").text(id).raw("-t\">");
  out.text(title).raw("</title><desc id=\"").text(id).raw("-d\">").text(description).raw("</desc>");
  return out;
}

core::Html open_decoration(int height) {
  core::Html out{"<svg class=\"chart\" height=\""};
  return out.number(height).raw("\" aria-hidden=\"true\">");
}

void Key::add(const core::Html& mark, std::string_view meaning) {
  items.raw("<li><svg width=\"18\" height=\"18\" class=\"chart k\" aria-hidden=\"true\">").html(mark);
  items.raw("</svg>").text(meaning).raw("</li>");
}

core::Html Key::html() const {
  core::Html out;
  if (!items.empty()) out.raw("<ul class=\"key\">").html(items).raw("</ul>");
  return out;
}

core::Html span(const core::Phrase& phrase) {
  core::Html out{"<span"};
  if (phrase.is_other) out.raw(" lang=\"").text(core::code(phrase.other)).raw("\"");
  return out.raw(">").text(phrase.text).raw("</span>");
}

std::string year_text(int buddhist_year, const core::Words& words) {
  return words("charts.year", {{"year", std::to_string(buddhist_year)},
                               {"ce", std::to_string(buddhist_year - core::buddhist_offset)}});
}

}  // namespace charts
