// What the name of an agency says, as officers write it: "อบต.หนองแสง", "เทศบาลตำบลด่านเกวียน อำเภอโชคชัย".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/agency.h"
#include "model/gazetteer.h"

namespace create {

struct AgencyName {
  std::optional<model::AgencyType> type;
  std::string full;   // "องค์การบริหารส่วนตำบลหนองแสง"
  std::string brief;  // "อบต.หนองแสง"; empty where its type has no usual abbreviation
  std::string place;  // what it is called after: "หนองแสง"
  // Where the text says it, without the word before it.
  std::string subdistrict, district, province;
};

AgencyName parse_agency_name(std::string_view written);

// Where an agency may be.
struct HomeArea {
  model::Province province;
  int district = 0;  // its code; 0 where not known
  std::string subdistrict;

  friend bool operator==(const HomeArea& a, const HomeArea& b) {
    return a.province.code == b.province.code && a.district == b.district && a.subdistrict == b.subdistrict;
  }
};

// Every place that an agency of this name can be in: as far as it states one, there; else where the gazetteer has a
// place that it is called after. None where neither is known.
std::vector<HomeArea> areas_of(const AgencyName& name);

}  // namespace create
