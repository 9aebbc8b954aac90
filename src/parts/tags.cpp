#include "parts/tags.h"

#include <utility>

namespace parts {

REFLECT(Tag, "tag", kind, icon, label);
REFLECT(Empty, "empty state", who, will_show, nearest, nearest_label);

namespace {

core::Html badge_icon(core::Literal shapes) {
  return core::Html()
      .raw("<svg width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">")
      .raw(shapes)
      .raw("</svg>");
}

}  // namespace

Tag ok_tag(std::string label) {
  return {"ok",
          badge_icon("<path d=\"M2 7.5 5.5 11 12 3.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.4\"/>"),
          std::move(label)};
}

Tag warning_tag(std::string label) {
  return {"warn",
          badge_icon("<path d=\"M7 1.5v7\" stroke=\"currentColor\" stroke-width=\"2.4\"/>"
                     "<circle cx=\"7\" cy=\"12\" r=\"1.5\" fill=\"currentColor\"/>"),
          std::move(label)};
}

Tag running_tag(std::string label) {
  return {
      "run",
      badge_icon("<circle cx=\"7\" cy=\"7\" r=\"5.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"/>"
                 "<path d=\"M7 1.8a5.2 5.2 0 0 1 0 10.4z\" fill=\"currentColor\"/>"),
      std::move(label)};
}

Tag missing_tag(std::string label) {
  return {"",
          badge_icon("<circle cx=\"7\" cy=\"7\" r=\"5.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" "
                     "stroke-dasharray=\"3 2.4\"/>"),
          std::move(label)};
}

Tag document_tag(std::string label) {
  return {"",
          badge_icon("<path d=\"M3 1h5.5L11 3.5V13H3z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\"/>"
                     "<path d=\"M5 6h4M5 9h4\" stroke=\"currentColor\" stroke-width=\"1.4\"/>"),
          std::move(label)};
}

}  // namespace parts
