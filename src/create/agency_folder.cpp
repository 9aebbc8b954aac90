#include "create/agency_folder.h"

#include <chrono>

#include "read/names.h"

namespace create {

using base::msg;

AgencyFolder choose_agency(const Order& order) {
  base::BilingualText why;
  auto content = readers::read_site_content(order.content, why);
  if (!content) throw Refusal{2, why};
  if (content->agencies.empty())
    throw Refusal{2, msg("ยังไม่มีหน่วยงาน สร้างด้วย prongsai new agency",
                         "there is no agency yet: make one with 'prongsai new agency'")};
  std::string slug = readers::chosen_agency(*content, order.answers.flag(which_agency), why);
  if (slug.empty()) {
    std::vector<base::KnownValue> known;
    for (const std::string& own : content->agencies) known.push_back({own, {}, {}});
    slug = order.answers.choice(which_agency, known);
  }
  AgencyFolder out{std::move(*content), nullptr};
  out.agency = readers::read_agency_of(out.content, slug, why);
  if (!out.agency) throw Refusal{2, why};
  return out;
}

base::BilingualText fault_of_year(const std::string& written) {
  if (base::parse_buddhist_year(written)) return {};
  return msg("'{}' ไม่ใช่ปีพุทธศักราช เขียนสี่หลัก เช่น 2568",
             "'{}' is not a year of the Buddhist Era; write four digits, like 2568", {written});
}

int choose_year(const Order& order, const model::Agency& agency) {
  if (agency.years.size() == 1 && order.answers.flag(which_year).empty()) return agency.years.front().year;
  const int newest = agency.years.empty() ? base::fiscal_year_of(today()) : agency.years.back().year;
  const std::string proposed = order.answers.can_ask() ? std::to_string(newest) : "";
  return base::parse_buddhist_year(order.answers.text(which_year, proposed, fault_of_year)).value();
}

std::string choose_slug(const Order& order, const std::string& title) {
  return order.answers.text(short_name_of_file, readers::slug_of(title), [](const std::string& slug) {
    return readers::why_not_a_name(slug).value_or(base::BilingualText{});
  });
}

base::Date today() {
  using namespace std::chrono;
  constexpr hours ahead_of_utc{7};
  const year_month_day day{floor<days>(system_clock::now() + ahead_of_utc)};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::vector<const model::Framework*> frameworks_for(const model::Agency& agency, const model::Frameworks& frameworks,
                                                    int year) {
  for (const model::FrameworkChoice& choice : agency.frameworks)
    if (const auto* chosen = choice.year == year ? frameworks.find(choice.id) : nullptr) return {chosen};
  return frameworks.of_year_for(year, agency.type);
}

const model::Framework& framework_for(const AgencyFolder& folder, int year) {
  const auto list = frameworks_for(*folder.agency, folder.content.frameworks, year);
  if (list.size() == 1) return *list.front();
  const std::string number = std::to_string(year);
  if (list.empty())
    throw Refusal{
        1, msg("ไม่มีกรอบการประเมินของปี {0} เพิ่ม {1}/frameworks/ita-{0}.yaml ก่อน",
               "there is no framework of {0}: add {1}/frameworks/ita-{0}.yaml first", {number, folder.content.root})};
  std::string ids;
  for (const model::Framework* framework : list) ids += (ids.empty() ? "" : ", ") + std::string(framework->id);
  throw Refusal{1, msg("ปี {0} มีหลายกรอบการประเมิน ({1}) เลือกใน {2}/agency.yaml เช่น framework: {{0}: {3}}",
                       "{0} has several frameworks ({1}): choose one in {2}/agency.yaml, as framework: {{0}: {3}}",
                       {number, ids, folder.path(), list.front()->id})};
}

std::string options_for(const Order& order, const AgencyFolder& folder) {
  return " --agency " + std::string(folder.agency->slug) + order.content_option();
}

}  // namespace create
