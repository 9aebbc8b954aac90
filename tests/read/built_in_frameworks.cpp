// Frameworks that come with the program: used where content has none of a year that an agency has a folder of.
#include <catch2/catch.hpp>

#include "model/agency.h"
#include "read/discover.h"
#include "read/framework.h"
#include "tests/read/folder.h"

namespace {

std::string framework(const std::string& id, int year, const std::string& more = {}) {
  return "id: " + id + "\nyear: " + std::to_string(year) +
         "\nname: ก\ninstruments: [{id: IIT, name: ก, indicators: [1]}]\nindicators: [{id: 1, name: ก}]\n" + more;
}

std::string ids_of(const std::vector<const model::Framework*>& list) {
  std::string out;
  for (const model::Framework* f : list) out.append(f->id).append(f->is_built_in ? "+ " : " ");
  return out;
}

}  // namespace

TEST_CASE("frameworks of the program are used where content has none") {
  using model::AgencyType;
  const folder::Content c;
  c.put("frameworks/ita-2566.yaml", framework("ita-2566", 2566));
  c.put("frameworks/ita-2567.yaml", framework("ita-2567", 2567));
  c.put("frameworks/dept-2567.yaml", framework("dept-2567", 2567, "for: [department]\n"));
  c.put("frameworks/ita-2568.yaml", framework("ita-2568", 2568, "target: 1\n"));
  c.put("frameworks/dept-2568.yaml", framework("dept-2568", 2568, "for: [department]\n"));
  c.put("frameworks/ita-2569.yaml", "broken: [");
  c.put("content/frameworks/ita-2568.yaml", framework("ita-2568", 2568, "target: 85\n"));
  c.put("content/agencies/ban-khao/2567/report.md", "ก");
  c.put("content/agencies/ban-khao/2568/report.md", "ก");
  base::Report report;
  const auto content = readers::discover(c.root(), report);
  REQUIRE(content);
  const model::Frameworks all = readers::read_frameworks(*content, {}, report);
  CHECK(report.findings().empty());  // that of a year without folders is not read
  CHECK(all.find("ita-2566") == nullptr);
  CHECK(ids_of(all.of_year_for(2567, AgencyType::other)) == "ita-2567+ ");
  CHECK(ids_of(all.of_year_for(2567, AgencyType::department)) == "dept-2567+ ");
  CHECK(ids_of(all.of_year_for(2568, AgencyType::department)) == "ita-2568 ");  // content wins
  CHECK(all.find("ita-2568")->target->hundredths == 8500);
  CHECK(all.newest_for(AgencyType::other)->id == "ita-2568");
  model::Agency agency;
  CHECK(model::framework_of(agency, all, 2567) == nullptr);  // it has no folder of that year
  CHECK(model::framework_of(agency, all, 2568)->id == "ita-2568");
}
