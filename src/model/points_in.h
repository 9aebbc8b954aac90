// A score among others by its id, in an assessment or in a summary.
#pragma once

#include <optional>
#include <type_traits>

#include "base/number.h"

namespace model {

// `scores` is a map to base::Points or to Score. Nothing where it is not there, or not given.
template <class Scores, class Id>
std::optional<base::Points> points_in(const Scores& scores, const Id& id) {
  const auto found = scores.find(id);
  if (found == scores.end()) return std::nullopt;
  if constexpr (std::is_same_v<typename Scores::mapped_type, base::Points>)
    return found->second;
  else
    return found->second.value;
}

}  // namespace model
