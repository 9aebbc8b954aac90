// prongsai new update: a dated announcement.
#include <array>

#include "create/agency_folder.h"
#include "create/yaml_file.h"

namespace create {
namespace {

using base::msg;

constexpr Question update_title{"title", "หัวข้อของประกาศ", "The title of the announcement", &readers::article_keys};
constexpr Question update_date{"date", "วันที่ของประกาศ", "The date of the announcement", &readers::article_keys};
constexpr Question update_summary{"summary", "สรุปหนึ่งหรือสองประโยค", "One or two sentences that sum it up",
                                  &readers::article_keys, Question::Need::offered};
constexpr std::array update_questions{update_title, update_date, update_summary, which_agency, short_name_of_file};

// As names of files have it: "2568-04-20".
std::string in_buddhist_era(base::Date date) {
  const std::string iso = base::to_iso(date);
  return std::to_string(date.year + base::buddhist_offset) + iso.substr(iso.find('-'));
}

base::BilingualText fault_of_update_date(const std::string& written) {
  if (base::parse_date(written)) return {};
  return msg("'{}' ไม่ใช่วันที่ เขียนเช่น 2568-03-31", "'{}' is not a date; write it like 2568-03-31", {written});
}

Creation make_update(const Order& order) {
  const AgencyFolder folder = choose_agency(order);
  base::YamlValue front = base::YamlValue::map();
  const std::string title = order.answers.text(update_title);
  front.put("title", title);
  const std::string date = order.answers.text(update_date, in_buddhist_era(today()), fault_of_update_date);
  front.put("summary", order.answers.text(update_summary));
  const std::string name = in_buddhist_era(*base::parse_date(date)) + "-" + choose_slug(order, title);
  return {{{folder.path() + "/updates/" + name + ".md",
            markdown_file("update", front, {"summary", "source"}, folder.language())}},
          {},
          {"prongsai serve --open" + order.content_option(), "prongsai check" + order.content_option(),
           "prongsai build" + order.content_option()}};
}

}  // namespace

extern const Kind update_kind{.name = "update",
                              .th = "ประกาศหรือข่าวลงวันที่",
                              .en = "A dated announcement",
                              .argument = "TITLE",
                              .questions = update_questions,
                              .make = make_update};

}  // namespace create
