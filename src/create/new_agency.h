// An agency that is to be made, from its name and what else has to be asked.
#pragma once

#include <array>
#include <string>

#include "base/bilingual_text.h"
#include "create/kind.h"

namespace create {

inline constexpr Question agency_name{"name", "ชื่อเต็มหรือชื่อย่อของหน่วยงาน มีอำเภอและจังหวัดต่อท้ายได้",
                                      "The agency's name; its district and province may follow",
                                      &readers::agency_keys};
inline constexpr Question agency_type{"type", "ประเภทของหน่วยงาน", "The type of the agency", &readers::agency_keys};
inline constexpr Question agency_province{"province", "จังหวัด", "The province", &readers::agency_keys};
inline constexpr Question agency_district{"district", "อำเภอหรือเขต", "The district", &readers::agency_keys,
                                          Question::Need::offered};
inline constexpr Question agency_subdistrict{"subdistrict", "ตำบลหรือแขวง", "The subdistrict", &readers::agency_keys,
                                             Question::Need::offered};
inline constexpr Question agency_short_name{"short_name", "ชื่อย่อ", "The short name", &readers::agency_keys,
                                            Question::Need::flag_only};
inline constexpr Question agency_website{"website", "เว็บไซต์หลักของหน่วยงาน", "The agency's own website",
                                         &readers::agency_keys, Question::Need::flag_only};
inline constexpr Question agency_slug{"slug", "ชื่อโฟลเดอร์ของหน่วยงาน ซึ่งเป็นที่อยู่บนเว็บด้วย",
                                      "The agency's folder, which is its address as well"};
inline constexpr std::array agency_questions{agency_name,        agency_type,       agency_province, agency_district,
                                             agency_subdistrict, agency_short_name, agency_website,  agency_slug};

struct NewAgency {
  std::string slug, name;
  NewFile file;                // its agency.yaml
  base::BilingualText remark;  // what was recognised
};

// `agencies`: the folder of all agencies. `settings`: of the site that it will be in. Throws Refusal.
NewAgency ask_for_agency(const Order& order, const std::string& agencies, const model::Settings& settings);

}  // namespace create
