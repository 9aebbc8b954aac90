// law-year: a law named with a year other than its own. Source: the Royal Gazette; the table holds laws that reports
// of this kind cite, with the year in their title. An amendment, "(ฉบับที่ 2) พ.ศ. 2562", has a year of its own.
#include <array>

#include "base/byte_search.h"
#include "base/digits.h"
#include "base/utf8.h"
#include "checks/checks.h"
#include "model/passage.h"

namespace checks {
namespace {

using base::msg;

struct Law {
  std::string_view title;  // enough to recognise it, without what comes before
  int year;                // Buddhist Era
};

constexpr std::array known_laws{
    Law{"หลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี", 2546},
    Law{"ข้อมูลข่าวสารของราชการ", 2540},
    Law{"การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ", 2560},
    Law{"สภาตำบลและองค์การบริหารส่วนตำบล", 2537},
    Law{"การอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ", 2558},
    Law{"มาตรฐานทางจริยธรรม", 2562},
    Law{"คุ้มครองข้อมูลส่วนบุคคล", 2562},
    Law{"การปฏิบัติราชการทางอิเล็กทรอนิกส์", 2565},
    Law{"การบริหารงานและการให้บริการภาครัฐผ่านระบบดิจิทัล", 2562},
    Law{"วิธีปฏิบัติราชการทางปกครอง", 2539},
    Law{"ความรับผิดทางละเมิดของเจ้าหน้าที่", 2539},
};

// What may be between a law's title and its year.
std::string_view without_leading_spaces(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  return text;
}

// The year after "พ.ศ." at the very beginning of the text, and the bytes up to its end; 0 where there is none.
struct YearOfLaw {
  int value = 0;
  std::size_t offset = 0, length = 0;
};

YearOfLaw year_after_title(std::string_view text) {
  constexpr std::string_view era = "พ.ศ.";
  const std::string_view rest = without_leading_spaces(text);
  if (!rest.starts_with(era)) return {};
  const std::string_view digits = without_leading_spaces(rest.substr(era.size()));
  YearOfLaw year;
  std::size_t at = 0, count = 0;
  while (at < digits.size() && count < 4) {
    std::size_t next = at;
    const char32_t c = base::next_code_point(digits, next);
    const int digit = c >= U'0' && c <= U'9'   ? static_cast<int>(c - U'0')
                      : c >= U'๐' && c <= U'๙' ? static_cast<int>(c - U'๐')
                                               : -1;
    if (digit < 0) return {};
    year.value = year.value * 10 + digit;
    at = next;
    ++count;
  }
  if (count < 4) return {};
  year.offset = static_cast<std::size_t>(digits.data() - text.data());
  year.length = at;
  return year;
}

void check_years_of_law(const CheckContext& context, const model::Passage& passage, const Law& law,
                        base::Report& report) {
  const std::string_view text = passage.text;
  for (std::size_t at = base::find(text, law.title); at != text.npos;
       at = base::find(text, law.title, at + law.title.size())) {
    const std::size_t end = at + law.title.size();
    const YearOfLaw year = year_after_title(text.substr(end));
    if (!year.value || year.value == law.year) continue;
    const std::string stated = std::to_string(year.value), right = std::to_string(law.year);
    report.warning("law-year", model::place_in(context.agency.passages, passage, end + year.offset, year.length),
                   msg("กฎหมายว่าด้วย{0} ออกใน พ.ศ. {1} ไม่ใช่ {2}", "the law on {0} is of B.E. {1}, not {2}",
                       {law.title, right, stated}),
                   msg("เขียน พ.ศ. {0} ถ้าหมายถึงฉบับแก้ไข ให้บอกว่าฉบับที่เท่าใด",
                       "write พ.ศ. {0}; if an amendment is meant, say which: (ฉบับที่ …)", {right}));
  }
}

void check_law_year(const CheckContext& context, base::Report& report) {
  for (const model::Passage& passage : context.agency.passages.list) {
    if (passage.kind != model::PassageKind::text || !passage.signs.digits || !passage.signs.stops ||
        passage.text.find("พ.ศ.") == std::string_view::npos)
      continue;
    for (const Law& law : known_laws) check_years_of_law(context, passage, law, report);
  }
}

constexpr Explanation law_year_explanation{
    {"กฎหมายที่เขียนปีไม่ตรงกับปีในชื่อของกฎหมายนั้น", "a law named with a year other than its own"},
    {"ผู้อ่านจะหากฎหมายที่อ้างไม่พบ", "readers would not find the law cited"},
    "outcomes: [ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2542]\n",
    {"ชื่อกฎหมายในราชกิจจานุเบกษา", "the titles of laws in the Royal Gazette"}};

}  // namespace

extern const Check law_year{"law-year", base::Severity::warning, law_year_explanation, check_law_year};

}  // namespace checks
