#include "parts/agency_type.h"

namespace parts {

std::string type_words(model::AgencyType type) {
  if (type == model::AgencyType::other) return "compare.other_type";
  return model::key_of_words("compare.", type_slug(type));
}

std::string_view type_slug(model::AgencyType type) { return model::agency_types.id_of(type); }

}  // namespace parts
