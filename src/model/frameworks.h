// All frameworks of a site.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/arena.h"
#include "core/place.h"
#include "model/framework.h"

namespace model {

struct Frameworks {
  std::vector<std::unique_ptr<Framework>> all;  // by year, then id
  std::unique_ptr<core::Arena> arena = std::make_unique<core::Arena>();
  std::vector<std::unique_ptr<core::SourceFile>> files;

  const Framework* find(std::string_view id) const;
  std::vector<const Framework*> of_year(int buddhist_year) const;
};

}  // namespace model
