#include "cli/figure_changes_text.h"

#include <algorithm>

#include "base/number.h"

namespace cli {
namespace {

using base::msg;
using deploy::FigureChange;

std::string line_of_change(const FigureChange& change, base::Language language) {
  const std::string gone = msg("ไม่เผยแพร่", "not published").in(language);
  std::string out = change.agency + " " + std::to_string(change.year) + " " + change.figure + ": " + change.before +
                    " → " + (change.after.empty() ? gone : change.after);
  auto add = [&](const base::BilingualText& text) { out += " (" + text.in(language) + ")"; };
  if (change.lacks_reason())
    add(msg("ปีที่ปิดแล้ว ไม่มีเหตุผลใน corrections.yaml", "a closed year, and no reason in corrections.yaml"));
  else if (!change.reason.empty())
    add(change.reason);
  else if (change.is_computed)
    add(msg("เว็บไซต์คำนวณ", "worked out by the site"));
  return out + "\n";
}

}  // namespace

bool lacks_reasons(const std::vector<FigureChange>& changes) {
  return std::any_of(changes.begin(), changes.end(), [](const FigureChange& c) { return c.lacks_reason(); });
}

std::string figure_changes_text(const std::vector<FigureChange>& changes, base::Language language) {
  if (changes.empty()) return {};
  std::string out;
  std::size_t added = 0, unexplained = 0;
  for (const FigureChange& change : changes) {
    added += change.before.empty();
    unexplained += change.lacks_reason();
    if (!change.before.empty()) out += line_of_change(change, language);
  }
  auto n = [](std::size_t count) { return base::with_commas(static_cast<std::int64_t>(count)); };
  return out + msg("ตัวเลขที่เปลี่ยน {0} ใหม่ {1} เปลี่ยนในปีที่ปิดแล้วโดยไม่มีเหตุผล {2}\n",
                   "figures: {0} changed, {1} new, {2} of a closed year changed without a reason\n",
                   {n(changes.size() - added), n(added), n(unexplained)})
                   .in(language);
}

}  // namespace cli
