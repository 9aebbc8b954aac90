#include "create/agency_name.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/latin.h"
#include "model/word_lists.h"

namespace create {
namespace {

using model::AgencyType;
using model::AreaLevel;

constexpr std::array all_levels{AreaLevel::province, AreaLevel::district, AreaLevel::subdistrict};

// One spelling, single blanks, none after the full stop of an abbreviation.
std::string tidied(std::string_view written) {
  std::string out;
  for (char c : base::one_spelling(base::trimmed(written))) {
    if (base::is_space(c) && (out.empty() || out.back() == ' ' || out.back() == '.')) continue;
    out += base::is_space(c) ? ' ' : c;
  }
  return out;
}

// The word for its type that a name begins with.
struct TypeInName {
  std::size_t length = 0;
  std::optional<AgencyType> type;
  bool is_local = false;  // a municipality or administrative organization, whose name is that word and a place
};

TypeInName type_in(std::string_view name) {
  TypeInName best;
  const auto try_word = [&](std::string_view word, bool is_local) {
    if (word.size() > best.length && name.starts_with(word))
      best = {word.size(), model::agency_types.value_of(word), is_local};
  };
  for (const model::TypeWord& word : model::type_words())
    if (word.kind != model::TypeKind::area) try_word(word.word, true);
  for (const model::ValueName& type : model::agency_types.names()) {
    try_word(type.th, false);
    for (std::string_view word : model::other_words_of(type)) try_word(word, false);
  }
  return best;
}

// A word such as อำเภอ, or its abbreviation, in a text.
struct AreaWord {
  std::size_t at = std::string_view::npos, length = 0;
  AreaLevel level = AreaLevel::province;
};

// Behind a blank; of the long words also where a name goes on without one.
bool can_begin_at(std::string_view text, std::size_t at, std::string_view word) {
  constexpr std::size_t long_word = std::string_view("อำเภอ").size();
  return text[at - 1] == ' ' || (word.size() >= long_word && !word.ends_with('.'));
}

// The first from `from` on, which is not 0.
AreaWord next_area_word(std::string_view text, std::size_t from, bool needs_blank) {
  AreaWord first;
  for (AreaLevel level : all_levels)
    for (std::string_view word : model::words_before(level))
      for (std::size_t at = text.find(word, from); at != text.npos; at = text.find(word, at + 1)) {
        if (!(needs_blank ? text[at - 1] == ' ' : can_begin_at(text, at, word))) continue;
        if (at < first.at) first = {at, word.size(), level};
        break;
      }
  return first;
}

std::string& stated_in(AgencyName& name, AreaLevel level) {
  return level == AreaLevel::province   ? name.province
         : level == AreaLevel::district ? name.district
                                        : name.subdistrict;
}

// "ต.หนองแสง อ.วาปีปทุม จ.มหาสารคาม" from the first such word on.
void take_area_words(AgencyName& name, std::string_view text, AreaWord word) {
  while (word.at != text.npos) {
    const std::size_t begin = word.at + word.length;
    const AreaWord next = begin < text.size() ? next_area_word(text, begin, false) : AreaWord{};
    stated_in(name, word.level) = base::trimmed(text.substr(begin, next.at - begin));
    word = next;
  }
}

bool is_called(std::string_view word, AreaLevel level) {
  const auto areas = model::areas_called(model::plain_name(word));
  return std::any_of(areas.begin(), areas.end(), [&](const model::Area& area) { return area.level == level; });
}

// "หนองแสง วาปีปทุม มหาสารคาม": names without a word before them, from the last on.
void take_bare_areas(AgencyName& name, std::string& place) {
  for (std::size_t blank = place.rfind(' '); blank != place.npos; blank = place.rfind(' ')) {
    const std::string last = place.substr(blank + 1);
    if (name.province.empty() && name.district.empty() && is_called(last, AreaLevel::province))
      name.province = last;
    else if (name.district.empty() && is_called(last, AreaLevel::district))
      name.district = last;
    else
      break;
    place.resize(blank);
  }
}

// The abbreviation that is written before a name: "อบต.".
std::string_view abbreviation_of(const model::ValueName& type) {
  for (std::string_view word : model::other_words_of(type))
    if (word.ends_with('.')) return word;
  return {};
}

const model::ValueName& names_of(AgencyType type) {
  const auto all = model::agency_types.names();
  return *std::find_if(all.begin(), all.end(),
                       [&](const model::ValueName& n) { return n.value == static_cast<int>(type); });
}

}  // namespace

AgencyName parse_agency_name(std::string_view written) {
  const std::string text = tidied(written);
  const TypeInName type = type_in(text);
  AgencyName name;
  name.type = type.type;
  const std::string_view rest = base::trimmed(std::string_view(text).substr(type.length));
  const AreaWord word = rest.empty() ? AreaWord{} : next_area_word(rest, 1, !type.is_local);
  std::string place(base::trimmed(rest.substr(0, word.at)));
  take_area_words(name, rest, word);
  take_bare_areas(name, place);
  name.place = place;
  if (type.is_local && type.type) {
    const model::ValueName& names = names_of(*type.type);
    name.full = std::string(names.th) + place;
    if (const std::string_view brief = abbreviation_of(names); !brief.empty())
      name.brief = std::string(brief) + place;
  } else {
    const bool has_blank = type.length && type.length < text.size() && text[type.length] == ' ';
    name.full = text.substr(0, type.length) + (has_blank ? " " : "") + place;
  }
  return name;
}

namespace {

// Which places an agency is called after, the likeliest first.
std::vector<AreaLevel> levels_for(std::optional<AgencyType> type) {
  using enum AgencyType;
  if (type == provincial_administration) return {AreaLevel::province};
  if (type == subdistrict_administration || type == subdistrict_municipality)
    return {AreaLevel::subdistrict, AreaLevel::district, AreaLevel::province};
  return {AreaLevel::province, AreaLevel::district, AreaLevel::subdistrict};
}

std::optional<HomeArea> home_at(const model::Area& area, const std::string& name) {
  const int province = area.level == AreaLevel::province ? area.code : area.code / 100;
  const auto found = model::province_of(province);
  if (!found) return std::nullopt;
  return HomeArea{*found, area.level == AreaLevel::province ? 0 : area.code,
                  area.level == AreaLevel::subdistrict ? name : std::string()};
}

// Whether what the name states is so there; where the area leaves a district open, it becomes the one that is stated.
bool agrees(HomeArea& area, const AgencyName& name) {
  if (!name.province.empty()) {
    const auto stated = model::find_province(name.province);
    if (!stated || stated->code != area.province.code) return false;
  }
  if (name.district.empty()) return true;
  const int stated = model::find_district(name.district, area.province.code);
  if (!area.district) area.district = stated;
  return stated && stated == area.district;
}

// Of one level, those that agree with what is stated.
std::vector<HomeArea> areas_of_level(const std::string& called, AreaLevel level, const AgencyName& name) {
  const std::string plain = model::plain_name(called);
  std::vector<HomeArea> out;
  for (const model::Area& area : model::areas_called(plain)) {
    auto home = area.level == level ? home_at(area, plain) : std::nullopt;
    if (home && agrees(*home, name)) out.push_back(std::move(*home));
  }
  return out;
}

}  // namespace

std::vector<HomeArea> areas_of(const AgencyName& name) {
  if (!name.subdistrict.empty())
    if (auto stated = areas_of_level(name.subdistrict, AreaLevel::subdistrict, name); !stated.empty()) return stated;
  for (AreaLevel level : levels_for(name.type))
    if (auto found = areas_of_level(name.place, level, name); !found.empty()) return found;
  if (!name.district.empty())
    if (auto stated = areas_of_level(name.district, AreaLevel::district, name); !stated.empty()) return stated;
  if (const auto province = model::find_province(name.province))
    return {{*province, name.district.empty() ? 0 : model::find_district(name.district, province->code), {}}};
  return {};
}

}  // namespace create
