// The pictures of an agency for shared links: drawn where what they say is not what the published ones say.
#pragma once

#include <string>
#include <vector>

#include "base/share_card.h"
#include "pipeline/inputs.h"
#include "pipeline/staged_agency.h"

namespace pipeline {

// One whose `bytes` are empty is published already.
struct Picture {
  int year = 0;  // Buddhist Era
  std::string path;
  base::ShareCard card;
  std::string bytes;
};

// Those that can be drawn, in the language of `site`. None without Inputs::painter.
std::vector<Picture> draw_pictures(const Inputs& inputs, const views::Site& site, const model::Agency& agency);

// One that looked published and is not as it was left is drawn again.
void stage_pictures(const Inputs& inputs, std::vector<Picture> pictures, StagedAgency& staged);

}  // namespace pipeline
