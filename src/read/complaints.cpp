// complaints.yaml: how many complaints there were.
#include <algorithm>

#include "read/agency_files.h"

namespace readers {
namespace {

using core::say;

model::Counts read_counts(Reading& reading, const YamlTree& tree, const YamlNode& node) {
  Fields fields(reading, tree, node, "จำนวนเรื่อง", "a count");
  model::Counts counts;
  if (const YamlNode* n = fields.find("received")) counts.received = read_count(reading, *n);
  if (const YamlNode* n = fields.find("closed")) counts.closed = read_count(reading, *n);
  fields.finish();
  return counts;
}

void read_months(Reading& reading, const YamlTree& tree, const YamlNode& node, model::Complaints& out) {
  for (const YamlNode* item : items(reading, tree, node)) {
    Fields fields(reading, tree, *item, "เดือน", "a month");
    model::ComplaintMonth month;
    month.place = item->place;
    std::optional<core::Month> when;
    if (const YamlNode* n = fields.require("month")) {
      when = read_month(reading, *n);
      month.place = n->place;
      auto same = [&](const model::ComplaintMonth& m) { return when && m.month == *when; };
      if (std::any_of(out.months.begin(), out.months.end(), same)) {
        reading.report.error("duplicate-id", n->place, say("เดือน {} ซ้ำ", "the month {} is here twice", {n->text}),
                             say("รวมเป็นเดือนเดียว หรือแก้เดือน", "put the two together, or correct the month"));
        when.reset();
      }
    }
    if (const YamlNode* n = fields.find("corruption")) month.corruption = read_counts(reading, tree, *n);
    if (const YamlNode* n = fields.find("general")) month.general = read_counts(reading, tree, *n);
    fields.finish();
    if (!when) continue;
    month.month = *when;
    out.months.push_back(month);
  }
  std::stable_sort(out.months.begin(), out.months.end(),
                   [](const auto& a, const auto& b) { return a.month < b.month; });
}

}  // namespace

model::Complaints read_complaints(Reading& reading, const YamlTree& tree) {
  Fields top(reading, tree, tree.root(), "complaints.yaml", "complaints.yaml");
  model::Complaints out;
  out.place = tree.root().place;
  if (const YamlNode* n = top.require("as_of")) out.as_of = read_date(reading, *n);
  if (const YamlNode* n = top.find("months")) read_months(reading, tree, *n, out);
  if (const YamlNode* n = top.find("totals")) {
    Fields fields(reading, tree, *n, "totals", "totals");
    if (const YamlNode* c = fields.find("corruption")) out.corruption_total = read_counts(reading, tree, *c);
    if (const YamlNode* g = fields.find("general")) out.general_total = read_counts(reading, tree, *g);
    fields.finish();
  }
  if (const YamlNode* n = top.find("open_before")) {
    Fields fields(reading, tree, *n, "open_before", "open_before");
    if (const YamlNode* c = fields.find("corruption")) out.corruption_open_before = read_count(reading, *c);
    if (const YamlNode* g = fields.find("general")) out.general_open_before = read_count(reading, *g);
    fields.finish();
  }
  if (const YamlNode* n = top.find("statements")) out.statements = read_texts(reading, tree, *n);
  if (const YamlNode* n = top.find("note")) out.note = read_text(reading, tree, *n);
  out.remarks = read_remarks(top, {"as_of", "months", "totals", "open_before", "statements", "note"});
  top.finish();
  return out;
}

}  // namespace readers
