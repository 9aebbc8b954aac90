// prongsai new page: a free page of an agency.
#include <array>

#include "create/agency_folder.h"
#include "create/yaml_file.h"

namespace create {
namespace {

constexpr Question page_title{"title", "ชื่อหน้า", "The title of the page", &readers::article_keys};
constexpr Question page_summary{"summary", "สรุปหนึ่งหรือสองประโยค", "One or two sentences that sum it up",
                                &readers::article_keys, Question::Need::offered};
constexpr std::array page_questions{page_title, page_summary, which_agency, short_name_of_file};

Creation make_page(const Order& order) {
  const AgencyFolder folder = choose_agency(order);
  base::YamlValue front = base::YamlValue::map();
  const std::string title = order.answers.text(page_title);
  front.put("title", title);
  front.put("summary", order.answers.text(page_summary));
  return {{{folder.path() + "/pages/" + choose_slug(order, title) + ".md",
            markdown_file("page", front, {"summary", "source", "aliases"}, folder.language())}},
          {},
          {"prongsai serve --open" + order.content_option(), "prongsai check" + order.content_option(),
           "prongsai build" + order.content_option()}};
}

}  // namespace

extern const Kind page_kind{.name = "page",
                            .th = "หน้าทั่วไป เช่น โครงสร้างหน่วยงาน",
                            .en = "A free page, such as how the agency is organized",
                            .argument = "TITLE",
                            .questions = page_questions,
                            .make = make_page};

}  // namespace create
