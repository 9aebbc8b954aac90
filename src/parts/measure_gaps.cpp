#include "parts/measure_gaps.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "parts/measure_state.h"

namespace parts {

REFLECT(GapMeasure, "measure with a gap", number, href);
REFLECT(GapLine, "gap", measures, what);

namespace {

// A line names its measures up to this many; beyond it says how many they are.
constexpr std::size_t most_named = 8;

struct Entry {
  MeasureGaps gaps;
  GapMeasure measure;
};

struct Part {
  std::string_view words;
  bool MeasureGaps::*is_missing;
  bool is_of_plan;  // can be missing of a plan
  bool is_joined;   // stands with the others of its measure; else on a line of its own
};
constexpr std::array<Part, 6> all_parts{{{"measures.gap_responsible", &MeasureGaps::responsible, true, true},
                                         {"measures.gap_period", &MeasureGaps::period, true, true},
                                         {"measures.gap_result", &MeasureGaps::result, false, true},
                                         {"measures.gap_outcome", &MeasureGaps::outcome, false, true},
                                         {"measures.gap_evidence", &MeasureGaps::evidence, false, false},
                                         {"measures.gap_problems", &MeasureGaps::problems, false, false}}};

std::vector<Entry> entries_of(const model::Year& year, const AgencyLinks& links) {
  std::vector<Entry> out;
  for (const DimensionMeasures& group : measures_by_dimension(year))
    for (const NumberedMeasure& m : group.measures)
      out.push_back({gaps_of(*m.measure),
                     {m.number, links.page(Address{model::PageKind::measure, year.year, m.measure->slug})}});
  return out;
}

// "ผู้รับผิดชอบ ช่วงเวลา และผลลัพธ์"
std::string joined(const std::vector<std::string>& items, const core::Words& words) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i) out += words(i + 1 == items.size() ? "measures.list_last" : "measures.list_separator");
    out += items[i];
  }
  return out;
}

std::string steps_text(const std::vector<int>& steps, const core::Words& words) {
  std::string list;
  for (int step : steps) list += (list.empty() ? "" : ", ") + std::to_string(step);
  return words("measures.gap_steps", {{"n", std::to_string(steps.size())}, {"steps", list}});
}

GapLine line_of(const std::vector<const Entry*>& entries, std::string what, std::size_t of_all,
                const core::Words& words) {
  if (entries.size() == of_all && of_all > 1) return {{}, words("measures.gap_all", {{"what", what}})};
  if (entries.size() > most_named)
    return {{},
            words("measures.gap_many",
                  {{"what", what}, {"n", std::to_string(entries.size())}, {"m", std::to_string(of_all)}})};
  GapLine line{{}, std::move(what)};
  for (const Entry* e : entries) line.measures.push_back(e->measure);
  return line;
}

struct Group {
  std::string what;
  std::vector<const Entry*> entries;
};

// What a measure lacks of the parts that are said together.
std::string joined_gaps(const MeasureGaps& gaps, bool plan, const std::vector<const Part*>& parts,
                        const core::Words& words) {
  std::vector<std::string> items;
  for (const Part* part : parts)
    if (gaps.*(part->is_missing)) items.push_back(words(part->words));
  if (!plan && !gaps.steps.empty()) items.push_back(steps_text(gaps.steps, words));
  return joined(items, words);
}

}  // namespace

std::vector<GapLine> gap_lines(const model::Year& year, const AgencyLinks& links) {
  const core::Words& words = links.context().words();
  const bool plan = is_plan(year);
  const std::vector<Entry> entries = entries_of(year, links);
  std::vector<const Part*> said_together;
  std::vector<GapLine> own_lines;
  for (const Part& part : all_parts) {
    if (plan && !part.is_of_plan) continue;
    std::vector<const Entry*> lacking;
    for (const Entry& e : entries)
      if (e.gaps.*(part.is_missing)) lacking.push_back(&e);
    const bool all_lack = lacking.size() == entries.size() && entries.size() > 1;
    if (part.is_joined && !all_lack)
      said_together.push_back(&part);
    else if (!lacking.empty())
      own_lines.push_back(line_of(lacking, words(part.words), entries.size(), words));
  }
  std::vector<Group> groups;
  for (const Entry& e : entries) {
    std::string what = joined_gaps(e.gaps, plan, said_together, words);
    if (what.empty()) continue;
    auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.what == what; });
    if (same == groups.end()) same = groups.insert(groups.end(), Group{std::move(what), {}});
    same->entries.push_back(&e);
  }
  std::vector<GapLine> out;
  for (Group& g : groups) out.push_back(line_of(g.entries, std::move(g.what), entries.size(), words));
  std::move(own_lines.begin(), own_lines.end(), std::back_inserter(out));
  return out;
}

}  // namespace parts
