// date-name: an announcement whose `date` is another day than in its file's name. Source: the date in the name is
// part of its address and orders the folder, the one inside is what readers see.
#include "checks/checks.h"
#include "checks/text/written_date.h"

namespace checks {
namespace {

using base::msg;

void check_date_name(const CheckContext& context, base::Report& report) {
  for (const model::Article& update : context.agency.updates) {
    const auto named = base::parse_date(update.slug.substr(0, 10));
    if (!named || !update.date || *update.date == *named) continue;
    report.warning("date-name", update.date_place,
                   msg("วันที่ {0} ไม่ตรงกับชื่อไฟล์ ซึ่งเขียนว่า {1}", "the date is {2}, but the file's name says {3}",
                       {base::to_text(*update.date, base::Language::th), base::to_text(*named, base::Language::th),
                        written(*update.date), written(*named)}),
                   msg("แก้ให้ตรงกัน ถ้าวันที่ในชื่อไฟล์ถูก ลบบรรทัด date ออกได้",
                       "make them agree; if the name is right, the line 'date' can be removed"));
  }
}

constexpr Explanation date_name_explanation{
    {"ประกาศที่ date ไม่ตรงกับวันที่ในชื่อไฟล์", "an announcement whose 'date' is another day than in its file's name"},
    {"ที่อยู่ของหน้าบอกวันหนึ่ง เนื้อหาบอกอีกวันหนึ่ง ผู้อ่านไม่รู้ว่าวันใดถูก",
     "the address says one day and the page another, and readers cannot tell which is right"},
    "# updates/2568-03-10-open-day.md\ndate: 2568-03-18\n",
    {"ชื่อไฟล์ของประกาศขึ้นต้นด้วยวันที่", "the name of an announcement begins with its date"}};

}  // namespace

extern const Check date_name{"date-name", base::Severity::warning, date_name_explanation, check_date_name};

}  // namespace checks
