#include "create/new_agency.h"

#include "base/url.h"
#include "create/agency_name.h"
#include "create/yaml_file.h"
#include "platform/disk.h"
#include "read/names.h"

namespace create {
namespace {

using base::msg;

base::BilingualText did_you_mean_place(std::string_view nearest) {
  return nearest.empty() ? base::BilingualText{} : msg(" หมายถึง '{}' หรือไม่", "; did you mean '{}'?", {nearest});
}

base::BilingualText fault_of_province(const std::string& written) {
  if (model::find_province(written)) return {};
  return msg("ไม่มีจังหวัด '{}'", "there is no province '{}'", {written}) +=
         did_you_mean_place(model::nearest_province(written));
}

base::BilingualText fault_of_district(const std::string& written, const model::Province& province) {
  if (model::find_district(written, province.code)) return {};
  return msg("จังหวัด{0}ไม่มีอำเภอ '{1}'", "the province {2} has no district '{1}'",
             {province.name, written, province.english}) +=
         did_you_mean_place(model::nearest_district(written, province.code));
}

base::BilingualText fault_of_subdistrict(const std::string& written, const HomeArea& area) {
  const int district = area.district;
  if (!district)
    return msg("จังหวัด{0}ไม่มีตำบล '{1}'", "the province {2} has no subdistrict '{1}'",
               {area.province.name, written, area.province.english});
  if (model::has_subdistrict(district, written)) return {};
  return msg("อำเภอ{0}ไม่มีตำบล '{1}'", "the district {0} has no subdistrict '{1}'",
             {model::district_name(district), written}) +=
         did_you_mean_place(model::nearest_subdistrict(written, district));
}

// "อำเภอวาปีปทุม จังหวัดมหาสารคาม"
std::string shown(const HomeArea& area) {
  std::string out = area.subdistrict.empty() ? "" : "ตำบล" + area.subdistrict + " ";
  if (area.district) out += "อำเภอ" + std::string(model::district_name(area.district)) + " ";
  return out + "จังหวัด" + std::string(area.province.name);
}

// Where one name is that of several places: asks by number, or says which flags tell them apart.
HomeArea ask_which(Answers& answers, const AgencyName& name, const std::vector<HomeArea>& areas) {
  std::vector<std::string> labels;
  for (const HomeArea& area : areas) labels.push_back(shown(area));
  std::vector<base::KnownValue> values;
  std::string all;
  for (const std::string& label : labels) {
    values.push_back({label, {}, {}});
    all += "\n  " + label;
  }
  const std::string count = std::to_string(areas.size());
  const Question question{"district", "มีหลายแห่งที่ชื่อนี้ เลือกหนึ่งแห่ง", "Several places have this name; choose one"};
  std::string chosen;
  try {
    chosen = answers.choice(question, values);
  } catch (const Refusal&) {
    throw Refusal{2, msg("'{0}' อยู่ได้ {1} แห่ง เขียน --province หรือ --district ด้วย:{2}",
                         "'{0}' can be in {1} places: give --province or --district:{2}", {name.full, count, all})};
  }
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels[i] == chosen) return areas[i];
  return areas.front();
}

HomeArea ask_for_area(Answers& answers) {
  HomeArea area;
  area.province = *model::find_province(answers.text(agency_province, {}, fault_of_province));
  const std::string district = answers.text(
      agency_district, {}, [&](const std::string& written) { return fault_of_district(written, area.province); });
  area.district = model::find_district(district, area.province.code);
  if (area.district)
    area.subdistrict = answers.text(agency_subdistrict, {},
                                    [&](const std::string& written) { return fault_of_subdistrict(written, area); });
  return area;
}

// Flags stand above what the name says; they are judged where nothing fits them.
HomeArea home_of(Answers& answers, AgencyName name) {
  for (const auto& [question, stated] :
       {std::pair(&agency_province, &name.province), std::pair(&agency_district, &name.district),
        std::pair(&agency_subdistrict, &name.subdistrict)})
    if (const std::string flag = answers.flag(*question); !flag.empty()) *stated = flag;
  const std::vector<HomeArea> areas = areas_of(name);
  if (areas.empty()) return ask_for_area(answers);
  HomeArea area = areas.size() == 1 ? areas.front() : ask_which(answers, name, areas);
  if (!name.district.empty() && !area.district) throw Refusal{2, fault_of_district(name.district, area.province)};
  if (!name.subdistrict.empty() && area.subdistrict.empty()) {
    if (const auto why = fault_of_subdistrict(name.subdistrict, area); !why.empty()) throw Refusal{2, why};
    area.subdistrict = name.subdistrict;
  }
  return area;
}

// After the place; where another agency has that, with its district behind it.
std::string slug_for(const AgencyName& name, const HomeArea& area, const std::string& agencies) {
  const std::string province = model::province_slug(name.place);
  std::string slug = !province.empty() ? province : readers::slug_of(name.place.empty() ? name.full : name.place);
  if (slug.empty() || !platform::look(agencies + "/" + slug) || !area.district) return slug;
  return slug + "-" + readers::slug_of(model::district_name(area.district));
}

base::BilingualText fault_of_slug(const Order& order, const std::string& slug, const model::Settings& settings) {
  if (const auto why_not = readers::why_not_a_name(slug)) return *why_not;
  if (!order.is_reserved(slug, settings)) return {};
  return msg("ชื่อ '{}' เป็นที่อยู่ที่เว็บไซต์ใช้เอง ใช้ชื่ออื่น", "'{}' is an address that the site itself uses; take another name",
             {slug});
}

base::BilingualText fault_of_website(const std::string& address) {
  if (base::is_web_address(address)) return {};
  return msg("'{}' ไม่ใช่ที่อยู่เว็บ เขียนให้ขึ้นต้นด้วย https://", "'{}' is not a web address; begin it with https://",
             {address});
}

base::YamlValue values_of(Answers& answers, const AgencyName& name, std::string_view type, const HomeArea& area) {
  base::YamlValue values = base::YamlValue::map();
  values.put("name", name.full);
  values.put("short_name", answers.text(agency_short_name, name.brief));
  values.put("type", std::string(type));
  values.put("province", std::string(area.province.name));
  values.put("district", std::string(model::district_name(area.district)));
  values.put("subdistrict", area.subdistrict);
  values.put("website", answers.text(agency_website, {}, fault_of_website));
  return values;
}

}  // namespace

NewAgency ask_for_agency(const Order& order, const std::string& agencies, const model::Settings& settings) {
  Answers& answers = order.answers;
  AgencyName name = parse_agency_name(answers.text(agency_name));
  std::string type = answers.flag(agency_type);
  if (!type.empty() || !name.type)
    type = answers.choice(agency_type, model::known_values(model::agency_types.names()));
  else
    type = model::agency_types.id_of(*name.type);
  name.type = model::agency_types.value_of(type);
  const HomeArea area = home_of(answers, name);
  const std::string slug = answers.text(agency_slug, slug_for(name, area, agencies),
                                        [&](const std::string& it) { return fault_of_slug(order, it, settings); });
  const std::string path = agencies + "/" + slug + "/agency.yaml";
  return {slug,
          name.full,
          {path, yaml_lines("agency", values_of(answers, name, type, area),
                            {"website", "contact", "logo", "logo_alt"}, settings.first_language())},
          {name.full + " (" + type + ") " + shown(area), name.full + " (" + type + ") " + shown(area)}};
}

}  // namespace create
