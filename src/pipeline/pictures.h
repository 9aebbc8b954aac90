// The pictures of an agency for shared links: drawn where what they say is not what the published ones say.
#pragma once

#include <string>
#include <vector>

#include "pipeline/inputs.h"
#include "publish/site.h"

namespace pipeline {

struct Picture {
  int year = 0;  // Buddhist Era
  std::string path;
  std::string bytes;
};

// In the language of `of`; none without Inputs::painter. Those that are published as they were left are taken from
// there. `are_lacking` is set where one could not be drawn.
std::vector<Picture> draw_pictures(const Inputs& inputs, const views::Site& of, const model::Agency& agency,
                                   const publish::Site& site, bool& are_lacking);

}  // namespace pipeline
