#include "model/summary.h"

#include <algorithm>

#include "model/computed_scores.h"
#include "model/scores_before.h"

namespace model {
namespace {

void put_scores_of_parts(YearSummary& s, const Agency& agency, const Year& year) {
  for (const auto& [id, score] : year.assessment->indicators)
    if (score) s.indicators[id] = *score;
  for (const Question& q : year.assessment->questions) {
    if (!q.score) continue;
    QuestionSummary& out = s.questions.emplace_back();
    out.code = q.id;
    if (q.id.empty()) out.text = OwnText(q.text);
    out.score = *q.score;
    out.comparable = q.comparable;
    if (q.comparable == Comparable::yes) out.before = score_before(agency, year, q);
  }
}

// Where the year before had another method, its total and instruments are not of the same kind.
bool has_same_method(const Agency& agency, const Year& year, int year_before) {
  const Year* before = agency.year(year_before);
  return !before || !before->framework || method_of(*before->framework) == method_of(*year.framework);
}

void put_scores_before(YearSummary& s, const Agency& agency, const Year& year) {
  const ScoresBefore before = scores_before(agency, year);
  for (const auto& [id, score] : before.indicators) s.indicators_before[id] = score;
  if (!has_same_method(agency, year, before.year)) return;
  s.total_before = before.total;
  for (const auto& [id, score] : before.instruments) s.instruments_before[std::string(id)] = score;
}

YearSummary summary_of(const Agency& agency, const Year& year) {
  YearSummary s;
  s.year = year.year;
  if (year.framework) s.framework = year.framework->id;
  s.measures = static_cast<int>(year.measures.size());
  for (const Measure& m : year.measures) {
    s.measures_with_results += !m.results.empty();
    s.measures_with_outcomes += !m.outcomes.empty();
    s.measures_with_evidence += !m.results.empty() && !m.evidence.empty();
  }
  s.has_assessment = year.assessment.has_value();
  if (!year.assessment || !year.framework) return s;
  const Assessment& a = *year.assessment;
  const Figure total = total_of(*year.framework, a);
  s.total = total.value;
  s.total_is_computed = total.is_computed;
  if (a.grade) {
    const Grade* grade = year.framework->grade_called(*a.grade);
    s.grade = grade ? grade->id : *a.grade;
    if (grade) s.grade_name = OwnText(grade->name);
  }
  for (const Instrument& i : year.framework->instruments) {
    const Figure score = instrument_score(*year.framework, a, i);
    if (!score.value) continue;
    s.instruments[std::string(i.id)] = *score.value;
    if (score.is_computed) s.computed_instruments.insert(std::string(i.id));
  }
  put_scores_of_parts(s, agency, year);
  put_scores_before(s, agency, year);
  return s;
}

}  // namespace

bool has_data(const Agency& agency) {
  const bool is_of_a_year = std::any_of(agency.years.begin(), agency.years.end(), [](const Year& y) {
    return (y.assessment && (y.framework || !y.assessment->findings.empty())) || y.complaints || y.disclosures ||
           !y.measures.empty();
  });
  const std::size_t logo = agency.logo && agency.document(agency.logo->target);
  return is_of_a_year || (agency.channels && !agency.channels->channels.empty()) || !agency.updates.empty() ||
         agency.documents.size() > logo;
}

std::optional<base::Date> newest_date(const Agency& agency) {
  std::optional<base::Date> newest;
  auto take = [&](const std::optional<base::Date>& date) {
    if (date && (!newest || *newest < *date)) newest = date;
  };
  for (const Article& update : agency.updates) take(update.date);
  for (const Article& page : agency.pages) take(page.date);
  for (const Year& y : agency.years) {
    if (y.assessment) take(y.assessment->source.date);
    if (y.complaints) take(y.complaints->as_of);
    if (y.report) take(y.report->date);
    for (const Table& table : y.tables) take(table.as_of);
  }
  return newest;
}

std::optional<base::Month> stated_by_month(const Agency& agency, base::Date date) {
  std::optional<base::Month> month;
  bool is_exact = false;
  auto look = [&](const auto& stated) {
    if (!stated.date || *stated.date != date) return;
    if (stated.month)
      month = stated.month;
    else
      is_exact = true;
  };
  for (const Article& update : agency.updates) look(update);
  for (const Article& page : agency.pages) look(page);
  for (const Year& y : agency.years) {
    if (y.assessment) look(y.assessment->source);
    if (y.report) look(*y.report);
    if (y.report) look(y.report->source);
    is_exact = is_exact || (y.complaints && y.complaints->as_of == date);
  }
  return is_exact ? std::nullopt : month;
}

Summary summarise(const Agency& agency) {
  Summary s;
  s.slug = agency.slug;
  s.name = OwnText(agency.name);
  s.short_name = OwnText(agency.short_name);
  s.province = OwnText(agency.province);
  s.district = OwnText(agency.district);
  s.subdistrict = OwnText(agency.subdistrict);
  s.type = agency.type;
  for (const Year& y : agency.years) s.years.push_back(summary_of(agency, y));
  if (agency.channels) {
    s.channels = static_cast<int>(agency.channels->channels.size());
    for (const Channel& channel : agency.channels->channels) s.channels_with_contact += bool(channel.value);
  }
  s.email = agency.contact.email;
  s.has_data = has_data(agency);
  s.newest = newest_date(agency);
  if (s.newest) s.newest_month = stated_by_month(agency, *s.newest);
  return s;
}

}  // namespace model
