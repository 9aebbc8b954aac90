#include "model/framework.h"

#include <algorithm>

#include "model/frameworks.h"

namespace model {
namespace {

template <class List, class Id>
auto find_by_id(const List& list, const Id& id) -> const typename List::value_type* {
  auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const Instrument* Framework::instrument(std::string_view id_) const { return find_by_id(instruments, id_); }
const Indicator* Framework::indicator(int id_) const { return find_by_id(indicators, id_); }
const Grade* Framework::grade(std::string_view id_) const { return find_by_id(grades, id_); }
const Dimension* Framework::dimension(std::string_view id_) const { return find_by_id(dimensions, id_); }
const DisclosureItem* Framework::disclosure(std::string_view id_) const { return find_by_id(disclosures, id_); }

const Instrument* Framework::instrument_of(int indicator_id) const {
  for (const Instrument& i : instruments)
    if (std::find(i.indicators.begin(), i.indicators.end(), indicator_id) != i.indicators.end()) return &i;
  return nullptr;
}

bool Framework::rests_on_unverified(std::string_view key) const {
  return is_unverified || std::find(unverified.begin(), unverified.end(), key) != unverified.end();
}

const Framework* Frameworks::find(std::string_view id) const {
  if (!asked.ids.contains(id)) asked.ids.emplace(id);
  for (const auto& f : all)
    if (f->id == id) return f.get();
  return nullptr;
}

std::vector<const Framework*> Frameworks::of_year(int year) const {
  asked.years.insert(year);
  std::vector<const Framework*> out;
  for (const auto& f : all)
    if (f->year == year) out.push_back(f.get());
  return out;
}

const Framework* Frameworks::newest() const {
  asked.newest = true;
  return all.empty() ? nullptr : all.back().get();
}

}  // namespace model
