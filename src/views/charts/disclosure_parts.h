// How many items of the disclosure list are published, have nothing to publish, or are not published yet.
#pragma once

#include <string>

#include "base/translations.h"
#include "views/charts/figure.h"

namespace charts {

struct DisclosurePartsData {
  std::string id = "disclosures";  // every id of the chart begins with it
  int published = 0;
  int nothing_to_publish = 0;
  int not_yet = 0;
};

// Without an image where all three are 0.
Figure disclosure_parts(const DisclosurePartsData&, const base::Translations&);

// "เผยแพร่ 30 จาก 35 ข้อ ไม่มีเรื่องให้เผยแพร่ 2 ข้อ ยังไม่เผยแพร่ 3 ข้อ".
std::string disclosure_parts_sentence(const DisclosurePartsData&, const base::Translations&);

}  // namespace charts
