#include "state/summary_record.h"

#include "base/packed.h"

namespace base {

FIELDS_OF(Points, hundredths);
FIELDS_OF(Date, year, month, day);
FIELDS_OF(Month, year, month);

}  // namespace base

namespace model {

FIELDS_OF(OwnText, words);
FIELDS_OF(MovedAddress, from, to);
FIELDS_OF(QuestionSummary, code, text, score, before, comparable);
FIELDS_OF(YearSummary, year, framework, total, total_is_computed, grade, grade_name, instruments,
          computed_instruments, indicators, questions, total_before, instruments_before, indicators_before,
          has_assessment, measures, measures_with_results, measures_with_outcomes, measures_with_evidence);
FIELDS_OF(Summary, slug, name, short_name, province, district, subdistrict, type, years, channels,
          channels_with_contact, email, has_data, newest, newest_month, index_sizes, sitemaps, moved);

}  // namespace model

namespace state {

std::string summary_record(const model::Summary& summary) { return base::pack(summary); }
std::optional<model::Summary> summary_from(std::string_view record) { return base::unpack<model::Summary>(record); }

}  // namespace state
