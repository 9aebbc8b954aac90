#include "pipeline/inputs.h"

#include <algorithm>

#include "base/nearest.h"
#include "checks/checks.h"
#include "pipeline/merge_shards.h"
#include "pipeline/reserved_names.h"
#include "platform/disk.h"
#include "platform/document_text.h"
#include "platform/hash.h"
#include "read/framework.h"
#include "views/shared/agency_pages.h"

namespace pipeline {

namespace {

using base::msg;

// With `root_agency` the site is one agency's: that one must be there, and no other.
void check_root_agency(const Inputs& inputs, base::Report& report) {
  const model::Settings& s = inputs.settings();
  if (s.root_agency.empty()) return;
  bool is_there = false;
  for (const std::string& slug : inputs.content.agencies) is_there = is_there || slug == s.root_agency;
  if (!is_there)
    return report.error(
        "unknown-value", s.root_agency_place, msg("ไม่มีหน่วยงาน '{}'", "there is no agency '{}'", {s.root_agency}),
        base::did_you_mean(s.root_agency, {inputs.content.agencies.begin(), inputs.content.agencies.end()}));
  for (const std::string& slug : inputs.content.agencies)
    if (slug != s.root_agency)
      report.error_at(
          "unknown-file", inputs.content.root + "/agencies/" + slug,
          msg("เว็บไซต์นี้เป็นของหน่วยงาน '{}' หน่วยงานเดียว", "this site is of the agency '{}' alone", {s.root_agency}),
          msg("ย้ายโฟลเดอร์นี้ออก หรือลบ root_agency จาก site.yaml",
              "move this folder away, or remove 'root_agency' from site.yaml"));
}

// Of several agencies, readers cannot tell which one runs the site.
void check_site_contact(const Inputs& inputs, base::Report& report) {
  if (inputs.settings().contact || inputs.content.agencies.size() < 2) return;
  report.warning("site-contact", inputs.settings().location,
                 msg("site.yaml ไม่มี contact ผู้อ่านจึงไม่รู้ว่าใครดูแลเว็บไซต์ของหลายหน่วยงานนี้",
                     "site.yaml has no 'contact': nothing says who runs this site of several agencies"),
                 msg("เพิ่มบรรทัด {}", "add a line {}", {"contact: {name: …, phone: …, email: …}"}));
}

// What the site itself states until when it holds.
void check_security_contact(const Inputs& inputs, base::Report& report) {
  const auto expires = inputs.settings().security_expires;
  if (!inputs.as_of || !expires || *expires >= *inputs.as_of) return;
  report.note("overdue", inputs.settings().location,
              msg("security.txt หมดอายุแล้วเมื่อ {0}", "security.txt expired on {1}",
                  {base::to_text(*expires, base::Language::th), base::to_text(*expires, base::Language::en)}),
              msg("แก้ expires ใต้ security", "correct 'expires' below 'security'"));
}

void check_agency_names(const Inputs& inputs, base::Report& report) {
  for (const std::string& slug : inputs.content.agencies) {
    if (!is_reserved_name(slug, inputs.settings(), inputs.theme->assets)) continue;
    report.error_at("name", inputs.content.root + "/agencies/" + slug,
                    msg("ชื่อโฟลเดอร์ '{}' ตรงกับที่อยู่ที่เว็บไซต์ใช้เอง",
                        "the folder's name '{}' is an address that the site itself uses", {slug}),
                    msg("เปลี่ยนชื่อโฟลเดอร์", "give the folder another name"));
  }
}

void read_all_frameworks(Inputs& inputs, base::Report& report) {
  const std::size_t errors = report.count(base::Severity::error);
  inputs.frameworks = readers::read_frameworks(inputs.content, inputs.settings(), report);
  for (const auto& framework : inputs.frameworks.all)
    for (const checks::Check* check : checks::all_checks)
      if (check->framework) check->framework(*framework, report);
  inputs.has_frameworks = report.count(base::Severity::error) == errors;
  if (!inputs.has_frameworks) inputs.frameworks = {};
}

// Without reading any: most often the first agency has the year.
int newest_result_of(const readers::Content& content, const model::Frameworks& frameworks) {
  for (auto f = frameworks.all.rbegin(); f != frameworks.all.rend(); ++f) {
    const std::string file = "/" + std::to_string((*f)->year) + "/assessment.yaml";
    for (const std::string& slug : content.agencies)
      if (platform::is_file(content.root + "/agencies/" + slug + file)) return (*f)->year;
  }
  return 0;
}

platform::Hash fingerprint_of_names(const std::vector<std::string>& slugs) {
  platform::Hasher sum;
  for (const std::string& slug : slugs) sum.add(slug + "/");
  return sum.value();
}

// The first of three parts has the first, fourth, seventh … agency.
void leave_to_other_parts(const BuildOptions& options, std::vector<std::string>& slugs) {
  std::size_t i = 0;
  std::erase_if(slugs, [&](const std::string&) { return i++ % options.shards != options.shard - 1; });
}

// Links that are shared need a full address. A preview is shared with nobody.
std::unique_ptr<platform::CardPainter> painter_for(const BuildOptions& options, const model::Settings& settings) {
  if (options.is_check || options.is_preview || settings.base_url.empty()) return nullptr;
  return std::make_unique<platform::CardPainter>(options.card_painter.empty() ? platform::find_card_painter()
                                                                              : options.card_painter);
}

}  // namespace

std::unique_ptr<Inputs> read_inputs(const BuildOptions& options, base::Report& report) {
  auto inputs = std::make_unique<Inputs>();
  auto content = readers::discover(options.content, report, options.overlay);
  if (!content) return nullptr;
  inputs->content = std::move(*content);
  inputs->documents = {options.document_reader.empty() ? platform::find_document_reader() : options.document_reader,
                       options.out + ".state/texts", !options.is_check};
  const std::size_t wrong_names = report.count(base::Severity::error);  // these leave the rest worth reading
  inputs->settings_file = readers::read_settings(options.content, report, options.base_url, options.overlay);
  if (!inputs->settings_file) inputs->settings_file = std::make_unique<readers::SettingsFile>();
  if (!options.is_preview && !options.is_check) inputs->published = options.out;
  inputs->out = options.shards ? pages_of_shard(options.out) : options.out;
  if (options.is_check) {
    inputs->as_of = options.as_of;
    inputs->link_answers = options.link_answers;
  }
  inputs->painter = painter_for(options, inputs->settings());
  read_all_frameworks(*inputs, report);
  check_root_agency(*inputs, report);
  if (inputs->settings().location.file) check_site_contact(*inputs, report);
  check_security_contact(*inputs, report);
  inputs->theme = compile_theme(options, inputs->content, inputs->settings(), report);
  inputs->is_usable = report.count(base::Severity::error) == wrong_names;
  check_agency_names(*inputs, report);
  inputs->newest_result = newest_result_of(inputs->content, inputs->frameworks);
  inputs->agencies_mark = fingerprint_of_names(inputs->content.agencies);
  if (options.shards) leave_to_other_parts(options, inputs->content.agencies);
  return inputs;
}

}  // namespace pipeline
