#include "pipeline/agency.h"

#include <algorithm>
#include <set>
#include <utility>

#include "checks/checks.h"
#include "checks/findings/redaction.h"
#include "checks/findings/suppressions.h"
#include "pipeline/closed_figures.h"
#include "pipeline/data_files.h"
#include "pipeline/fragment_links.h"
#include "pipeline/pictures.h"
#include "pipeline/rendering.h"
#include "pipeline/staged_agency.h"
#include "platform/qr_code.h"
#include "read/agency.h"
#include "read/name_rows.h"
#include "views/search/search_place.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/feeds.h"
#include "views/shared/links.h"
#include "views/shared/portal_pages.h"
#include "views/shared/redirects.h"
#include "views/shared/sitemap.h"

namespace pipeline {

namespace {

using base::msg;

// Two pages of one address would overwrite each other.
void check_owners(const model::Agency& agency, const std::vector<views::Page>& pages, base::Report& report) {
  std::set<std::string_view> files;
  for (const views::Page& page : pages)
    if (!files.insert(page.file).second)
      report.error_at("duplicate-url", agency.path,
                      msg("มีสองหน้าที่ใช้ที่อยู่เดียวกัน: {}", "two pages have one address: {}", {page.folder}),
                      msg("เปลี่ยนชื่อไฟล์หนึ่งในสอง", "give one of the two files another name"));
}

std::vector<views::Page> compose_pages(const views::Context& context) {
  std::vector<views::Page> out;
  for (std::size_t kind = 0; kind < views::all_agency_pages.size(); ++kind) {
    views::Pages made;
    views::all_agency_pages[kind]->add(context, made);
    for (views::Page& page : made.list()) {
      page.kind = kind;
      page.info = &views::all_agency_pages[kind]->info;
      out.push_back(std::move(page));
    }
  }
  return out;
}

views::Site site_in(const Inputs& inputs, const model::Frameworks& frameworks, const LanguagePrograms& programs) {
  return {inputs.settings(),    frameworks, programs.words,
          inputs.theme->assets, nullptr,    {name_of_bytes, platform::qr_code},
          inputs.newest_result};
}

// The agency's own colours, as a stylesheet of its own: its pages alone load it. Nothing where it has none.
std::optional<views::File> colours_file_of(const model::Settings& settings, const model::Agency& agency) {
  if (model::is_empty(agency.colours)) return std::nullopt;
  std::string style = model::style_of(agency.colours);
  const std::string name = "colours-" + name_of_bytes(style) + ".css";
  return views::File{views::agency_file(settings, agency.slug, name), std::move(style)};
}

// The agency's pages in one language, as values.
struct LanguagePages {
  const LanguagePrograms& programs;
  std::vector<views::Page> pages;
};

std::vector<LanguagePages> compose_all(const Inputs& inputs, const model::Frameworks& frameworks,
                                       const views::Context& of_agency) {
  std::vector<LanguagePages> all;
  for (const LanguagePrograms& programs : inputs.theme->languages) {
    const views::Site shared = site_in(inputs, frameworks, programs);
    const views::Context context{shared,         of_agency.agency,    of_agency.pages,   of_agency.view,
                                 of_agency.data, of_agency.own_style, of_agency.pictured};
    all.push_back({programs, compose_pages(context)});
  }
  return all;
}

// Links into pages: where the headings of the content do not tell, the page itself does.
void check_links_within(const model::Settings& settings, const views::Context& context, const LanguagePages& first,
                        base::Report& report) {
  LinksWithin within(context.agency, context.pages, settings);
  std::string bytes;
  for (const views::Page& page : first.pages) {
    if (!within.is_wanted(page.file)) continue;
    std::vector<std::string> ids;
    render(first.programs.pages[page.kind], page, {.ids = &ids}, bytes);
    within.take_ids(page.file, ids);
  }
  base::Report unfound;
  within.finish(unfound);
  report.append(readers::name_rows(context.agency, std::move(unfound)));
}

// All that can refuse the pages, before one of them is rendered.
void check_pages(const model::Settings& settings, const views::Context& context,
                 const std::vector<LanguagePages>& all, base::Report& report) {
  std::set<std::string_view> files;
  for (const LanguagePages& language : all) {
    check_owners(context.agency, language.pages, report);
    for (const views::Page& page : language.pages) files.insert(page.file);
  }
  const std::vector<std::string> leading_on = views::undated_files(context);
  files.insert(leading_on.begin(), leading_on.end());
  std::vector<std::string> reserved;  // what the site has beside the pages of its one agency
  if (settings.root_agency == context.agency.slug)
    reserved = views::reserved_addresses(settings, context.site.assets);
  views::check_aliases(settings, context.agency, files, reserved, report);
  check_links_within(settings, context, all.front(), report);
}

void stage_documents(const model::Settings& settings, const model::Agency& agency, readers::AgencyFiles& read,
                     StagedAgency& staged) {
  auto& found = read.files;
  for (const model::DocumentFile& document : agency.documents) {
    auto file = std::lower_bound(found.begin(), found.end(), document.own_path,
                                 [](const readers::File& f, std::string_view path) { return f.path < path; });
    staged.copy(views::agency_file(settings, agency.slug, document.path), *file);
  }
}

// Renders each page and puts it at once: one page is in memory. Gives the pages without their data, with their words.
std::vector<views::Page> stage_pages(const Inputs& inputs, const model::Agency& agency,
                                     std::vector<LanguagePages> all, StagedAgency& staged) {
  std::vector<views::Page> done;
  std::string bytes;
  for (LanguagePages& of : all) {
    const base::Language language = of.programs.words.language();
    for (views::Page& page : of.pages) {
      const auto location = views::search_place(inputs.settings(), agency.slug, language, page);
      std::optional<base::PageTextWriter> words;
      if (location) words.emplace(page.info->searched);
      render(of.programs.pages[page.kind], page,
             {wants_thai_digits(inputs.settings(), language, page), location ? &*words : nullptr}, bytes);
      if (words) page.words = words->take();
      staged.put(page.file, bytes);
      for (const views::File& file : page.files) staged.put(file.path, file.bytes);
      page.files.clear();
      page.data.reset();
      done.push_back(std::move(page));
    }
  }
  return done;
}

// What the search of the whole site must know of the agency's own indexes.
void note_indexes(const model::Settings& settings, const std::vector<views::File>& files, model::Summary& summary) {
  for (base::Language language : settings.languages) {
    const std::string path = views::search_index(settings, summary.slug, language);
    for (const views::File& file : files)
      if (file.path == path) summary.set_index_size(language, file.bytes.size());
  }
  const std::string map = views::agency_file(settings, summary.slug, "sitemap.xml");
  std::size_t maps = 0;  // numbered as they follow one another
  for (const views::File& file : files) maps += file.path == views::numbered(map, maps);
  summary.sitemaps = static_cast<int>(maps);
}

void make_pages(const Inputs& inputs, const model::Frameworks& frameworks, const model::Agency& agency,
                const model::AgencyPages& agency_pages, AgencyOutcome& out, publish::Site* site) {
  const model::Settings& settings = inputs.settings();
  const views::AgencyView view = views::prepare(agency, frameworks, settings.first_language());
  const views::Site shared = site_in(inputs, frameworks, inputs.theme->languages.front());
  views::AgencyData data;
  const auto style = colours_file_of(settings, agency);
  std::vector<Picture> pictures;
  if (site) pictures = draw_pictures(inputs, shared, agency, *site, out.lacks_pictures);
  std::vector<int> pictured;
  for (const Picture& picture : pictures) pictured.push_back(picture.year);
  const views::Context context{shared,  agency, agency_pages, view, &data, style ? std::string_view(style->path) : "",
                               pictured};
  if (site) make_data(context, data);
  std::vector<LanguagePages> composed = compose_all(inputs, frameworks, context);
  check_pages(settings, context, composed, out.report);
  if (out.report.has_errors() || !site) return;
  StagedAgency staged(settings, std::string(agency.slug), *site, out.roots);
  stage_documents(settings, agency, out.files, staged);
  for (const Picture& picture : pictures) staged.put(picture.path, picture.bytes);
  const std::vector<views::Page> pages = stage_pages(inputs, agency, std::move(composed), staged);
  std::vector<views::File> files;
  add_files(context, data, files);
  views::run(&views::Stages<views::AgencyWork>::files, views::AgencyWork{context, data, pages, files});
  if (style) files.push_back(*style);
  if (!inputs.published.empty()) compare_closed_figures(inputs.published, settings, agency, files, out.report);
  note_indexes(settings, files, *out.summary);
  for (const views::File& file : files) staged.put(file.path, file.bytes, file.sha256);
  out.published = staged.finish();
}

AgencyOutcome build_one_agency(const Inputs& inputs, const std::string& slug, publish::Site* site,
                               std::optional<readers::AgencyFiles> scanned) {
  AgencyOutcome out;
  const model::Settings& settings = inputs.settings();
  const model::Frameworks frameworks = inputs.frameworks;  // our own view: it notes what this agency asks for
  auto agency =
      readers::read_agency(inputs.content.root, slug, settings, inputs.has_frameworks ? &frameworks : nullptr,
                           views::kinds(), out.report, out.files, std::move(scanned), inputs.content.overlay);
  readers::DocumentTexts documents(*agency, out.files, inputs.documents);
  documents.read();
  if (!model::is_empty(agency->colours))
    model::check_contrast(agency->colours, model::with(inputs.theme->palette, agency->colours), "colours",
                          out.report);
  const model::AgencyPages agency_pages(*agency, views::kinds());
  const checks::CheckContext context{*agency, frameworks, settings, agency_pages, inputs.as_of, inputs.link_answers};
  for (const checks::Check* check : checks::all_checks)
    if (check->agency) check->agency(context, out.report);
  out.report = readers::name_rows(*agency, std::move(out.report));
  checks::apply_suppressions(*agency, !out.report.has_errors(), out.report, out.silenced);
  out.summary = model::summarise(*agency);
  out.summary->moved = views::agency_redirects(settings, *agency);
  if (!out.report.has_errors() && inputs.is_usable) make_pages(inputs, frameworks, *agency, agency_pages, out, site);
  documents.save();
  out.asked = frameworks.asked;
  return out;
}

}  // namespace

AgencyOutcome build_agency(const Inputs& inputs, const std::string& slug, publish::Site* site,
                           std::optional<readers::AgencyFiles> scanned) {
  AgencyOutcome out = build_one_agency(inputs, slug, site, std::move(scanned));
  out.report = checks::redacted(std::move(out.report));
  out.silenced = checks::redacted(std::move(out.silenced));
  return out;
}

}  // namespace pipeline
