#include "tests/charts/trial.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/source_dir.h"

namespace trial {
namespace {

const std::string source = source_dir;

std::string content_of(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

base::Translations read_words(base::Language language) {
  base::Translations words(language);
  std::istringstream file(
      content_of(source + "/themes/default/words/" + std::string(base::code(language)) + ".yaml"));
  bool in_section = false;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != ' ') in_section = line == "charts:";
    std::size_t colon = line.find(": \"");
    if (!in_section || colon == line.npos) continue;
    words.set("charts." + line.substr(2, colon - 2), line.substr(colon + 3, line.size() - colon - 4));
  }
  return words;
}

// A line for each element, so that a difference can be read; no space inside a line of text changes.
std::string in_lines(std::string_view html) {
  std::string out;
  for (std::size_t i = 0; i < html.size(); ++i) {
    std::string_view rest = html.substr(i);
    bool inline_text = rest.starts_with("<b") || rest.starts_with("<i") || rest.starts_with("<span") ||
                       rest.starts_with("<small") || rest.starts_with("</");
    if (rest[0] == '<' && i && html[i - 1] == '>' && !inline_text) out += '\n';
    out += rest[0];
  }
  return out + '\n';
}

struct Tag {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  bool closes = false, empty = false;
};

// `inside`: what stands between < and >. Attributes are written name="value".
Tag parse_tag(std::string_view inside) {
  Tag tag;
  tag.closes = inside.starts_with('/');
  tag.empty = inside.ends_with('/');
  if (tag.closes) inside.remove_prefix(1);
  if (tag.empty) inside.remove_suffix(1);
  std::size_t space = inside.find(' ');
  tag.name = inside.substr(0, space);
  while (space != inside.npos) {
    inside.remove_prefix(space + 1);
    std::size_t equals = inside.find("=\""), end = equals == inside.npos ? equals : inside.find('"', equals + 2);
    if (end == inside.npos) return tag.attributes.push_back({"unreadable", std::string(inside)}), tag;
    tag.attributes.push_back(
        {std::string(inside.substr(0, equals)), std::string(inside.substr(equals + 2, end - equals - 2))});
    inside.remove_prefix(end + 1);
    space = inside.find(' ');
  }
  return tag;
}

void check_attributes(const Tag& tag, std::vector<std::string>& ids, std::vector<std::string>& used,
                      std::string& out) {
  for (const auto& [name, value] : tag.attributes) {
    if (name == "unreadable" || name == "style" || name.starts_with("on")) out += tag.name + ": " + name + "\n";
    if (name == "stroke" || (name == "fill" && !value.starts_with("url(#"))) out += "paint outside classes\n";
    if (name == "id") ids.push_back(value);
    if (name == "href") used.push_back(value.substr(1));
    if (name == "fill" && value.size() > 6) used.push_back(value.substr(5, value.size() - 6));
    if (name == "aria-labelledby") {
      std::istringstream list(value);
      for (std::string id; list >> id;) used.push_back(id);
    }
    if (value.find("nan") != value.npos || value.starts_with('-')) {
      bool may_be_negative = name.starts_with('y') || name == "cy" || name == "dx";
      if (!may_be_negative) out += tag.name + " " + name + "=" + value + "\n";
    }
  }
}

}  // namespace

const base::Translations& thai() {
  static const base::Translations words = read_words(base::Language::th);
  return words;
}

const base::Translations& english() {
  static const base::Translations words = read_words(base::Language::en);
  return words;
}

base::Points points(std::string_view text) {
  return {static_cast<std::int32_t>(base::parse_number(text).value().scaled(2).value())};
}

base::ResolvedText phrase(std::string_view text) { return {text, false, base::Language::th}; }

std::string faults(std::string_view html) {
  std::string out;
  std::vector<std::string> open, ids, used;
  for (std::size_t from = html.find('<'); from != html.npos; from = html.find('<', from + 1)) {
    std::size_t end = html.find('>', from);
    if (end == html.npos) return out + "a tag has no end\n";
    Tag tag = parse_tag(html.substr(from + 1, end - from - 1));
    check_attributes(tag, ids, used, out);
    if (tag.closes) {
      if (open.empty() || open.back() != tag.name) return out + "</" + tag.name + "> closes nothing\n";
      open.pop_back();
    } else if (!tag.empty && tag.name != "wbr") {
      open.push_back(tag.name);
    }
  }
  for (const std::string& name : open) out += "<" + name + "> stays open\n";
  std::set<std::string> known(ids.begin(), ids.end());
  if (known.size() != ids.size()) out += "an id stands twice\n";
  for (const std::string& id : used)
    if (!known.contains(id)) out += "nothing has the id " + id + "\n";
  if (html.find('[') != html.npos) out += "words are missing\n";
  return out;
}

void golden(std::string_view name, const base::Html& html) {
  INFO(name);
  CHECK(faults(html.view()) == "");
  std::string path = source + "/tests/charts/golden/" + std::string(name) + ".html";
  std::string now = in_lines(html.view());
  if (std::getenv("PRONGSAI_ACCEPT"))
    std::ofstream(path) << now;
  else
    CHECK(content_of(path) == now);
}

std::size_t count(const base::Html& html, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = html.view().find(part); at != std::string_view::npos; at = html.view().find(part, at + 1))
    ++n;
  return n;
}

bool has(const base::Html& html, std::string_view part) { return count(html, part) > 0; }

}  // namespace trial
