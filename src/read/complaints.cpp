// complaints.yaml: how many complaints there were.
#include <algorithm>

#include "read/agency_files.h"

namespace readers {
namespace {

constexpr Key counts_list[]{
    Key("received", Type::count).like("4"),
    Key("closed", Type::count).like("3"),
    Key("pending", Type::count).means("ยังไม่ยุติ ตามที่เอกสารระบุ", "not closed yet, as the source states it").like("1"),
};
constexpr KeySet counts_keys{"จำนวนเรื่อง", "a count", counts_list};

constexpr Key month_list[]{
    Key("month", Type::month).required().like("ต.ค. 67"),
    Key("corruption", counts_keys)
        .means("เรื่องทุจริต: รับ ปิด เป็นจำนวนเต็ม", "whole numbers")
        .like("{received: 0, closed: 0}"),
    Key("general", counts_keys).means("เรื่องทั่วไป", "").like("{received: 4, closed: 3}"),
};
constexpr KeySet month_keys{"เดือน", "a month", month_list};

constexpr Key totals_list[]{
    Key("corruption", counts_keys).like("{received: 0}"),
    Key("general", counts_keys).like("{received: 12, closed: 10}"),
};
constexpr KeySet totals_keys{"totals", "totals", totals_list};

constexpr Key group_list[]{
    Key("name", Type::text).required().like("ไฟฟ้าสาธารณะ"),
    Key("corruption", counts_keys).like("{received: 0}"),
    Key("general", counts_keys).like("{received: 4, closed: 3}"),
};
constexpr KeySet group_keys{"เรื่องหรือช่องทาง", "a subject or way", group_list};

constexpr Key open_before_list[]{
    Key("corruption", Type::count).like("0"),
    Key("general", Type::count).like("2"),
};
constexpr KeySet open_before_keys{"open_before", "open_before", open_before_list};

constexpr Key complaints_list[]{
    Key("as_of", Type::date).required().means("นับถึงวันใด", "counted up to this day").like("2568-03-31"),
    Key("months", month_keys).list().means("รายเดือน", "").like("[{month: 2567-10}]"),
    Key("totals", totals_keys)
        .means("เมื่อเอกสารบอกเพียงยอดรวม หรือใส่คู่กับรายเดือน", "where the source states only a total, or beside months")
        .like("{general: {received: 12, closed: 10}}"),
    Key("open_before", open_before_keys)
        .means("เรื่องค้างจากปีก่อน", "carried over from the year before")
        .like("{corruption: 0, general: 2}"),
    Key("subjects", group_keys)
        .list()
        .means("แยกตามเรื่อง รวมกันต้องเท่ายอดรวม", "by subject; together they make the totals")
        .like("[{name: ไฟฟ้าสาธารณะ, general: {received: 4}}]"),
    Key("by_channel", group_keys)
        .list()
        .means("แยกตามช่องทางที่รับเรื่อง", "by the way they came")
        .like("[{name: โทรศัพท์, general: {received: 2}}]"),
    Key("statements", Type::text)
        .list()
        .means("สิ่งที่เอกสารกล่าวเป็นข้อความ แสดงให้เห็น แต่ไม่นำไปนับ", "what the source says in words; shown, never counted")
        .like("[ไม่มีเรื่องร้องเรียนการจัดซื้อ]"),
    Key("note", Type::text).like("นับเฉพาะเรื่องที่ลงรับ"),
};

}  // namespace

constexpr KeySet complaints_keys{"complaints.yaml", "complaints.yaml", complaints_list, true};

namespace {

using base::msg;

// A dash beside "nothing was received" says that there was nothing to close either.
model::Counts read_counts(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  MapReader<counts_keys> fields(context, tree, node);
  model::Counts counts;
  if (const YamlNode* n = fields.find("received")) counts.received = read_count(context, *n);
  const bool is_none = counts.received && *counts.received == 0;
  auto read_rest = [&](const YamlNode* n, model::Field<std::int64_t>& out) {
    if (n) out = read_count(context, *n);
    if (n && is_none && !out && !out.unreadable) out.value = 0;
  };
  read_rest(fields.find("closed"), counts.closed);
  read_rest(fields.find("pending"), counts.pending);
  fields.finish();
  return counts;
}

std::vector<model::ComplaintGroup> read_groups(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<model::ComplaintGroup> out;
  for (const YamlNode* item : items(context, tree, node)) {
    MapReader<group_keys> fields(context, tree, *item);
    model::ComplaintGroup group;
    if (const YamlNode* n = fields.find("name")) group.name = read_text(context, tree, *n);
    if (const YamlNode* n = fields.find("corruption")) group.corruption = read_counts(context, tree, *n);
    if (const YamlNode* n = fields.find("general")) group.general = read_counts(context, tree, *n);
    fields.finish();
    out.push_back(group);
  }
  return out;
}

void read_months(ReadContext& context, const YamlTree& tree, const YamlNode& node, model::Complaints& out) {
  for (const YamlNode* item : items(context, tree, node)) {
    MapReader<month_keys> fields(context, tree, *item);
    model::ComplaintMonth month;
    month.location = item->location;
    std::optional<base::Month> when;
    if (const YamlNode* n = fields.find("month")) {
      when = read_month(context, *n);
      month.location = n->location;
      auto same = [&](const model::ComplaintMonth& m) { return when && m.month == *when; };
      if (std::any_of(out.months.begin(), out.months.end(), same)) {
        context.report.error("duplicate-id", n->location, msg("เดือน {} ซ้ำ", "the month {} appears twice", {n->text}),
                             msg("รวมเป็นเดือนเดียว หรือแก้เดือน", "put the two together, or correct the month"));
        when.reset();
      }
    }
    if (const YamlNode* n = fields.find("corruption")) month.corruption = read_counts(context, tree, *n);
    if (const YamlNode* n = fields.find("general")) month.general = read_counts(context, tree, *n);
    fields.finish();
    if (!when) continue;
    month.month = *when;
    out.months.push_back(month);
  }
  std::stable_sort(out.months.begin(), out.months.end(),
                   [](const auto& a, const auto& b) { return a.month < b.month; });
}

}  // namespace

model::Complaints read_complaints(ReadContext& context, const YamlTree& tree) {
  MapReader<complaints_keys> top(context, tree, tree.root());
  model::Complaints out;
  out.location = tree.root().location;
  if (const YamlNode* n = top.find("as_of")) out.as_of = read_date(context, *n);
  if (const YamlNode* n = top.find("months")) read_months(context, tree, *n, out);
  if (const YamlNode* n = top.find("totals")) {
    MapReader<totals_keys> fields(context, tree, *n);
    if (const YamlNode* c = fields.find("corruption")) out.corruption_total = read_counts(context, tree, *c);
    if (const YamlNode* g = fields.find("general")) out.general_total = read_counts(context, tree, *g);
    fields.finish();
  }
  if (const YamlNode* n = top.find("open_before")) {
    MapReader<open_before_keys> fields(context, tree, *n);
    if (const YamlNode* c = fields.find("corruption")) out.corruption_open_before = read_count(context, *c);
    if (const YamlNode* g = fields.find("general")) out.general_open_before = read_count(context, *g);
    fields.finish();
  }
  if (const YamlNode* n = top.find("subjects")) out.subjects = read_groups(context, tree, *n);
  if (const YamlNode* n = top.find("by_channel")) out.by_channel = read_groups(context, tree, *n);
  if (const YamlNode* n = top.find("statements")) out.statements = read_texts(context, tree, *n);
  if (const YamlNode* n = top.find("note")) out.note = read_text(context, tree, *n);
  out.remarks = read_annotations(top);
  top.finish();
  return out;
}

}  // namespace readers
