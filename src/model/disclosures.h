// <year>/disclosures.yaml: what must be public, and where it is.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/localized_text.h"
#include "model/as_printed.h"
#include "model/link.h"
#include "model/value_names.h"

namespace model {

// What is known of an item of the checklist.
enum class DisclosureState : unsigned char { published, nothing_to_publish, not_yet };
inline constexpr ValueName disclosure_state_names[]{
    {DisclosureState::published, "published", "เผยแพร่แล้ว", "Published"},
    {DisclosureState::nothing_to_publish, "none", "ไม่มีเรื่องให้เผยแพร่", "Nothing to publish"},
    {DisclosureState::not_yet, "not_published", "ยังไม่เผยแพร่", "Not published yet"}};
inline constexpr ValueTable<DisclosureState> disclosure_states(disclosure_state_names);

struct Disclosure {
  std::string_view id;            // "O12", of the year's framework
  std::vector<TitledLink> links;  // each with an address; empty where there is nothing to publish
  base::LocalizedText none;       // why there is nothing to publish
  std::optional<base::Date> updated;
  base::LocalizedText note;
  base::SourceLocation location;
};

struct Disclosures {
  std::vector<Disclosure> items;  // in the order of the file
  Annotations remarks;
  base::SourceLocation location;

  const Disclosure* find(std::string_view id) const {
    for (const Disclosure& item : items)
      if (item.id == id) return &item;
    return nullptr;
  }
};

}  // namespace model
