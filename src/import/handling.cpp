// What happens to a complaint: as tables, and as lines below headings.
#include "base/ascii.h"
#include "import/tables.h"
#include "import/words.h"

namespace importing {

YamlValue handling_step_of_line(std::string_view line) {
  std::string text(without_mark(base::trimmed(line), true));
  YamlValue step = YamlValue::map();
  const std::size_t open = text.rfind('(');
  if (open != text.npos && text.ends_with(')')) {
    std::string_view within = std::string_view(text).substr(open + 1, text.size() - open - 2);
    for (std::string_view word : {"ใช้ระยะเวลา", "ใช้เวลา", "ระยะเวลา", "ภายใน"})
      if (within.starts_with(word)) {
        within = base::trimmed(within.substr(word.size()));
        break;
      }
    if (contains_any(within, {"วัน", "ชั่วโมง", "นาที", "เดือน", "สัปดาห์"}) && within.size() < 100) {
      const std::string days(within);
      step.put("step", std::string(base::trimmed(std::string_view(text).substr(0, open))));
      step.put("within", days);
      return step;
    }
  }
  step.put("step", text);
  return step;
}

bool looks_like_handling(const Importing& in, const Grid& grid) {
  const std::vector<std::string> roles = roles_of(grid, "handling");
  std::string all = grid.title();
  for (const std::string& text : in.above) all += " " + text;
  return has_column(roles, "step") && has_column(roles, "within") && contains_any(all, {"ร้องเรียน", "ร้องทุกข์"});
}

void take_handling(Importing& in, Grid& grid) {
  drop_running_numbers(grid);
  const std::vector<std::string> roles = roles_of(grid, "handling");
  for (GridRow& row : grid.rows) {
    if (row.kind != GridRow::Kind::data) continue;
    YamlValue step = YamlValue::map();
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      Cell& cell = row.cells[c];
      if (roles[c].empty() || cell.empty() || is_nothing(cell.text)) continue;
      if (cell.is_covered && roles[c] == "step") continue;
      const std::string text = unmarked_line(cell.text);
      if (const YamlValue* own = step.find(roles[c]))
        step.at(roles[c]) = YamlValue(own->text + " " + text);
      else
        step.put(roles[c], text);
      if (cell.is_own()) cell.state = CellState::placed;
    }
    if (step.find("step")) in.draft.channels.at("handling").add(step);
  }
}

}  // namespace importing
