// A Markdown text of the content, parsed once, with its links resolved.
#pragma once

#include <vector>

#include "core/document.h"
#include "core/language.h"
#include "model/link.h"

namespace model {

struct Document {
  core::Tree nodes;
  std::vector<Link> links;  // Node::link counts in them
  core::Place place;

  bool empty() const { return nodes.empty(); }
};

// Markdown in the languages in which it was written; as core::Text.
struct Prose {
  Document words[2];  // by Language
  core::Place place;

  bool has(core::Language language) const { return !words[core::index(language)].empty(); }
  bool empty() const { return words[0].empty() && words[1].empty(); }
  // The wanted language or the one that is there.
  core::Language spoken(core::Language wanted) const {
    return has(wanted) || empty() ? wanted : wanted == core::Language::th ? core::Language::en : core::Language::th;
  }
  const Document& in(core::Language wanted) const { return words[core::index(spoken(wanted))]; }
};

}  // namespace model
