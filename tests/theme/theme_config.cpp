#include "theme/loader/theme_config.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "model/colours.h"
#include "tests/source_dir.h"

namespace {

struct Read {
  theme::ThemeConfig config;
  std::string told;
};

Read read(const std::string& yaml) {
  base::SourceFile file{"theme.yaml", yaml};
  base::Arena arena;
  platform::YamlTree tree;
  base::Report report;
  REQUIRE(platform::parse_yaml(file, 0, file.text.size(), arena, tree, report));
  Read out{theme::read_theme_config(tree, report), {}};
  for (const base::Finding& f : report.findings()) {
    out.told +=
        f.path + ":" + std::to_string(f.line) + ":" + std::to_string(f.column) + ": " + f.code + ": " + f.what.en;
    if (!f.advice.empty()) out.told += " / " + f.advice.en;
    out.told += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("contrast as WCAG has it") {
  auto of = [](const char* a, const char* b) {
    return model::contrast(*model::parse_colour(a), *model::parse_colour(b));
  };
  CHECK(of("#000", "#ffffff") == Approx(21));
  CHECK(of("#777", "#777777") == Approx(1));
  CHECK(of("#767676", "#fff") == Approx(4.54).margin(0.01));
  CHECK(of("#15252c", "#fff") == Approx(15.8).margin(0.05));
  CHECK(of("#cde4e6", "#0b4650") == Approx(7.9).margin(0.05));
  for (const char* wrong : {"", "#", "fff", "#ffff", "#ggg", "#12345", "red", "#1234567"})
    CHECK_FALSE(model::parse_colour(wrong));
}

TEST_CASE("what theme.yaml says") {
  Read r = read(
      "tokens:\n  light: { brand: \"#102030\", link: \"#003366\" }\n  dark: { brand: \"#000\" }\n"
      "font: \"Sarabun, 'Noto Sans Thai', sans-serif\"\nradius: 0.5rem\nlogo: logo.svg\nalt: { th: ตรา, en: Emblem "
      "}\n");
  CHECK(r.told.empty());
  CHECK(model::style_of(r.config.colours) ==
        "@media screen and (prefers-color-scheme:light){:root{--brand:#102030;--link:#003366}}\n"
        "@media screen and (prefers-color-scheme:dark){:root{--brand:#000}}\n");
  CHECK(r.config.font == "Sarabun, 'Noto Sans Thai', sans-serif");
  CHECK(r.config.radius == "0.5rem");
  CHECK(r.config.logo == "logo.svg");
  CHECK(r.config.alt[0] == "ตรา");
  CHECK(r.config.alt[1] == "Emblem");
  CHECK(model::is_empty(read("").config.colours));
}

TEST_CASE("colours that are hard to read are refused, with the pair and its ratio") {
  CHECK(read("tokens:\n  light: { brand: \"#70a0a8\" }\n").told ==
        "theme.yaml:2:19: theme: the contrast of 'on' on 'brand' is only 2.88 (light) / text needs 4.5 to be read\n"
        "theme.yaml:2:19: theme: the contrast of 'on2' on 'brand' is only 2.17 (light) / text needs 4.5 to be "
        "read\n"
        "theme.yaml:2:19: theme: the contrast of 'onfocus' on 'brand' is only 1.99 (light) / marks need 3 to be "
        "seen\n");
  CHECK(read("tokens:\n  dark: { edge: \"#333\" }\n").told ==
        "theme.yaml:2:17: theme: the contrast of 'edge' on 'bg' is only 1.41 (dark) / marks need 3 to be "
        "seen\n");
}

TEST_CASE("what theme.yaml may not hold") {
  CHECK(read("tokens:\n  lite: {}\n  light: { bgr: \"#fff\", ink: black, soft: [1] }\n").told ==
        "theme.yaml:2:3: theme: unknown key 'lite' / valid values: dark, light\n"
        "theme.yaml:3:12: theme: unknown key 'bgr' / did you mean 'bg'?\n"
        "theme.yaml:3:30: theme: 'black' is not a colour like #rrggbb\n"
        "theme.yaml:3:43: theme: 'soft' must be a text\n");
  CHECK(read("font: \"x;} body{display:none\"\nradius: \"1px}\"\n").told ==
        "theme.yaml:1:7: theme: 'x;} body{display:none' cannot be used here\n"
        "theme.yaml:2:9: theme: '1px}' cannot be used here\n");
  CHECK(read("font: \"'a\"\n").told == "theme.yaml:1:7: theme: ''a' cannot be used here\n");
  CHECK(read("logo: ../x.svg\n").told == "theme.yaml:1:7: theme: '../x.svg' cannot be used here\n");
  CHECK(read("logo: x.gif\n").told ==
        "theme.yaml:1:7: theme: the logo must be a .svg, .png, .jpg or .webp in the theme's folder\n");
  CHECK(read("logo: x.svg\n").told ==
        "theme.yaml:1:7: theme: the logo has no 'alt' / it is what blind readers hear\n");
  CHECK(read("colour: x\n").told ==
        "theme.yaml:1:1: theme: unknown key 'colour' / valid values: alt, font, home, logo, pages, radius, tokens\n");
  CHECK(read("- x\n").told == "theme.yaml:1:1: theme: keys and values are expected here\n");
}

TEST_CASE("the default theme's own colours pass, and are those that looks are judged by") {
  std::ifstream file(std::string(source_dir) + "/themes/default/styles/common/1-base.css");
  std::stringstream css;
  css << file.rdbuf();
  const std::string text = css.str();
  const std::size_t dark = text.find("@media screen and (prefers-color-scheme:dark)");
  REQUIRE(dark != std::string::npos);
  const std::string schemes[] = {text.substr(0, dark), text.substr(dark, text.find("\n}", dark) - dark)};
  auto value = [&](std::size_t scheme, std::string_view name) {
    std::size_t at = schemes[scheme].find("--" + std::string(name) + ":");
    if (at == std::string::npos)
      at = schemes[scheme = 0].find("--" + std::string(name) + ":");  // the dark is as the light
    REQUIRE(at != std::string::npos);
    const std::size_t start = schemes[scheme].find(':', at) + 1;
    return schemes[scheme].substr(start, schemes[scheme].find_first_of(";}", start) - start);
  };
  std::string yaml = "tokens:\n";
  for (std::size_t scheme : {0u, 1u}) {
    yaml += scheme ? "  dark:\n" : "  light:\n";
    for (const model::ColourToken& token : model::colour_tokens()) {
      const std::string_view judged = scheme ? token.dark : token.light;
      INFO(token.name);
      if (judged.starts_with('#')) {
        CHECK(value(scheme, token.name) == judged);
        yaml += "    " + std::string(token.name) + ": \"" + std::string(judged) + "\"\n";
      } else {
        CHECK(value(scheme, token.name) == "var(--" + std::string(judged) + ")");
      }
    }
  }
  CHECK(read(yaml).told.empty());
}

TEST_CASE("a colour that equals another is judged with it, until it is set") {
  CHECK(read("tokens:\n  light: { wt: \"#dddddd\", s2: \"#333\", s3: \"#333\", d1: \"#6a6a6a\" }\n").told ==
        "theme.yaml:2:16: theme: the contrast of 'wt' on 's1' is only 3.98 (light) / text needs 4.5 to be read\n");
  CHECK(read("tokens:\n  light: { wt: \"#dddddd\", s2: \"#333\", s3: \"#333\", d1: \"#6a6a6a\", s1: \"#333\" }\n")
            .told.empty());
}

TEST_CASE("a pair is told in both languages, of text and of marks") {
  base::SourceFile file{"theme.yaml", "tokens: {light: {link: \"#99aabb\", d0: \"#ddd\"}}"};
  base::Arena arena;
  platform::YamlTree tree;
  base::Report report;
  REQUIRE(platform::parse_yaml(file, 0, file.text.size(), arena, tree, report));
  theme::read_theme_config(tree, report);
  std::string told;
  for (const base::Finding& f : report.findings()) told += f.what.th + " / " + f.advice.th + "\n";
  CHECK(told ==
        "สี link บน bg ต่างกันเพียง 2.38 เท่า (โหมดสว่าง) / ตัวอักษรต้องต่างจากพื้นอย่างน้อย 4.5 เท่า\n"
        "สี link บน soft ต่างกันเพียง 2.16 เท่า (โหมดสว่าง) / ตัวอักษรต้องต่างจากพื้นอย่างน้อย 4.5 เท่า\n"
        "สี link บน warnbg ต่างกันเพียง 2.12 เท่า (โหมดสว่าง) / ตัวอักษรต้องต่างจากพื้นอย่างน้อย 4.5 เท่า\n"
        "สี d0 บน bg ต่างกันเพียง 1.35 เท่า (โหมดสว่าง) / เส้นและเครื่องหมายต้องต่างจากพื้นอย่างน้อย 3 เท่า\n");
}

TEST_CASE("the home's blocks and the theme's own pages") {
  Read r = read("home: [answer, notice]\npages: { privacy: { th: ความเป็นส่วนตัว, en: Privacy } }\n");
  CHECK(r.told.empty());
  REQUIRE(r.config.home.size() == 2);
  CHECK(r.config.home[1].name == "notice");
  REQUIRE(r.config.pages.size() == 1);
  CHECK(r.config.pages[0].title[1] == "Privacy");
  CHECK(read("home: answer\n").told ==
        "theme.yaml:1:7: theme: a list is expected here / write it like [answer, complain, facts]\n");
  CHECK(read("home: [\"../x\"]\n").told ==
        "theme.yaml:1:8: theme: the name '../x' cannot be used / use only a-z 0-9 -\n");
  CHECK(read("pages: { A: {th: x} }\n").told ==
        "theme.yaml:1:10: theme: the name 'A' cannot be used / use only a-z 0-9 -\n");
  CHECK(read("pages: { a: {} }\n").told ==
        "theme.yaml:1:10: theme: the page 'a' has no title / write it like {th: ความเป็นส่วนตัว, en: Privacy}\n");
}

TEST_CASE("colours take the place of the base's, and leave paper black on white") {
  const std::string base =
      ":root{--bg:#fff;--on:#fff;--s1:var(--d1);--d1:#111}@media screen and "
      "(prefers-color-scheme:dark){:root{--bg:#000;--s1:#222}}"
      "@media print{:root{--bg:#fff}}";
  auto styled = [&](const std::string& yaml) { return model::with_colours(base, read(yaml).config.colours); };
  CHECK(styled("") == base);
  CHECK(styled("tokens: {light: {bg: \"#fffffe\"}, dark: {bg: \"#000001\"}}") ==
        ":root{--bg:#fffffe;--on:#fff;--s1:var(--d1);--d1:#111}@media screen and "
        "(prefers-color-scheme:dark){:root{--bg:#000001;--s1:#222}}"
        "@media print{:root{--bg:#fff}}");
  // Set for the light alone: the dark stays as it was. Not in the base: it is added.
  CHECK(styled("tokens: {light: {on: \"#eeeeee\"}, dark: {edge: \"#999999\"}}") ==
        ":root{--bg:#fff;--on:#eeeeee;--s1:var(--d1);--d1:#111}@media screen and "
        "(prefers-color-scheme:dark){:root{--bg:#000;--s1:#222;--on:#fff;--edge:#999999}}@media "
        "print{:root{--bg:#fff}}");
  CHECK(read("tokens: {light: {bg: \"#000\", soft: \"#111\", ink: \"#fff\", ink2: \"#fff\", link: \"#fff\", vis: "
             "\"#fff\", ok: \"#fff\", warn: "
             "\"#fff\", warnbg: \"#000\", d1: \"#eee\", s1: \"#555\", th: \"#fa0\", d2: \"#aaa\", s2: \"#555\", d0: "
             "\"#888\", band: \"#222\", "
             "band2: \"#222\", focus: \"#fff\"}}")
            .told ==
        "theme.yaml:1:144: theme: the contrast of 'd1' on '#fff' is only 1.16 (print) / text needs 4.5 to be read\n"
        "theme.yaml:1:168: theme: the contrast of 'th' on '#fff' is only 1.90 (print) / text needs 4.5 to be read\n"
        "theme.yaml:1:180: theme: the contrast of 'd2' on '#fff' is only 2.32 (print) / marks need 3 to be seen\n"
        "theme.yaml:1:218: theme: the contrast of '#333' on 'band' is only 1.25 (print) / text needs 4.5 to be read\n"
        "theme.yaml:1:233: theme: the contrast of '#333' on 'band2' is only 1.25 (print) / text needs 4.5 to be "
        "read\n");
}

namespace {

// "| `ink` | … | `#15252c` | `#e9f0f2` | 4.5 on `bg` `soft` |" without its words.
std::string row_of(const std::string& line) {
  std::string out;
  bool is_code = false;
  int cell = 0;
  for (char c : line) {
    cell += c == '|';
    if (c == '`')
      is_code = !is_code, out += is_code && cell != 2 ? " " : "";
    else if (cell != 2 && (is_code || (cell == 5 && ((c >= '0' && c <= '9') || c == '.'))))
      out += c;
  }
  return out;
}

}  // namespace

TEST_CASE("the docs list every token with its colours and what it is read on") {
  std::vector<std::string> expected;
  for (const model::ColourToken& token : model::colour_tokens()) {
    std::string row = " " + std::string(token.name) + " " + std::string(token.light) + " " + std::string(token.dark),
                backs;
    int least = 0;
    for (const model::ColourPair& pair : model::colour_pairs())
      if (pair.front == token.name) backs += " " + std::string(pair.back), least = pair.least;
    expected.push_back(row + (least == 0 ? "" : least == 300 ? "3" : "4.5") + backs);
  }
  for (const char* name : {"en", "th"}) {
    INFO(name);
    std::ifstream file(std::string(source_dir) + "/docs/themes." + name + ".md");
    std::vector<std::string> found;
    for (std::string line; std::getline(file, line);)
      if (line.starts_with("| `") && line.find("| `#") != line.npos) found.push_back(row_of(line));
    CHECK(found == expected);
  }
}
