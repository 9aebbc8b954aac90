// What no page is without, whatever its theme: the language, the title, the security policy, the skip link, <main>,
// <h1>.
//
// The tokenizer sees them go by. A landmark counts where every branch of the template has it: what only one branch of
// a condition has, a page may lack.
#pragma once

#include <string>
#include <string_view>

#include "base/source_location.h"

namespace theme {

struct Markup;

enum Landmark : unsigned {
  language = 1,
  title = 2,
  policy = 4,
  skip = 8,
  main_part = 16,
  heading = 32,
  skip_before_main = 64,
  // of the tag that is being read:
  is_policy = 256,
  is_skip = 512,
  is_to_main = 1024,
  is_main = 2048
};

struct Spot {
  const base::SourceFile* file = nullptr;
  std::string_view at;
};

struct Landmarks {
  unsigned all = 0;       // of Landmark, on every way to here
  std::string value;      // of the attribute that is being read, where it may decide
  Spot html, body, main;  // where these tags begin
};

// A tag is complete.
void see_tag(Markup&);
// `ch` is the next byte of an attribute's value, in lower case.
void see_value_of_attribute(Markup&, char ch);
// The attribute is complete; `place` is its value, as far as that is in this literal of `file`.
void see_attribute(Markup&, const base::SourceFile& file, std::string_view location);
// The value of this path is printed here.
void see_print(Markup&, std::string_view path);

}  // namespace theme
