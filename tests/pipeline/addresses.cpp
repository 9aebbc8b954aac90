// Addresses that the site itself has: what the documents say of them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"
#include "views/shared/agency_pages.h"
#include "views/shared/portal_pages.h"

namespace {

// As the guides list them, besides the languages: "assets compare data".
std::string list_of(const model::Settings& settings, std::vector<std::string> more) {
  std::vector<std::string> names = views::reserved_addresses(settings, {});
  names.insert(names.end(), more.begin(), more.end());
  names.emplace_back("site");     // where a theme puts pages of its own
  std::erase(names, "404.html");  // which cannot be the name of a folder of content
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : " ") + name;
  return list;
}

void check_guides_have(const std::string& list) {
  for (const char* guide : {"docs/content.en.md", "docs/content.th.md"}) {
    INFO(guide << ": " << list);
    std::string text = scratch::read(std::filesystem::path(source_dir) / guide);
    std::replace(text.begin(), text.end(), '\n', ' ');
    CHECK(text.find("`" + list + "`") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("docs: the names that no agency may have are those of the site's own addresses") {
  model::Settings settings;
  settings.languages.clear();
  check_guides_have(list_of(settings, {}));
}

TEST_CASE("docs: the one agency of a site may not have the name of a page either") {
  model::Settings settings;
  settings.languages.clear();
  settings.root_agency = "ban-khao";
  check_guides_have(list_of(settings, views::first_parts_of_pages()));
}
