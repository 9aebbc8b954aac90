#include "parts/agency_type.h"

namespace parts {

using model::AgencyType;

std::string_view type_words(AgencyType type) {
  switch (type) {
    case AgencyType::subdistrict_administration:
      return "compare.subdistrict_administration";
    case AgencyType::subdistrict_municipality:
      return "compare.subdistrict_municipality";
    case AgencyType::town_municipality:
      return "compare.town_municipality";
    case AgencyType::city_municipality:
      return "compare.city_municipality";
    case AgencyType::provincial_administration:
      return "compare.provincial_administration";
    case AgencyType::department:
      return "compare.department";
    case AgencyType::public_organisation:
      return "compare.public_organisation";
    case AgencyType::other:
      break;
  }
  return "compare.other_type";
}

std::string_view type_slug(AgencyType type) {
  switch (type) {
    case AgencyType::subdistrict_administration:
      return "subdistrict-administration";
    case AgencyType::subdistrict_municipality:
      return "subdistrict-municipality";
    case AgencyType::town_municipality:
      return "town-municipality";
    case AgencyType::city_municipality:
      return "city-municipality";
    case AgencyType::provincial_administration:
      return "provincial-administration";
    case AgencyType::department:
      return "department";
    case AgencyType::public_organisation:
      return "public-organisation";
    case AgencyType::other:
      break;
  }
  return "other";
}

}  // namespace parts
