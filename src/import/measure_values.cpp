#include "import/measure_values.h"

#include <utility>

#include "base/ascii.h"
#include "base/date.h"
#include "import/measure_columns.h"
#include "import/tables.h"
#include "import/words.h"
#include "model/measure.h"
#include "model/period.h"

namespace importing {
namespace {

using base::msg;

std::string amount_text(const Cell& cell) {
  std::optional<base::Decimal> number;
  if (!cell.value.empty()) number = base::parse_number(cell.value);
  if (!number || number->decimals > 2) number = number_in(cell.text);
  if (number && number->units >= 0) return base::to_text(*number);
  const std::string text = one_line(cell.text);
  return text == "ไม่ใช้งบประมาณ" || text == "ไม่มี" || text == "ไม่ได้ใช้" ? text : std::string();
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> out;
  // A line that begins with a bracket, or with "and", goes on with the name before.
  std::vector<std::string> lines;
  for (const std::string& line : lines_of(text))
    if (!lines.empty() && (line.starts_with('(') || line.starts_with("และ")))
      lines.back() += " " + line;
    else
      lines.push_back(line);
  for (const std::string& line : lines) {
    std::string name;
    int brackets = 0;
    auto finish = [&] {
      const std::string_view one = base::trimmed(without_mark(base::trimmed(name)));
      if (!one.empty()) out.emplace_back(one);
      name.clear();
    };
    for (char c : line) {
      brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (brackets <= 0 && (c == '/' || c == ',' || c == ';'))
        finish();
      else
        name += c;
    }
    finish();
  }
  return out;
}

bool put_budget(YamlValue& front, const std::string& key, const Cell& cell) {
  const std::string text = key == "source" ? one_line(cell.text) : amount_text(cell);
  if (text.empty()) return false;
  YamlValue& budget = front.at("budget");
  return key.starts_with("years.") ? budget.at("years").put(key.substr(6), text) : budget.put(key, text);
}

bool put_evidence(YamlValue& front, const Cell& cell) {
  if (cell.links.empty()) return false;
  for (const base::OfficeLink& link : cell.links) {
    YamlValue entry = YamlValue::map();
    entry.put("title", link.text.empty() ? link.href : one_line(cleaned(link.text)));
    entry.put("href", link.href);
    front.at("evidence").add(entry);
  }
  return true;
}

}  // namespace

std::string MeasureValues::dimension_called(const std::string& text) const {
  const model::Framework* framework = in_.framework(year_);
  if (!framework) return {};
  std::string_view rest = without_mark(text);
  for (std::string_view word : {"", "ด้าน", "มิติ"}) {
    if (!rest.starts_with(word)) continue;
    if (const auto* found = framework->dimension_called(base::trimmed(rest.substr(word.size()))))
      return std::string(found->id);
  }
  return {};
}

bool MeasureValues::put(MeasureDraft& measure, const std::string& key, const Cell& cell) {
  YamlValue& front = measure.front;
  if (key.empty() || is_nothing(cell.text)) return false;
  if (is_list_key(key)) {
    for (const std::string& line : lines_of(cell.text)) front.at(key).add(std::string(without_mark(line)));
    return true;
  }
  if (is_prose_key(key)) {
    YamlValue& own = front.at(key);
    own.kind = YamlValue::Kind::text;
    const std::string text = key == "note" ? one_line(cell.text) : cell.text;
    own.text += (own.text.empty() ? "" : key == "note" ? " " : "\n") + text;
    return true;
  }
  if (key == "responsible") {
    YamlValue& own = front.at(key);
    for (const std::string& name : names_in(cell.text)) own.add(name);
    return !own.items.empty();
  }
  if (key == "period") return front.put(key, period_of(cell));
  if (key == "period.from" || key == "period.to") return put_end(front, key.substr(7), cell);
  if (key == "due") return put_due(front, cell);
  if (key.starts_with("budget.")) return put_budget(front, key.substr(7), cell);
  if (key == "status") {
    const auto status = model::statuses.value_of(one_line(cell.text));
    return status && front.put(key, std::string(model::statuses.id_of(*status)));
  }
  if (key == "dimension") return put_dimension(front, one_line(cell.text));
  if (key == "group") return front.put(key, one_line(cell.text));
  if (key == "kind") {
    const auto kind = model::measure_kinds.value_of(one_line(cell.text));
    return kind && front.put(key, std::string(model::measure_kinds.id_of(*kind)));
  }
  if (key == "risk.level") return front.at("risk").put("level", one_line(cell.text));
  if (key == "risk.likelihood" || key == "risk.impact") {
    const auto grade = count_in(cell.text);
    return grade && *grade >= 1 && *grade <= 5 && front.at("risk").put(key.substr(5), std::to_string(*grade));
  }
  if (key == "evidence") return put_evidence(front, cell);
  if (key == "body") {
    measure.body += (measure.body.empty() ? "" : "\n\n") + cell.text;
    return true;
  }
  return false;
}

bool MeasureValues::put_dimension(YamlValue& front, const std::string& text) {
  const std::string id = dimension_called(text);
  if (id.empty()) return front.put("group", text);
  front.at("dimension") = id;
  return true;
}

YamlValue MeasureValues::period_of(const Cell& cell) {
  if (const std::string date = date_text(cell); !date.empty()) return date;
  const std::string text = one_line(cell.text);
  if (model::parse_period(text, year_).period.written != model::Period::Written::text) return text;
  YamlValue words = YamlValue::flow();
  words.put("text", text);
  return words;
}

bool MeasureValues::put_end(YamlValue& front, const std::string& end, const Cell& cell) {
  std::string date = date_text(cell);
  if (date.empty() && base::parse_month(one_line(cell.text))) date = one_line(cell.text);
  if (date.empty()) return false;
  if (cell.kind != base::OfficeCell::Kind::date && cell.text.find('/') != cell.text.npos &&
      !std::exchange(is_told_of_slashes_, true))
    in_.draft.remark(msg("วันที่ที่คั่นด้วย / อ่านเป็น วัน/เดือน/ปี พ.ศ. เช่น {0} คือ {1}",
                         "dates with slashes are read as day/month/year of the Buddhist Era: {0} is {1}",
                         {one_line(cell.text), date}));
  return front.at("period").put(end, date);
}

bool MeasureValues::put_due(YamlValue& front, const Cell& cell) {
  const std::string text = one_line(cell.text), date = date_text(cell);
  if (!date.empty()) return front.put("due", date);
  const auto time = model::parse_deadline(text, year_);
  if (time && time->unit != model::NamedTime::Unit::months) return front.put("due", text);
  YamlValue words = YamlValue::flow();
  words.put("text", text);
  return front.put("due", words);
}

void MeasureValues::put_times(MeasureDraft& measure, const std::vector<std::string>& times) {
  if (times.empty() || measure.front.find("period")) return;
  auto with_year = [&](const std::string& name) {
    const auto parts = base::parse_date_parts(name);
    if (!parts || !parts->month || parts->year) return name;
    return name + " " + std::to_string(parts->month >= 10 ? year_ - 1 : year_);
  };
  const std::string first = with_year(times.front()), last = with_year(times.back());
  std::string text = first;
  if (times.size() > 1) text += " - " + last;
  measure.front.put("period", text);
  const auto from = model::parse_period(first, year_), to = model::parse_period(last, year_);
  const int months =
      (to.period.to.year - from.period.from.year) * 12 + to.period.to.month - from.period.from.month + 1;
  const int each = first.find("ไตรมาส") != first.npos ? 3 : 1;
  if (months > static_cast<int>(times.size()) * each)
    in_.draft.ask(msg("“{0}”: ช่วงเวลาที่ทำเครื่องหมายไม่ต่อเนื่อง เขียนเป็น {1} ถูกหรือไม่",
                      "'{0}': the times that are marked have gaps; they were written as {1}: is that right?",
                      {measure.title, text}));
}

}  // namespace importing
