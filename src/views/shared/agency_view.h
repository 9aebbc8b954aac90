// What is derived of an agency, worked out once and free of language: pages, feeds and the search read it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "views/shared/links.h"

namespace views {

// A place on one of the agency's pages.
struct Target {
  Address page;
  std::string_view fragment = {};
};

// An indicator, question or disclosure item that a measure serves.
struct CodeView {
  const model::Code* code = nullptr;
  base::LocalizedText name;      // empty where it is not known
  std::optional<Target> target;  // absent where no page has it
};

// A question that a measure serves: of the measure's own year, with a score.
struct QuestionView {
  const model::Question* question = nullptr;
  std::size_t position = 0;            // in the assessment, from 1
  std::optional<base::Points> before;  // its score of the year before
};

// What the source does not state of a measure. A measure that is planned or cancelled owes no results.
struct MissingFields {
  bool responsible = false;
  bool period = false;  // neither a period nor a due date
  bool result = false;
  bool outcome = false;
  bool evidence = false;
  bool problems = false;
  std::vector<int> steps;  // from 1: without a result, where results name their step

  // Of what a measure is asked for itself; evidence and problems are asked for the year as a whole.
  bool any() const { return responsible || period || result || outcome || !steps.empty(); }
};

// A stated status; else "reported" where there are results. "Done" is never inferred.
enum class MeasureStatus : unsigned char { not_stated, planned, in_progress, done, cancelled, reported };

struct MeasureView {
  const model::Measure* measure = nullptr;
  std::string number;         // "2.1"; "IIT 1" where dimensions are instruments
  std::size_t dimension = 0;  // in YearView::dimensions
  MeasureStatus status = MeasureStatus::not_stated;
  bool is_by_step = false;  // a result names one of its steps, so that results are shown beside steps
  MissingFields missing;
  std::vector<CodeView> indicators, questions, disclosures;
  std::vector<QuestionView> scored_questions;
};

struct DimensionView {
  const model::Dimension* dimension = nullptr;  // null: measures of a dimension that the framework does not have
  std::string number;                           // "2", "IIT"; empty without a dimension
  std::size_t first = 0, count = 0;  // its measures in YearView::measures; none: "ไม่มีมาตรการ"
};

// How many measures of a year state what.
struct MeasureCounts {
  std::size_t all = 0, results = 0, outcomes = 0, evidence = 0, responsible = 0;
  std::size_t proven = 0;        // a result, and evidence
  std::size_t period = 0;        // a period or a due date
  std::size_t dimensions = 0;    // that have measures
  std::size_t lack_results = 0;  // owe a result
};

struct YearView {
  const model::Year* year = nullptr;
  std::vector<MeasureView> measures;  // by dimension, then in the order of the content
  // Every dimension of the set in use, in the framework's order; then, without a dimension, measures that have none
  // of it. Empty where the year has no measures.
  std::vector<DimensionView> dimensions;
  MeasureCounts counts;
  bool is_plan = false;                   // no measure has a result, an outcome, evidence, or a status but "planned"
  bool is_printed_as_plan = false;        // no measure has a result, an outcome or a period; true without measures
  const model::Period* period = nullptr;  // shared by all measures with a period; null: there are several, or none
  std::optional<base::Date> report_day;   // of its report; absent where none or only a month is stated

  std::span<const MeasureView> of(const DimensionView& group) const {
    return std::span(measures).subspan(group.first, group.count);
  }
};

// A page that links to a document.
struct DocumentUse {
  Address page;
  base::LocalizedText title;    // of a measure, update or free page; or
  std::string_view words = {};  // the key of the page's name: "documents.use_scores"
};

// A file that the agency has to download.
struct DocumentView {
  const model::DocumentFile* file = nullptr;
  base::LocalizedText title;         // as the content calls it, else its own name; or
  std::string_view words = {};       // the key of its name
  std::optional<base::Date> date;    // as the content states it
  std::optional<base::Month> month;  // set where only the month is stated
  int year = 0;                      // Buddhist Era, of its file name or date; 0 where neither tells
  std::vector<DocumentUse> uses;     // each page once, in the order of the content
};

struct AgencyView {
  std::vector<YearView> years;          // as Agency::years
  std::vector<DocumentView> documents;  // as document_views() lists them
  std::optional<base::Date> newest;     // that the content states of itself (model::newest_date)

  const YearView* year(int buddhist_year) const;  // null where the agency does not have it
  const YearView& of(const model::Year& year) const { return *this->year(year.year); }
  const YearView* newest_with_measures() const;  // null where no year has any
};

// The view points into the agency, which outlives it. `first` is the site's first language.
AgencyView prepare(const model::Agency& agency, const model::Frameworks& frameworks, base::Language first);

// The document's own name without the extension; `speaks` where it has words in Thai or of several words, as people
// name a document and machines do not.
struct OwnTitle {
  std::string_view text;
  bool speaks = false;
};
OwnTitle own_title(const model::DocumentFile& document);

// All documents but the agency's logo: by year, newest first, then by date, newest first, then by path.
std::vector<DocumentView> document_views(const model::Agency& agency, base::Language first);

}  // namespace views
