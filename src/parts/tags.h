// State tags: icon, words and colour, never colour alone. Templates show one with {% include "tag.html" with x as tag
// %}.
#pragma once

#include <string>

#include "core/html.h"
#include "core/shape.h"

namespace parts {

struct Tag {
  std::string kind;  // "ok" "warn" "run" or "": a class of the style sheet
  core::Html icon;
  std::string label;
};

Tag ok_tag(std::string label);        // a tick
Tag warning_tag(std::string label);   // an exclamation mark
Tag running_tag(std::string label);   // a half-filled ring
Tag missing_tag(std::string label);   // a dotted ring: not published yet
Tag document_tag(std::string label);  // a sheet of paper: evidence, nothing to publish

// The empty state of a page, shown by empty.html.
struct Empty {
  std::string who;        // who has not supplied what
  std::string will_show;  // what the page will show
  core::Url nearest;      // the nearest page that has data; may be empty
  std::string nearest_label;
};

REFLECTED(Tag);
REFLECTED(Empty);

}  // namespace parts
