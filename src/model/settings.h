// site.yaml: the whole site.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/date.h"
#include "base/localized_text.h"
#include "model/field.h"
#include "model/link.h"
#include "model/value_names.h"

namespace model {

enum class Numerals : unsigned char { arabic, thai };
inline constexpr ValueName numeral_names[]{{Numerals::arabic, "arabic", "เลขอารบิก", "Arabic digits"},
                                           {Numerals::thai, "thai", "เลขไทย", "Thai digits"}};
inline constexpr ValueTable<Numerals> numerals(numeral_names);

enum class Hosting : unsigned char { apache, cloudflare, github, gitlab, iis, netlify };
inline constexpr ValueName hosting_names[]{
    {Hosting::apache, "apache", "Apache", "Apache"},
    {Hosting::cloudflare, "cloudflare", "Cloudflare Pages", "Cloudflare Pages"},
    {Hosting::github, "github", "GitHub Pages", "GitHub Pages"},
    {Hosting::gitlab, "gitlab", "GitLab Pages", "GitLab Pages"},
    {Hosting::iis, "iis", "IIS", "IIS"},
    {Hosting::netlify, "netlify", "Netlify", "Netlify"}};
inline constexpr ValueTable<Hosting> hostings(hosting_names);

inline constexpr ValueName language_names[]{{base::Language::th, "th", "ไทย", "Thai"},
                                            {base::Language::en, "en", "อังกฤษ", "English"}};
inline constexpr ValueTable<base::Language> languages(language_names);

// `report_remarks`: true where the report has an annex of what the site's editor remarks.
inline constexpr ValueName report_remarks_names[]{{true, "annex", "แนบท้ายรายงาน", "Annex of the report"},
                                                  {false, "none", "ไม่มี", "None"}};
inline constexpr ValueTable<bool> report_remarks(report_remarks_names);

// Who signs the printed report, in the order of the names.
enum class ReportSigner : unsigned char { reporter, checker, approver };
inline constexpr ValueName report_signer_names[]{{ReportSigner::reporter, "reporter", "ผู้รายงาน", "Reporter"},
                                                 {ReportSigner::checker, "checker", "ผู้ตรวจสอบ", "Checked by"},
                                                 {ReportSigner::approver, "approver", "ผู้อนุมัติ", "Approved by"}};
inline constexpr ValueTable<ReportSigner> report_signers(report_signer_names);

// `links`: true where addresses name index.html.
inline constexpr ValueName link_style_names[]{{true, "files", "ลงท้ายด้วย index.html", "Links name index.html"},
                                              {false, "folders", "ลงท้ายด้วย /", "Links end in /"}};
inline constexpr ValueTable<bool> link_styles(link_style_names);

// `publish`: true where an agency with errors does not hold up the others.
inline constexpr ValueName publish_names[]{{false, "whole", "ทั้งเว็บไซต์", "All or nothing"},
                                           {true, "each-agency", "แยกตามหน่วยงาน", "Each agency by itself"}};
inline constexpr ValueTable<bool> publish_ways(publish_names);

// A body outside the agency that takes complaints. It stands beside the agency's own channels, and before them where
// none of those for corruption can be used.
struct HelpBody {
  base::LocalizedText name;
  std::string_view phone;  // as written; empty where none
  std::optional<Link> href;
  base::LocalizedText note, hours;
  // Of a national body that comes with the program: where its number is from, when it was looked up, and whether the
  // body's own words bear it out.
  base::LocalizedText source;
  std::optional<Link> source_href;
  std::optional<base::Date> looked_up;
  bool is_to_be_checked = false;
  std::optional<Link> form;  // where a report is made online
  base::LocalizedText form_source;
  bool is_form_to_be_checked = false;
  bool is_general = false;  // for complaints of every kind, not for corruption above all
};

// Who runs the site: whom to tell of a mistake in the data.
struct SiteContact {
  base::LocalizedText name;
  std::string_view phone, email;  // as written; empty where none
  std::optional<Link> href;
};

struct Settings {
  base::SourceLocation location;
  base::LocalizedText title;
  base::LocalizedText description;
  std::string_view base_url;  // "https://ita.example.go.th/", always with a final slash; empty where not given
  base::SourceLocation base_url_place;
  std::vector<base::Language> languages{base::Language::th};  // the first is the default and has no prefix
  std::string_view theme = "default";
  base::SourceLocation theme_place;
  Numerals numerals = Numerals::arabic;
  Numerals report_numerals = Numerals::thai;
  bool report_has_remarks = true;
  std::vector<ReportSigner> report_signed_by{ReportSigner::reporter};
  std::string_view root_agency;  // slug, empty where not given
  base::SourceLocation root_agency_place;
  bool links_name_files = true;             // links: files
  std::optional<bool> publish_each_agency;  // absent: where there are several agencies
  std::vector<Hosting> hosting;
  std::vector<base::SourceLocation> hosting_places;  // of each
  base::LocalizedText licence_name;
  std::optional<Link> licence_href;
  std::vector<HelpBody> help;
  std::optional<SiteContact> contact;
  std::optional<Link> security_contact;
  std::optional<base::Date> security_expires;

  base::Language first_language() const { return languages.front(); }
  bool speaks(base::Language language) const {
    for (base::Language l : languages)
      if (l == language) return true;
    return false;
  }
};

}  // namespace model
