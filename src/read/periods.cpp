// Periods and due dates.
#include "read/values.h"

namespace readers {
namespace {

constexpr Key period_list[]{Key("from", Type::date_or_month).required().like("2567-10-01"),
                            Key("to", Type::date_or_month).required().like("2568-09-30"),
                            Key("text", Type::text).like("ตลอดปี 2566")};

constexpr Key due_list[]{Key("by", Type::deadline).like("2568-03-31"),
                         Key("text", Type::text).like("รายงานรอบ 6 เดือน")};

}  // namespace

constexpr KeySet period_keys{"ช่วงเวลา", "a period", period_list, false, "from,to|text"};
constexpr KeySet due_keys{"กำหนดแล้วเสร็จ", "a due date", due_list, false, "by|text"};

namespace {

using base::msg;
using model::NamedTime;
using platform::YamlKind;

bool is_cell(const YamlNode& node) { return node.location.file && node.location.file->path.ends_with(".csv"); }

void warn_of_weekdays(ReadContext& context, const YamlNode& node, const std::vector<NamedTime>& times) {
  for (const NamedTime& time : times) warn_of_weekday(context, node, time.first, time.weekday);
}

void report_end_before_start(ReadContext& context, const base::SourceLocation& place, base::BilingualText advice) {
  context.report.error("period", place, msg("ช่วงเวลาจบก่อนเริ่ม", "the period ends before it begins"),
                       std::move(advice));
}

std::optional<NamedTime> read_end(ReadContext& context, const YamlNode& node) {
  const std::string_view text = scalar(context, node);
  if (text.empty()) return std::nullopt;
  const auto time = model::parse_named_time(text, context.year);
  if (time && (time->unit == NamedTime::Unit::day || time->unit == NamedTime::Unit::month)) {
    warn_of_weekday(context, node, time->first, time->weekday);
    return time;
  }
  context.report.error(
      "date", node.location, msg("'{}' ไม่ใช่วันที่หรือเดือน", "'{}' is neither a date nor a month", {text}),
      how_to_write_a_date(text, msg("เขียนเช่น 2568-03-31 หรือ มี.ค. 2568", "write it like 2568-03-31 or มี.ค. 2568")));
  return std::nullopt;
}

void read_from_to(MapReader<period_keys>& fields, model::Period& period) {
  const YamlNode* from = fields.find("from");
  const YamlNode* to = fields.find("to");
  auto first = from ? read_end(fields.context(), *from) : std::nullopt;
  auto last = to ? read_end(fields.context(), *to) : std::nullopt;
  if (!first || !last) return;
  const bool are_months = first->unit == NamedTime::Unit::month && last->unit == NamedTime::Unit::month;
  period.from_place = from->location;
  period.to_place = to->location;
  period.from = first->first;
  period.to = last->last;
  period.written = are_months ? model::Period::Written::months : model::Period::Written::days;
  if (period.to < period.from)
    report_end_before_start(fields.context(), to->location,
                            msg("สลับ from กับ to หรือตรวจปี", "swap 'from' and 'to', or check the years"));
}

model::Period read_period_map(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  model::Period period;
  period.written = model::Period::Written::text;
  MapReader<period_keys> fields(context, tree, node);
  if (const YamlNode* text = fields.find("text")) {
    period.text = read_text(context, tree, *text);
    for (auto key : {MapReader<period_keys>::Name("from"), MapReader<period_keys>::Name("to")})
      if (const YamlNode* day = fields.if_given(key))
        context.report.error(
            "period", day->key_place,
            msg("มีได้อย่างเดียว: text หรือ from และ to", "there can be 'text' or 'from' and 'to', not both"),
            msg("ถ้าทราบวันหรือเดือน ให้ลบ text ออก", "if days or months are known, remove 'text'"));
  } else {
    read_from_to(fields, period);
  }
  fields.finish();
  return period;
}

base::BilingualText how_to_write_a_period(const YamlNode& node) {
  return is_cell(node) ? msg("ถ้าทราบวันหรือเดือน เขียนเช่น ต.ค. 2567 - ก.ย. 2568, ไตรมาส 2 หรือ 2568",
                             "where days or months are known, write 'ต.ค. 2567 - ก.ย. 2568', 'ไตรมาส 2' or 2568")
                       : msg("ถ้าทราบวันหรือเดือน เขียนเช่น ต.ค. 2567 - ก.ย. 2568, ไตรมาส 2 หรือ 2568 ถ้าไม่ทราบ เขียน {}",
                             "where days or months are known, write 'ต.ค. 2567 - ก.ย. 2568', 'ไตรมาส 2' or 2568; "
                             "where they are not, {}",
                             {"{text: …}"});
}

model::Period read_period_text(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  const std::string_view text = scalar(context, node);
  model::PeriodInText found = model::parse_period(text, context.year);
  model::Period& period = found.period;
  warn_of_weekdays(context, node, found.times);
  if (text.empty()) return period;
  if (!found.slip.empty()) {
    context.report.error(
        "period", node.location, msg("'{}' ไม่ใช่ช่วงเวลา", "'{}' is not a period", {text}),
        how_to_write_a_date(found.slip, msg("เขียนเช่น 2568, ต.ค. 2567 - ก.ย. 2568, ไตรมาส 2 หรือ 31 มีนาคม 2568",
                                            "write it like 2568 (a fiscal year), ต.ค. 2567 - ก.ย. 2568, ไตรมาส 2 or "
                                            "31 มีนาคม 2568")));
  } else if (period.written == model::Period::Written::text) {
    period.text = read_text(context, tree, node);
    context.report.note(
        "period-text", node.location,
        msg("'{}' แสดงตามที่เขียน โปรแกรมไม่คิดวันที่ให้", "'{}' is shown as written; no date is taken from it", {text}),
        how_to_write_a_period(node));
  } else if (period.to < period.from) {
    report_end_before_start(context, node.location, msg("ตรวจเดือนและปี", "check months and years"));
  }
  return period;
}

void set_due(ReadContext& context, const YamlNode& node, model::Due& due) {
  using Written = model::Due::Written;
  const std::string_view text = scalar(context, node);
  if (text.empty()) return;
  const auto time = model::parse_deadline(text, context.year);
  if (time && time->unit != NamedTime::Unit::months) {
    warn_of_weekday(context, node, time->first, time->weekday);
    due.by = time->last;
    due.written = time->unit == NamedTime::Unit::day     ? Written::day
                  : time->unit == NamedTime::Unit::month ? Written::month
                                                         : Written::fiscal_year;
    return;
  }
  context.report.error(
      "date", node.location,
      msg("'{}' ไม่ใช่วันที่ เดือน หรือปีงบประมาณ", "'{}' is not a date, month or fiscal year", {text}),
      how_to_write_a_date(
          text, is_cell(node)
                    ? msg("เขียนเช่น 2568-03-31, ก.ย. 2568 หรือ 2568", "write it like 2568-03-31, ก.ย. 2568 or 2568")
                    : msg("เขียนเช่น 2568-03-31, ก.ย. 2568 หรือ 2568 ถ้าเอกสารบอกเพียงข้อความ ให้เขียน {}",
                          "write it like 2568-03-31, ก.ย. 2568 or 2568; what the source says in words as {}",
                          {"{text: …}"})));
}

std::optional<model::Due> read_due(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  model::Due due;
  due.location = node.location;
  if (node.kind == YamlKind::map) {
    MapReader<due_keys> fields(context, tree, node);
    const YamlNode *by = fields.find("by"), *text = fields.find("text");
    if (by) set_due(context, *by, due);
    if (text) due.text = read_text(context, tree, *text);
    if (!text && !by)
      context.report.error("missing-key", node.location,
                           msg("กำหนดแล้วเสร็จต้องมี by หรือ text", "a due date needs 'by' or 'text'"),
                           msg("เขียนวันที่หรือเดือนไว้ใน by หรือข้อความตามเอกสารไว้ใน text",
                               "write a date or month in 'by', or the words of the source in 'text'"));
    fields.finish();
  } else {
    set_due(context, node, due);
  }
  if (!due.by && due.text.empty()) return std::nullopt;
  return due;
}

}  // namespace

model::Period read_period(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  model::Period period =
      node.kind == YamlKind::map ? read_period_map(context, tree, node) : read_period_text(context, tree, node);
  period.location = node.location;
  if (!period.from_place.file) period.from_place = period.to_place = node.location;
  return period;
}

std::vector<model::Due> read_dues(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<model::Due> dues;
  auto take = [&](const YamlNode& one) {
    if (auto due = read_due(context, tree, one)) dues.push_back(*due);
  };
  if (node.kind != YamlKind::list) {
    take(node);
  } else {
    for (const YamlNode* item : items(context, tree, node)) take(*item);
  }
  return dues;
}

}  // namespace readers
