#include "tests/pipeline/markup.h"

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>

namespace markup {
namespace {

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
char small(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

std::string decoded(const std::string& text) {
  static const std::vector<std::pair<std::string, std::string>> entities{
      {"&lt;", "<"},   {"&gt;", ">"},   {"&quot;", "\""}, {"&#39;", "'"},
      {"&#x27;", "'"}, {"&nbsp;", " "}, {"&amp;", "&"}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    auto known = std::find_if(entities.begin(), entities.end(),
                              [&](const auto& e) { return text.compare(i, e.first.size(), e.first) == 0; });
    out += known == entities.end() ? std::string(1, text[i]) : known->second;
    i += known == entities.end() ? 1 : known->first.size();
  }
  return out;
}

// The tag that begins at `i` (a '<'); `i` is left behind its '>'.
Tag read_tag(const std::string& bytes, std::size_t& i) {
  Tag tag;
  for (++i; i < bytes.size() && !is_space(bytes[i]) && bytes[i] != '>'; ++i) tag.name += small(bytes[i]);
  while (i < bytes.size() && bytes[i] != '>') {
    if (is_space(bytes[i]) || bytes[i] == '/') {
      ++i;
      continue;
    }
    std::string name, value;
    for (; i < bytes.size() && !is_space(bytes[i]) && bytes[i] != '>' && bytes[i] != '='; ++i)
      name += small(bytes[i]);
    if (i < bytes.size() && bytes[i] == '=') {
      char quote = ++i < bytes.size() ? bytes[i] : '>';
      bool is_quoted = quote == '"' || quote == '\'';
      for (i += is_quoted; i < bytes.size(); ++i) {
        if (is_quoted ? bytes[i] == quote : is_space(bytes[i]) || bytes[i] == '>') break;
        value += bytes[i];
      }
      i += is_quoted;
    }
    tag.attributes.emplace_back(std::move(name), decoded(value));
  }
  ++i;
  return tag;
}

bool begins_tag(const std::string& bytes, std::size_t i) {
  return i + 1 < bytes.size() && bytes[i] == '<' &&
         (std::isalpha(static_cast<unsigned char>(bytes[i + 1])) ||
          std::string("/!?").find(bytes[i + 1]) != std::string::npos);
}

// Tells `see` of every tag and its end, and `read` of every stretch between tags. What scripts and styles hold is
// neither.
template <typename See, typename Read>
void walk(const std::string& bytes, See see, Read read) {
  for (std::size_t i = 0; i < bytes.size();) {
    std::size_t start = i;
    while (i < bytes.size() && !begins_tag(bytes, i)) ++i;
    read(bytes.substr(start, i - start));
    if (i >= bytes.size()) return;
    Tag tag = read_tag(bytes, i);
    see(tag);
    if (tag.name == "script" || tag.name == "style") i = std::min(bytes.find("</" + tag.name, i), bytes.size());
  }
}

std::string squeezed(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool is_no_break = text.compare(i, 2, "\u00A0") == 0;
    i += is_no_break;
    if (!is_no_break && !is_space(text[i]))
      out += text[i];
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

bool is_safe_address(std::string address) {
  address.erase(
      std::remove_if(address.begin(), address.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; }),
      address.end());
  std::size_t end = address.find_first_of(":/?#");
  if (end == std::string::npos || address[end] != ':') return true;
  std::string scheme = address.substr(0, end);
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), small);
  return std::set<std::string>{"https", "http", "mailto", "tel"}.count(scheme) > 0;
}

std::string danger_of(const Tag& tag) {
  static const std::set<std::string> never{"iframe", "object", "embed",         "base",
                                           "applet", "frame",  "foreignobject", "marquee"};
  static const std::set<std::string> addresses{"href",       "src",        "srcset", "action",
                                               "formaction", "xlink:href", "poster", "data"};
  if (never.count(tag.name) || tag.name.starts_with("evil")) return "<" + tag.name + ">";
  std::string source, type;
  for (const auto& [name, value] : tag.attributes) {
    if (name.starts_with("on") || name == "style" || name == "srcdoc") return tag.name + " " + name;
    if (addresses.count(name) && !is_safe_address(value)) return name + "=" + value;
    if (name == "src") source = value;
    if (name == "type") type = value;
  }
  bool is_ours =
      source.find("assets/") != std::string::npos || type == "application/ld+json" || source.ends_with("search.js");
  return tag.name == "script" && !is_ours ? "<script>" : "";
}

}  // namespace

std::vector<Tag> tags_of(const std::string& bytes) {
  std::vector<Tag> tags;
  walk(
      bytes, [&](const Tag& tag) { tags.push_back(tag); }, [](const std::string&) {});
  return tags;
}

std::string danger_in(const std::string& bytes) {
  for (const Tag& tag : tags_of(bytes))
    if (std::string danger = danger_of(tag); !danger.empty()) return danger;
  return {};
}

std::string words_of(const std::string& bytes) {
  std::size_t start = bytes.find("<main"), end = bytes.find("</main>");
  bool has_main = start != bytes.npos && end != bytes.npos;
  static const std::set<std::string> inside_words{"wbr", "b", "strong", "em", "mark", "abbr"};
  std::string text;
  // A word that is kept whole at the end of a line goes on in the text around it.
  static const std::regex kept_whole("<span class=\"nb\">([^<]*)</span>");
  walk(
      std::regex_replace(has_main ? bytes.substr(start, end - start) : bytes, kept_whole, "$1"),
      [&](const Tag& tag) {
        std::string name = tag.name.starts_with("/") ? tag.name.substr(1) : tag.name;
        if (!inside_words.count(name)) text += ' ';
      },
      [&](const std::string& words) { text += words; });
  return squeezed(decoded(text));
}

}  // namespace markup
