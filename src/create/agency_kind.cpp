// prongsai new agency: a folder of content for one agency.
#include "create/new_agency.h"
#include "read/site_content.h"

namespace create {
namespace {

using base::msg;

Creation make_agency(const Order& order) {
  base::BilingualText why;
  const auto content = readers::read_site_content(order.content, why);
  if (!content) throw Refusal{2, why};
  const model::Settings& settings = content->settings->settings;
  if (!settings.root_agency.empty())
    throw Refusal{1, msg("ทั้งเว็บไซต์เป็นของ '{0}' แห่งเดียว จะเพิ่มหน่วยงานได้เมื่อลบบรรทัด root_agency ใน {1}/site.yaml",
                         "the whole site is that of '{0}' alone: remove the line root_agency from {1}/site.yaml to "
                         "add an agency",
                         {settings.root_agency, order.content})};
  NewAgency agency = ask_for_agency(order, order.content + "/agencies", settings);
  const std::string option = order.content_option();
  std::vector<base::BilingualText> remarks{agency.remark};
  if (!settings.contact && !content->agencies.empty())
    remarks.push_back(msg("เว็บไซต์มีหลายหน่วยงานแล้ว เพิ่ม contact ใน {}/site.yaml ว่าใครดูแล มิฉะนั้นจะมีคำเตือน",
                          "the site now has several agencies: a warning asks who runs it until {}/site.yaml has a "
                          "'contact'",
                          {order.content}));
  return {{std::move(agency.file)},
          std::move(remarks),
          {"prongsai new measure --agency " + agency.slug + option,
           "prongsai import FILE --agency " + agency.slug + " --year YEAR" + option, "prongsai build" + option}};
}

}  // namespace

extern const Kind agency_kind{.name = "agency",
                              .th = "หน่วยงานหนึ่งแห่ง (agency.yaml)",
                              .en = "An agency (agency.yaml)",
                              .argument = "NAME",
                              .questions = agency_questions,
                              .make = make_agency};

}  // namespace create
