#include "views/shared/agency_view.h"

#include <algorithm>

#include "model/computed_scores.h"
#include "model/summary.h"

namespace views {
namespace {

using model::Measure;
using model::PageKind;
using model::Status;

// An agency while its codes are resolved.
struct CodeContext {
  const model::Agency& agency;
  const model::Frameworks& frameworks;
};
enum class CodeKind : unsigned char { indicator, question, disclosure };

const model::Question* question_with_id(const model::Year* year, std::string_view id) {
  if (!year || !year->assessment) return nullptr;
  const auto& list = year->assessment->questions;
  auto found = std::find_if(list.begin(), list.end(), [&](const model::Question& q) { return q.id == id; });
  return found == list.end() ? nullptr : &*found;
}

base::LocalizedText name_of_code(const CodeContext& context, const model::Code& code, CodeKind kind) {
  if (kind == CodeKind::question) {
    const model::Question* question = question_with_id(context.agency.year(code.year), code.id);
    return question ? question->text : base::LocalizedText();
  }
  const model::Framework* framework = model::framework_of(context.agency, context.frameworks, code.year);
  if (!framework) return {};
  if (kind == CodeKind::indicator) {
    const model::Indicator* indicator = framework->indicator(model::indicator_number(code.id));
    return indicator ? indicator->name : base::LocalizedText();
  }
  const model::DisclosureItem* item = framework->disclosure(code.id);
  return item ? item->title : base::LocalizedText();
}

// The finding of the year's assessment that names the question or item, which the measure answers.
std::optional<Target> finding_target(const model::Year& year, const model::Code& code, CodeKind kind) {
  if (!year.assessment) return std::nullopt;
  for (const model::Finding& finding : year.assessment->findings) {
    const auto& ids = kind == CodeKind::question ? finding.questions : finding.disclosures;
    if (std::find(ids.begin(), ids.end(), code.id) != ids.end())
      return Target{{PageKind::scores, year.year, {}}, "findings"};
  }
  return std::nullopt;
}

// On the page of the code's year, where the year has what the code names.
std::optional<Target> target_of_code(const CodeContext& context, const model::Code& code, CodeKind kind) {
  const model::Year* year = context.agency.year(code.year);
  if (!year) return std::nullopt;
  if (kind == CodeKind::disclosure) {
    const bool is_listed = year->disclosures && year->framework && year->framework->disclosure(code.id);
    return is_listed ? Target{{PageKind::disclosures, code.year, {}}, code.id} : finding_target(*year, code, kind);
  }
  if (!year->assessment) return std::nullopt;
  const Address scores{PageKind::scores, code.year, {}};
  if (kind == CodeKind::question)
    return question_with_id(year, code.id) ? Target{scores, "questions"} : finding_target(*year, code, kind);
  const bool is_scored = year->assessment->indicators.count(model::indicator_number(code.id)) != 0;
  return is_scored ? std::optional(Target{scores, "indicators"}) : std::nullopt;
}

std::vector<CodeView> resolve_codes(const CodeContext& context, const std::vector<model::Code>& codes,
                                    CodeKind kind) {
  std::vector<CodeView> out;
  out.reserve(codes.size());
  for (const model::Code& code : codes)
    out.push_back({&code, name_of_code(context, code, kind), target_of_code(context, code, kind)});
  return out;
}

std::vector<QuestionView> scored_questions(const CodeContext& context, const model::Year& year, const Measure& m) {
  std::vector<QuestionView> out;
  if (!year.assessment) return out;
  const auto& questions = year.assessment->questions;
  for (const model::Code& code : m.questions)
    for (std::size_t i = 0; code.year == year.year && i < questions.size(); ++i)
      if (questions[i].id == code.id && questions[i].score)
        out.push_back({&questions[i], i + 1, model::score_before(context.agency, year, questions[i])});
  return out;
}

bool names_own_step(const Measure& m, const model::Result& result) {
  return result.step && *result.step >= 1 && *result.step <= static_cast<int>(m.steps.size());
}

MissingFields missing_fields(const Measure& m, bool is_by_step) {
  MissingFields missing;
  missing.responsible = m.responsible.empty();
  missing.period = !m.period && m.due.empty();
  if (m.status == Status::planned || m.status == Status::cancelled) return missing;
  missing.result = m.results.empty();
  missing.outcome = m.outcomes.empty();
  missing.evidence = m.evidence.empty();
  missing.problems = m.problems.empty();
  if (!is_by_step) return missing;
  for (int step = 1; step <= static_cast<int>(m.steps.size()); ++step)
    if (std::none_of(m.results.begin(), m.results.end(), [&](const model::Result& r) { return r.step == step; }))
      missing.steps.push_back(step);
  return missing;
}

MeasureStatus status_of(const Measure& m) {
  switch (m.status) {
    case Status::planned:
      return MeasureStatus::planned;
    case Status::in_progress:
      return MeasureStatus::in_progress;
    case Status::done:
      return MeasureStatus::done;
    case Status::cancelled:
      return MeasureStatus::cancelled;
    case Status::not_stated:
      break;
  }
  return m.results.empty() ? MeasureStatus::not_stated : MeasureStatus::reported;
}

MeasureView view_of_measure(const CodeContext& context, const model::Year& year, const Measure& m) {
  MeasureView view;
  view.measure = &m;
  view.status = status_of(m);
  view.is_by_step = std::any_of(m.results.begin(), m.results.end(),
                                [&](const model::Result& result) { return names_own_step(m, result); });
  view.missing = missing_fields(m, view.is_by_step);
  view.indicators = resolve_codes(context, m.indicators, CodeKind::indicator);
  view.questions = resolve_codes(context, m.questions, CodeKind::question);
  view.disclosures = resolve_codes(context, m.disclosures, CodeKind::disclosure);
  view.scored_questions = scored_questions(context, year, m);
  return view;
}

// The dimensions of the set in use, and one more for measures of none of them.
std::vector<DimensionView> dimensions_in_use(const model::Year& year) {
  std::vector<DimensionView> out;
  int order = 0;
  if (year.framework)
    for (const model::Dimension& d : year.framework->dimensions) {
      if (d.set != year.dimension_set) continue;
      ++order;
      out.push_back({&d, year.framework->instrument(d.id) ? std::string(d.id) : std::to_string(order)});
    }
  out.emplace_back();
  return out;
}

// "2.1", "IIT 1", and "1" without a dimension.
std::string measure_number(const DimensionView& group, std::size_t position) {
  if (!group.dimension) return std::to_string(position);
  const bool is_instrument = group.number == group.dimension->id;
  return group.number + (is_instrument ? " " : ".") + std::to_string(position);
}

void add_measures_by_dimension(YearView& view, const CodeContext& context) {
  const model::Year& year = *view.year;
  view.dimensions = dimensions_in_use(year);
  std::vector<std::vector<const Measure*>> members(view.dimensions.size());
  for (const Measure& m : year.measures) {
    auto has_id = [&](const DimensionView& d) { return !d.dimension || d.dimension->id == m.dimension; };
    const auto group = std::find_if(view.dimensions.begin(), view.dimensions.end(), has_id);
    members[static_cast<std::size_t>(group - view.dimensions.begin())].push_back(&m);
  }
  view.measures.reserve(year.measures.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    DimensionView& group = view.dimensions[i];
    group.first = view.measures.size();
    group.count = members[i].size();
    for (const Measure* m : members[i]) {
      MeasureView measure = view_of_measure(context, year, *m);
      measure.dimension = i;
      measure.number = measure_number(group, view.measures.size() - group.first + 1);
      view.measures.push_back(std::move(measure));
    }
  }
  if (!view.dimensions.back().count) view.dimensions.pop_back();
}

MeasureCounts count_measures(const YearView& view) {
  MeasureCounts counts;
  counts.all = view.measures.size();
  for (const MeasureView& measure : view.measures) {
    const Measure& m = *measure.measure;
    counts.results += !m.results.empty();
    counts.outcomes += !m.outcomes.empty();
    counts.evidence += !m.evidence.empty();
    counts.proven += !m.results.empty() && !m.evidence.empty();
    counts.responsible += !m.responsible.empty();
    counts.period += m.period || !m.due.empty();
    counts.lack_results += measure.missing.result;
  }
  for (const DimensionView& group : view.dimensions) counts.dimensions += group.dimension && group.count;
  return counts;
}

bool is_same_period(const model::Period& a, const model::Period& b) {
  return a.written == b.written && a.from == b.from && a.to == b.to && a.text.words == b.text.words;
}

const model::Period* shared_period(const model::Year& year) {
  const model::Period* shared = nullptr;
  for (const Measure& m : year.measures) {
    if (!m.period) continue;
    if (shared && !is_same_period(*shared, *m.period)) return nullptr;
    shared = &*m.period;
  }
  return shared;
}

std::optional<base::Date> day_of_report(const model::Year& year) {
  if (!year.report) return std::nullopt;
  if (year.report->date) return year.report->month ? std::nullopt : year.report->date;
  return year.report->source.month ? std::nullopt : year.report->source.date;
}

YearView view_of_year(const CodeContext& context, const model::Year& year) {
  YearView view;
  view.year = &year;
  view.report_day = day_of_report(year);
  view.is_printed_as_plan = std::none_of(year.measures.begin(), year.measures.end(), [](const Measure& m) {
    return !m.results.empty() || !m.outcomes.empty() || m.period;
  });
  if (year.measures.empty()) return view;
  add_measures_by_dimension(view, context);
  view.counts = count_measures(view);
  view.is_plan = std::all_of(year.measures.begin(), year.measures.end(), model::is_only_planned);
  view.period = shared_period(year);
  return view;
}

}  // namespace

const YearView* AgencyView::year(int buddhist_year) const {
  for (const YearView& view : years)
    if (view.year->year == buddhist_year) return &view;
  return nullptr;
}

const YearView* AgencyView::newest_with_measures() const {
  for (auto view = years.rbegin(); view != years.rend(); ++view)
    if (!view->measures.empty()) return &*view;
  return nullptr;
}

AgencyView prepare(const model::Agency& agency, const model::Frameworks& frameworks, base::Language first) {
  AgencyView view;
  const CodeContext context{agency, frameworks};
  view.years.reserve(agency.years.size());
  for (const model::Year& year : agency.years) view.years.push_back(view_of_year(context, year));
  view.documents = document_views(agency, first);
  view.newest = model::newest_date(agency);
  return view;
}

}  // namespace views
