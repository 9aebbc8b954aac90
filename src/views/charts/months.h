// Complaints by month of one fiscal year: received as bars, closed as rings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/translations.h"
#include "views/charts/figure.h"

namespace charts {

struct MonthCount {
  base::Month month;
  std::optional<std::int64_t> received, closed;  // nothing is not zero
};

enum class Complaint : unsigned char { corruption, general };

struct MonthsData {
  std::string id = "months";  // every id of the chart begins with it; two charts on a page need two
  Complaint about = Complaint::corruption;
  int year = 0;                    // fiscal year, Buddhist Era
  std::vector<MonthCount> months;  // those with data, in any order; others of the year are drawn as missing
};

// Without an image where no month has a value, or all values are 0: then the sentence says so.
Figure months(const MonthsData&, const base::Translations&);

// "รับเรื่อง 7 เรื่อง ยุติแล้ว 5 เรื่อง ช่วง ต.ค. 2567 – มี.ค. 2568 จาก 6 เดือนที่มีข้อมูล", or
// "ไม่มีเรื่องร้องเรียนในช่วง ต.ค. 2567 – มี.ค. 2568 (0 เรื่อง)".
std::string months_sentence(const MonthsData&, const base::Translations&);

}  // namespace charts
