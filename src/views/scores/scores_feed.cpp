// scores.csv, scores.json: totals, instruments, indicators and questions of all years.
#include "model/computed_scores.h"
#include "model/points_in.h"
#include "model/scores_before.h"
#include "views/shared/data_files.h"
#include "views/shared/figure_ids.h"

namespace views {
namespace {

using model::Assessment;
using model::Framework;
using views::Cell;

// One row of the table, in the order of its columns.
struct Row {
  std::string_view level;
  Cell code;
  const base::LocalizedText* name = nullptr;
  std::string_view instrument;
  std::optional<base::Points> score, previous, change;
  bool is_computed = false;
  std::string_view grade, dimension;
  std::optional<base::Points> compared_with;         // what `score` may be compared with, of the year before
  std::optional<model::Comparable> comparable = {};  // of a question, which says it itself
  std::string figure = {};                           // the end of its id
};

std::optional<base::Points> change_of(std::optional<base::Points> now, std::optional<base::Points> before) {
  return now && before ? std::optional(*now - *before) : std::nullopt;
}

struct Writer {
  const model::Agency& agency;
  const Framework& framework;
  const model::Year& year;
  const model::ScoresBefore before;  // as the pages show it
  std::vector<std::vector<Cell>>& rows;

  void add(const Row& r) {
    std::optional<bool> meets, computed;
    if (r.score && framework.target) meets = *r.score >= *framework.target;
    if (r.score) computed = r.is_computed;
    auto name = [&](base::Language language) {
      return r.name ? r.name->words[base::index(language)] : std::string_view{};
    };
    rows.push_back({agency.slug, Cell::count(year.year), framework.id, r.level, r.code, name(base::Language::th),
                    name(base::Language::en), r.instrument, r.score, Cell::flag(computed), r.previous, r.change,
                    framework.target, Cell::flag(meets), r.grade, r.dimension, change_of(r.score, r.compared_with),
                    model::comparable_id(r.comparable, r.score && r.compared_with),
                    r.score ? "scores/" + r.figure : std::string()});
  }
};

void add_indicators(Writer& writer, const Assessment& assessment, const model::Scores* before) {
  for (const model::Indicator& indicator : writer.framework.indicators) {
    const model::Instrument* instrument = writer.framework.instrument_of(indicator.id);
    Row row{"indicator", std::to_string(indicator.id), &indicator.name};
    row.figure = "indicator-" + std::to_string(indicator.id);
    if (instrument) row.instrument = instrument->id;
    row.score = model::points_in(assessment.indicators, indicator.id);
    if (before) row.previous = model::points_in(before->indicators, indicator.id);
    row.change = model::points_in(assessment.changes, indicator.id);
    row.compared_with = model::points_in(writer.before.indicators, indicator.id);
    writer.add(row);
  }
}

void add_questions(Writer& writer, const Assessment& assessment) {
  FigureNames names;
  for (const model::Question& question : assessment.questions) {
    Row row{"question", question.id, &question.text};
    row.figure = names.of_question(question);
    row.comparable = question.comparable;
    for (const model::Instrument& instrument : writer.framework.instruments)
      if (!question.id.empty() && question.id.starts_with(model::question_letter(instrument)))
        row.instrument = instrument.id;
    row.score = question.score.value;
    row.previous = question.previous.value;
    row.change = question.change.value;
    row.dimension = question.dimension;
    if (question.comparable == model::Comparable::yes)
      row.compared_with = model::score_before(writer.agency, writer.year, question);
    writer.add(row);
  }
}

void add_score_rows(Writer& writer, const Assessment& assessment) {
  const Framework& framework = writer.framework;
  const model::Scores* before = assessment.previous ? &*assessment.previous : nullptr;
  const model::Figure total = model::total_of(framework, assessment);
  Row row{"total"};
  row.figure = "total";
  row.score = total.value;
  row.is_computed = total.is_computed;
  if (before) row.previous = before->total.value;
  if (assessment.grade) row.grade = *assessment.grade;
  row.compared_with = writer.before.total;
  writer.add(row);
  for (const model::Instrument& instrument : framework.instruments) {
    const model::Figure figure = model::instrument_score(framework, assessment, instrument);
    Row part{"instrument", instrument.id, &instrument.name, instrument.id, figure.value};
    part.figure = instrument.id;
    part.is_computed = figure.is_computed;
    if (before) part.previous = model::points_in(before->instruments, instrument.id);
    part.compared_with = model::points_in(writer.before.instruments, instrument.id);
    writer.add(part);
  }
  add_indicators(writer, assessment, before);
  add_questions(writer, assessment);
}

void add_score_set(const AgencyWork& work) {
  const views::Context& context = work.context;
  std::vector<std::vector<Cell>> rows;
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework) continue;
    Writer writer{context.agency, *year.framework, year, model::scores_before(context.agency, year), rows};
    add_score_rows(writer, *year.assessment);
  }
  add_set(context, "scores", std::move(rows), work.data);
}

}  // namespace

extern const Feed scores_feed{.of_agency = {.data = add_score_set}};

}  // namespace views
