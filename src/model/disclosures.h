// <year>/disclosures.yaml: what must be public, and where it is.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/text.h"
#include "model/link.h"
#include "model/printed.h"

namespace model {

struct Disclosure {
  std::string_view id;      // "O12", of the year's framework
  std::vector<Link> links;  // empty where there is nothing to publish
  core::Text none;          // why there is nothing to publish
  std::optional<core::Date> updated;
  core::Text note;
  core::Place place;
};

struct Disclosures {
  std::vector<Disclosure> items;  // in the order of the file
  Remarks remarks;
  core::Place place;

  const Disclosure* find(std::string_view id) const {
    for (const Disclosure& item : items)
      if (item.id == id) return &item;
    return nullptr;
  }
};

}  // namespace model
