// What the page must contain, whatever its theme: reported where it should be.
#include <algorithm>

#include "theme/template/compiler.h"

namespace theme {
namespace {

using base::msg;
using base::TypeKind;

void tell(Compiler& c, const Spot& spot, base::BilingualText what, base::BilingualText advice) {
  c.diagnostics.add(*spot.file, spot.at, std::move(what), std::move(advice));
}

// The tag of the block that counts, else what is around it, else the start of the page's file.
Spot spot_of(Compiler& c, std::string_view block, const Spot& around, const base::SourceFile& file) {
  if (auto found = c.own_blocks.find(block); found != c.own_blocks.end())
    return {found->second.tree->file, found->second.node->location};
  return around.file ? around : Spot{&file, std::string_view(file.text).substr(0, 1)};
}

struct Wanted {
  unsigned landmark;
  Spot spot;
  base::BilingualText what;
  std::string_view write;
};

void check_landmarks(Compiler& c, const base::SourceFile& file) {
  const Landmarks& seen = c.html.seen;
  const Spot start{&file, std::string_view(file.text).substr(0, 1)};
  const Spot html = seen.html.file ? seen.html : start, body = seen.body.file ? seen.body : html,
             main = seen.main.file ? seen.main : body;
  const Wanted all[] = {
      {language, html, {"ภาษา", "its language"}, R"(<html lang="{{ frame.language }}">)"},
      {title, html, {" <title>", "its <title>"}, "<title>{{ frame.title }}</title>"},
      {policy,
       spot_of(c, "policy", html, file),
       {"นโยบายความปลอดภัย", "its security policy"},
       R"({% block policy %} … {% endblock %})"},
      {skip, body, {"ลิงก์ข้ามไปยังเนื้อหา", "its skip link"}, R"(<a class="skip" href="#main">{% say frame.skip %}</a>)"},
      {main_part, main, {" <main id=\"main\">", "<main id=\"main\">"}, R"(<main id="main" tabindex="-1">)"},
      {heading, spot_of(c, "main", main, file), {" <h1>", "its <h1>"}, "<h1> … </h1>"},
  };
  for (const Wanted& w : all)
    if (!(seen.all & w.landmark))
      tell(c, w.spot, {"หน้านี้ขาด" + w.what.th, "this page lacks " + w.what.en},
           msg("เขียน {} ไว้นอกเงื่อนไข", "write {} where no condition can leave it out", {w.write}));
  if ((seen.all & skip) && (seen.all & main_part) && !(seen.all & skip_before_main))
    tell(c, main, msg("ลิงก์ข้ามไปยังเนื้อหาต้องมาก่อน <main>", "the skip link must come before <main>"),
         msg("ย้ายลิงก์ไปไว้ต้น <body>", "move it to the start of <body>"));
}

// A chart says nothing to those who cannot see it: the same values must be beside it.
void check_charts(Compiler& c) {
  for (const auto& [used, location] : c.uses) {
    const auto& [shape, name] = used;
    if (name != "chart" && name != "ruler") continue;
    for (std::string_view beside : {"table", "rows", "sections", "total"}) {
      const base::FieldInfo* field = find_field(*shape, beside);
      if (!field || (field->type->kind == TypeKind::text && beside != "total")) continue;
      if (!c.uses.contains({shape, field->name}))
        tell(c, {location.file, location.at},
             msg("แผนภูมินี้ไม่มีข้อมูลเดียวกันเป็นข้อความอยู่ข้าง ๆ", "this chart is without its values in words"),
             msg("พิมพ์ '{}' ไว้ข้างแผนภูมิ", "print '{}' beside it", {beside}));
      break;
    }
  }
}

// A page that can be empty says so, and who has not supplied what.
void check_empty_state(Compiler& c, const base::SourceFile& file) {
  const base::FieldInfo* empty = find_field(c.scope.data->record(), "empty");
  if (!empty || empty->type->kind != TypeKind::record || c.uses.contains({&empty->type->record(), "who"})) return;
  tell(c, spot_of(c, "main", c.html.seen.main, file),
       msg("หน้านี้ไม่ได้บอกว่ายังไม่เผยแพร่เมื่อไม่มีข้อมูล", "this page does not say when nothing is published"),
       msg("เขียน {0}", "write {0}", {R"({% if empty %}{% include "empty.html" %}{% endif %})"}));
}

}  // namespace

void check_required_elements(Compiler& c, const base::SourceFile& file) {
  if (!find_field(c.scope.data->record(), "frame")) return;  // a part
  check_landmarks(c, file);
  check_charts(c);
  check_empty_state(c, file);
}

}  // namespace theme
