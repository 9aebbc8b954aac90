#include "base/page_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_set>

#include "base/ascii.h"
#include "base/byte_search.h"
#include "base/utf8.h"

namespace base {
namespace {

using Role = HtmlTag::Role;

// FNV-1a: a name as one number, so that it is compared at once.
constexpr std::uint32_t number_of(std::string_view name) {
  std::uint32_t number = 2166136261u;
  for (char c : name) number = (number ^ static_cast<unsigned char>(c)) * 16777619u;
  return number;
}

Role role_of(std::uint32_t element) {
  switch (element) {
    case number_of("a"):
    case number_of("b"):
    case number_of("span"):
    case number_of("time"):
    case number_of("small"):
    case number_of("wbr"):
    case number_of("code"):
    case number_of("del"):
    case number_of("abbr"):
    case number_of("em"):
    case number_of("strong"):
    case number_of("i"):
    case number_of("sub"):
      return Role::within_a_line;
    case number_of("td"):
    case number_of("th"):
    case number_of("dt"):
    case number_of("dd"):
      return Role::cell;
    case number_of("svg"):
    case number_of("figure"):
    case number_of("nav"):
    case number_of("details"):
    case number_of("thead"):
    case number_of("sup"):
    case number_of("form"):
    case number_of("button"):
    case number_of("select"):
    case number_of("script"):
    case number_of("output"):
    case number_of("caption"):
      return Role::left_out;
    case number_of("h1"):
      return Role::title;
    case number_of("main"):
      return Role::main;
    default:
      return Role::block;
  }
}

bool has_class(std::string_view classes, std::string_view wanted) {
  for (std::size_t at = classes.find(wanted); at != classes.npos; at = classes.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    if ((at == 0 || classes[at - 1] == ' ') && (end == classes.size() || classes[end] == ' ')) return true;
  }
  return false;
}

bool has_left_out_class(std::string_view name, std::string_view classes) {
  static constexpr std::array<std::string_view, 5> left_out{"noprint", "tag", "vh", "back", "mono"};
  if (classes.empty()) return false;
  if (name == "td" || name == "th") return has_class(classes, "n");
  return std::any_of(left_out.begin(), left_out.end(), [&](std::string_view c) { return has_class(classes, c); });
}

std::string_view attribute_of(std::string_view tag, std::string_view before) {
  const std::size_t at = tag.find(before), from = at + before.size();
  return at == tag.npos ? std::string_view() : tag.substr(from, tag.find('"', from) - from);
}

}  // namespace

HtmlTag html_tag(std::string_view name, std::string_view classes, bool is_end, bool is_translated) {
  HtmlTag tag;
  tag.element = number_of(name);
  tag.role = role_of(tag.element);
  tag.is_end = is_end;
  if (is_end) return tag;
  tag.is_left_out = has_left_out_class(name, classes);
  tag.is_left_out_of_item = name == "dt" || name == "h2" || (name == "dd" && classes == "mut");
  tag.keeps_digits = !is_translated || name == "script" || name == "style";
  return tag;
}

HtmlTag html_tag(std::string_view whole) {
  const bool is_end = whole.starts_with("</");
  const std::string_view rest = whole.substr(is_end ? 2 : 1);
  const auto ends_name = [](char c) { return c == ' ' || c == '/' || c == '>' || c == '\n'; };
  const auto end = std::find_if(rest.begin(), rest.end(), ends_name);
  const std::string_view name = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  if (is_end || end == rest.end() || *end == '>') return html_tag(name, {}, is_end);  // without attributes
  return html_tag(name, attribute_of(whole, " class=\""), false, whole.find(" translate=\"no\"") == whole.npos);
}

struct PageTextWriter::Inside {
  explicit Inside(TextScope of) : scope_(of) {}

  void tag(const HtmlTag& tag) {
    if (tag.role == Role::main) {
      is_reading_ = !tag.is_end;
      is_done_ = is_done_ || tag.is_end;
    }
    if (!is_reading_) return;
    if (depth_ > 0) {
      if (tag.element == left_out_) depth_ += tag.is_end ? -1 : 1;
    } else if (tag.role == Role::title) {
      if (tag.is_end) end_title();
      is_done_ = tag.is_end && scope_ == TextScope::title;
      is_reading_ = !is_done_;
    } else if (!tag.is_end && (tag.role == Role::left_out || tag.is_left_out ||
                               (tag.is_left_out_of_item && scope_ == TextScope::item))) {
      left_out_ = tag.element;
      depth_ = 1;
    } else if (tag.role == Role::cell) {
      needs_space_ = true;
    } else if (tag.role != Role::within_a_line) {
      end_line();
    }
  }
  void text(std::string_view escaped) {
    if (is_reading_ && depth_ == 0) letters(escaped);
  }
  bool is_done() const { return is_done_; }
  PageText take() {
    end_line();
    return std::move(out_);
  }

 private:
  // One space where there are many.
  void letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (is_space(text[at])) {
        needs_space_ = true;
        ++at;
        continue;
      }
      if (needs_space_ && !line_.empty()) line_ += ' ';
      needs_space_ = false;
      std::size_t end = first_of<'&', ' ', '\n', '\t', '\r'>(text, at + 1);
      if (text[at] == '&') end = at;
      line_.append(text, at, end - at);
      at = end < text.size() && text[end] == '&' ? entity(text, end) : end;
    }
  }
  // The line is kept where it is the first of its kind.
  void end_line() {
    if (!line_.empty() && known_.insert(std::hash<std::string_view>()(line_)).second) out_.text.append(line_) += '\n';
    clear();
  }
  void end_title() {
    out_.title = line_;
    clear();
  }
  void clear() {
    line_.clear();
    needs_space_ = false;
  }
  // Appends what the entity means at `at`, and returns where it ends; a lone & is itself.
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
    return append_utf8(line_, code), end + 1;
  }

  TextScope scope_;
  bool is_reading_ = false;     // between <main> and its end
  bool is_done_ = false;        // no text of the page follows
  std::uint32_t left_out_ = 0;  // the element around that is left out
  int depth_ = 0;               // how many of that name are within each other
  std::string line_;            // that is being read
  bool needs_space_ = false;
  std::unordered_set<std::size_t> known_;  // hashes of the lines so far
  PageText out_;
};

PageTextWriter::PageTextWriter(TextScope scope) : inside_(std::make_unique<Inside>(scope)) {}
PageTextWriter::~PageTextWriter() = default;

void PageTextWriter::tag(const HtmlTag& tag) { inside_->tag(tag); }
void PageTextWriter::text(std::string_view escaped) { inside_->text(escaped); }
bool PageTextWriter::is_done() const { return inside_->is_done(); }
PageText PageTextWriter::take() { return inside_->take(); }

}  // namespace base
