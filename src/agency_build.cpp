#include "agency_build.h"

#include <algorithm>
#include <set>

#include "agency_data.h"
#include "checks/checks.h"
#include "checks/ignoring.h"
#include "checks/masked.h"
#include "core/digits.h"
#include "feeds/feeds.h"
#include "host_files.h"
#include "links_within.h"
#include "old_addresses.h"
#include "outside/hash.h"
#include "own_style.h"
#include "pages/pages.h"
#include "parts/links.h"
#include "parts/moved.h"
#include "parts/sitemap.h"
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

std::string_view without_slash(std::string_view folder) { return folder.substr(0, folder.find_last_not_of('/') + 1); }

// Puts an agency's files into the new site, and notes where they stand: its folder in each language, and what lies
// elsewhere.
class Stage {
 public:
  Stage(const model::Settings& settings, const std::string& slug, publish::Site& site,
        std::vector<std::string>& roots)
      : site_(site), roots_(roots) {
    const bool is_the_site = settings.root_agency == slug;
    for (core::Language language : settings.languages)
      if (!is_the_site) own_.emplace_back(without_slash(parts::portal_folder(settings, language, slug)));
  }
  void put(const std::string& path, std::string_view bytes) {
    note(path);
    site_.put(path, bytes);
  }
  void copy(const std::string& path, readers::File& from) {
    note(path);
    const publish::Source seen{from.size, from.mtime_ns, from.inode, from.hash};
    publish::Source source = seen;
    const bool is_copied = site_.copy(path, from.on_disk, source);
    // What was seen before must be what was copied.
    from.hash = is_copied && source.looks_like(seen) ? source.hash : std::nullopt;
  }

 private:
  void note(const std::string& path) {
    for (const std::string& folder : own_)
      if (path.starts_with(folder + "/")) return add(folder);
    add(path);
  }
  void add(const std::string& root) {
    if (roots_.empty() ||
        (roots_.back() != root && (own_.empty() || std::find(roots_.begin(), roots_.end(), root) == roots_.end())))
      roots_.push_back(root);
  }

  publish::Site& site_;
  std::vector<std::string>& roots_;
  std::vector<std::string> own_;
};

// Two pages of one address would overwrite each other.
void check_owners(const model::Agency& agency, const std::vector<parts::Page>& pages, core::Report& report) {
  std::set<std::string_view> files;
  for (const parts::Page& page : pages)
    if (!files.insert(page.file).second)
      report.error_at("duplicate-url", agency.path,
                      say("มีสองหน้าที่ใช้ที่อยู่เดียวกัน: {}", "two pages have one address: {}", {page.folder}),
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

// The agency's own colours, as a stylesheet of its own: its pages alone load it. Nothing where it has none.
std::optional<feeds::File> own_style(const model::Settings& settings, const model::Agency& agency) {
  if (model::is_empty(agency.colours)) return std::nullopt;
  std::string style = model::style_of(agency.colours);
  const std::string name = "colours-" + outside::hex(outside::hash(style)).substr(0, 10) + ".css";
  return feeds::File{parts::agency_file(settings, agency.slug, name), std::move(style)};
}

// The agency's pages in one language: their bytes to `files`, and what feeds need of them to `all`.
void build_language(const Inputs& inputs, const model::Frameworks& frameworks, const LanguagePrograms& language,
                    const parts::Context& of_agency, LinksWithin& within, std::vector<feeds::File>& files,
                    core::Report& report, std::vector<parts::Page>& all) {
  const parts::Site shared{inputs.settings(), frameworks, language.words, inputs.assets};
  const parts::Context context{shared, of_agency.agency, of_agency.map, of_agency.data, of_agency.own_style};
  std::vector<parts::Page> made = compose(context);
  check_owners(context.agency, made, report);
  std::string bytes;
  for (parts::Page& page : made) {
    render(inputs, language.pages[page.kind], language.words.language(), page, bytes);
    within.look(page.file, bytes);
    files.push_back({page.file, bytes});
    page.data.reset();
    all.push_back(std::move(page));
  }
}

// Copies documents and puts all else.
void stage(const Inputs& inputs, const model::Agency& agency, const std::vector<feeds::File>& files,
           AgencyOutcome& out, publish::Site& site) {
  const std::string slug(agency.slug);
  Stage stage(inputs.settings(), slug, site, out.roots);
  auto& found = out.files.files;
  for (const model::DocumentFile& document : agency.documents) {
    auto file = std::lower_bound(found.begin(), found.end(), document.path,
                                 [](const readers::File& f, std::string_view path) { return f.path < path; });
    stage.copy(parts::agency_file(inputs.settings(), slug, document.path), *file);
  }
  for (const feeds::File& file : files) stage.put(file.path, file.bytes);
}

// What the search of the whole site must know of the agency's own indexes.
void note_indexes(const model::Settings& settings, const std::vector<feeds::File>& files, model::Summary& summary) {
  for (core::Language language : settings.languages) {
    const std::string path = parts::search_index(settings, summary.slug, language);
    for (const feeds::File& file : files)
      if (file.path == path) summary.set_index_size(language, file.bytes.size());
  }
  const std::string map = parts::agency_file(settings, summary.slug, "sitemap.xml");
  std::size_t maps = 0;  // numbered as they follow one another
  for (const feeds::File& file : files) maps += file.path == parts::numbered(map, maps);
  summary.sitemaps = static_cast<int>(maps);
}

void make_pages(const Inputs& inputs, const model::Frameworks& frameworks, const model::Agency& agency,
                AgencyOutcome& out, publish::Site* site) {
  const model::Settings& settings = inputs.settings();
  const model::SiteMap map = model::site_map(agency, frameworks);
  const parts::Site shared{settings, frameworks, inputs.languages.front().words, inputs.assets};
  parts::AgencyData data;
  const auto style = own_style(settings, agency);
  const parts::Context context{shared, agency, map, &data, style ? std::string_view(style->path) : ""};
  if (site) make_data(context, data);
  LinksWithin within(agency, map, settings);
  std::vector<parts::Page> all;
  std::vector<feeds::File> files;
  for (const LanguagePrograms& language : inputs.languages)
    build_language(inputs, frameworks, language, context, within, files, out.report, all);
  check_old_addresses(settings, agency, all, out.report);
  core::Report unfound;
  within.finish(unfound);
  out.report.append(readers::name_rows(agency, std::move(unfound)));
  if (out.report.has_errors() || !site) return;
  add_files(context, data, files);
  for (const feeds::Named& feed : feeds::all)
    if (feed.feed->of_agency) feed.feed->of_agency(context, all, files);
  if (style) files.push_back(*style);
  note_indexes(settings, files, *out.summary);
  stage(inputs, agency, files, out, *site);
}

AgencyOutcome take_through(const Inputs& inputs, const std::string& slug, publish::Site* site,
                           std::optional<readers::AgencyFiles> scanned) {
  AgencyOutcome out;
  const model::Settings& settings = inputs.settings();
  const model::Frameworks frameworks = inputs.frameworks;  // our own view: it notes what this agency asks for
  auto agency =
      readers::read_agency(inputs.content.root, slug, settings, inputs.has_frameworks ? &frameworks : nullptr,
                           out.report, out.files, std::move(scanned));
  readers::DocumentTexts documents(*agency, out.files, inputs.documents);
  documents.read();
  if (!model::is_empty(agency->colours))
    model::check_contrast(agency->colours, model::with(inputs.palette, agency->colours), "colours", out.report);
  const checks::Subject subject{*agency, frameworks, settings};
  for (const checks::Named& check : checks::all)
    if (check.check->agency) check.check->agency(subject, out.report);
  out.report = readers::name_rows(*agency, std::move(out.report));
  checks::take_out_ignored(*agency, !out.report.has_errors(), out.report, out.silenced);
  out.summary = model::summarise(*agency);
  out.summary->moved = parts::moved_addresses(settings, *agency);
  if (!out.report.has_errors() && inputs.is_usable) make_pages(inputs, frameworks, *agency, out, site);
  documents.save();
  out.asked = frameworks.asked;
  return out;
}

}  // namespace

AgencyOutcome build_agency(const Inputs& inputs, const std::string& slug, publish::Site* site,
                           std::optional<readers::AgencyFiles> scanned) {
  AgencyOutcome out = take_through(inputs, slug, site, std::move(scanned));
  out.report = checks::masked(std::move(out.report));
  out.silenced = checks::masked(std::move(out.silenced));
  return out;
}

PortalFiles build_portal(const Inputs& inputs, const std::vector<model::Summary>& summaries,
                         std::vector<hosts::Redirect> redirects, publish::Site& site) {
  PortalFiles out;
  auto put = [&](const std::string& path, std::string_view content) {
    out.paths.push_back(path);
    site.put(path, content);
  };
  parts::PortalData data;
  const parts::Site first{inputs.settings(), inputs.frameworks, inputs.languages.front().words, inputs.assets, &data};
  make_data(first, summaries, data);
  std::vector<parts::Page> all;
  std::string bytes, own_style;
  for (const LanguagePrograms& language : inputs.languages) {
    const parts::Site shared{inputs.settings(), inputs.frameworks, language.words, inputs.assets, &data};
    for (std::size_t kind = 0; kind < portal::all.size(); ++kind) {
      parts::Pages made;
      portal::all[kind].kind->make(shared, summaries, made);
      for (parts::Page& page : made.list()) {
        render(inputs, language.portal[kind], language.words.language(), page, bytes);
        if (page.file == "404.html") own_style = name_own_style(bytes);
        put(page.file, bytes);
        page.data.reset();
        all.push_back(std::move(page));
      }
    }
    std::vector<feeds::File> files;
    for (const feeds::Named& feed : feeds::all)
      if (feed.feed->of_language) feed.feed->of_language(shared, summaries, files);
    for (const feeds::File& file : files) put(file.path, file.bytes);
  }
  put(inputs.assets.css, inputs.css);
  put(inputs.assets.report_css, inputs.report_css);
  put(inputs.assets.js, inputs.js);
  put(inputs.assets.search_js, inputs.search_js);
  put(inputs.assets.icon, inputs.icon);
  if (!inputs.assets.logo.empty()) put(inputs.assets.logo, inputs.logo);
  std::vector<feeds::File> files;
  add_files(first, data, files);
  for (const feeds::Named& feed : feeds::all)
    if (feed.feed->of_site) feed.feed->of_site(first, summaries, all, files);
  for (const feeds::File& file : files) put(file.path, file.bytes);
  for (const hosts::File& file : host_files(inputs.settings(), std::move(redirects), std::move(own_style))) {
    put(file.path, file.bytes);
    out.redirects_left_out += file.redirects_left_out;
  }
  return out;
}
