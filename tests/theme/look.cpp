#include "tests/source_dir.h"
#include "theme/look.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "theme/colour.h"

namespace {

struct Read {
  theme::Look look;
  std::string told;
};

Read read(const std::string& yaml) {
  core::SourceFile file{"theme.yaml", yaml};
  core::Arena arena;
  outside::YamlTree tree;
  core::Report report;
  REQUIRE(outside::parse_yaml(file, 0, file.text.size(), arena, tree, report));
  Read out{theme::read_look(tree, report), {}};
  for (const core::Finding& f : report.findings()) {
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
    return theme::contrast(*theme::parse_colour(a), *theme::parse_colour(b));
  };
  CHECK(of("#000", "#ffffff") == Approx(21));
  CHECK(of("#777", "#777777") == Approx(1));
  CHECK(of("#767676", "#fff") == Approx(4.54).margin(0.01));
  CHECK(of("#15252c", "#fff") == Approx(15.8).margin(0.05));
  CHECK(of("#cde4e6", "#0b4650") == Approx(7.9).margin(0.05));
  for (const char* wrong : {"", "#", "fff", "#ffff", "#ggg", "#12345", "red", "#1234567"})
    CHECK_FALSE(theme::parse_colour(wrong));
}

TEST_CASE("a look becomes style for the screen") {
  Read r = read(
      "tokens:\n  light: { brand: \"#102030\", link: \"#003366\" }\n  dark: { brand: \"#000\" }\n"
      "font: \"Sarabun, 'Noto Sans Thai', sans-serif\"\nradius: 0.5rem\nlogo: logo.svg\nalt: { th: ตรา, en: Emblem "
      "}\n");
  CHECK(r.told.empty());
  CHECK(r.look.css ==
        "@media screen{:root{--brand:#102030;--link:#003366;}}\n"
        "@media screen and (prefers-color-scheme:dark){:root{--brand:#000;}}\n"
        "@media screen{body{font-family:Sarabun, 'Noto Sans Thai', sans-serif}:root{--r:0.5rem}}\n");
  CHECK(r.look.logo == "logo.svg");
  CHECK(r.look.alt[0] == "ตรา");
  CHECK(r.look.alt[1] == "Emblem");
  CHECK(read("").look.css.empty());
}

TEST_CASE("colours that are hard to read are refused, with the pair and its ratio") {
  CHECK(read("tokens:\n  light: { brand: \"#70a0a8\" }\n").told ==
        "theme.yaml:2:19: theme: the contrast of 'on' on 'brand' is only 2.88 (light) / 4.5 is the least that can be "
        "read\n"
        "theme.yaml:2:19: theme: the contrast of 'on2' on 'brand' is only 2.17 (light) / 4.5 is the least that can "
        "be read\n");
  CHECK(read("tokens:\n  dark: { edge: \"#333\" }\n").told ==
        "theme.yaml:2:17: theme: the contrast of 'edge' on 'bg' is only 1.41 (dark) / 3.0 is the least that can be "
        "read\n");
}

TEST_CASE("what a look may not hold") {
  CHECK(read("tokens:\n  lite: {}\n  light: { bgr: \"#fff\", ink: black, soft: [1] }\n").told ==
        "theme.yaml:2:3: theme: unknown key 'lite' / there are: dark, light\n"
        "theme.yaml:3:12: theme: unknown key 'bgr' / did you mean 'bg'?\n"
        "theme.yaml:3:30: theme: 'black' is no colour like #rrggbb\n"
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
        "theme.yaml:1:1: theme: unknown key 'colour' / there are: alt, font, logo, radius, tokens\n");
  CHECK(read("- x\n").told == "theme.yaml:1:1: theme: keys and values are expected here\n");
}

TEST_CASE("the default theme's own colours pass, and are those that looks are judged by") {
  std::ifstream file(std::string(source_dir) + "/themes/default/styles/common/1-base.css");
  std::stringstream css;
  css << file.rdbuf();
  const std::string text = css.str();
  const std::size_t dark = text.find("@media screen and (prefers-color-scheme:dark)");
  REQUIRE(dark != std::string::npos);
  std::string yaml = "tokens:\n";
  for (bool is_dark : {false, true}) {
    yaml += is_dark ? "  dark:\n" : "  light:\n";
    for (const char* name : {"bg", "soft", "ink",    "ink2", "line", "edge", "brand", "on",   "on2",   "link", "vis",
                             "ok", "warn", "warnbg", "d1",   "d2",   "d0",   "th",    "band", "band2", "focus"}) {
      std::size_t at = text.find("--" + std::string(name) + ":#", is_dark ? dark : 0);
      REQUIRE(at != std::string::npos);
      std::size_t start = text.find('#', at), end = text.find_first_of(";}", start);
      yaml += "    " + std::string(name) + ": \"" + text.substr(start, end - start) + "\"\n";
    }
  }
  CHECK(read(yaml).told.empty());
}
