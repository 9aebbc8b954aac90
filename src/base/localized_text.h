// A text of the content in each language in which it was written.
#pragma once

#include <array>
#include <string_view>

#include "base/language.h"
#include "base/source_location.h"

namespace base {

// A text as a page shows it. Where it is not in the page's language, `is_other` is true and `other` is its language,
// for the attribute `lang`.
struct ResolvedText {
  std::string_view text;
  bool is_other = false;
  Language other = Language::th;

  bool empty() const { return text.empty(); }
};

struct LocalizedText {
  std::array<std::string_view, 2> words;  // by Language; empty where not written
  SourceLocation location;

  bool empty() const { return words[0].empty() && words[1].empty(); }
  bool has(Language language) const { return !words[index(language)].empty(); }
  // In the wanted language where it was written in it, else in the other one.
  std::string_view in(Language wanted) const { return has(wanted) ? words[index(wanted)] : words[1 - index(wanted)]; }
  ResolvedText phrase(Language wanted) const {
    Language spoken = has(wanted) || empty() ? wanted : wanted == Language::th ? Language::en : Language::th;
    return {words[index(spoken)], spoken != wanted, spoken};
  }
};

}  // namespace base
