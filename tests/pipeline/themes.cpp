// A theme of one's own: what it changes, and that a mistake in it is told.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/compiled_theme.h"
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
  // What is told of the theme, a finding a line, from the theme's folder on.
  std::string told() const {
    std::string out;
    const BuildResult result = build();
    for (const base::Finding& f : result.report.findings()) {
      if (f.severity != base::Severity::error) continue;
      out += f.path.substr(f.path.find("themes/") + 7);
      if (f.line) out += ":" + std::to_string(f.line) + ":" + std::to_string(f.column);
      out += ": " + f.what.en + " / " + f.advice.en + "\n";
    }
    return out;
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

TEST_CASE(
    "themes: theme.css comes after the base with the colours of theme.yaml in it, on every page and on the report") {
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
    CHECK(css.find("--link:#003366;") < css.find("@media"));
    CHECK(css.ends_with("}h1{color:var(--link)}"));
  }
  CHECK(site.at("404.html").find("(prefers-color-scheme:light){:root{--link:#003366} }\n</style>") !=
        std::string::npos);
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
  CHECK(told.find("themes/own/site.css: error[theme]: nothing uses this stylesheet\n"
                  "  move what it holds into theme.css, which comes after the styles of 'default'\n") != told.npos);
  CHECK(told.find("themes/own/theme.css:1:4: error[theme]: '{' has no partner\n") != told.npos);
}

TEST_CASE("themes: a theme's layout extends the default's and replaces a block of it; the rest is as it was") {
  Themed folder;
  folder.put("theme.css", "");
  folder.build();
  const auto before = folder.site();
  folder.put("templates/layout.html",
             "{% extends \"default/layout.html\" %}\n{% block header %}\n<header class=\"top\">ours</header>\n{% "
             "endblock %}\n");
  CHECK(folder.told().empty());
  const auto after = folder.site();
  CHECK(after.at("index.html").find("<header class=\"top\">ours</header>") != std::string::npos);
  CHECK(after.at("index.html").ends_with(before.at("index.html").substr(before.at("index.html").find("<main"))));
}

TEST_CASE("themes: the home's blocks in another order, and one more") {
  Themed folder;
  folder.put("theme.yaml", "home: [contact, answer, complain, summary, notice, facts, sections, updates, pages]\n");
  folder.put("templates/home_notice.html", "<p>{% say own.notice %}</p>\n");
  folder.put("words/th.yaml", "own: {notice: ติดประกาศที่ศาลากลาง}\n");
  CHECK(folder.told().empty());
  std::string home;
  for (const auto& [path, bytes] : folder.site())
    if (path.ends_with("/index.html") && bytes.find("ติดประกาศที่ศาลากลาง") != std::string::npos) home = bytes;
  REQUIRE_FALSE(home.empty());
  CHECK(home.find("id=\"contact\"") < home.find("class=\"bar\""));
  CHECK(home.find("class=\"bar\"") < home.find("ติดประกาศ"));

  folder.put("theme.yaml", "home: [anwser, complain, complain, summary, notice, facts, sections, updates, pages]\n");
  CHECK(folder.told() ==
        "own/theme.yaml:1:1: the home page lacks the block 'answer' / their order may change, but none may be left "
        "out\n"
        "own/theme.yaml:1:1: the home page lacks the block 'contact' / their order may change, but none may be left "
        "out\n"
        "own/theme.yaml:1:8: there is no block 'anwser' / did you mean 'answer'? valid values: answer, complain, "
        "contact, facts, notice, pages, "
        "sections, summary, updates\n"
        "own/theme.yaml:1:26: the block 'complain' appears twice / remove one of them\n");
}

TEST_CASE("themes: pages of the theme's own stand below site/, and every page's foot leads there") {
  Themed folder;
  folder.put("theme.yaml", "pages: {privacy: {th: ความเป็นส่วนตัว, en: Privacy}}\n");
  folder.put("templates/page_privacy.html", "<p>ไม่มีคุกกี้</p>\n");
  CHECK(folder.told().empty());
  const auto site = folder.site();
  REQUIRE(site.count("site/privacy/index.html"));
  const std::string& page = site.at("site/privacy/index.html");
  CHECK(page.find("<h1>ความเป็นส่วนตัว</h1>\n<p>ไม่มีคุกกี้</p>") != std::string::npos);
  CHECK(
      site.at("index.html").find("<li class=\"noprint\"><a href=\"site/privacy/index.html\">ความเป็นส่วนตัว</a></li>") !=
      std::string::npos);

  folder.put("theme.yaml", "pages: {privat: {th: ความเป็นส่วนตัว}}\n");
  CHECK(folder.told() ==
        "own/theme.yaml:1:9: the page 'privat' has no template / write templates/page_privat.html\n");
}

TEST_CASE(
    "themes: in a site of one agency an alias that the theme's page has is an error at its place, in check too") {
  Themed folder;
  scratch::write(folder.content() / "site.yaml",
                 scratch::read(folder.content() / "site.yaml") + "root_agency: ban-khao\n");
  scratch::write(folder.content() / "agencies/ban-khao/pages/about.md",
                 "---\ntitle: ก\naliases: [old/, site/privacy/]\n---\n");
  folder.put("theme.yaml", "pages: {privacy: {th: ความเป็นส่วนตัว, en: Privacy}}\n");
  folder.put("templates/page_privacy.html", "<p>ไม่มีคุกกี้</p>\n");
  BuildOptions options = folder.options();
  const std::string built = folder.findings(build(options));
  CHECK(built.find("about.md:3:17: error[duplicate-url]: 'site/privacy/' is an address that the site itself uses") !=
        std::string::npos);
  CHECK(built.find("'old/'") == std::string::npos);
  options.is_check = true;
  CHECK(folder.findings(build(options)) == built);
  CHECK(folder.site().empty());

  folder.put("theme.yaml", "");  // the address is free without the page
  fs::remove(folder.path / "themes/own/templates/page_privacy.html");
  CHECK(folder.told().empty());
  CHECK(folder.site().count("site/privacy/index.html"));
}

TEST_CASE("themes: names that are nearly right are told, and what they should be") {
  Themed folder;
  folder.put("them.yaml", "");
  folder.put("words/tha.yaml", "");
  folder.put("templates/scroes.html", "");
  folder.put(
      "words/th.yaml",
      "frame: {not_pubished: x, menu: \"{n}\", not_stated: ยังไม่เผยแพร่}\nportal: {lead: ทุกหน่วยงาน}\nownn: {a: b}\n");
  CHECK(
      folder.told() ==
      "own/templates/scroes.html: nothing uses this file / did you mean 'scores.html'?\n"
      "own/them.yaml: nothing uses this file / did you mean 'theme.yaml'?\n"
      "own/words/th.yaml:1:9: the default theme has no words 'frame.not_pubished' / did you mean "
      "'frame.not_published'?\n"
      "own/words/th.yaml:1:32: the words 'frame.menu' have no value {n} / remove it\n"
      "own/words/th.yaml:1:51: 'frame.not_stated' and 'frame.not_published' say the same / not published, nothing to "
      "publish, zero and not stated "
      "must not be taken for each other\n"
      "own/words/th.yaml:2:16: the words 'portal.lead' lack the value {n} / put {n} into them\n"
      "own/words/th.yaml:3:8: the default theme has no words 'ownn.a' / the theme's own words go under 'own:'\n"
      "own/words/tha.yaml: nothing uses this file / did you mean 'th.yaml'?\n");
  scratch::write(folder.content() / "site.yaml", "title: x\ntheme: defualt\n");
  const std::string found = folder.findings(folder.build());
  INFO(found);
  CHECK(found.find("content/site.yaml:2:8: error[unknown-theme]: there is no theme 'defualt'\n") != found.npos);
  CHECK(found.find("  did you mean 'default'?\n") != found.npos);
}

TEST_CASE("themes: a template that drops what every page has is an error, and nothing is published") {
  Themed folder;
  folder.put("templates/scores.html",
             "{% extends \"layout.html\" %}\n{% block main %}\n<p>{{ title }}</p>\n{% endblock %}\n");
  CHECK(folder.told() ==
        "own/templates/scores.html:2:1: this page does not say when nothing is published / write {% if empty %}{% "
        "include \"empty.html\" %}{% endif %}\n"
        "own/templates/scores.html:2:1: this page lacks its <h1> / write <h1> … </h1> where no condition can leave "
        "it out\n");
  CHECK(folder.site().empty());
}

TEST_CASE("themes: a stylesheet takes the place of the default's of its name") {
  Themed folder;
  folder.put("styles/common/2-frame.css", ".ours { color: red }\n");
  CHECK(folder.told().empty());
  const auto site = folder.site();
  for (const std::string name : {"site", "report"}) {
    CHECK(style(site, name).find(".ours{color:red}") != std::string::npos);
    CHECK(style(site, name).find(".top{") == std::string::npos);
    CHECK(style(site, name).find(".facts{") != std::string::npos);
  }
  folder.put("styles/common/2-fram.css", "");
  CHECK(folder.told() ==
        "own/styles/common/2-fram.css: nothing uses this stylesheet / did you mean '2-frame.css'?\n");
}

TEST_CASE("themes: a script is sent without its comments and indents, one with text over several lines as it is") {
  Themed folder;
  folder.put("site.js", "// why\nvar a = 1;  // kept\n\n  var b = 'http://x';\n    // more\n\treturn");
  folder.put("search.js", "var c = `\n  // text\n`;\n");
  const auto has_bytes = [&](std::string_view name, const std::string& bytes) {
    const auto site = folder.site();
    return std::any_of(site.begin(), site.end(),
                       [&](const auto& file) { return file.first.starts_with(name) && file.second == bytes; });
  };
  CHECK(folder.told().empty());
  CHECK(has_bytes("assets/site-", "var a = 1;  // kept\nvar b = 'http://x';\nreturn"));
  CHECK(has_bytes("assets/search-", "var c = `\n  // text\n`;\n"));
}

namespace {

std::string name_of_colours(const std::map<std::string, std::string>& site) {
  for (const auto& [path, bytes] : site)
    if (path.find("/colours-") != std::string::npos) return path;
  return {};
}

}  // namespace

TEST_CASE("themes: an agency's own colours stand on its pages, after those of the theme, and go with it") {
  Themed folder;
  folder.put("theme.css", "");
  const fs::path yaml = fs::directory_iterator(folder.content() / "agencies")->path() / "agency.yaml";
  const std::string slug = yaml.parent_path().filename().string(), plain = scratch::read(yaml);
  scratch::write(yaml,
                 plain + "colours: {light: {brand: \"#4a1259\", on2: \"#eadcf0\"}, dark: {brand: \"#2c0b36\"}}\n");
  CHECK(folder.told().empty());
  auto site = folder.site();
  const std::string name = name_of_colours(site);
  REQUIRE(name.starts_with(slug + "/colours-"));
  CHECK(site.at(name) ==
        "@media screen and (prefers-color-scheme:light){:root{--brand:#4a1259;--on2:#eadcf0}}\n"
        "@media screen and (prefers-color-scheme:dark){:root{--brand:#2c0b36}}\n");
  const std::string& home = site.at(slug + "/index.html");
  CHECK(home.find("site-") < home.find("<link rel=\"stylesheet\" href=\"" + name.substr(slug.size() + 1) + "\">"));
  CHECK(home.find("<meta name=\"theme-color\" content=\"#4a1259\"") != home.npos);
  CHECK(home.find("<meta name=\"theme-color\" content=\"#2c0b36\"") != home.npos);
  CHECK(site.at("index.html").find("colours-") == std::string::npos);

  scratch::write(yaml, plain + "colours: {dark: {brand: \"#2c0b36\"}}\n");
  CHECK(folder.told().empty());
  site = folder.site();
  CHECK(site.count(name) == 0);
  CHECK_FALSE(name_of_colours(site).empty());
  scratch::write(yaml, plain);
  CHECK(folder.told().empty());
  CHECK(name_of_colours(folder.site()).empty());
}

TEST_CASE("themes: an agency's colours are judged with those of the theme") {
  Themed folder;
  folder.put("theme.yaml", "tokens: {light: {on2: \"#aaaaaa\", brand: \"#111111\"}}\n");
  const fs::path yaml = fs::directory_iterator(folder.content() / "agencies")->path() / "agency.yaml";
  const std::string plain = scratch::read(yaml);
  const auto line = std::to_string(1 + std::count(plain.begin(), plain.end(), '\n'));
  auto told = [&](const std::string& colours, base::Language language) {
    scratch::write(yaml, plain + "colours: " + colours + "\n");
    std::string out;
    const BuildResult result = folder.build();
    for (const base::Finding& f : result.report.findings())
      if (f.severity == base::Severity::error)
        out += f.path.substr(f.path.rfind('/') + 1) + ":" + std::to_string(f.line) + ":" + std::to_string(f.column) +
               ": " + f.code + ": " + f.what.in(language) + " / " + f.advice.in(language) + "\n";
    return out;
  };
  const std::string at = "agency.yaml:" + line;
  CHECK(told("{light: {brand: \"#4a1259\"}}", base::Language::en).empty());
  CHECK(told("{light: {brand: \"#666666\"}}", base::Language::en) ==
        at + ":26: colours: the contrast of 'on2' on 'brand' is only 2.47 (light) / text needs 4.5 to be read\n");
  CHECK(told("{light: {brand: \"#666666\"}}", base::Language::th) ==
        at + ":26: colours: สี on2 บน brand ต่างกันเพียง 2.47 เท่า (โหมดสว่าง) / ตัวอักษรต้องต่างจากพื้นอย่างน้อย 4.5 เท่า\n");
  CHECK(told("{lite: {}, light: {brnd: \"#fff\", link: blue}}", base::Language::en) ==
        at + ":11: unknown-key: colours has no key 'lite' / valid keys: light, dark\n" + at +
            ":29: colours: there is no colour 'brnd' / did you mean 'brand'?\n" + at +
            ":49: colours: 'blue' is not a colour / write it like \"#0b4650\"\n");
  CHECK(told("\n  light:\n    brand: #4a1259", base::Language::en) ==
        "agency.yaml:" + std::to_string(std::stoi(line) + 2) +
            ":5: colours: 'brand' has no value / write a colour in quotes, like \"#0b4650\"\n");
}

TEST_CASE("themes: what is kept from one build to the next gives the site that a build without it gives") {
  Themed folder;
  BuildOptions options = folder.options();
  options.themes = std::make_shared<ThemeCache>();
  const auto is_as_without = [&] {
    const std::string told = folder.findings(pipeline::build(options));
    const auto site = folder.site();
    CHECK(told == folder.findings(folder.build()));
    return site == folder.site();
  };
  folder.put("theme.css", "h1 { color: var(--link) }\n");
  CHECK(is_as_without());
  CHECK(is_as_without());
  SECTION("a style changes in as many bytes") {
    folder.put("theme.css", "h1 { color: var(--line) }\n");
    CHECK(is_as_without());
    CHECK(style(folder.site(), "site").ends_with("h1{color:var(--line)}"));
  }
  SECTION("a file comes, and goes again") {
    folder.put("templates/home_contact.html", "<p>here</p>\n");
    CHECK(is_as_without());
    fs::remove(folder.path / "themes/own/templates/home_contact.html");
    CHECK(is_as_without());
  }
  SECTION("a mistake is told each time, and mended") {
    folder.put("templates/home_contact.html", "<p>{{ nothing }}</p>\n");
    CHECK(is_as_without());
    CHECK(is_as_without());
    CHECK_FALSE(pipeline::build(options).is_published);
    fs::remove(folder.path / "themes/own/templates/home_contact.html");
    CHECK(is_as_without());
  }
  SECTION("the languages of the site change") {
    scratch::write(folder.content() / "site.yaml",
                   scratch::read(folder.content() / "site.yaml") + "languages: [th]\n");
    CHECK(is_as_without());
  }
}
