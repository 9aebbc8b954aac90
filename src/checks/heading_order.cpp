// heading-order: a heading two or more levels below the one before. The highest of a text becomes level 2 of its
// page, whether it is written # or ##. Source: WCAG 2.2, 1.3.1 and 2.4.6 (technique G141).
#include <algorithm>

#include "checks/checks.h"
#include "checks/shared/texts.h"

namespace checks {
namespace {

using base::msg;

std::string number_signs(int level) { return std::string(static_cast<std::size_t>(level), '#'); }

void check_headings_of(const base::Tree& tree, base::Report& report) {
  int highest = 6, before = 0;
  for (const base::Node& node : tree)
    if (node.kind == base::NodeKind::heading) highest = std::min(highest, node.level);
  for (const base::Node& node : tree) {
    if (node.kind != base::NodeKind::heading) continue;
    const int most = (before ? before : highest - 1) + 1;
    if (node.level > most)
      report.warning(
          "heading-order", node.location,
          before ? msg("หัวข้อระดับ {0} อยู่ใต้หัวข้อระดับ {1} โดยข้ามระดับ", "the heading {0} follows {1}: a level is skipped",
                       {number_signs(node.level), number_signs(before)})
                 : msg("หัวข้อแรกเป็นระดับ {0} แต่ข้อความนี้มีหัวข้อระดับ {1}", "the first heading is {0}, but the text has {1}",
                       {number_signs(node.level), number_signs(highest)}),
          msg("เขียนหัวข้อนี้ด้วย {}", "begin this heading with {}", {number_signs(most)}));
    before = node.level;
  }
}

void check_heading_order(const CheckContext& context, base::Report& report) {
  each_document(context.agency, [&](const model::Document& document) { check_headings_of(document.nodes, report); });
}

constexpr Explanation heading_order_explanation{
    {"หัวข้อที่ข้ามระดับ เช่น ### ใต้ #", "a heading that skips a level, such as ### below #"},
    {"คนที่ใช้โปรแกรมอ่านหน้าจอไล่หาเรื่องตามระดับหัวข้อ และจะคิดว่ามีส่วนที่หายไป",
     "users of screen readers navigate by headings, and would look for a part that does not exist"},
    "# ผลการดำเนินงาน\n\n### ไตรมาสแรก\n",
    {"WCAG 2.2 ข้อ 1.3.1 และ 2.4.6", "WCAG 2.2, criteria 1.3.1 and 2.4.6"}};

}  // namespace

extern const Check heading_order{"heading-order", base::Severity::warning, heading_order_explanation,
                                 check_heading_order};

}  // namespace checks
