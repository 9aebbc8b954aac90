#include "pipeline/pictures.h"

#include <utility>

#include "views/scores/share_cards.h"

namespace pipeline {

std::vector<Picture> draw_pictures(const Inputs& inputs, const views::Site& site, const model::Agency& agency) {
  std::vector<Picture> out;
  if (!inputs.painter) return out;
  for (views::YearCard& of : views::share_cards(site, agency)) {
    Picture picture{of.year, std::move(of.path), std::move(of.card), {}};
    if (!platform::is_picture_of(inputs.out + "/" + picture.path, platform::fingerprint_of(picture.card))) {
      picture.bytes = inputs.painter->paint(picture.card);
      if (picture.bytes.empty()) continue;
    }
    out.push_back(std::move(picture));
  }
  return out;
}

void stage_pictures(const Inputs& inputs, std::vector<Picture> pictures, StagedAgency& staged) {
  for (Picture& picture : pictures) {
    if (picture.bytes.empty()) {
      if (staged.keep(picture.path)) continue;
      picture.bytes = inputs.painter->paint(picture.card);
    }
    if (!picture.bytes.empty()) staged.put(picture.path, picture.bytes);
  }
}

}  // namespace pipeline
