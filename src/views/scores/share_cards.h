// The pictures that are shown when a link to an agency's pages is shared: one a year that has a total.
#pragma once

#include <string>
#include <vector>

#include "base/share_card.h"
#include "views/shared/context.h"

namespace views {

struct YearCard {
  int year = 0;      // Buddhist Era
  std::string path;  // below the site's root
  base::ShareCard card;
};

// In the language of the site's words, oldest year first. None without `base_url`: such links name a full address.
std::vector<YearCard> share_cards(const Site& site, const model::Agency& agency);

}  // namespace views
