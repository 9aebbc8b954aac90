// prongsai new site: a folder with the settings of a site and its first agency.
#include <array>

#include "create/new_agency.h"
#include "create/yaml_file.h"
#include "model/settings.h"
#include "platform/disk.h"
#include "platform/places.h"
#include "read/contacts.h"
#include "read/settings.h"

namespace create {
namespace {

using base::msg;
using Need = Question::Need;

constexpr Question site_folder{"folder", "โฟลเดอร์ใหม่", "The new folder", nullptr, Need::flag_only};
constexpr Question site_title{"title", "ชื่อเว็บไซต์", "The title of the site", &readers::site_keys};
constexpr Question site_base_url{"base_url", "ที่อยู่ของเว็บไซต์เมื่อเผยแพร่", "The site's address once published",
                                 &readers::site_keys, Need::stated};
constexpr Question site_email{"contact.email", "อีเมลที่รับแจ้งข้อมูลผิด", "The e-mail address that mistakes are reported to",
                              &readers::site_keys, Need::offered};
constexpr Question site_languages{"languages", "ภาษาของเว็บไซต์ คั่นด้วยจุลภาค ภาษาแรกเป็นภาษาหลัก",
                                  "Languages of the site with commas between them; the first is the default",
                                  &readers::site_keys, Need::flag_only};
constexpr Question site_root_agency{
    "root_agency", "หน่วยงานเดียวที่เป็นเจ้าของทั้งเว็บ เว้นไว้เมื่อจะมีหลายหน่วยงาน",
    "The one agency whose own the whole site is; left out where there will be several", &readers::site_keys,
    Need::stated};
constexpr std::array site_questions{site_folder,    site_title,       site_base_url,
                                    site_languages, site_root_agency, site_email};

base::BilingualText fault_of_languages(const std::string& list) {
  for (const std::string& code : split_at_commas(list))
    if (!model::languages.value_of(code))
      return msg("ไม่มีภาษา '{0}' มี th, en", "there is no language '{0}'; there are th, en", {code});
  return {};
}

base::BilingualText fault_of_address(const std::string& address) {
  if (readers::is_base_url(address)) return {};
  return msg("'{}' ไม่ใช่ที่อยู่ https ของเว็บไซต์ เขียนเช่น https://ita.example.go.th/",
             "'{}' is not the https address of a site; write it like https://ita.example.go.th/", {address});
}

base::BilingualText fault_of_email(const std::string& address) {
  if (readers::is_email(address)) return {};
  return msg("'{}' ไม่ใช่อีเมล", "'{}' is not an e-mail address", {address});
}

base::BilingualText fault_of_root(const std::string& written, const std::string& slug) {
  if (written == slug) return {};
  return msg("มีแต่หน่วยงาน '{0}'", "there is only the agency '{0}'", {slug});
}

// Files of version control and of the system do not count.
void refuse_full_folder(const std::string& folder) {
  base::BilingualText why;
  for (const platform::Entry& entry : platform::list(folder, why))
    if (!entry.path.starts_with('.'))
      throw Refusal{1, msg("โฟลเดอร์ {0} ไม่ว่าง (มี {1}) ใช้ --force เมื่อต้องการสร้างในนั้น ไฟล์เดิมไม่ถูกทับ",
                           "the folder {0} is not empty (it has {1}); use --force to make the site in it all the "
                           "same: no file is overwritten",
                           {folder, entry.path})};
}

// As far as they decide how the agency may be called: the site is its own unless the answers say otherwise.
model::Settings settings_of_one_agency(const std::vector<std::string>& languages) {
  model::Settings out;
  out.languages.clear();
  for (const std::string& code : languages) out.languages.push_back(model::languages.value_of(code).value());
  out.root_agency = "?";
  return out;
}

base::YamlValue ask_for_settings(Answers& answers, const NewAgency& agency, const std::string& languages,
                                 base::Language first) {
  base::YamlValue values = base::YamlValue::map();
  const base::BilingualText title =
      msg("ข้อมูลคุณธรรมและความโปร่งใส {}", "Integrity and transparency of {}", {agency.name});
  values.put("title", answers.text(site_title, title.in(first)));
  values.put("base_url", answers.text(site_base_url, {}, fault_of_address));
  base::YamlValue list = base::YamlValue::list(split_at_commas(languages));
  list.is_flow = true;
  values.put("languages", std::move(list));
  values.put("root_agency", answers.text(site_root_agency, agency.slug, [&](const std::string& written) {
    return fault_of_root(written, agency.slug);
  }));
  base::YamlValue contact = base::YamlValue::map();
  if (const std::string email = answers.text(site_email, {}, fault_of_email); !email.empty())
    contact.put("email", email);
  values.put("contact", std::move(contact));
  return values;
}

Creation make_site(const Order& order) {
  Answers& answers = order.answers;
  std::string folder = answers.text(site_folder, ".");
  folder = platform::without_final_slashes(folder);
  if (!order.is_forced) refuse_full_folder(folder);
  const std::string root = folder == "." ? "content" : folder + "/content";
  const std::string languages = answers.text(site_languages, "th", fault_of_languages);
  const model::Settings planned = settings_of_one_agency(split_at_commas(languages));
  const base::Language language = planned.first_language();
  NewAgency agency = ask_for_agency(order, root + "/agencies", planned);
  const base::YamlValue settings = ask_for_settings(answers, agency, languages, language);
  const bool has_address = !settings.find("base_url")->empty();
  Creation out;
  std::vector<std::string_view> may_be_added{"description", "licence", "hosting"};
  if (!has_address) may_be_added.insert(may_be_added.begin(), "base_url");
  out.files.push_back({root + "/site.yaml", yaml_lines("site", settings, may_be_added, language)});
  out.files.push_back(std::move(agency.file));
  out.remarks.push_back(agency.remark);
  if (!has_address)
    out.remarks.push_back(msg("ยังไม่มี base_url จึงจะมีคำเตือนจนกว่าจะเติมใน {}",
                              "there is no base_url yet: a warning says so until it is in {}",
                              {root + "/site.yaml"}));
  if (folder != ".") out.next_commands.push_back("cd " + folder);
  out.next_commands.push_back("prongsai import FILE --agency " + agency.slug + " --year YEAR");
  out.next_commands.push_back("prongsai build");
  if (folder == ".") out.next_commands.push_back("prongsai serve --open");
  return out;
}

}  // namespace

extern const Kind site_kind{.name = "site",
                            .th = "เว็บไซต์ใหม่ พร้อมหน่วยงานแรก",
                            .en = "A site with its first agency",
                            .argument = "DIR",
                            .questions = site_questions,
                            .more_questions = agency_questions,
                            .is_in_content = false,
                            .make = make_site};

}  // namespace create
