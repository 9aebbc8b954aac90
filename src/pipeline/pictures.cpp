#include "pipeline/pictures.h"

#include <utility>

#include "views/scores/share_cards.h"

namespace pipeline {

std::vector<Picture> draw_pictures(const Inputs& inputs, const views::Site& of, const model::Agency& agency,
                                   const publish::Site& site, bool& are_lacking) {
  std::vector<Picture> out;
  if (!inputs.painter) return out;
  for (views::YearCard& year : views::share_cards(of, agency)) {
    std::string bytes = site.left_at(year.path).value_or("");
    if (!platform::is_picture_of(bytes, platform::fingerprint_of(year.card)))
      bytes = inputs.painter->paint(year.card);
    if (bytes.empty())
      are_lacking = true;
    else
      out.push_back({year.year, std::move(year.path), std::move(bytes)});
  }
  return out;
}

}  // namespace pipeline
