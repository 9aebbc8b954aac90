// Addresses that the site itself has: what the documents say of them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"
#include "views/shared/portal_pages.h"

TEST_CASE("docs: the names that no agency may have are those of the site's own addresses") {
  model::Settings settings;
  settings.languages.clear();
  std::vector<std::string> names = views::reserved_addresses(settings, {});
  names.emplace_back("site");     // where a theme puts pages of its own
  std::erase(names, "404.html");  // which cannot be the name of a folder of content
  std::sort(names.begin(), names.end());
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : " ") + name;
  for (const char* docs : {"docs/content.en.md", "docs/content.th.md"}) {
    INFO(docs << ": " << list);
    std::string text = scratch::read(std::filesystem::path(source_dir) / docs);
    std::replace(text.begin(), text.end(), '\n', ' ');
    CHECK(text.find("`" + list + "`") != std::string::npos);
  }
}
