#include "parts/moved.h"

namespace parts {
namespace {

using model::PageKind;

constexpr std::string_view index_file = "index.html";

// "pages/old", "pages/old/" and "pages/old/index.html" are one address.
std::string address_of(std::string_view alias) {
  std::string out(alias);
  if (out.ends_with("/index.html")) out.resize(out.size() - index_file.size());
  if (!out.ends_with('/') && !out.ends_with(".html")) out += '/';
  return out;
}

}  // namespace

std::vector<MovedPage> moved_pages(const model::Agency& agency) {
  std::vector<MovedPage> out;
  auto take = [&](const model::Article& article, const Address& to) {
    for (std::string_view alias : article.aliases) out.push_back({alias, &article, to});
  };
  for (const model::Article& page : agency.pages) take(page, {PageKind::page, 0, page.slug});
  for (const model::Article& update : agency.updates) take(update, {PageKind::update, 0, update.slug});
  for (const model::Year& year : agency.years)
    if (year.report) take(*year.report, {PageKind::report, year.year, {}});
  return out;
}

std::string moved_file(const model::Settings& settings, std::string_view slug, core::Language language,
                       std::string_view alias) {
  std::string path = folder_of(settings, slug, language, {}) + address_of(alias);
  if (path.ends_with('/')) path += index_file;
  return path;
}

std::vector<model::MovedAddress> moved_addresses(const model::Settings& settings, const model::Agency& agency) {
  const core::Language first = settings.first_language();
  const std::size_t own = folder_of(settings, agency.slug, first, {}).size();
  std::vector<model::MovedAddress> out;
  for (const MovedPage& page : moved_pages(agency))
    out.push_back({address_of(page.alias), folder_of(settings, agency.slug, first, page.to).substr(own)});
  return out;
}

}  // namespace parts
