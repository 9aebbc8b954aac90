// One literal on its way through the tokenizer: what the files of markup.h share.
#pragma once

#include "base/ascii.h"
#include "theme/html/markup.h"

namespace theme {

struct LiteralReader {
  Markup& m;
  const base::SourceFile& file;
  std::string_view literal;
  std::size_t at = 0;
};

// Adds to a name as far as it can mean something to us: no name that does is longer.
inline void keep(std::string& name, char c) {
  if (name.size() < 64) name += base::to_lower(c);
}

// The byte that is being read.
inline std::string_view here(const LiteralReader& r) { return r.literal.substr(r.at, 1); }

// `length` bytes before it, as far as they are in this literal.
inline std::string_view behind(const LiteralReader& r, std::size_t length) {
  return length && length <= r.at ? r.literal.substr(r.at - length, length) : here(r);
}

inline void fault(LiteralReader& r, std::string_view at, base::BilingualText what, base::BilingualText advice = {}) {
  if (!r.m.lost) r.m.diagnostics.add(r.file, at, std::move(what), std::move(advice));
}

// The steps inside a tag (attributes.cpp).
void refuse_stray(LiteralReader&, char, std::string_view stray);
void leave_attribute(Context&, Where next);
void name_attribute(LiteralReader&);  // its name is complete
void in_tag(LiteralReader&, char);    // outside names and values
void in_name(LiteralReader&, char);
void before_value(LiteralReader&, char);
void in_value(LiteralReader&, char);

}  // namespace theme
