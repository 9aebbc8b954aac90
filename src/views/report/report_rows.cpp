#include "views/report/report_rows.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "views/measures/measure_rows.h"
#include "views/shared/prose_html.h"

namespace views {

REFLECT(ReportGroup, "report group", dimension, heading, heading_mark, rows);
REFLECT(ReportProblem, "report problem", number, title, problems, suggestions);
REFLECT(ReportEvidence, "report evidence", number, groups);

namespace {

using base::Html;
using model::Measure;

std::vector<LinesOfItems> lines_of(const MeasureCells& cells, const ColumnShares& shares) {
  return {lines_of(cells.name, shares.name), lines_of(cells.steps, shares.steps),
          lines_of(cells.results, shares.results), lines_of(cells.outcomes, shares.outcomes)};
}

// How many lines the form's rows take. The same share of a column is asked for many times, with others beside it.
class FormHeight {
 public:
  explicit FormHeight(const std::vector<MeasureCells>& measures) : measures_(measures) {}

  std::size_t operator()(const ColumnShares& shares) {
    const Heights &name = of(0, shares.name), &steps = of(1, shares.steps), &results = of(2, shares.results),
                  &outcomes = of(3, shares.outcomes);
    std::size_t height = 0;
    for (std::size_t i = 0; i < measures_.size(); ++i)
      height += std::max({name[i], steps[i], results[i], outcomes[i]});
    return height;
  }

 private:
  using Heights = std::vector<std::size_t>;  // of a column's cells, one a measure
  static constexpr CellList MeasureCells::*columns[]{&MeasureCells::name, &MeasureCells::steps,
                                                     &MeasureCells::results, &MeasureCells::outcomes};

  const Heights& of(std::size_t column, int share) {
    Heights& known = known_[column][static_cast<std::size_t>(share)];
    if (!known.empty()) return known;
    known.reserve(measures_.size());
    for (const MeasureCells& cells : measures_) known.push_back(height_of(cells.*columns[column], share));
    return known;
  }

  const std::vector<MeasureCells>& measures_;
  std::array<std::array<Heights, 101>, std::size(columns)> known_;  // by share: 0 to 100 percent
};

// The columns as wide as makes the form lowest.
ColumnShares fitting_shares(const std::vector<MeasureCells>& measures) {
  FormHeight height(measures);
  return lowest_shares(std::ref(height));
}

constexpr std::size_t steps_cell = 1, results_cell = 2;  // of lines_of

// What came of a step stands in the part of that step, where each result names its own.
void put_results_with_steps(const std::vector<model::Result>& results, std::vector<std::vector<std::size_t>>& parts) {
  const bool all_name_steps = std::all_of(results.begin(), results.end(), [&](const model::Result& result) {
    return result.step && *result.step > 0 && static_cast<std::size_t>(*result.step) <= parts.back()[steps_cell];
  });
  if (!all_name_steps) return;
  std::size_t next = 0;
  for (std::vector<std::size_t>& part : parts) {
    while (next < results.size() && static_cast<std::size_t>(*results[next].step) <= part[steps_cell]) ++next;
    part[results_cell] = next;
  }
}

void add_parts(const ReportInput& in, const MeasureCells& cells, const ColumnShares& shares,
               std::vector<ReportRow>& rows) {
  auto parts = cut_into_parts(lines_of(cells, shares));
  put_results_with_steps(cells.measure->results, parts);
  std::vector<std::size_t> begins(4, 0);
  for (std::size_t part = 0; part < parts.size(); ++part) {
    auto cell = [&](const CellList& list, std::size_t i) {
      return part || !list.items.empty() ? list_html(list, begins[i], parts[part][i]) : not_stated(in);
    };
    ReportRow row = part ? ReportRow{cells.whole.number, true} : cells.whole;
    row.details = list_html(cells.name, begins[0], parts[part][0]).html(row.details);
    row.steps = cell(cells.steps, 1);
    if (!in.year().is_printed_as_plan) {
      row.results = cell(cells.results, 2);
      row.outcomes = cell(cells.outcomes, 3);
      if (part + 1 == parts.size()) row.results.html(cells.below_results);
    }
    row.parts_left = parts.size() - part - 1;
    begins = parts[part];
    rows.push_back(std::move(row));
  }
}

// What a measure's file says of a value: its footnotes, as one text that begins with the key. Empty where it has
// none.
std::string said_of(const Measure& m, std::string_view key) {
  std::string out;
  for (const model::AsPrinted& printed : m.remarks.printed) {
    if (printed.key != key) continue;
    if (out.empty()) out = key;
    for (const base::LocalizedText* text : {&printed.value, &printed.note})
      for (std::string_view words : text->words) (out += '\n') += words;
  }
  return out;
}

// Each measure's file may say how the dimension is printed: what they say alike is said once.
Html dimension_mark(const ReportInput& in, const DimensionView& group) {
  Html out;
  std::set<std::string> said;
  for (const MeasureView& view : in.year().of(group))
    if (said.insert(said_of(*view.measure, "dimension")).second) out.html(in.mark(*view.measure, "dimension"));
  return out;
}

Html stated_prose(const ReportInput& in, const Measure& m, const model::Prose& prose, std::string_view key) {
  Html out;
  if (prose.empty()) return not_stated(in);
  return prose_html(in.links(), prose).into_last_block(in.mark(m, key));
}

}  // namespace

ReportForm report_form(const ReportInput& in) {
  ReportForm out;
  std::vector<MeasureCells> measures;
  std::vector<std::size_t> groups;  // of each measure
  for (const DimensionView& dimension : in.year().dimensions) {
    if (!dimension.count) continue;
    Html heading = dimension_heading(dimension, in.language());
    if (!heading.empty()) heading.html(dimension_mark(in, dimension));
    const base::LocalizedText* last = nullptr;
    for (const MeasureView& view : in.year().of(dimension)) {
      const base::LocalizedText& name = view.measure->group;
      if (!last || last->words != name.words)
        out.groups.push_back(
            {last ? Html() : heading, name.phrase(in.language()), in.mark(*view.measure, "group"), {}});
      last = &name;
      measures.push_back(cells_of(in, view));
      groups.push_back(out.groups.size() - 1);
    }
  }
  if (!in.year().is_printed_as_plan) out.shares = fitting_shares(measures);
  for (std::size_t i = 0; i < measures.size(); ++i)
    add_parts(in, measures[i], out.shares, out.groups[groups[i]].rows);
  return out;
}

std::vector<ReportProblem> report_problems(const ReportInput& in) {
  std::vector<ReportProblem> out;
  for (const MeasureView& view : in.year().measures) {
    const Measure& m = *view.measure;
    if (m.problems.empty() && m.suggestions.empty()) continue;
    out.push_back({view.number, m.title.phrase(in.language()), stated_prose(in, m, m.problems, "problems"),
                   stated_prose(in, m, m.suggestions, "suggestions")});
  }
  return out;
}

std::vector<ReportEvidence> report_evidence(const ReportInput& in) {
  std::vector<ReportEvidence> out;
  for (const MeasureView& view : in.year().measures) {
    const Measure& m = *view.measure;
    if (m.evidence.empty()) continue;
    const auto mark = [&](const std::string& key) { return in.mark(m, "evidence." + key); };
    out.push_back({view.number, link_groups(in.links(), m.evidence, {}, mark, true)});
  }
  return out;
}

}  // namespace views
