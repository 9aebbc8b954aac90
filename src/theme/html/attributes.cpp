#include "base/ascii.h"
#include "theme/html/html_names.h"
#include "theme/html/literal_reader.h"

namespace theme {
namespace {

// The value of these decides what the element is, so it is kept, and has to be a literal.
bool is_deciding(const Context& c) {
  return (c.element == "script" && c.attribute == "type") || (c.element == "meta" && c.attribute == "http-equiv");
}

Noted noted(std::string_view attribute) {
  if (attribute == "id") return Noted::id;
  if (attribute == "class") return Noted::classes;
  if (attribute == "translate") return Noted::translate;
  return attribute == "content" ? Noted::content : Noted::nothing;
}

// What decides how the text of an element is taken (see base::html_tag).
void see_value_for_text(Markup& m, char ch) {
  constexpr std::size_t longest = 256;
  std::string& value = m.now.noted == Noted::classes ? m.classes : m.translate;
  if (value.size() < longest) value += ch;
}

void end_tag(LiteralReader& r) {
  Context& c = r.m.now;
  bool opens = !c.is_end_tag;
  see_tag(r.m);
  r.m.ended = base::html_tag(c.element, r.m.classes, c.is_end_tag, r.m.translate != "no");
  r.m.classes.clear();
  r.m.translate.clear();
  c.where = Where::text;
  c.is_end_tag = false;
  c.only_text = opens && c.element == "option";
  if (opens && (c.element == "title" || c.element == "textarea")) c.where = Where::title;
  if (opens && (c.element == "script" || c.element == "style")) c.where = Where::raw;
  if (c.where == Where::text) c.element.clear();
  if (c.where != Where::raw) c.has_src = c.has_type = c.is_json = false;
}

void end_value(LiteralReader& r) {
  Context& c = r.m.now;
  if (c.element == "script" && c.attribute == "type") {
    if (!c.has_type) c.is_json = c.value == "application/ld+json";  // browsers take the first
    c.has_type = true;
  }
  bool moves = c.element == "meta" && c.attribute == "http-equiv" &&
               (c.value == "refresh" || c.value.find('&') != c.value.npos);
  if (moves)
    fault(r, behind(r, c.value.size()),
          base::msg("หน้าเว็บต้องไม่เปลี่ยนหน้าเอง (refresh)", "a page must not navigate by itself (refresh)"),
          base::msg("ใช้ลิงก์แทน", "use a link"));
  see_attribute(r.m, r.file, behind(r, r.m.seen.value.size()));
  leave_attribute(c, Where::gap);
}

void end_scheme(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  // `&` could be the name of a colon.
  if (ch == '&' || (ch == ':' && !is_allowed_scheme(c.value)))
    fault(r, behind(r, c.value.size()),
          base::msg("ที่อยู่ขึ้นต้นด้วย '{}' ไม่ได้", "an address cannot begin with '{}'", {c.value + ch}),
          base::msg("ใช้ http, https, mailto, tel หรือที่อยู่ภายในไซต์",
                    "use http, https, mailto, tel or an address within the site"));
  c.address = Address::settled;
}

void in_address(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  if (c.address == Address::empty) c.address = ch == '#' ? Address::fragment : Address::scheme;
  if (c.address == Address::whole) {
    fault(r, here(r), base::msg("หลังที่อยู่ใน '{}' มีอะไรต่อไม่ได้", "nothing may follow the address in '{}'", {c.attribute}),
          base::msg("ให้ข้อมูลของหน้าส่งที่อยู่ที่สมบูรณ์มา", "let the page's data give the whole address"));
    c.address = Address::settled;
  }
  if (c.address != Address::scheme) return;
  if (std::string_view("/?#:&").find(ch) != std::string_view::npos)
    end_scheme(r, ch);
  else
    keep(c.value, ch);
}

}  // namespace

void refuse_stray(LiteralReader& r, char ch, std::string_view stray) {
  if (stray.find(ch) == stray.npos) return;
  fault(r, here(r), base::msg("มี '{}' เกินมาในแท็ก", "a stray '{}' in a tag", {here(r)}));
}

void leave_attribute(Context& c, Where next) {
  c.attribute.clear();
  c.value.clear();
  c.address = Address::none;
  c.noted = Noted::nothing;
  c.where = next;
}

void name_attribute(LiteralReader& r) {
  Context& c = r.m.now;
  if (is_inline_code(c.attribute))
    fault(r, behind(r, c.attribute.size()),
          base::msg("แอตทริบิวต์ '{}' ใช้ไม่ได้", "the attribute '{}' cannot be used", {c.attribute}),
          base::msg("นโยบายความปลอดภัยของหน้าเว็บห้ามไว้ ใช้ class กับ theme.css หรือ site.js แทน",
                    "the security policy of the pages blocks it: use a class, and theme.css or site.js"));
  if (c.element == "script" && c.attribute == "src") c.has_src = true;
  c.value.clear();
  c.noted = noted(c.attribute);
  r.m.seen.value.clear();
  c.address = holds_address(c.attribute) && !c.is_end_tag ? Address::empty : Address::none;
}

void in_tag(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  if (base::is_space(ch) || ch == '/') {
    c.where = Where::between;
  } else if (ch == '>') {
    end_tag(r);
  } else {
    if (c.where == Where::gap)
      fault(r, here(r), base::msg("ต้องเว้นวรรคก่อนแอตทริบิวต์นี้", "a space is missing before this attribute"));
    refuse_stray(r, ch, "\"'<=");
    leave_attribute(c, Where::attribute_name);
    keep(c.attribute, ch);
  }
}

void in_name(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  if (!base::is_space(ch) && ch != '/' && ch != '>' && ch != '=') {
    refuse_stray(r, ch, "\"'<");
    return keep(c.attribute, ch);
  }
  name_attribute(r);
  c.where = ch == '=' ? Where::before_value : Where::after_name;
  if (ch == '/' || ch == '>') leave_attribute(c, Where::between), in_tag(r, ch);
}

void before_value(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  if (base::is_space(ch)) return;
  if (ch == '"')
    c.where = Where::double_quoted;
  else if (ch == '\'')
    c.where = Where::single_quoted;
  else if (ch == '>')
    leave_attribute(c, Where::between), in_tag(r, ch);
  else
    c.where = Where::unquoted, in_value(r, ch);
}

void in_value(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  bool unquoted = c.where == Where::unquoted;
  bool ends = unquoted ? base::is_space(ch) || ch == '>' : ch == (c.where == Where::double_quoted ? '"' : '\'');
  if (!ends) {
    if (c.address != Address::none)
      in_address(r, ch);
    else if (is_deciding(c))
      keep(c.value, ch);
    if (c.noted == Noted::classes || c.noted == Noted::translate) see_value_for_text(r.m, ch);
    see_value_of_attribute(r.m, base::to_lower(ch));
    return;
  }
  end_value(r);
  if (unquoted) in_tag(r, ch);
}

}  // namespace theme
