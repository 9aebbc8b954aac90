// Which values are allowed where in the HTML, and how they are printed.
#include "theme/html/html_names.h"
#include "theme/html/markup.h"
#include "theme/kinds.h"

namespace theme {
namespace {

using base::TypeKind;

Manner refuse(Markup& m, const base::SourceFile& file, std::string_view location, base::BilingualText what,
              base::BilingualText advice = {}) {
  if (!m.lost) m.diagnostics.add(file, location, std::move(what), std::move(advice));
  return Manner::refused;
}

Manner refuse_kind(Markup& m, const base::SourceFile& file, std::string_view location, TypeKind kind,
                   base::BilingualText advice = {}) {
  base::BilingualText where = described(m.now), what = named(kind);
  return refuse(m, file, location,
                {"ห้ามพิมพ์" + what.th + " ใน" + where.th, what.en + " cannot be printed in " + where.en},
                std::move(advice));
}

Manner refuse_place(Markup& m, const base::SourceFile& file, std::string_view location, base::BilingualText advice) {
  base::BilingualText where = described(m.now);
  return refuse(m, file, location, {"ห้ามพิมพ์ค่าใน" + where.th, "a value cannot be printed in " + where.en},
                std::move(advice));
}

Manner admit_in_address(Markup& m, const base::SourceFile& file, std::string_view location, TypeKind kind) {
  Context& c = m.now;
  if (kind == TypeKind::url && c.address == Address::empty) {
    c.address = Address::whole;
    return Manner::escaped;
  }
  if (kind == TypeKind::url)
    return refuse(
        m, file, location,
        base::msg("ที่อยู่ (url) ต้องเป็นค่าทั้งหมดของ '{}'", "a url must be the whole value of '{}'", {c.attribute}),
        base::msg("ให้ข้อมูลของหน้าส่งที่อยู่ที่สมบูรณ์มา", "let the page's data give the whole address"));
  if (c.address != Address::fragment)
    return refuse_kind(m, file, location, kind,
                       base::msg("ใช้ค่าชนิด url หรือขึ้นต้นด้วย '#'", "print a value of kind url, or begin with '#'"));
  if (kind == TypeKind::text || kind == TypeKind::count) return Manner::escaped;
  return refuse_kind(m, file, location, kind,
                     base::msg("หลัง '#' ใช้ได้แต่ข้อความหรือจำนวน", "only a text or a count may follow '#'"));
}

Manner admit_in_attribute(Markup& m, const base::SourceFile& file, std::string_view location, TypeKind kind) {
  Context& c = m.now;
  bool decides =
      (c.element == "script" && c.attribute == "type") || (c.element == "meta" && c.attribute == "http-equiv");
  if (decides || holds_addresses(c.attribute))
    return refuse_place(m, file, location, base::msg("เขียนค่าตรง ๆ", "write it out"));
  if (c.address != Address::none) return admit_in_address(m, file, location, kind);
  if (kind == TypeKind::html || kind == TypeKind::json) return refuse_kind(m, file, location, kind);
  return Manner::escaped;
}

Manner admit_in_script(Markup& m, const base::SourceFile& file, std::string_view location, TypeKind kind) {
  if (m.now.element == "style")
    return refuse_place(m, file, location, base::msg("ใช้ class แล้วเขียนใน theme.css", "use a class, and theme.css"));
  if (!m.now.is_json)
    return refuse_place(
        m, file, location,
        base::msg("ใช้ได้แต่ใน <script type=\"application/ld+json\">", "only in <script type=\"application/ld+json\">"));
  if (kind == TypeKind::json && !m.now.matched) return Manner::as_is;
  return refuse_kind(m, file, location, kind, base::msg("ใช้ค่าชนิด json", "print a value of kind json"));
}

Manner admit_in_text(Markup& m, const base::SourceFile& file, std::string_view location, TypeKind kind) {
  bool only_text = m.now.where == Where::title || m.now.only_text;
  if (kind == TypeKind::json || (kind == TypeKind::html && only_text)) return refuse_kind(m, file, location, kind);
  if (kind == TypeKind::html) return Manner::as_is;
  return kind == TypeKind::phrase && !only_text ? Manner::marked : Manner::escaped;
}

}  // namespace

Manner admit(Markup& m, const base::SourceFile& file, std::string_view location, TypeKind kind) {
  if (kind == TypeKind::flag || kind == TypeKind::record || kind == TypeKind::list) {
    base::BilingualText what = named(kind);
    base::BilingualText advice = kind == TypeKind::flag ? base::msg("ใช้กับ {% if … %}", "use it with {% if … %}")
                                 : kind == TypeKind::record
                                     ? base::msg("พิมพ์ค่าใดค่าหนึ่งในนั้น", "print one of its values")
                                     : base::msg("ใช้กับ {% for … %}", "use it with {% for … %}");
    return refuse(m, file, location, {"ห้ามพิมพ์" + what.th, what.en + " cannot be printed"}, std::move(advice));
  }
  switch (m.now.where) {
    case Where::text:
      return admit_in_text(m, file, location, kind);
    case Where::title:
      if (!m.now.matched) return admit_in_text(m, file, location, kind);
      break;
    case Where::double_quoted:
      return admit_in_attribute(m, file, location, kind);
    case Where::raw:
      return admit_in_script(m, file, location, kind);
    case Where::before_value:
    case Where::single_quoted:
    case Where::unquoted:
      return refuse_place(m, file, location,
                          base::msg("ใส่ค่าในเครื่องหมายคำพูดคู่ \"…\"", "put the value in double quotes"));
    default:
      break;
  }
  return refuse_place(
      m, file, location,
      base::msg("ใช้ได้แต่ในข้อความและในค่าของแอตทริบิวต์", "values are printed in text and in attribute values"));
}

Manner admit_words(Markup& m, const base::SourceFile& file, std::string_view location) {
  if (m.now.where == Where::double_quoted && m.now.address != Address::none)
    return refuse_place(m, file, location, base::msg("ถ้อยคำไม่ใช่ที่อยู่", "a translation is not an address"));
  return admit(m, file, location, TypeKind::text);
}

}  // namespace theme
