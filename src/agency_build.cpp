#include "agency_build.h"

#include <algorithm>
#include <set>

#include "checks/checks.h"
#include "checks/ignoring.h"
#include "checks/masked.h"
#include "core/digits.h"
#include "feeds/feeds.h"
#include "links_within.h"
#include "pages/pages.h"
#include "parts/links.h"
#include "portal/portal.h"
#include "read/agency.h"
#include "read/measures_csv.h"

namespace {

using core::say;

bool wants_thai_digits(const Inputs& inputs, core::Language language, const parts::Page& page) {
  const model::Settings& s = inputs.settings();
  auto numerals = page.is_official_report ? s.report_numerals : s.numerals;
  return language == core::Language::th && numerals == model::Numerals::thai;
}

// Renders and stages a page; `bytes` is a buffer that is used again and again.
void render(const Inputs& inputs, const theme::Program& program, core::Language language, const parts::Page& page,
            std::string& bytes) {
  bytes.clear();
  program.render(page.data.get(), bytes);
  if (wants_thai_digits(inputs, language, page)) bytes = core::page_with_thai_digits(bytes);
}

void stage_files(const std::vector<feeds::File>& files, publish::Site& site) {
  for (const feeds::File& file : files) site.put(file.path, file.bytes);
}

// Two pages of one address would overwrite each other.
void check_owners(const model::Agency& agency, const std::vector<parts::Page>& pages, core::Report& report) {
  std::set<std::string_view> files;
  for (const parts::Page& page : pages)
    if (!files.insert(page.file).second)
      report.error_at("duplicate-url", agency.path, say("มีสองหน้าที่ใช้ที่อยู่เดียวกัน: {}", "two pages have one address: {}", {page.folder}),
                      say("เปลี่ยนชื่อไฟล์หนึ่งในสอง", "give one of the two files another name"));
}

std::vector<parts::Page> compose(const parts::Context& context) {
  std::vector<parts::Page> out;
  for (std::size_t kind = 0; kind < pages::all.size(); ++kind) {
    parts::Pages made;
    pages::all[kind].kind->make(context, made);
    for (parts::Page& page : made.list()) {
      page.kind = kind;
      out.push_back(std::move(page));
    }
  }
  return out;
}

// The agency's pages in one language: their bytes to `files`, and what feeds need of them to `all`.
void build_language(const Inputs& inputs, const LanguagePrograms& language, const model::Agency& agency, const model::SiteMap& map,
                    LinksWithin& within, std::vector<feeds::File>& files, core::Report& report, std::vector<parts::Page>& all) {
  const parts::Site shared{inputs.settings(), inputs.frameworks, language.words, inputs.assets};
  const parts::Context context{shared, agency, map};
  std::vector<parts::Page> made = compose(context);
  check_owners(agency, made, report);
  std::string bytes;
  for (parts::Page& page : made) {
    render(inputs, language.pages[page.kind], language.words.language(), page, bytes);
    within.look(page.file, bytes);
    files.push_back({page.file, bytes});
    page.data.reset();
    all.push_back(std::move(page));
  }
}

AgencyOutcome take_through(const Inputs& inputs, const std::string& slug, publish::Site* site) {
  AgencyOutcome out;
  const model::Settings& settings = inputs.settings();
  auto agency = readers::read_agency(inputs.content.root, slug, settings, inputs.has_frameworks ? &inputs.frameworks : nullptr, out.report);
  readers::read_document_texts(*agency, inputs.documents);
  const checks::Subject subject{*agency, inputs.frameworks, settings};
  for (const checks::Named& check : checks::all)
    if (check.check->agency) check.check->agency(subject, out.report);
  out.report = readers::name_rows(*agency, std::move(out.report));
  checks::take_out_ignored(*agency, !out.report.has_errors(), out.report, out.silenced);
  out.summary = model::summarise(*agency);
  if (out.report.has_errors() || !inputs.is_usable) return out;
  const model::SiteMap map = model::site_map(*agency, inputs.frameworks);
  LinksWithin within(*agency, map, settings);
  std::vector<parts::Page> all;
  std::vector<feeds::File> files;
  for (const LanguagePrograms& language : inputs.languages)
    build_language(inputs, language, *agency, map, within, files, out.report, all);
  core::Report unfound;
  within.finish(unfound);
  out.report.append(readers::name_rows(*agency, std::move(unfound)));
  if (out.report.has_errors() || !site) return out;
  for (const model::DocumentFile& document : agency->documents)
    site->copy(parts::agency_file(settings, slug, document.path), document.on_disk);
  const parts::Site shared{settings, inputs.frameworks, inputs.languages.front().words, inputs.assets};
  const parts::Context context{shared, *agency, map};
  for (const feeds::Named& feed : feeds::all)
    if (feed.feed->of_agency) feed.feed->of_agency(context, all, files);
  stage_files(files, *site);
  return out;
}

}  // namespace

AgencyOutcome build_agency(const Inputs& inputs, const std::string& slug, publish::Site* site) {
  AgencyOutcome out = take_through(inputs, slug, site);
  out.report = checks::masked(std::move(out.report));
  out.silenced = checks::masked(std::move(out.silenced));
  return out;
}

void build_portal(const Inputs& inputs, const std::vector<model::Summary>& summaries, publish::Site& site) {
  std::vector<parts::Page> all;
  std::string bytes;
  for (const LanguagePrograms& language : inputs.languages) {
    const parts::Site shared{inputs.settings(), inputs.frameworks, language.words, inputs.assets};
    for (std::size_t kind = 0; kind < portal::all.size(); ++kind) {
      parts::Pages made;
      portal::all[kind].kind->make(shared, summaries, made);
      for (parts::Page& page : made.list()) {
        render(inputs, language.portal[kind], language.words.language(), page, bytes);
        site.put(page.file, bytes);
        page.data.reset();
        all.push_back(std::move(page));
      }
    }
  }
  site.put(inputs.assets.css, inputs.css);
  site.put(inputs.assets.report_css, inputs.report_css);
  site.put(inputs.assets.js, inputs.js);
  site.put(inputs.assets.icon, inputs.icon);
  if (!inputs.assets.logo.empty()) site.put(inputs.assets.logo, inputs.logo);
  const parts::Site shared{inputs.settings(), inputs.frameworks, inputs.languages.front().words, inputs.assets};
  std::vector<feeds::File> files;
  for (const feeds::Named& feed : feeds::all)
    if (feed.feed->of_site) feed.feed->of_site(shared, summaries, all, files);
  stage_files(files, site);
}
