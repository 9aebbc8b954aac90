// One agency: everything that its folder holds, as plain data. Texts live in its arena and files.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/extracted_text.h"
#include "base/file_fault.h"
#include "base/localized_text.h"
#include "base/source_location.h"
#include "model/article.h"
#include "model/assessment.h"
#include "model/channel.h"
#include "model/colours.h"
#include "model/complaints.h"
#include "model/correction.h"
#include "model/disclosures.h"
#include "model/framework.h"
#include "model/link.h"
#include "model/measure.h"
#include "model/passage.h"
#include "model/table.h"
#include "model/value_names.h"

namespace model {

enum class AgencyType : unsigned char {
  subdistrict_administration,
  subdistrict_municipality,
  town_municipality,
  city_municipality,
  provincial_administration,
  special_administration,
  department,
  provincial_office,
  health_office,
  hospital,
  school,
  university,
  state_enterprise,
  public_organisation,
  other
};
inline constexpr ValueName agency_type_names[]{
    {AgencyType::subdistrict_administration, "subdistrict-administration", "องค์การบริหารส่วนตำบล",
     "Subdistrict administrative organization", "อบต.|องค์กรบริหารส่วนตำบล|SAO|TAO"},
    {AgencyType::subdistrict_municipality, "subdistrict-municipality", "เทศบาลตำบล", "Subdistrict municipality",
     "ทต."},
    {AgencyType::town_municipality, "town-municipality", "เทศบาลเมือง", "Town municipality", "ทม."},
    {AgencyType::city_municipality, "city-municipality", "เทศบาลนคร", "City municipality", "ทน."},
    {AgencyType::provincial_administration, "provincial-administration", "องค์การบริหารส่วนจังหวัด",
     "Provincial administrative organization", "อบจ.|องค์กรบริหารส่วนจังหวัด|PAO"},
    {AgencyType::special_administration, "special-administration", "องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ",
     "Special local administration", "อปท. รูปแบบพิเศษ|กรุงเทพมหานคร|กทม.|เมืองพัทยา"},
    {AgencyType::department, "department", "กรมหรือส่วนราชการ", "Department or government office",
     "กรม|กระทรวง|ส่วนราชการ|หน่วยงานในสังกัดกรม"},
    {AgencyType::provincial_office, "provincial-office", "ส่วนราชการประจำจังหวัดหรืออำเภอ",
     "Provincial or district office",
     "ส่วนราชการประจำจังหวัด|ส่วนราชการส่วนภูมิภาค|ราชการส่วนภูมิภาค|สำนักงานจังหวัด|จังหวัด|อำเภอ|ที่ว่าการอำเภอ"},
    {AgencyType::health_office, "health-office", "สำนักงานสาธารณสุข", "Public health office",
     "สำนักงานสาธารณสุขจังหวัด|สำนักงานสาธารณสุขอำเภอ|สสจ.|สสอ."},
    {AgencyType::hospital, "hospital", "โรงพยาบาล", "Hospital", "รพ.|โรงพยาบาลส่งเสริมสุขภาพตำบล|รพ.สต."},
    {AgencyType::school, "school", "โรงเรียนหรือสถานศึกษา", "School", "โรงเรียน|รร.|สถานศึกษา|วิทยาลัย"},
    {AgencyType::university, "university", "มหาวิทยาลัย", "University", "สถาบันอุดมศึกษา|ม."},
    {AgencyType::state_enterprise, "state-enterprise", "รัฐวิสาหกิจ", "State enterprise"},
    {AgencyType::public_organisation, "public-organisation", "องค์การมหาชน", "Public organization"},
    {AgencyType::other, "other", "หน่วยงานอื่น", "Other agency", "อื่น ๆ|หน่วยงานอื่นของรัฐ"}};
inline constexpr ValueTable<AgencyType> agency_types(agency_type_names);

// A file of documents/: published as it is.
struct DocumentFile {
  std::string_view path;  // where it is published, below the agency: "documents/report-2568.pdf"
  std::string_view own_path;  // below the agency's folder, as it is named: "documents/รายงาน ๒๕๖๘ (1).PDF"
  std::string on_disk;        // where to copy it from
  std::uint64_t size = 0;     // bytes
  int width = 0, height = 0;  // pixels, of pictures; 0 where not known
  base::ExtractedText words;  // what it says
  base::FileFault fault = {};

  std::string_view extension() const { return path.substr(path.rfind('.') + 1); }  // "pdf"
};

struct Contact {
  base::LocalizedText address, hours;
  std::string_view phone, fax, email;  // as written; empty where not given
};

// A check's finding that is not shown, and why.
struct IgnoredCheck {
  std::string_view code, in, value;
  base::LocalizedText reason;
  base::SourceLocation location;
};

// Which framework the agency chose for a year, by the key `framework` of agency.yaml.
struct FrameworkChoice {
  int year = 0;  // Buddhist Era
  std::string_view id;
  base::SourceLocation location;
};

struct Year {
  int year = 0;                          // Buddhist Era
  const Framework* framework = nullptr;  // null where the year has none
  std::optional<Assessment> assessment;
  std::optional<Complaints> complaints;
  std::optional<Disclosures> disclosures;
  std::optional<Article> report;
  std::vector<Measure> measures;   // in the order of the list
  std::string_view dimension_set;  // the set that its measures use
  std::vector<Table> tables;       // by name
};

struct Agency {
  std::string_view slug;
  std::string path;  // its folder, as given
  base::LocalizedText name, short_name;
  std::vector<std::string_view> also_known_as, areas;
  AgencyType type = AgencyType::other;
  base::LocalizedText province, district, subdistrict;
  std::string_view website;  // http or https address
  base::SourceLocation website_place;
  std::vector<std::string_view> other_websites;  // hosts
  Contact contact;
  std::string_view facebook, line, youtube, x;  // as written
  std::optional<Link> logo;
  base::LocalizedText logo_alt;
  Colours colours;  // its own, over those of the theme
  std::vector<FrameworkChoice> frameworks;
  std::vector<IgnoredCheck> ignored;
  Annotations remarks;
  std::optional<Channels> channels;
  std::vector<Year> years;              // ascending
  std::vector<Article> pages;           // by slug
  std::vector<Article> updates;         // newest first
  std::vector<Correction> corrections;  // newest first
  std::vector<DocumentFile> documents;  // by path
  Passages passages;                    // every text that people wrote
  std::vector<Link> links;              // every Link of every file, for the check of broken ones
  base::SourceLocation location;

  std::unique_ptr<base::Arena> arena = std::make_unique<base::Arena>();
  std::vector<std::unique_ptr<base::SourceFile>> files;  // owner of what places point to

  const Year* year(int buddhist_year) const;
  const DocumentFile* document(std::string_view file_path) const;
};

// The short name where there is one.
inline const base::LocalizedText& called(const Agency& agency) {
  return agency.short_name.empty() ? agency.name : agency.short_name;
}

}  // namespace model
