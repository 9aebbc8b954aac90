#include "theme/html/markup.h"

#include <algorithm>

#include "base/ascii.h"
#include "theme/html/html_names.h"
#include "theme/html/literal_reader.h"

namespace theme {
namespace {

void name_element(LiteralReader& r) {
  Context& c = r.m.now;
  if (c.is_end_tag || !is_refused(c.element)) return;
  fault(r, behind(r, c.element.size()),
        base::msg("<{}> ใช้ในแม่แบบไม่ได้", "<{}> is not allowed in a template", {c.element}),
        base::msg("หน้าเว็บไม่มีเฟรม วัตถุฝัง การเคลื่อนไหว หรือ <base>",
                  "the pages have no frames, foreign objects, motion or <base>"));
}

void open(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  bool end = c.where == Where::end_tag_open;
  if (base::is_letter(ch)) {
    c = Context{};
    c.where = Where::tag_name;
    c.is_end_tag = end;
    keep(c.element, ch);
  } else if (end || ch == '?') {
    c.where = ch == '>' ? Where::text : Where::declaration;
  } else {
    c.where = ch == '/'   ? Where::end_tag_open
              : ch == '!' ? Where::declaration_open
              : ch == '<' ? Where::tag_open
                          : Where::text;
  }
}

// How far a comment is: after its start, after hyphens, after `--!`. Each but the first and the last may end it.
enum Comment : std::size_t { inside, dash, dashes, bang, start, start_dash };

void in_declaration(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  if (c.where == Where::declaration_open) {
    if (ch == '-' && c.value.empty()) return keep(c.value, ch);
    bool comment = ch == '-';
    c.value.clear();
    c.where = comment ? Where::comment : Where::declaration;
    c.matched = comment ? start : inside;
    if (ch == '[') fault(r, here(r), base::msg("CDATA ใช้ในแม่แบบไม่ได้", "CDATA is not allowed in a template"));
  }
  if (c.where == Where::declaration && ch == '>') c.where = Where::text;
}

void in_comment(Context& c, char ch) {
  static constexpr Comment after_dash[] = {dash, dashes, dashes, dash, start_dash, dashes};
  if (ch == '>' && c.matched >= dashes) {
    c.matched = 0;
    c.where = Where::text;
  } else {
    c.matched = ch == '-' ? after_dash[c.matched] : ch == '!' && c.matched == dashes ? bang : inside;
  }
}

// `ch` is not part of an end tag: is it allowed in the element?
void check_raw(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  if (c.where == Where::title || c.is_json) {
    if (c.matched)
      fault(r, here(r), base::msg("'<' ใน <{}> เป็นได้แต่แท็กปิด", "'<' in <{}> can only begin its end tag", {c.element}));
  } else if (c.element == "script" && !base::is_space(ch)) {
    fault(r, here(r),
          c.has_src ? base::msg("<script src> ต้องว่าง", "a <script src> must be empty")
                    : base::msg("หน้าเว็บมีสคริปต์ในตัวไม่ได้", "a page cannot contain a script"),
          base::msg("ย้ายไปไว้ใน site.js", "move it to site.js"));
    r.m.lost = true;  // the rest of the script would say the same
  }
}

void in_raw(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  const std::size_t whole = c.element.size() + 2;
  if (c.matched == whole && (base::is_space(ch) || ch == '/' || ch == '>')) {
    c.is_end_tag = true;
    c.matched = 0;
    return in_tag(r, ch);
  }
  char next = c.matched == 0 ? '<' : c.matched == 1 ? '/' : c.matched < whole ? c.element[c.matched - 2] : '\0';
  if (next && base::to_lower(ch) == next) {
    ++c.matched;
    return;
  }
  check_raw(r, ch);
  c.matched = ch == '<' ? 1 : 0;
}

void after_name(LiteralReader& r, char ch) {
  if (base::is_space(ch)) return;
  if (ch == '=')
    r.m.now.where = Where::before_value;
  else
    leave_attribute(r.m.now, Where::between), in_tag(r, ch);
}

void tag_name(LiteralReader& r, char ch) {
  if (!base::is_space(ch) && ch != '/' && ch != '>') {
    refuse_stray(r, ch, "\"'<=");
    return keep(r.m.now.element, ch);
  }
  name_element(r);
  in_tag(r, ch);
}

void in_text(LiteralReader& r, char ch) {
  if (ch != '<') return;
  r.m.now.where = Where::tag_open;
  r.m.opened = here(r);
  r.m.opened_in = &r.file;
}

void step(LiteralReader& r, char ch) {
  Context& c = r.m.now;
  switch (c.where) {
    case Where::text:
      in_text(r, ch);
      break;
    case Where::tag_open:
    case Where::end_tag_open:
      open(r, ch);
      break;
    case Where::tag_name:
      tag_name(r, ch);
      break;
    case Where::between:
    case Where::gap:
      in_tag(r, ch);
      break;
    case Where::attribute_name:
      in_name(r, ch);
      break;
    case Where::after_name:
      after_name(r, ch);
      break;
    case Where::before_value:
      before_value(r, ch);
      break;
    case Where::double_quoted:
    case Where::single_quoted:
    case Where::unquoted:
      in_value(r, ch);
      break;
    case Where::declaration_open:
    case Where::declaration:
      in_declaration(r, ch);
      break;
    case Where::comment:
      in_comment(c, ch);
      break;
    case Where::title:
    case Where::raw:
      in_raw(r, ch);
      break;
  }
}

// An end tag of <title>, <script> and their like is text until it has begun.
bool is_text(const Context& c) {
  return c.where == Where::text || ((c.where == Where::title || c.where == Where::raw) && c.matched == 0);
}

// What the tokenizer is in, as far as boundaries tell it.
struct Inside {
  explicit Inside(const Markup& m)
      : text(is_text(m.now)),
        id(m.now.where == Where::double_quoted && m.now.noted == Noted::id),
        policy(m.now.where == Where::double_quoted && m.now.noted == Noted::content && (m.seen.all & is_policy)) {}
  bool text, id, policy;
};

// Of the byte that was just read.
void note_boundaries(LiteralReader& r, const Inside& before, const Inside& now) {
  Markup& m = r.m;
  const auto add = [&](Boundary::Kind kind, std::size_t at, const base::HtmlTag& tag = {}) {
    m.boundaries.push_back({kind, static_cast<std::uint32_t>(at), tag});
  };
  using Kind = Boundary::Kind;
  if (before.id != now.id) add(before.id ? Kind::id_ends : Kind::id_begins, r.at + now.id);
  if (before.policy != now.policy) add(before.policy ? Kind::policy_ends : Kind::policy_begins, r.at + now.policy);
  if (before.text && !now.text) return add(Kind::tag_begins, r.at);
  if (m.ended)
    add(Kind::tag_ends, r.at + 1, *m.ended);
  else if (!before.text && now.text)
    add(Kind::tag_ends, r.at + 1);  // a comment, or a lone <
  m.ended.reset();
}

}  // namespace

void follow(Markup& m, const base::SourceFile& file, std::string_view literal) {
  LiteralReader r{m, file, literal};
  m.boundaries.clear();
  Inside before(m);
  for (; r.at < literal.size(); ++r.at) {
    const Where was = m.now.where;
    if (was == Where::text) r.at = std::min(literal.find('<', r.at), literal.size());  // nothing else means anything
    if (r.at == literal.size()) return;
    step(r, literal[r.at]);
    if (m.now.where == was && was != Where::title && was != Where::raw) continue;
    const Inside now(m);
    note_boundaries(r, before, now);
    before = now;
  }
}

void settle(Markup& m, const base::SourceFile& file, std::string_view location) {
  Context& c = m.now;
  LiteralReader r{m, file, location};
  if (c.where == Where::tag_name) name_element(r);
  if (c.where == Where::attribute_name) name_attribute(r);
  if (c.where == Where::tag_name || c.where == Where::attribute_name) leave_attribute(c, Where::gap);
  if (c.where == Where::after_name) leave_attribute(c, Where::between);
}

}  // namespace theme
