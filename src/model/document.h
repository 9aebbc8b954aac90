// A Markdown text of the content, parsed once, with its links resolved.
#pragma once

#include <vector>

#include "base/language.h"
#include "base/markdown_document.h"
#include "model/link.h"

namespace model {

struct Document {
  base::Tree nodes;
  std::vector<Link> links;  // Node::link counts in them
  base::SourceLocation location;

  bool empty() const { return nodes.empty(); }
};

// Markdown in the languages in which it was written; as base::LocalizedText.
struct Prose {
  Document words[2];  // by Language
  base::SourceLocation location;

  bool has(base::Language language) const { return !words[base::index(language)].empty(); }
  bool empty() const { return words[0].empty() && words[1].empty(); }
  // The wanted language or the one that is there.
  base::Language spoken(base::Language wanted) const {
    return has(wanted) || empty() ? wanted : wanted == base::Language::th ? base::Language::en : base::Language::th;
  }
  const Document& in(base::Language wanted) const { return words[base::index(spoken(wanted))]; }
};

}  // namespace model
