#include "theme/html/landmarks.h"

#include <algorithm>
#include <iterator>

#include "theme/html/markup.h"

namespace theme {
namespace {

constexpr std::size_t longest_value = 2048;
constexpr std::string_view first_of_policy = "default-src 'none'";
constexpr std::string_view never_in_policy[] = {"unsafe", "http:", "https:", "data:", "blob:", "*"};

bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

void see_policy(Markup& m, const base::SourceFile& file, std::string_view location) {
  const std::string_view text = m.seen.value;
  const bool is_weak = std::any_of(std::begin(never_in_policy), std::end(never_in_policy),
                                   [&](std::string_view word) { return text.find(word) != text.npos; });
  m.seen.all |= policy;
  if ((text.starts_with(first_of_policy) && !is_weak) || m.lost) return;
  m.diagnostics.add(
      file, location,
      base::msg("นโยบายความปลอดภัยนี้หลวมกว่าของธีม default", "this security policy is weaker than that of 'default'"),
      base::msg("ใช้บล็อก policy ของ layout.html ในธีม default ตามเดิม",
                "keep the block 'policy' of the default's layout.html"));
}

void see_once(Markup& m, Landmark landmark, std::string_view tag) {
  if ((m.seen.all & landmark) && !m.lost && m.opened_in)
    m.diagnostics.add(*m.opened_in, m.opened, base::msg("หน้าหนึ่งมี <{}> ได้แห่งเดียว", "a page has one <{}>", {tag}));
  m.seen.all |= landmark;
}

}  // namespace

void see_value_of_attribute(Markup& m, char ch) {
  const Context& c = m.now;
  if (c.element != "a" && c.element != "main" && c.element != "meta") return;
  if (m.seen.value.size() < longest_value) m.seen.value += ch;
}

void see_attribute(Markup& m, const base::SourceFile& file, std::string_view location) {
  const Context& c = m.now;
  const std::string& value = m.seen.value;
  unsigned& all = m.seen.all;
  if (c.element == "meta" && c.attribute == "http-equiv" && value == "content-security-policy") all |= is_policy;
  if (c.element == "meta" && c.attribute == "content" && (all & is_policy)) see_policy(m, file, location);
  if (c.element == "a" && c.attribute == "class" && has_word(value, "skip")) all |= is_skip;
  if (c.element == "a" && c.attribute == "href" && value == "#main") all |= is_to_main;
  if (c.element == "main" && c.attribute == "id" && value == "main") all |= is_main;
}

void see_tag(Markup& m) {
  const Context& c = m.now;
  unsigned& all = m.seen.all;
  const unsigned tag = all;
  all &= ~static_cast<unsigned>(is_policy | is_skip | is_to_main | is_main);
  if (c.is_end_tag) return;
  const Spot here{m.opened_in, m.opened};
  if (c.element == "html") m.seen.html = here;
  if (c.element == "body") m.seen.body = here;
  if (c.element == "a" && (tag & is_skip) && (tag & is_to_main)) all |= skip;
  if (c.element == "h1") see_once(m, heading, "h1");
  if (c.element != "main") return;
  m.seen.main = here;
  if (all & skip) all |= skip_before_main;
  if (tag & is_main) see_once(m, main_part, "main");
}

void see_print(Markup& m, std::string_view path) {
  const Context& c = m.now;
  if (c.where == Where::double_quoted && c.element == "html" && c.attribute == "lang" && path == "frame.language")
    m.seen.all |= language;
  if (c.where == Where::title && c.element == "title" && path == "frame.title") m.seen.all |= title;
}

}  // namespace theme
