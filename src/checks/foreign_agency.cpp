// foreign-agency: after องค์การบริหารส่วนตำบล, อบต., เทศบาลตำบล, ตำบล … (data/agency_types.txt) the name of another
// place, or one that is nearly the agency's own. Allowed are its own names, also_known_as and areas, boundaries and
// visits (ทิศเหนือ จดกับ ตำบล …; ดูงาน); the other subdistricts in a town's district, and all places in a province for
// its administration. Bodies other than local governments name places all over the country and are not checked.
// Source: two real reports of 2568, copied in part from other agencies'.
#include <algorithm>

#include "checks/checks.h"
#include "model/gazetteer.h"
#include "model/name_in_text.h"
#include "model/word_lists.h"

namespace checks {
namespace {

using base::msg;
using model::AgencyType;
using model::Area;
using model::AreaLevel;
using model::TypeKind;

// A word of data/agency_types.txt in a text.
struct TypeInText {
  std::size_t begin = 0, end = 0;
  TypeKind kind = TypeKind::area;
};

// Two letters and a stop, or letters without one: not after a letter (รอบต่อไป, กทม.).
bool is_abbreviation(std::string_view word) {
  const std::size_t letters = word.size() / 3;
  return word.ends_with('.') ? letters <= 2 : letters <= 3;
}

// In the order of the text; of words that overlap, the longest.
std::vector<TypeInText> types_in(const model::Passages& passages, const model::Passage& passage) {
  std::vector<TypeInText> found;
  std::size_t end = 0;
  model::each_word(passages, passage, model::WordList::agency_types, [&](std::size_t at, std::size_t index) {
    const model::TypeWord& type = model::type_words()[index];
    if (at < end || (is_abbreviation(type.word) && model::is_within_word(passage.text, at))) return;
    end = at + type.word.size();
    found.push_back({at, end, type.kind});
  });
  return found;
}

bool is_general_word(std::string_view text, const TypeInText& type) {
  if (type.kind != TypeKind::area) return false;
  std::string_view before = text.substr(0, type.begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  const auto& words = model::general_words().before;
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return before.ends_with(word); });
}

// What the agency is called, without the words for its type, and what it covers.
struct OwnNames {
  std::vector<std::string> names;
  int province = 0, district = 0;  // codes; 0 where they are not in the list
};

std::string without_type(std::string_view written) {
  const std::string plain = model::plain_name(written);
  std::size_t longest = 0;
  for (const model::TypeWord& type : model::type_words())
    if (plain.starts_with(type.word)) longest = std::max(longest, type.word.size());
  return plain.substr(longest);
}

OwnNames own_names(const model::Agency& agency) {
  OwnNames own;
  const auto add = [&](std::string_view written) {
    const std::string name = without_type(written);
    if (!name.empty()) own.names.push_back(name);
  };
  for (const base::LocalizedText* text : {&agency.name, &agency.short_name, &agency.subdistrict})
    add(text->in(base::Language::th));
  for (std::string_view name : agency.also_known_as) add(name);
  for (std::string_view area : agency.areas) {
    add(area);
    if (area.starts_with("บ้าน")) add(area.substr(std::string_view("บ้าน").size()));
  }
  if (const auto province = model::find_province(agency.province.in(base::Language::th))) {
    own.province = province->code;
    own.district = model::find_district(agency.district.in(base::Language::th), province->code);
  }
  return own;
}

// Whether one of the places belongs to the agency because of its type.
bool is_covered_by_type(const model::Agency& agency, const OwnNames& own, TypeKind kind,
                        const std::vector<Area>& areas) {
  const auto any = [&](auto holds) { return std::any_of(areas.begin(), areas.end(), holds); };
  if (kind == TypeKind::province)
    return any([&](const Area& a) { return a.level == AreaLevel::province && a.code == own.province; });
  switch (agency.type) {
    case AgencyType::provincial_administration:
      return any(
          [&](const Area& a) { return (a.level == AreaLevel::province ? a.code : a.code / 100) == own.province; });
    case AgencyType::town_municipality:
    case AgencyType::city_municipality:
      return kind == TypeKind::area &&
             any([&](const Area& a) { return a.level == AreaLevel::subdistrict && a.code == own.district; });
    default:
      return false;
  }
}

// Which places have this name: of the highest level, at most two and how many more.
base::BilingualText where_else(const std::vector<Area>& areas) {
  const AreaLevel level = areas.front().level;
  if (level == AreaLevel::province) return msg("ชื่อจังหวัด", "a province");
  base::BilingualText out =
      level == AreaLevel::district ? msg("อำเภอใน ", "a district of ") : msg("ตำบลใน ", "a subdistrict of ");
  std::size_t count = 0;
  for (const Area& area : areas) {
    const auto province = model::province_of(area.code / 100);
    if (area.level != level || !province || ++count > 2) continue;
    const std::string_view district = model::district_name(area.code);
    const base::BilingualText one =
        level == AreaLevel::district ? msg("จ.{0}", "{1}", {province->name, province->english})
                                     : msg("อ.{0} จ.{1}", "{0} ({2})", {district, province->name, province->english});
    out.th += (count > 1 ? ", " : "") + one.th;
    out.en += (count > 1 ? ", " : "") + one.en;
  }
  if (count > 2) {
    out += msg(" และอีก {} แห่ง", " and {} more", {std::to_string(count - 2)});
  }
  return out;
}

base::BilingualText suggest_own_name(std::string_view own) {
  return msg("หมายถึง '{}' หรือไม่ ถ้าเขียนถูกแล้ว ให้เพิ่มชื่อไว้ใน also_known_as หรือ areas ของ agency.yaml",
             "did you mean '{}'? if it is correct, add the name to `also_known_as` or `areas` in agency.yaml", {own});
}

base::BilingualText explain_other_place(std::string_view name, const std::vector<Area>& areas) {
  const base::BilingualText places = where_else(areas);
  return msg("'{0}' เป็น{1} ถ้าหมายถึงที่นั่น ให้ระบุเหตุผลไว้ที่ checks: ignore ใน agency.yaml",
             "'{0}' is {2}; if that place is meant, give the reason under `checks: ignore` in agency.yaml",
             {name, places.th, places.en});
}

// What is wrong with the name after a type; `length` is 0 where nothing is wrong.
struct ForeignName {
  std::size_t length = 0;  // bytes of the plain text
  base::BilingualText advice;
};

ForeignName judge_name(const model::Agency& agency, const OwnNames& own, TypeKind kind, std::string_view plain) {
  std::size_t own_length = 0;
  for (const std::string& name : own.names) own_length = std::max(own_length, model::length_of_name(plain, name));
  const std::size_t location = model::length_of_place(plain);
  if (own_length &&
      (location <= own_length || model::word_ends(plain, own_length) || !model::word_ends(plain, location)))
    return {};
  std::vector<Area> areas = model::areas_called(plain.substr(0, location));
  const auto keep = [&](AreaLevel level) { std::erase_if(areas, [&](const Area& a) { return a.level != level; }); };
  if (kind == TypeKind::province) keep(AreaLevel::province);
  if (is_covered_by_type(agency, own, kind, areas)) return {};
  for (const std::string& name : own.names) {
    const std::size_t slip = kind == TypeKind::province ? 0 : model::length_of_slip(plain, name);
    if (slip && slip >= location) return {slip, suggest_own_name(name)};
  }
  if (areas.empty()) return {};
  const bool has_subdistrict = areas.back().level == AreaLevel::subdistrict;
  if (kind == TypeKind::area && has_subdistrict) keep(AreaLevel::subdistrict);
  return {location, explain_other_place(plain.substr(0, location), areas)};
}

// Finds where other places are named on purpose: boundaries, visits; in a table, the rest of the row.
class NamedOnPurpose {
 public:
  // The byte of the passage from which other places are named on purpose; npos where none are.
  std::size_t from(const model::Passages& passages, const model::Passage& passage) {
    if (passage.location.file == file_ && passage.location.line == line_) return 0;
    std::size_t first = std::string_view::npos;
    model::each_word(passages, passage, model::WordList::elsewhere,
                     [&](std::size_t at, std::size_t) { first = std::min(first, at); });
    if (first != std::string_view::npos) file_ = passage.location.file, line_ = passage.location.line;
    return first;
  }

 private:
  const base::SourceFile* file_ = nullptr;
  std::uint32_t line_ = 0;
};

// What a local government writes is about its own place; other agencies write of many.
bool is_of_one_place(AgencyType type) { return type <= AgencyType::special_administration; }

void check_foreign_agency(const CheckContext& context, base::Report& report) {
  const model::Agency& agency = context.agency;
  if (!is_of_one_place(agency.type)) return;
  const OwnNames own = own_names(agency);
  NamedOnPurpose named_on_purpose;
  for (const model::Passage& passage : agency.passages.list) {
    if (passage.kind != model::PassageKind::text && passage.kind != model::PassageKind::contact) continue;
    const std::size_t purpose = named_on_purpose.from(agency.passages, passage);
    for (const TypeInText& type : types_in(agency.passages, passage)) {
      if (type.begin >= purpose || is_general_word(passage.text, type)) continue;
      const model::Following following = model::following(passage.text, type.end);
      const ForeignName verdict = judge_name(agency, own, type.kind, following.plain);
      if (!verdict.length) continue;
      const std::size_t size = following.end_of(verdict.length) - type.begin;
      report.warning(
          "foreign-agency", model::place_in(agency.passages, passage, type.begin, size),
          msg("'{}' ไม่ใช่ชื่อของหน่วยงานนี้", "'{}' is not this agency's name", {passage.text.substr(type.begin, size)}),
          verdict.advice);
    }
  }
}

constexpr Explanation foreign_agency_explanation{
    {"ชื่อหน่วยงานหรือตำบลอื่น และชื่อของหน่วยงานเองที่สะกดผิด",
     "the name of another agency or subdistrict, or the agency's own misspelt"},
    {"ข้อความที่คัดลอกจากหน่วยงานอื่นทำให้ประชาชนไม่เชื่อว่ารายงานเป็นของหน่วยงานจริง",
     "a text copied from another agency makes citizens doubt that the report is this agency's own"},
    "issue: ประชาชนในเขตตำบลบ้านแก่งไม่ทราบช่องทางร้องเรียน\n",
    {"รายงานจริงปี 2568 ของ อบต. สองแห่ง", "real reports of 2568 by two subdistrict administrative organisations"}};

}  // namespace

extern const Check foreign_agency{"foreign-agency", base::Severity::warning, foreign_agency_explanation,
                                  check_foreign_agency};

}  // namespace checks
