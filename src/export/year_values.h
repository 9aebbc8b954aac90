// What the files of a year say, as they write it: each value with its path.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/report.h"
#include "model/agency.h"

namespace exporting {

struct PathValue {
  std::string path;  // below its record: "budget.planned", "results[2].text.en"; numbers in lists begin at 1
  std::string text;  // trimmed, never empty
};

// The values of a file, a measure, or an entry of a list. What is taken is no longer there.
class Record {
 public:
  explicit Record(std::vector<PathValue> values = {}) : values_(std::move(values)) {}

  const std::vector<PathValue>& values() const { return values_; }
  const PathValue* find(std::string_view path) const;
  // What a cell shows of the value at `path`, whichever way it is written: its text, else that of `first` language,
  // else its key `text`. Null where it has none of these.
  const PathValue* main_of(const std::string& path, base::Language first) const;
  std::string take(std::string_view path);     // empty where there is none
  Record take_below(const std::string& path);  // "questions[2]": paths are then below it
  bool has_below(const std::string& path) const;
  void put_back(PathValue value) { values_.push_back(std::move(value)); }

 private:
  std::vector<PathValue> values_;  // in the order of the file
};

struct YearValues {
  struct Measure {
    std::string slug;
    Record record;
  };
  std::vector<Measure> measures;  // in the order of the list
  Record assessment, complaints, disclosures;
};

// Reads the year's files again. Nothing, with errors in `report`, where one cannot be read.
std::optional<YearValues> read_year_values(const model::Agency& agency, const model::Year& year, base::Language first,
                                           base::Report& report);

}  // namespace exporting
