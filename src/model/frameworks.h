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

struct Agency;

// Which frameworks were asked for, there or not: what rests on them.
struct FrameworkDependencies {
  std::set<std::string, std::less<>> ids;
  std::set<int> years;  // Buddhist Era
  bool newest = false;  // or any other that depends on all of them
};

// A copy is a view of the same frameworks, for one thread; it keeps them.
struct Frameworks {
  std::vector<std::shared_ptr<Framework>> all;  // by year, then id; what takes one of an agency asks for it below
  std::shared_ptr<base::Arena> arena = std::make_shared<base::Arena>();
  std::vector<std::shared_ptr<base::SourceFile>> files;
  mutable FrameworkDependencies asked;

  const Framework* find(std::string_view id) const;
  std::vector<const Framework*> of_year(int buddhist_year) const;
  // Those of a year that an agency of this type may use: the ones `for` it, else the ones for no type in particular;
  // of the content, else of the program.
  std::vector<const Framework*> of_year_for(int buddhist_year, AgencyType type) const;
  const Framework* newest_for(AgencyType type) const;  // of the content; null where there is none
  // Of the year next to this one: what a framework of this year could be copied from. Null where there is none.
  const Framework* nearest_for(int buddhist_year, AgencyType type) const;
};

// The framework that an agency uses in a year; in one that it has no folder of, only one of the content. Null where
// none is decided on.
const Framework* framework_of(const Agency& agency, const Frameworks& frameworks, int buddhist_year);

}  // namespace model
