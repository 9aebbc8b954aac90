// complaints.yaml: how many complaints there were.
#include <algorithm>

#include "read/agency_files.h"

namespace readers {
namespace {

using core::say;

model::Counts read_counts(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  MapReader fields(context, tree, node, "จำนวนเรื่อง", "a count");
  model::Counts counts;
  if (const YamlNode* n = fields.find("received")) counts.received = read_count(context, *n);
  if (const YamlNode* n = fields.find("closed")) counts.closed = read_count(context, *n);
  fields.finish();
  return counts;
}

void read_months(ReadContext& context, const YamlTree& tree, const YamlNode& node, model::Complaints& out) {
  for (const YamlNode* item : items(context, tree, node)) {
    MapReader fields(context, tree, *item, "เดือน", "a month");
    model::ComplaintMonth month;
    month.place = item->place;
    std::optional<core::Month> when;
    if (const YamlNode* n = fields.require("month")) {
      when = read_month(context, *n);
      month.place = n->place;
      auto same = [&](const model::ComplaintMonth& m) { return when && m.month == *when; };
      if (std::any_of(out.months.begin(), out.months.end(), same)) {
        context.report.error("duplicate-id", n->place, say("เดือน {} ซ้ำ", "the month {} is here twice", {n->text}),
                             say("รวมเป็นเดือนเดียว หรือแก้เดือน", "put the two together, or correct the month"));
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
  MapReader top(context, tree, tree.root(), "complaints.yaml", "complaints.yaml");
  model::Complaints out;
  out.place = tree.root().place;
  if (const YamlNode* n = top.require("as_of")) out.as_of = read_date(context, *n);
  if (const YamlNode* n = top.find("months")) read_months(context, tree, *n, out);
  if (const YamlNode* n = top.find("totals")) {
    MapReader fields(context, tree, *n, "totals", "totals");
    if (const YamlNode* c = fields.find("corruption")) out.corruption_total = read_counts(context, tree, *c);
    if (const YamlNode* g = fields.find("general")) out.general_total = read_counts(context, tree, *g);
    fields.finish();
  }
  if (const YamlNode* n = top.find("open_before")) {
    MapReader fields(context, tree, *n, "open_before", "open_before");
    if (const YamlNode* c = fields.find("corruption")) out.corruption_open_before = read_count(context, *c);
    if (const YamlNode* g = fields.find("general")) out.general_open_before = read_count(context, *g);
    fields.finish();
  }
  if (const YamlNode* n = top.find("statements")) out.statements = read_texts(context, tree, *n);
  if (const YamlNode* n = top.find("note")) out.note = read_text(context, tree, *n);
  out.remarks = read_remarks(top, {"as_of", "months", "totals", "open_before", "statements", "note"});
  top.finish();
  return out;
}

}  // namespace readers
