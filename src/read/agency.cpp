#include "read/agency.h"

#include <algorithm>

#include "read/agency_files.h"
#include "read/collect_text.h"
#include "read/discover.h"
#include "read/document_file.h"
#include "read/framework_of_year.h"
#include "read/front_matter.h"
#include "read/good_files.h"
#include "read/markdown.h"
#include "read/measure_list.h"
#include "read/measures_csv.h"
#include "read/paths.h"
#include "read/source_file.h"

namespace readers {
namespace {

using base::msg;
using model::Agency;
using model::Year;

class AgencyReader {
 public:
  AgencyReader(const std::string& root, const std::string& slug, const model::Settings& settings,
               const model::Frameworks* frameworks, const model::PageKinds& page_kinds, base::Report& report,
               AgencyFiles& files)
      : root_(root),
        slug_(slug),
        settings_(settings),
        frameworks_(frameworks),
        page_kinds_(page_kinds),
        report_(report),
        found_(files) {}

  std::unique_ptr<Agency> read(std::optional<AgencyFiles> found) {
    agency_->path = root_ + "/agencies/" + slug_;
    agency_->slug = agency_->arena->keep(slug_);
    if (!found) return std::move(agency_);
    found_ = std::move(*found);
    std::vector<GoodFile> files = good_files(found_, agency_->path, report_);
    for (const GoodFile& file : files) index_.paths.push_back(file.file.path);
    read_identity();
    make_years();
    for (GoodFile& file : files) read_file(file);
    std::sort(agency_->documents.begin(), agency_->documents.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    for (Year& year : agency_->years) {
      order_measures(year, report_);
      for (model::Table& table : year.tables) finish_table(table, settings_.first_language());
    }
    std::stable_sort(agency_->updates.begin(), agency_->updates.end(),
                     [](const auto& a, const auto& b) { return b.date < a.date; });
    return std::move(agency_);
  }

 private:
  // As given: through the content folder's own path, even where a link leads elsewhere.
  std::string shown(const File& file) const { return agency_->path + "/" + file.path; }

  ReadContext context(std::string_view folder = {}, int year = 0) {
    return {report_, *agency_->arena, settings_.first_language(), &index_, &page_kinds_, folder,
            year,    &agency_->links, &agency_->passages};
  }

  const base::SourceFile* source(File& file) {
    auto out = read_source(file.on_disk, shown(file), report_, &file.hash, file.typed);
    if (!out) return nullptr;
    agency_->files.push_back(std::move(out));
    return agency_->files.back().get();
  }

  bool parse(const base::SourceFile& file, YamlTree& tree) {
    return platform::parse_yaml(file, 0, file.text.size(), *agency_->arena, tree, report_);
  }

  void read_identity() {
    auto file =
        std::find_if(found_.files.begin(), found_.files.end(), [](const File& f) { return f.path == "agency.yaml"; });
    if (file == found_.files.end()) {
      report_.error_at(
          "missing-file", agency_->path,
          msg("โฟลเดอร์ของหน่วยงานไม่มี agency.yaml", "the agency's folder has no agency.yaml"),
          msg("เพิ่ม agency.yaml ที่มี name, type และ province", "add an agency.yaml with name, type and province"));
      return;
    }
    const base::SourceFile* text = source(*file);
    YamlTree tree;
    if (!text || !parse(*text, tree)) return;
    ReadContext r = context();
    read_agency_yaml(r, tree, *agency_);
    if (frameworks_) check_frameworks_chosen(*agency_, *frameworks_, report_);
  }

  void make_years() {
    for (const std::string& folder : found_.folders) {
      if (folder.find('/') != std::string::npos || !is_known_folder(folder)) continue;
      auto number = base::parse_buddhist_year(folder);
      if (!number) continue;
      Year year;
      year.year = *number;
      if (frameworks_) year.framework = framework_of_year(*agency_, *number, found_.files, *frameworks_, report_);
      agency_->years.push_back(std::move(year));
    }
    std::sort(agency_->years.begin(), agency_->years.end(),
              [](const Year& a, const Year& b) { return a.year < b.year; });
  }

  Year* year(int number) {
    for (Year& y : agency_->years)
      if (y.year == number) return &y;
    return nullptr;
  }

  void read_file(GoodFile& good) {
    File& file = good.file;
    const PathParts& parts = good.parts;
    if (parts.kind == FileKind::agency) return;
    if (parts.kind == FileKind::document) {
      std::string_view path = agency_->arena->keep(good.published);
      agency_->documents.push_back(read_document_file(file, shown(file), path, report_));
      agency_->documents.back().own_path = agency_->arena->keep(file.path);
      return;
    }
    const base::SourceFile* text = source(file);
    if (!text) return;
    std::string_view path = agency_->arena->keep(file.path);
    std::string_view folder = path.substr(0, path.rfind('/') + 1);
    if (path.rfind('/') == path.npos) folder = {};
    ReadContext r = context(folder, parts.year);
    if (path.ends_with(".md")) return read_markdown(r, *text, path, parts);
    Year* y = year(parts.year);
    if (parts.kind == FileKind::measures_csv) {
      for (model::Measure& m : read_measures_csv(r, *text, y->framework)) {
        m.file = path;
        y->measures.push_back(std::move(m));
      }
      return;
    }
    if (parts.kind == FileKind::table) {
      if (auto table = read_table(r, *text)) {
        table->file = path;
        table->name = agency_->arena->keep(parts.slug);
        y->tables.push_back(std::move(*table));
      }
      return;
    }
    YamlTree tree;
    if (!parse(*text, tree)) return;
    if (parts.kind == FileKind::table_words) return read_words_of_table(r, tree, shown(file), *y, parts.slug);
    switch (parts.kind) {
      case FileKind::channels:
        agency_->channels = read_channels(r, tree);
        break;
      case FileKind::corrections:
        agency_->corrections = read_corrections(r, tree, agency_->slug);
        break;
      case FileKind::assessment:
        y->assessment = read_assessment(r, tree, y->framework);
        break;
      case FileKind::complaints:
        y->complaints = read_complaints(r, tree);
        break;
      case FileKind::disclosures:
        y->disclosures = read_disclosures(r, tree);
        break;
      default:
        break;
    }
  }

  void read_words_of_table(ReadContext& r, const YamlTree& tree, const std::string& path, Year& year,
                           std::string_view name) {
    const auto table = std::find_if(year.tables.begin(), year.tables.end(),
                                    [&](const model::Table& one) { return one.name == name; });
    if (table != year.tables.end()) return read_table_words(r, tree, *table);
    const std::string sheet = std::to_string(year.year) + "/tables/" + std::string(name) + ".csv";
    if (index_.has(sheet)) return;  // there, and not readable
    report_.error_at(
        "missing-file", path, msg("ไม่มีตาราง {} ของไฟล์นี้", "there is no table {} for this file", {sheet}),
        msg("วางตารางไว้ข้างกัน ชื่อเดียวกัน ลงท้ายด้วย .csv", "put the table beside it, with the same name and .csv"));
  }

  void read_markdown(ReadContext& r, const base::SourceFile& file, std::string_view path, const PathParts& parts) {
    auto front = split_front_matter(file, parts.kind != FileKind::report, report_);
    if (!front) return;
    YamlTree tree;
    bool has_keys =
        platform::parse_yaml(file, front->yaml_offset, front->yaml_length, *agency_->arena, tree, report_);
    model::Document body;
    std::string_view text = std::string_view(file.text).substr(front->body_offset);
    read_document(r, platform::MarkdownSource{text, {&file, front->body_line, 1, 1}, false, true}, body);
    keep_passages(r, body.nodes, r.first_language);
    if (!has_keys) return;
    if (parts.kind == FileKind::measure) {
      Year* y = year(parts.year);
      model::Measure m = read_measure(r, tree, tree.root(), y->framework, false);
      m.slug = parts.slug.empty() ? parts.slug : agency_->arena->keep(parts.slug);
      m.file = path;
      m.location = {&file, 0, 0, 1};
      m.body = std::move(body);
      m.order = parts.number;
      y->measures.push_back(std::move(m));
      return;
    }
    model::Article article;
    article.file = path;
    article.slug = agency_->arena->keep(parts.slug);
    article.location = {&file, 0, 0, 1};
    read_article(r, tree, parts.kind == FileKind::report, article);
    article.body = std::move(body);
    if (parts.kind == FileKind::report) {
      year(parts.year)->report = std::move(article);
    } else if (parts.kind == FileKind::page) {
      agency_->pages.push_back(std::move(article));
    } else {
      if (!article.date) {
        article.date = base::parse_date(parts.slug.substr(0, 10));
        article.date_place = article.location;
      }
      agency_->updates.push_back(std::move(article));
    }
  }

  const std::string& root_;
  const std::string& slug_;
  const model::Settings& settings_;
  const model::Frameworks* frameworks_;
  const model::PageKinds& page_kinds_;
  base::Report& report_;
  std::unique_ptr<Agency> agency_ = std::make_unique<Agency>();
  AgencyFiles& found_;
  FileIndex index_;
};

}  // namespace

std::unique_ptr<Agency> read_agency(const std::string& root, const std::string& slug, const model::Settings& settings,
                                    const model::Frameworks* frameworks, const model::PageKinds& page_kinds,
                                    base::Report& report, AgencyFiles& files, std::optional<AgencyFiles> scanned,
                                    const Overlay& overlay) {
  if (!scanned) scanned = scan_agency(root, slug, report, overlay);
  return AgencyReader(root, slug, settings, frameworks, page_kinds, report, files).read(std::move(scanned));
}

}  // namespace readers
