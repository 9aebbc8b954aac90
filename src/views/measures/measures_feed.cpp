// measures.csv, measures.json: what was promised and what happened, of all years.
#include "base/markdown_document.h"
#include "views/shared/agency_view.h"
#include "views/shared/data_files.h"

namespace views {
namespace {

using base::Language;
using model::Measure;
using views::Cell;

std::string plain_prose(const model::Prose& prose, Language language) {
  return prose.empty() ? std::string() : base::plain_text(prose.in(language).nodes);
}

void add_nonempty_line(std::string& lines, std::string_view line) {
  if (line.empty()) return;
  if (!lines.empty()) lines += '\n';
  lines += line;
}

// One item a line, as measures.csv of the content has it.
template <class List, class TextOf>
std::string lines_of(const List& list, TextOf text_of) {
  std::string lines;
  for (const auto& item : list) add_nonempty_line(lines, text_of(item));
  return lines;
}

std::string codes_of(const std::vector<model::Code>& codes, int year) {
  return lines_of(codes, [&](const model::Code& code) {
    return (code.year == year ? "" : std::to_string(code.year) + "/") + std::string(code.id);
  });
}

std::string with_role(const model::Name& name, Language language) {
  std::string out(name.name.in(language));
  if (!name.role.empty()) out += " (" + std::string(name.role.in(language)) + ")";
  return out;
}

std::vector<Cell> data_row_of_measure(const views::Context& context, const views::YearView& of_year,
                                      const views::MeasureView& view) {
  const model::Year& year = *of_year.year;
  const model::Dimension* dimension = of_year.dimensions[view.dimension].dimension;
  const Measure& m = *view.measure;
  const Language language = language_of(context);
  auto prose = [&](const model::Prose& text) { return plain_prose(text, language); };
  bool has_days = m.period && m.period->written != model::Period::Written::text;
  std::optional<base::Date> from, to;
  if (has_days) from = m.period->from, to = m.period->to;
  const base::LocalizedText none, &name = dimension ? dimension->name : none;
  return {context.agency.slug,
          Cell::count(year.year),
          view.number,
          m.slug,
          m.dimension,
          in(Language::th, name),
          in(Language::en, name),
          model::measure_kinds.id_of(m.kind),
          in(Language::th, m.title),
          in(Language::en, m.title),
          model::statuses.id_of(m.status),
          lines_of(m.responsible, [&](const model::Name& n) { return with_role(n, language); }),
          from,
          to,
          m.period ? m.period->text.in(language) : std::string_view{},
          lines_of(m.due, [](const model::Due& due) { return due.by ? base::to_iso(*due.by) : std::string(); }),
          lines_of(m.due, [&](const model::Due& due) { return due.text.in(language); }),
          codes_of(m.indicators, year.year),
          codes_of(m.questions, year.year),
          codes_of(m.disclosures, year.year),
          prose(m.issue),
          lines_of(m.steps, prose),
          lines_of(m.results, [&](const model::Result& result) { return prose(result.text); }),
          lines_of(m.outcomes, prose),
          prose(m.follow_up.text),
          m.budget_planned.baht,
          m.budget_spent.baht,
          prose(m.problems),
          prose(m.suggestions),
          lines_of(m.evidence, [&](const model::TitledLink& e) { return line_of(context, e); }),
          prose(m.objective),
          lines_of(m.targets, prose),
          Cell::count(m.risk.likelihood),
          Cell::count(m.risk.impact),
          m.risk.level.in(language),
          lines_of(m.budget_years,
                   [](const model::AmountOfYear& one) {
                     return std::to_string(one.year) + ": " + Cell(one.amount.baht).text;
                   }),
          m.budget_source.in(language)};
}

void add_measure_set(const AgencyWork& work) {
  const views::Context& context = work.context;
  std::vector<std::vector<Cell>> rows;
  for (const views::YearView& year : context.view.years)
    for (const views::MeasureView& view : year.measures) rows.push_back(data_row_of_measure(context, year, view));
  add_set(context, "measures", std::move(rows), work.data);
}

}  // namespace

extern const Feed measures_feed{.of_agency = {.data = add_measure_set}};

}  // namespace views
