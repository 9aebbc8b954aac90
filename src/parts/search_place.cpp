#include "parts/search_place.h"

#include "parts/links.h"

namespace parts {
namespace {

core::TextScope scope_of(std::string_view kind) {
  if (kind == "measure") return core::TextScope::item;
  const bool repeats_others = kind == "report" || kind == "measures" || kind == "updates";
  return repeats_others ? core::TextScope::title : core::TextScope::whole;
}

}  // namespace

std::optional<SearchPlace> search_place(const model::Settings& settings, std::string_view agency_slug,
                                        core::Language language, const Page& page) {
  const std::string own = folder_of(settings, agency_slug, language, {});
  if (!page.is_indexed || !page.folder.starts_with(own)) return std::nullopt;
  SearchPlace place;
  place.folder = page.folder.substr(own.size());
  std::string_view rest = place.folder;
  if (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') {
    place.year = rest.substr(0, rest.find('/'));
    rest.remove_prefix(place.year.size() + 1);
  }
  place.kind = place.folder.empty() ? "home" : rest.substr(0, rest.find('/'));
  if (rest.size() > place.kind.size() + 1) place.kind.pop_back();  // measures/…: a measure
  place.scope = scope_of(place.kind);
  return place;
}

}  // namespace parts
