// <year>/measures/NN-slug.md or a row of measures.csv: one measure, project or activity.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/localized_text.h"
#include "base/number.h"
#include "model/as_printed.h"
#include "model/document.h"
#include "model/field.h"
#include "model/link.h"
#include "model/period.h"
#include "model/value_names.h"

namespace model {

// An indicator, question or disclosure item: "5", "I28", "O11", or of another year "2565/O11".
struct Code {
  std::string_view id;
  int year = 0;  // Buddhist Era; the folder's where the content names none
  base::SourceLocation location;
};

// A unit that is responsible: `role` is what the brackets after the name hold.
struct Name {
  base::LocalizedText name;
  base::LocalizedText role;
};

enum class Status : unsigned char { not_stated, planned, in_progress, done, cancelled };
inline constexpr ValueName status_names[]{
    {Status::planned, "planned", "ยังไม่เริ่ม", "Not started",
     "ยังไม่ดำเนินการ|ยังไม่ได้ดำเนินการ|ยังไม่เริ่มดำเนินการ|ยังไม่ได้เริ่ม|รอดำเนินการ|วางแผน|อยู่ในแผน"},
    {Status::in_progress, "in-progress", "กำลังดำเนินการ", "In progress",
     "อยู่ระหว่างดำเนินการ|อยู่ระหว่างการดำเนินการ|ระหว่างดำเนินการ|ดำเนินการอยู่|กำลังทำ|ongoing"},
    {Status::done, "done", "แล้วเสร็จ", "Done",
     "ดำเนินการแล้ว|ดำเนินการแล้วเสร็จ|ดำเนินการเสร็จ|ดำเนินการเสร็จแล้ว|ดำเนินการเสร็จสิ้น|เสร็จ|เสร็จแล้ว|เสร็จสิ้น|เสร็จสิ้นแล้ว|"
     "completed"},
    {Status::cancelled, "cancelled", "ยกเลิก", "Cancelled", "ยกเลิกแล้ว|ยกเลิกโครงการ|canceled"}};
inline constexpr ValueTable<Status> statuses(status_names);

enum class MeasureKind : unsigned char { measure, project, activity };
inline constexpr ValueName measure_kind_names[]{{MeasureKind::measure, "measure", "มาตรการ", "Measure"},
                                                {MeasureKind::project, "project", "โครงการ", "Project"},
                                                {MeasureKind::activity, "activity", "กิจกรรม", "Activity"}};
inline constexpr ValueTable<MeasureKind> measure_kinds(measure_kind_names);

struct Result {
  std::optional<int> step;  // of `steps`, from 1
  std::optional<base::Date> date;
  base::SourceLocation date_place;
  Prose text;
};

struct FollowUp {
  base::LocalizedText by;
  Prose text;
};

// Baht, 0 or more. Where the source says in words that there is none ("ไม่ใช้งบประมาณ"), 0 and those words.
struct Amount {
  std::optional<base::Decimal> baht;
  base::LocalizedText words;
  explicit operator bool() const { return baht.has_value(); }
};

struct AmountOfYear {
  int year = 0;  // Buddhist Era
  Amount amount;
};

// Of a risk plan: from 1 to 5 each, and the level in the words of the source.
struct Risk {
  std::optional<int> likelihood, impact;
  base::LocalizedText level;
  bool is_given() const { return likelihood || impact || !level.empty(); }
};

struct Measure {
  std::string_view slug;          // of its URL
  bool has_own_slug = true;       // false for a row without one, whose number stands for it: "m3"
  std::string_view file;          // below the agency's folder; measures.csv for a row of it
  base::SourceLocation location;  // of the file or row
  int order = 0;                  // the number of its file's name
  base::LocalizedText title;
  std::string_view dimension;
  base::SourceLocation dimension_place;
  base::LocalizedText group;
  MeasureKind kind = MeasureKind::measure;
  std::vector<base::LocalizedText> parts;
  Prose objective;
  std::vector<Prose> targets;
  Risk risk;
  std::vector<Code> indicators, questions, disclosures;
  Prose issue;
  std::vector<Prose> steps;
  std::vector<Name> responsible;
  std::optional<Period> period;
  std::vector<Due> due;
  Status status = Status::not_stated;
  std::vector<Result> results;
  std::vector<Prose> outcomes;
  FollowUp follow_up;
  Amount budget_planned, budget_spent;
  std::vector<AmountOfYear> budget_years;  // of a measure of several years, in their order
  base::LocalizedText budget_source;
  Prose problems, suggestions;
  std::vector<TitledLink> evidence;
  base::LocalizedText note;
  Document body;
  Annotations remarks;
};

// Whether nothing but what is meant to be done is said of it.
inline bool is_only_planned(const Measure& m) {
  return m.results.empty() && m.outcomes.empty() && m.evidence.empty() &&
         (m.status == Status::not_stated || m.status == Status::planned);
}

// Whether there is still something to be done, by its status; without one, by whether it has results.
inline bool is_unfinished(const Measure& m) {
  if (m.status == Status::not_stated) return m.results.empty();
  return m.status == Status::planned || m.status == Status::in_progress;
}

}  // namespace model
