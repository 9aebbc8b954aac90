// Names of agencies as officers write them: what they say, and where such an agency can be.
#include "create/agency_name.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "base/ascii.h"

namespace {

// "subdistrict-administration | องค์การบริหารส่วนตำบลหนองแสง | อบต.หนองแสง | หนองแสง"
std::string said_by(std::string_view written) {
  const create::AgencyName name = create::parse_agency_name(written);
  return std::string(name.type ? model::agency_types.id_of(*name.type) : "?") + " | " + name.full + " | " +
         name.brief + " | " + name.place;
}

// "มหาสารคาม/วาปีปทุม/หนองแสง", a line each.
std::string areas_of(std::string_view written) {
  std::string out;
  for (const create::HomeArea& area : create::areas_of(create::parse_agency_name(written)))
    out += (out.empty() ? "" : "\n") + std::string(area.province.name) + "/" +
           std::string(model::district_name(area.district)) + "/" + area.subdistrict;
  return out;
}

}  // namespace

TEST_CASE("a local agency is named in full, whatever abbreviation its name was written with") {
  const std::string nong_saeng = "subdistrict-administration | องค์การบริหารส่วนตำบลหนองแสง | อบต.หนองแสง | หนองแสง";
  for (const char* written :
       {"อบต.หนองแสง", "อบต หนองแสง", "อบต. หนองแสง", "อ.บ.ต.หนองแสง", " องค์การบริหารส่วนตำบลหนองแสง ",
        "องค์กรบริหารส่วนตำบลหนองแสง", "องค์การบริหารส่วนตำบล  หนองแสง", "อบต.หนองแสง จ.มหาสารคาม",
        "อบต.หนองแสง ต.หนองแสง อ.วาปีปทุม จ.มหาสารคาม", "อบต.หนองแสงอำเภอวาปีปทุม", "อบต.หนองแสง วาปีปทุม มหาสารคาม",
        "อบต.หนองเเสง"}) {
    INFO(written);
    CHECK(said_by(written) == nong_saeng);
  }
  CHECK(said_by("เทศบาลตำบลด่านเกวียน อำเภอโชคชัย") ==
        "subdistrict-municipality | เทศบาลตำบลด่านเกวียน | ทต.ด่านเกวียน | ด่านเกวียน");
  CHECK(said_by("ทม.สระแก้ว") == "town-municipality | เทศบาลเมืองสระแก้ว | ทม.สระแก้ว | สระแก้ว");
  CHECK(said_by("เทศบาลนครขอนแก่น") == "city-municipality | เทศบาลนครขอนแก่น | ทน.ขอนแก่น | ขอนแก่น");
  CHECK(said_by("อบจ.ขอนแก่น") == "provincial-administration | องค์การบริหารส่วนจังหวัดขอนแก่น | อบจ.ขอนแก่น | ขอนแก่น");
}

TEST_CASE("any other agency keeps its name, without the district and province behind it") {
  CHECK(said_by("โรงพยาบาลโชคชัย อำเภอโชคชัย จังหวัดนครราชสีมา") == "hospital | โรงพยาบาลโชคชัย |  | โชคชัย");
  CHECK(said_by("สำนักงานสาธารณสุขจังหวัดขอนแก่น") == "health-office | สำนักงานสาธารณสุขจังหวัดขอนแก่น |  | ขอนแก่น");
  CHECK(said_by("สำนักงานที่ดินจังหวัดขอนแก่น") == "? | สำนักงานที่ดินจังหวัดขอนแก่น |  | สำนักงานที่ดินจังหวัดขอนแก่น");
  CHECK(said_by("มหาวิทยาลัย ขอนแก่น") == "university | มหาวิทยาลัย ขอนแก่น |  | ขอนแก่น");
  CHECK(said_by("Nong Saeng SAO") == "? | Nong Saeng SAO |  | Nong Saeng SAO");
  CHECK(said_by("") == "? |  |  | ");
  CHECK(said_by("อบต.") == "subdistrict-administration | องค์การบริหารส่วนตำบล | อบต. | ");
}

TEST_CASE("an agency is in the places that are called so, as far as its name does not say which") {
  CHECK(areas_of("อบต.หนองแสง") ==
        "ปราจีนบุรี/ประจันตคาม/หนองแสง\nนครนายก/ปากพลี/หนองแสง\nอุดรธานี/หนองแสง/หนองแสง\n"
        "มหาสารคาม/วาปีปทุม/หนองแสง\nนครพนม/เมืองนครพนม/หนองแสง");
  for (const char* written : {"อบต.หนองแสง จ.มหาสารคาม", "อบต.หนองแสง จังหวัด มหาสารคาม", "อบต. หนองแสง อ. วาปีปทุม",
                              "อบต.หนองแสงอำเภอวาปีปทุมจังหวัดมหาสารคาม", "อบต.หนองแสง วาปีปทุม มหาสารคาม"}) {
    INFO(written);
    CHECK(areas_of(written) == "มหาสารคาม/วาปีปทุม/หนองแสง");
  }
  CHECK(areas_of("อบต.หนองแสง อำเภอเมือง จังหวัดนครพนม") == "นครพนม/เมืองนครพนม/หนองแสง");
  CHECK(areas_of("เทศบาลตำบลด่านเกวียน อำเภอโชคชัย") == "นครราชสีมา/โชคชัย/ด่านเกวียน");
}

TEST_CASE("a municipality, a province's organization and an office are called after larger places, too") {
  CHECK(areas_of("อบจ.ขอนแก่น") == "ขอนแก่น//");
  CHECK(areas_of("เทศบาลนครขอนแก่น") == "ขอนแก่น//");
  CHECK(areas_of("เทศบาลนครหาดใหญ่") == "สงขลา/หาดใหญ่/");
  CHECK(areas_of("โรงพยาบาลโชคชัย") == "นครราชสีมา/โชคชัย/");
  CHECK(areas_of("สำนักงานสาธารณสุขจังหวัดขอนแก่น") == "ขอนแก่น//");
}

TEST_CASE("what is stated counts where the place is in no list, and where the list has it elsewhere") {
  CHECK(areas_of("อบต.บ้านเขา") == "");
  CHECK(areas_of("อบต.บ้านเขา อ.พล จ.ขอนแก่น") == "ขอนแก่น/พล/");
  CHECK(areas_of("อบต.บ้านเขา จ.ขอนแก่น") == "ขอนแก่น//");
  CHECK(areas_of("อบต.หนองแสง จ.ภูเก็ต") == "ภูเก็ต//");
  CHECK(areas_of("อบต.หนองแสง จ.ไม่มี") == "");
}

TEST_CASE("whatever is written for a name, its areas are real ones") {
  const std::vector<std::string> pieces{"อบต.",    "เทศบาลตำบล", "โรงพยาบาล", "สำนักงานสาธารณสุขจังหวัด",
                                        "หนองแสง", "ขอนแก่น",     "มหาสารคาม", "วาปีปทุม",
                                        "เมือง",    " ",          "  ",        "อ.",
                                        "จ.",      "ต.",         "อำเภอ",     "จังหวัด",
                                        "เขต",     "แขวง",       ".",         "ฯ",
                                        "SAO"};
  std::uint32_t random = 2568;
  std::size_t with_areas = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string written;
    for (int length = 1 + i % 7; length > 0; --length) {
      random = random * 1664525 + 1013904223;
      written += pieces[(random >> 8) % pieces.size()];
    }
    INFO(written);
    const create::AgencyName name = create::parse_agency_name(written);
    CHECK(name.full == std::string(base::trimmed(name.full)));
    for (const create::HomeArea& area : create::areas_of(name)) {
      ++with_areas;
      CHECK(model::province_of(area.province.code).has_value());
      CHECK((!area.district || area.district / 100 == area.province.code));
      CHECK((area.subdistrict.empty() || model::has_subdistrict(area.district, area.subdistrict)));
    }
  }
  CHECK(with_areas > 200);
}
