// A link of the content as a page shows it: its words, where it leads, and what waits there.
// Templates show one with {% include "linked.html" with x as link %}.
#pragma once

#include <string>

#include "base/reflect.h"
#include "views/shared/links.h"

namespace views {

struct ResolvedLink {
  base::ResolvedText label;  // content's own words; or
  std::string text;          // words of ours, before the label
  base::Url href;
  std::string file;  // "PDF 1.2 MB" of a document; empty for others
  std::string host;  // of an outside address; empty for others
  bool is_outside = false;
};

ResolvedLink resolve_link(const AgencyLinks& links, const model::Link& link, base::ResolvedText label,
                          std::string text = {});

// "PDF" of "documents/a.pdf".
std::string file_type(std::string_view path);
// "PDF 1.2 MB" of a document that exists, else only its type.
std::string file_text(const model::Agency& agency, std::string_view path);

REFLECTED(ResolvedLink);

}  // namespace views
