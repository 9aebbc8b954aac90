#include "parts/page_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <unordered_set>

#include "core/eight.h"
#include "core/utf8.h"

namespace parts {
namespace {

using model::SearchedText;

struct Tag {
  std::string_view name, classes;
  bool is_end = false;
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// A name of up to eight letters as one number, so that it is compared at once; 0 of longer ones.
constexpr std::uint64_t packed(std::string_view name) {
  std::uint64_t letters = 0;
  for (char c : name) letters = letters << 8 | static_cast<unsigned char>(c);
  return name.size() <= 8 ? letters : 0;
}

// What an element is for the reader.
enum class Element : unsigned char { block, within_a_line, cell, left_out, title, main };

Element element_of(std::string_view name) {
  switch (packed(name)) {
    case packed("a"):
    case packed("b"):
    case packed("span"):
    case packed("time"):
    case packed("small"):
    case packed("wbr"):
    case packed("code"):
    case packed("del"):
    case packed("abbr"):
    case packed("em"):
    case packed("strong"):
    case packed("i"):
    case packed("sub"):
      return Element::within_a_line;
    case packed("td"):
    case packed("th"):
    case packed("dt"):
    case packed("dd"):
      return Element::cell;
    case packed("svg"):
    case packed("figure"):
    case packed("nav"):
    case packed("details"):
    case packed("thead"):
    case packed("sup"):
    case packed("form"):
    case packed("button"):
    case packed("select"):
    case packed("script"):
    case packed("output"):
    case packed("caption"):
      return Element::left_out;
    case packed("h1"):
      return Element::title;
    case packed("main"):
      return Element::main;
    default:
      return Element::block;
  }
}

bool has_class(std::string_view classes, std::string_view wanted) {
  for (std::size_t at = classes.find(wanted); at != classes.npos; at = classes.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    if ((at == 0 || classes[at - 1] == ' ') && (end == classes.size() || classes[end] == ' ')) return true;
  }
  return false;
}

// The line that is being read: one space where there are many.
class Lines {
 public:
  void letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (is_space(text[at])) {
        space();
        ++at;
        continue;
      }
      if (needs_space_ && !line_.empty()) line_ += ' ';
      needs_space_ = false;
      std::size_t end = core::first_of<'&', ' ', '\n', '\t', '\r'>(text, at + 1);
      if (text[at] == '&') end = at;
      line_.append(text, at, end - at);
      at = end < text.size() && text[end] == '&' ? entity(text, end) : end;
    }
  }
  void space() { needs_space_ = true; }
  // Ends the line; it is kept where it is the first of its kind.
  void end_into(std::string& out) {
    if (!line_.empty() && known_.insert(std::hash<std::string_view>()(line_)).second) out.append(line_) += '\n';
    clear();
  }
  void end_as(std::string& title) {
    title = line_;
    clear();
  }

 private:
  void clear() {
    line_.clear();
    needs_space_ = false;
  }
  // Appends what stands for the entity at `at`, and returns where it ends; a lone & stands for itself.
  std::size_t entity(std::string_view text, std::size_t at) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> named{
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"nbsp", "\u00a0"}, {"shy", ""}}};
    const std::size_t end = text.find(';', at);
    const std::string_view name = end == text.npos ? "" : text.substr(at + 1, end - at - 1);
    for (const auto& [known, stands_for] : named)
      if (name == known) return line_ += stands_for, end + 1;
    unsigned code = 0;
    const bool is_hex = name.starts_with("#x");
    const char *from = name.data() + (is_hex ? 2 : 1), *to = name.data() + name.size();
    if (name.size() < 2 || name[0] != '#' || std::from_chars(from, to, code, is_hex ? 16 : 10).ptr != to ||
        code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
      return line_ += '&', at + 1;
    return core::append_utf8(line_, code), end + 1;
  }

  std::string line_;
  bool needs_space_ = false;
  std::unordered_set<std::size_t> known_;  // hashes of the lines so far
};

class Reader {
 public:
  Reader(std::string_view html, SearchedText searched) : html_(html), searched_(searched) {}

  PageText read() {
    at_ = std::min(core::find(html_, "<main"), html_.size());
    while (at_ < html_.size()) {
      const std::size_t open = core::first_of<'<'>(html_, at_);
      if (is_reading_) lines_.letters(html_.substr(at_, open - at_));
      at_ = open;
      if (at_ >= html_.size() || !take(tag())) break;
    }
    lines_.end_into(out_.text);
    return std::move(out_);
  }

 private:
  // The tag at `at_`, which moves behind it.
  Tag tag() {
    Tag tag;
    tag.is_end = at_ + 1 < html_.size() && html_[at_ + 1] == '/';
    const std::size_t name = at_ + 1 + tag.is_end;
    std::size_t at = name;
    while (at < html_.size() && html_[at] != '>' && html_[at] != '/' && !is_space(html_[at])) ++at;
    tag.name = html_.substr(name, at - name);
    for (; at < html_.size() && html_[at] != '>'; ++at) {
      if (html_[at] != '"') continue;
      const std::size_t value = at + 1;
      at = std::min(html_.find('"', value), html_.size() - 1);
      if (html_.substr(0, value).ends_with(" class=\"")) tag.classes = html_.substr(value, at - value);
    }
    at_ = std::min(at + 1, html_.size());
    return tag;
  }

  // False at the end of what is read.
  bool take(const Tag& tag) {
    const Element element = element_of(tag.name);
    if (element == Element::title) {
      if (tag.is_end) lines_.end_as(out_.title);
      is_reading_ = !tag.is_end || searched_ != SearchedText::title;
      return is_reading_;
    }
    if (element == Element::main && tag.is_end) return false;
    if (!tag.is_end && is_left_out(tag, element)) {
      skip(tag.name);
      return true;
    }
    if (element == Element::cell)
      lines_.space();
    else if (is_reading_ && element != Element::within_a_line)
      lines_.end_into(out_.text);
    return true;
  }

  bool is_left_out(const Tag& tag, Element element) const {
    static constexpr std::array<std::string_view, 5> classes{"noprint", "tag", "vh", "back", "mono"};
    if (element == Element::left_out) return true;
    if (searched_ == SearchedText::measure && (tag.name == "dt" || tag.name == "h2")) return true;
    if (tag.classes.empty()) return false;
    if (tag.name == "td" || tag.name == "th") return has_class(tag.classes, "n");
    if (tag.name == "dd" && searched_ == SearchedText::measure && tag.classes == "mut") return true;
    return std::any_of(classes.begin(), classes.end(), [&](std::string_view c) { return has_class(tag.classes, c); });
  }

  // Moves behind the end of the element that was begun.
  void skip(std::string_view name) {
    for (int depth = 1; depth > 0 && at_ < html_.size();) {
      at_ = core::first_of<'<'>(html_, at_);
      if (at_ >= html_.size()) return;
      const bool is_end = at_ + 1 < html_.size() && html_[at_ + 1] == '/';
      const std::size_t from = at_ + 1 + is_end, to = from + name.size();
      const bool is_it = html_.substr(from, name.size()) == name && to < html_.size() &&
                         (html_[to] == '>' || html_[to] == ' ' || html_[to] == '\n');
      if (is_it) depth += is_end ? -1 : 1;
      at_ = is_it ? std::min(html_.find('>', to), html_.size()) : from;
    }
    if (at_ < html_.size()) ++at_;
  }

  std::string_view html_;
  SearchedText searched_;
  std::size_t at_ = 0;
  bool is_reading_ = true;
  Lines lines_;
  PageText out_;
};

}  // namespace

PageText page_text(std::string_view html, SearchedText searched) { return Reader(html, searched).read(); }

}  // namespace parts
