// What a page may weigh, so that it opens on a cheap phone: counted on the pages of the five agencies, in bytes as
// they are stored. Data tables and the report are as long as what they report.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kilobyte = 1024;

bool is_of_a_measure(const std::string& path) {
  return path.find("/measures/") != path.npos && !path.ends_with("/measures/index.html");
}

bool is_of_the_portal(std::string path) {
  if (path.starts_with("en/")) path.erase(0, 3);
  return path == "index.html" || path == "404.html" || path.starts_with("compare/") ||
         path.starts_with("province/") || path.starts_with("type/") || path.starts_with("data/") ||
         path.starts_with("search/");
}

std::size_t without_tables(const std::string& html) {
  std::size_t size = html.size();
  for (std::size_t from = html.find("<table"); from != html.npos; from = html.find("<table", from + 1))
    size -= html.find("</table>", from) - from;
  return size;
}

std::size_t most_bytes(const std::string& path) {
  if (path.ends_with(".css")) return 15 * kilobyte;
  if (path.ends_with(".js"))
    return path.starts_with("assets/search") ? 22 * kilobyte  // the search page alone; a third of it as hosts send it
           : path.starts_with("assets/")     ? 5 * kilobyte
                                             : std::string::npos;
  if (!path.ends_with(".html") || path.ends_with("/report/index.html")) return std::string::npos;
  if (is_of_the_portal(path)) return 100 * kilobyte;
  return (is_of_a_measure(path) ? 30 : 60) * kilobyte;
}

}  // namespace

TEST_CASE("budgets: styles, script and pages of the five agencies") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
  REQUIRE(folder.build().is_published);
  std::size_t styles = 0, pages = 0;
  for (const auto& [path, bytes] : folder.site()) {
    styles += path.ends_with(".css") && path.starts_with("assets/");
    pages += path.ends_with(".html");
    INFO(path);
    CHECK((path.ends_with(".html") ? without_tables(bytes) : bytes.size()) <= most_bytes(path));
    if (path.ends_with(".html") && path != "404.html") {
      const std::string link = "<link rel=\"stylesheet\"";
      const std::size_t first = bytes.find(link);
      CHECK(first != bytes.npos);
      // So that the first view is three requests: page, styles, script. A report has a stylesheet of its sheets, the
      // page of several years one of its own, those of scores, of comparisons, of all measures and of months that of
      // plots.
      const std::string_view with_own[]{"/report/", "/history/", "/scores/", "compare/", "/measures/index.html"};
      if (std::none_of(std::begin(with_own), std::end(with_own), [&](auto f) { return path.find(f) != path.npos; }))
        CHECK(bytes.find(link, first + 1) == bytes.npos);
    }
  }
  CHECK(styles == 7);
  CHECK(pages > 100);
}
