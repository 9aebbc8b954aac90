// A theme of one's own: what it changes, and that a mistake in it is told.
#include <catch2/catch.hpp>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

struct Themed : scratch::Folder {
  Themed() {
    fs::copy(fs::path(source_dir) / "tests/sites/smallest/content", content(), fs::copy_options::recursive);
    fs::remove(path / "themes");
    fs::create_directories(path / "themes");
    fs::create_directory_symlink(fs::path(source_dir) / "themes/default", path / "themes/default");
    scratch::write(content() / "site.yaml", scratch::read(content() / "site.yaml") + "theme: own\n");
  }
  void put(const std::string& file, const std::string& text) const {
    scratch::write(path / "themes/own" / file, text);
  }
};

std::string style(const std::map<std::string, std::string>& site, const std::string& name) {
  for (const auto& [path, bytes] : site)
    if (path.starts_with("assets/" + name + "-") && path.ends_with(".css")) return bytes;
  return {};
}

}  // namespace

TEST_CASE("themes: theme.css comes after the base and after theme.yaml, on every page and on the report") {
  Themed folder;
  folder.put("theme.yaml", "tokens: {light: {link: \"#003366\"}}\n");
  folder.put("theme.css", "/* ours */\nh1 { color: var(--link) }\n");
  const BuildResult result = folder.build();
  CHECK(folder.findings(result).find("error") == std::string::npos);
  const auto site = folder.site();
  for (const std::string name : {"site", "report"}) {
    INFO(name);
    const std::string css = style(site, name);
    CHECK(css.starts_with(":root{color-scheme:light dark;"));
    CHECK(css.ends_with("@media screen{:root{--link:#003366;}}\nh1{color:var(--link)}"));
  }
  CHECK(style(site, "site").find(".chart{") != std::string::npos);
  CHECK(style(site, "report").find(".form{") != std::string::npos);
}

TEST_CASE("themes: a stylesheet of another name, or one with a mistake, is an error that says what to do") {
  Themed folder;
  folder.put("theme.css", "h1 { color: red\n");
  folder.put("site.css", "h1 { color: red }\n");
  const BuildResult result = folder.build();
  CHECK_FALSE(result.is_published);
  const std::string told = folder.findings(result);
  INFO(told);
  CHECK(told.find("themes/own/site.css: error[theme]: a theme has one stylesheet: theme.css\n"
                  "  move what it holds into theme.css, which comes after the styles of 'default'\n") != told.npos);
  CHECK(told.find("themes/own/theme.css:1:4: error[theme]: '{' has no partner\n") != told.npos);
}
