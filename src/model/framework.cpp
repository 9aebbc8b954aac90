#include "model/framework.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "model/agency.h"
#include "model/frameworks.h"

namespace model {
namespace {

template <class List, class Id>
auto find_by_id(const List& list, const Id& id) -> const typename List::value_type* {
  auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

template <class List>
auto find_called(const List& list, std::string_view word) -> const typename List::value_type* {
  if (const auto* by_id = find_by_id(list, word)) return by_id;
  const std::string plain = plain_word(word);
  if (plain.empty()) return nullptr;
  for (const auto& item : list) {
    const std::string id = plain_word(item.id);
    const auto is_it = [&](std::string_view own) {
      const std::string name = plain_word(own);
      return !name.empty() && (name == plain || (name != id && name + id == plain) || name == plain + id);
    };
    if (id == plain || std::any_of(item.name.words.begin(), item.name.words.end(), is_it) ||
        std::any_of(item.aliases.begin(), item.aliases.end(), is_it))
      return &item;
  }
  return nullptr;
}

}  // namespace

const Instrument* Framework::instrument_called(std::string_view word) const { return find_called(instruments, word); }
const Grade* Framework::grade_called(std::string_view word) const { return find_called(grades, word); }
const Dimension* Framework::dimension_called(std::string_view word) const { return find_called(dimensions, word); }

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

bool Framework::is_for(AgencyType type) const {
  return std::find(agency_types.begin(), agency_types.end(), type) != agency_types.end();
}

std::string_view question_letter(const Instrument& instrument) {
  std::size_t end = 0;
  if (!instrument.id.empty()) base::next_code_point(instrument.id, end);
  return instrument.id.substr(0, end);
}

int indicator_number(std::string_view code) {
  int number = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number);
  return error == std::errc{} && end == code.data() + code.size() && number > 0 && code.front() != '0' ? number : 0;
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

std::vector<const Framework*> Frameworks::of_year_for(int year, AgencyType type) const {
  const std::vector<const Framework*> list = of_year(year);
  for (const bool is_built_in : {false, true}) {
    std::vector<const Framework*> own, of_all;
    for (const Framework* f : list) {
      if (f->is_built_in != is_built_in) continue;
      if (f->is_for(type)) own.push_back(f);
      if (f->agency_types.empty()) of_all.push_back(f);
    }
    if (!own.empty()) return own;
    if (!of_all.empty()) return of_all;
  }
  return {};
}

const Framework* Frameworks::newest_for(AgencyType type) const {
  asked.newest = true;
  const Framework* of_all = nullptr;
  for (auto f = all.rbegin(); f != all.rend(); ++f) {
    if ((*f)->is_built_in) continue;
    if (of_all && (*f)->year < of_all->year) break;
    if ((*f)->is_for(type)) return f->get();
    if (!of_all && (*f)->agency_types.empty()) of_all = f->get();
  }
  return of_all;
}

const Framework* Frameworks::nearest_for(int year, AgencyType type) const {
  asked.newest = true;
  const Framework* nearest = nullptr;
  // Of two whose years are equally near, one for the type is nearer than one for all types.
  auto distance = [&](const Framework& f) { return 2 * std::abs(f.year - year) + (f.is_for(type) ? 0 : 1); };
  for (const auto& f : all)
    if ((f->agency_types.empty() || f->is_for(type)) && (!nearest || distance(*f) < distance(*nearest)))
      nearest = f.get();
  return nearest;
}

namespace {

bool is_called(const Indicator& indicator, std::string_view name) {
  if (name.empty()) return false;
  const auto& words = indicator.name.words;
  return std::find(words.begin(), words.end(), name) != words.end() ||
         std::find(indicator.aliases.begin(), indicator.aliases.end(), name) != indicator.aliases.end();
}

}  // namespace

bool is_same_indicator(const Indicator* now, const Indicator* before) {
  if (!now || !before) return false;
  for (std::string_view name : before->name.words)
    if (is_called(*now, name)) return true;
  for (std::string_view name : before->aliases)
    if (is_called(*now, name)) return true;
  return false;
}

const Framework* framework_of(const Agency& agency, const Frameworks& frameworks, int year) {
  if (const Year* own = agency.year(year)) return own->framework;
  for (const FrameworkChoice& choice : agency.frameworks)
    if (choice.year == year) return frameworks.find(choice.id);
  const auto list = frameworks.of_year_for(year, agency.type);
  return list.size() == 1 && !list.front()->is_built_in ? list.front() : nullptr;
}

}  // namespace model
