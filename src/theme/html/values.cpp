// Which values are allowed where in the HTML, and how they are printed.
#include "theme/html/html_names.h"
#include "theme/html/markup.h"
#include "theme/kinds.h"

namespace theme {
namespace {

using core::Kind;

Manner refuse(Markup& m, const core::SourceFile& file, std::string_view place, core::Message what,
              core::Message advice = {}) {
  if (!m.lost) m.diagnostics.add(file, place, std::move(what), std::move(advice));
  return Manner::refused;
}

Manner refuse_kind(Markup& m, const core::SourceFile& file, std::string_view place, Kind kind,
                   core::Message advice = {}) {
  core::Message where = described(m.now), what = named(kind);
  return refuse(m, file, place,
                {"ห้ามพิมพ์" + what.th + " ใน" + where.th, what.en + " cannot be printed in " + where.en},
                std::move(advice));
}

Manner refuse_place(Markup& m, const core::SourceFile& file, std::string_view place, core::Message advice) {
  core::Message where = described(m.now);
  return refuse(m, file, place, {"ห้ามพิมพ์ค่าใน" + where.th, "a value cannot be printed in " + where.en},
                std::move(advice));
}

Manner admit_in_address(Markup& m, const core::SourceFile& file, std::string_view place, Kind kind) {
  Context& c = m.now;
  if (kind == Kind::url && c.address == Address::empty) {
    c.address = Address::whole;
    return Manner::escaped;
  }
  if (kind == Kind::url)
    return refuse(
        m, file, place,
        core::say("ที่อยู่ (url) ต้องเป็นค่าทั้งหมดของ '{}'", "a url must be the whole value of '{}'", {c.attribute}),
        core::say("ให้ข้อมูลของหน้าส่งที่อยู่ที่สมบูรณ์มา", "let the page's data give the whole address"));
  if (c.address != Address::fragment)
    return refuse_kind(m, file, place, kind,
                       core::say("ใช้ค่าชนิด url หรือขึ้นต้นด้วย '#'", "print a value of kind url, or begin with '#'"));
  if (kind == Kind::text || kind == Kind::count) return Manner::escaped;
  return refuse_kind(m, file, place, kind,
                     core::say("หลัง '#' ใช้ได้แต่ข้อความหรือจำนวน", "only a text or a count may follow '#'"));
}

Manner admit_in_attribute(Markup& m, const core::SourceFile& file, std::string_view place, Kind kind) {
  Context& c = m.now;
  bool decides =
      (c.element == "script" && c.attribute == "type") || (c.element == "meta" && c.attribute == "http-equiv");
  if (decides || holds_addresses(c.attribute))
    return refuse_place(m, file, place, core::say("เขียนค่าตรง ๆ", "write it out"));
  if (c.address != Address::none) return admit_in_address(m, file, place, kind);
  if (kind == Kind::html || kind == Kind::json) return refuse_kind(m, file, place, kind);
  return Manner::escaped;
}

Manner admit_in_script(Markup& m, const core::SourceFile& file, std::string_view place, Kind kind) {
  if (m.now.element == "style")
    return refuse_place(m, file, place, core::say("ใช้ class แล้วเขียนใน theme.css", "use a class, and theme.css"));
  if (!m.now.is_json)
    return refuse_place(
        m, file, place,
        core::say("ใช้ได้แต่ใน <script type=\"application/ld+json\">", "only in <script type=\"application/ld+json\">"));
  if (kind == Kind::json && !m.now.matched) return Manner::as_is;
  return refuse_kind(m, file, place, kind, core::say("ใช้ค่าชนิด json", "print a value of kind json"));
}

Manner admit_in_text(Markup& m, const core::SourceFile& file, std::string_view place, Kind kind) {
  bool only_text = m.now.where == Where::title || m.now.only_text;
  if (kind == Kind::json || (kind == Kind::html && only_text)) return refuse_kind(m, file, place, kind);
  if (kind == Kind::html) return Manner::as_is;
  return kind == Kind::phrase && !only_text ? Manner::marked : Manner::escaped;
}

}  // namespace

Manner admit(Markup& m, const core::SourceFile& file, std::string_view place, Kind kind) {
  if (kind == Kind::flag || kind == Kind::record || kind == Kind::list) {
    core::Message what = named(kind);
    core::Message advice = kind == Kind::flag ? core::say("ใช้กับ {% if … %}", "use it with {% if … %}")
                           : kind == Kind::record ? core::say("พิมพ์ค่าใดค่าหนึ่งในนั้น", "print one of its values")
                                                  : core::say("ใช้กับ {% for … %}", "use it with {% for … %}");
    return refuse(m, file, place, {"ห้ามพิมพ์" + what.th, what.en + " cannot be printed"}, std::move(advice));
  }
  switch (m.now.where) {
    case Where::text:
      return admit_in_text(m, file, place, kind);
    case Where::title:
      if (!m.now.matched) return admit_in_text(m, file, place, kind);
      break;
    case Where::double_quoted:
      return admit_in_attribute(m, file, place, kind);
    case Where::raw:
      return admit_in_script(m, file, place, kind);
    case Where::before_value:
    case Where::single_quoted:
    case Where::unquoted:
      return refuse_place(m, file, place, core::say("ใส่ค่าในเครื่องหมายคำพูดคู่ \"…\"", "put the value in double quotes"));
    default:
      break;
  }
  return refuse_place(
      m, file, place,
      core::say("ใช้ได้แต่ในข้อความและในค่าของแอตทริบิวต์", "values are printed in text and in attribute values"));
}

Manner admit_words(Markup& m, const core::SourceFile& file, std::string_view place) {
  if (m.now.where == Where::double_quoted && m.now.address != Address::none)
    return refuse_place(m, file, place, core::say("ถ้อยคำไม่ใช่ที่อยู่", "a translation is not an address"));
  return admit(m, file, place, Kind::text);
}

}  // namespace theme
