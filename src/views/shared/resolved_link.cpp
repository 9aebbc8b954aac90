#include "views/shared/resolved_link.h"

#include <cctype>

#include "views/shared/formatting.h"

namespace views {

REFLECT(ResolvedLink, "link", label, text, href, file, host, is_outside);

ResolvedLink resolve_link(const AgencyLinks& links, const model::Link& link, base::ResolvedText label,
                          std::string text) {
  ResolvedLink out{label, std::move(text), links.to(link), {}, {}, false};
  if (link.to == model::Link::To::document) out.file = file_text(links.context().agency, link.target);
  if (link.to == model::Link::To::outside) {
    out.host = base::host_of(out.href.view());
    out.is_outside = !out.host.empty();
  }
  return out;
}

std::string file_type(std::string_view path) {
  std::string type(path.substr(path.rfind('.') + 1));
  for (char& c : type) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return type;
}

std::string file_text(const model::Agency& agency, std::string_view path) {
  const model::DocumentFile* file = agency.document(path);
  return file_type(path) + (file ? " " + file_size(file->size) : "");
}

}  // namespace views
