// province-district: a province, district or subdistrict that is not in the official list, where agency.yaml names
// its own and where a text names one that is nearly right. Source: the list of the Department of Provincial
// Administration (data/README.md).
#include "checks/checks.h"
#include "model/gazetteer.h"
#include "model/name_in_text.h"

namespace checks {
namespace {

using base::msg;

constexpr std::string_view province_district_code = "province-district";

base::BilingualText suggest_area(std::string_view nearest) {
  return nearest.empty() ? msg("ตรวจตัวสะกดกับชื่อทางการ", "compare it with the official name")
                         : msg("หมายถึง '{}' หรือไม่", "did you mean '{}'?", {nearest});
}

// Where the district is, when it is not in the province that is given.
base::BilingualText where_district_is(std::string_view district, int province) {
  for (const model::Area& area : model::areas_called(model::plain_name(district)))
    if (area.level == model::AreaLevel::district && area.code / 100 != province)
      if (const auto p = model::province_of(area.code / 100))
        return msg("อำเภอชื่อนี้อยู่ในจังหวัด{0}", "the district of this name is in {1} ({0})", {p->name, p->english});
  return suggest_area({});
}

void check_own_area(const model::Agency& agency, base::Report& report) {
  const std::string_view province = agency.province.in(base::Language::th);
  const std::string_view district = agency.district.words[0], subdistrict = agency.subdistrict.words[0];
  if (province.empty()) return;
  const auto found = model::find_province(province);
  if (!found)
    return report.warning(province_district_code, agency.province.location,
                          msg("ไม่มีจังหวัด '{}'", "there is no province '{}'", {province}),
                          suggest_area(model::nearest_province(province)));
  if (district.empty()) return;
  const int district_code = model::find_district(district, found->code);
  if (!district_code) {
    const std::string_view nearest = model::nearest_district(district, found->code);
    return report.warning(province_district_code, agency.district.location,
                          msg("จังหวัด{0}ไม่มีอำเภอ '{1}'", "the province {2} has no district '{1}'",
                              {found->name, district, found->english}),
                          nearest.empty() ? where_district_is(district, found->code) : suggest_area(nearest));
  }
  if (!subdistrict.empty() && !model::has_subdistrict(district_code, subdistrict))
    report.warning(province_district_code, agency.subdistrict.location,
                   msg("อำเภอ{0}ไม่มีตำบล '{1}'", "the district {0} has no subdistrict '{1}'",
                       {model::district_name(district_code), subdistrict}),
                   suggest_area(model::nearest_subdistrict(subdistrict, district_code)));
}

// One name in a text, after the word for its level.
struct AreaInText {
  const model::Passage& passage;
  std::size_t begin;  // of the word for the level
  model::Following following;
};

// Visits the names of provinces and districts in the texts, after the words for them.
template <typename Province, typename District>
void each_area_in(const model::Passages& passages, Province province, District district) {
  for (const model::Passage& passage : passages.list) {
    if (passage.kind != model::PassageKind::text && passage.kind != model::PassageKind::contact) continue;
    model::each_word(passages, passage, model::WordList::areas, [&](std::size_t at, std::size_t word) {
      const bool is_abbreviated = word % 2;
      if (is_abbreviated && model::is_within_word(passage.text, at)) return;
      const AreaInText named{passage, at, model::following(passage.text, at + model::area_words[word].size())};
      word < 2 ? province(named) : district(named);
    });
  }
}

void report_misspelt_area(const model::Agency& agency, const AreaInText& named, std::size_t length,
                          std::string_view right, base::Report& report) {
  const std::size_t size = named.following.end_of(length) - named.begin;
  report.warning(province_district_code, model::place_in(agency.passages, named.passage, named.begin, size),
                 msg("ไม่มี '{}'", "there is no '{}'", {named.passage.text.substr(named.begin, size)}),
                 suggest_area(right));
}

bool begins_with_area(std::string_view plain, model::AreaLevel level) {
  for (std::size_t length : model::names_at(plain))
    for (const model::Area& area : model::areas_called(plain.substr(0, length)))
      if (area.level == level && !model::is_inside_letter(plain, length)) return true;
  return false;
}

// A province that is nearly the agency's own, or nearly another with the same first letter.
void check_province_in_text(const model::Agency& agency, std::string_view own, const AreaInText& named,
                            base::Report& report) {
  const std::string_view plain = named.following.plain;
  if (begins_with_area(plain, model::AreaLevel::province)) return;
  const auto try_one = [&](std::string_view name) {
    const std::size_t length = model::length_of_slip(plain, name);
    if (length) report_misspelt_area(agency, named, length, name, report);
    return length != 0;
  };
  if (try_one(own)) return;
  for (const model::Province& p : model::provinces())
    if (p.name.substr(0, 3) == plain.substr(0, 3) && try_one(p.name)) return;
}

// A district that is nearly the agency's own.
void check_district_in_text(const model::Agency& agency, std::string_view own, const AreaInText& named,
                            base::Report& report) {
  const std::string_view plain = named.following.plain;
  if (own.empty() || begins_with_area(plain, model::AreaLevel::district)) return;
  if (const std::size_t length = model::length_of_slip(plain, own))
    report_misspelt_area(agency, named, length, own, report);
}

void check_province_district(const CheckContext& context, base::Report& report) {
  const model::Agency& agency = context.agency;
  check_own_area(agency, report);
  const auto province = model::find_province(agency.province.in(base::Language::th));
  if (!province) return;
  const std::string_view district =
      model::district_name(model::find_district(agency.district.in(base::Language::th), province->code));
  each_area_in(
      agency.passages,
      [&](const AreaInText& named) { check_province_in_text(agency, province->name, named, report); },
      [&](const AreaInText& named) { check_district_in_text(agency, district, named, report); });
}

constexpr Explanation province_district_explanation{
    {"จังหวัด อำเภอ หรือตำบลที่ไม่มีในรายชื่อทางการ", "a province, district or subdistrict that is not in the official list"},
    {"ประชาชนไม่แน่ใจว่าเป็นหน่วยงานใด และค้นหาไม่พบ", "citizens cannot be sure which agency it is, and do not find it"},
    "province: อุตรธานี\n",
    {"รายชื่อเขตการปกครองของกรมการปกครอง", "the list of the Department of Provincial Administration"}};

}  // namespace

extern const Check province_district{"province-district", base::Severity::warning, province_district_explanation,
                                     check_province_district};

}  // namespace checks
