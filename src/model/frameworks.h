// All frameworks of a site.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/source_location.h"
#include "model/framework.h"

namespace model {

// Which frameworks were asked for, there or not: what rests on them.
struct FrameworkDependencies {
  std::set<std::string, std::less<>> ids;
  std::set<int> years;  // Buddhist Era
  bool newest = false;
};

// A copy is a view of the same frameworks, for one thread; it keeps them.
struct Frameworks {
  std::vector<std::shared_ptr<Framework>> all;  // by year, then id; what takes one of an agency asks for it below
  std::shared_ptr<base::Arena> arena = std::make_shared<base::Arena>();
  std::vector<std::shared_ptr<base::SourceFile>> files;
  mutable FrameworkDependencies asked;

  const Framework* find(std::string_view id) const;
  std::vector<const Framework*> of_year(int buddhist_year) const;
  const Framework* newest() const;  // null where there is none
};

}  // namespace model
