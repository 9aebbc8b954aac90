#include "read/agency.h"

#include <algorithm>
#include <cctype>

#include "outside/image_size.h"
#include "read/agency_files.h"
#include "read/discover.h"
#include "read/front_matter.h"
#include "read/links.h"
#include "read/measures_csv.h"
#include "read/names.h"
#include "read/paths.h"
#include "read/source_file.h"

namespace readers {
namespace {

using core::say;
using model::Agency;
using model::Year;

class AgencyReader {
 public:
  AgencyReader(const std::string& root, const std::string& slug, const model::Settings& settings,
               const model::Frameworks& frameworks, core::Report& report)
      : root_(root), slug_(slug), settings_(settings), frameworks_(frameworks), report_(report) {}

  std::unique_ptr<Agency> read() {
    agency_->path = root_ + "/agencies/" + slug_;
    agency_->slug = agency_->arena->keep(slug_);
    found_ = scan_agency(root_, slug_, report_);
    check_paths();
    read_identity();
    make_years();
    for (const File& file : found_.files) read_file(file);
    for (Year& year : agency_->years) finish_year(year);
    std::stable_sort(agency_->updates.begin(), agency_->updates.end(), [](const auto& a, const auto& b) { return b.date < a.date; });
    return std::move(agency_);
  }

 private:
  // As given: through the content folder's own path, even where a link leads elsewhere.
  std::string shown(const File& file) const { return agency_->path + "/" + file.path; }

  void check_paths() {
    for (const std::string& folder : found_.folders)
      if (!is_known_folder(folder)) {
        PathParts parts = parts_of(folder + "/x");
        report_.error_at("unknown-file", agency_->path + "/" + folder,
                         say("ไม่รู้จักโฟลเดอร์ '{}'", "the folder '{}' does not belong here", {folder}),
                         did_you_mean(folder, {"pages", "updates", "documents", "2568", "2568/measures"}));
      }
    for (const File& file : found_.files) {
      PathParts parts = parts_of(file.path);
      std::size_t slash = file.path.rfind('/');
      bool in_unknown_folder = slash != std::string::npos && !is_known_folder(std::string_view(file.path).substr(0, slash));
      if (!parts.error.empty()) {
        if (!in_unknown_folder) report_.error_at(parts.code, shown(file), parts.error, parts.advice);
      } else if (slug_.size() + 1 + file.path.size() > longest_path) {
        report_.error_at("name", shown(file), say("เส้นทางยาวเกิน 180 ตัวอักษร", "the path is longer than 180 characters"),
                         say("ใช้ชื่อที่สั้นลง", "use shorter names"));
      } else {
        index_.paths.push_back(file.path);
      }
    }
  }

  Reading reading(std::string_view folder = {}, int year = 0) {
    return {report_, *agency_->arena, settings_.first_language(), &index_, folder, year, &agency_->links};
  }

  const core::SourceFile* source(const File& file) {
    auto out = read_source(file.on_disk, report_);
    if (!out) return nullptr;
    out->path = shown(file);
    agency_->files.push_back(std::move(out));
    return agency_->files.back().get();
  }

  bool parse(const core::SourceFile& file, YamlTree& tree) {
    return outside::parse_yaml(file, 0, file.text.size(), *agency_->arena, tree, report_);
  }

  void read_identity() {
    auto file = std::find_if(found_.files.begin(), found_.files.end(), [](const File& f) { return f.path == "agency.yaml"; });
    if (file == found_.files.end()) {
      report_.error_at("missing-file", agency_->path, say("โฟลเดอร์ของหน่วยงานไม่มี agency.yaml", "the agency's folder has no agency.yaml"),
                       say("เพิ่ม agency.yaml ที่มี name, type และ province", "add an agency.yaml with name, type and province"));
      return;
    }
    const core::SourceFile* text = source(*file);
    YamlTree tree;
    if (!text || !parse(*text, tree)) return;
    Reading r = reading();
    read_agency_yaml(r, tree, *agency_, choices_);
    for (const FrameworkChoice& choice : choices_) {
      const model::Framework* framework = frameworks_.find(choice.id);
      std::vector<std::string_view> known;
      for (const model::Framework* f : frameworks_.of_year(choice.year)) known.push_back(f->id);
      if (!framework || framework->year != choice.year)
        report_.error("unknown-value", choice.place, say("ไม่มีกรอบการประเมิน '{0}' ของปี {1}", "there is no framework '{0}' of the year {1}",
                                                         {choice.id, std::to_string(choice.year)}), did_you_mean(choice.id, known));
    }
  }

  const model::Framework* framework_of(int year) {
    for (const FrameworkChoice& choice : choices_)
      if (choice.year == year) return frameworks_.find(choice.id);
    auto list = frameworks_.of_year(year);
    if (list.size() == 1) return list.front();
    std::string number = std::to_string(year), ids;
    for (const model::Framework* f : list) ids += (ids.empty() ? "" : ", ") + std::string(f->id);
    report_.error_at("missing-framework", agency_->path + "/" + number,
                     list.empty() ? say("ไม่มีกรอบการประเมินของปี {}", "there is no framework of the year {}", {number})
                                  : say("ปี {0} มีหลายกรอบการประเมิน: {1}", "the year {0} has several frameworks: {1}", {number, ids}),
                     list.empty() ? say("เพิ่มไฟล์ใน frameworks/ หรือแก้ชื่อโฟลเดอร์ปี", "add a file to frameworks/, or correct the folder's year")
                                  : say("เลือกหนึ่งกรอบด้วยคีย์ framework ใน agency.yaml", "choose one with the key 'framework' of agency.yaml"));
    return nullptr;
  }

  void make_years() {
    for (const std::string& folder : found_.folders) {
      if (folder.find('/') != std::string::npos || !is_known_folder(folder)) continue;
      auto number = core::parse_buddhist_year(folder);
      if (!number) continue;
      Year year;
      year.year = *number;
      year.framework = framework_of(*number);
      agency_->years.push_back(std::move(year));
    }
    std::sort(agency_->years.begin(), agency_->years.end(), [](const Year& a, const Year& b) { return a.year < b.year; });
  }

  Year* year(int number) {
    for (Year& y : agency_->years)
      if (y.year == number) return &y;
    return nullptr;
  }

  void read_file(const File& file) {
    PathParts parts = parts_of(file.path);
    if (parts.kind == FileKind::document) return take_document(file);
    if (!parts.error.empty() || parts.kind == FileKind::agency) return;
    const core::SourceFile* text = source(file);
    if (!text) return;
    std::string_view path = agency_->arena->keep(file.path);
    std::string_view folder = path.substr(0, path.rfind('/') + 1);
    if (path.rfind('/') == path.npos) folder = {};
    Reading r = reading(folder, parts.year);
    if (path.ends_with(".md")) return read_markdown(r, *text, path, parts);
    Year* y = year(parts.year);
    if (parts.kind == FileKind::measures_csv) {
      for (model::Measure& m : read_measures_csv(r, *text, y->framework)) {
        m.file = path;
        y->measures.push_back(std::move(m));
      }
      return;
    }
    YamlTree tree;
    if (!parse(*text, tree)) return;
    switch (parts.kind) {
      case FileKind::channels: agency_->channels = read_channels(r, tree); break;
      case FileKind::assessment: y->assessment = read_assessment(r, tree, y->framework); break;
      case FileKind::complaints: y->complaints = read_complaints(r, tree); break;
      case FileKind::disclosures: y->disclosures = read_disclosures(r, tree, y->framework); break;
      default: break;
    }
  }

  void read_markdown(Reading& r, const core::SourceFile& file, std::string_view path, const PathParts& parts) {
    auto front = split_front_matter(file, report_);
    if (!front) return;
    YamlTree tree;
    if (!outside::parse_yaml(file, front->yaml_offset, front->yaml_length, *agency_->arena, tree, report_)) return;
    model::Document body;
    std::string_view text = std::string_view(file.text).substr(front->body_offset);
    read_document(r, outside::MarkdownSource{text, {&file, front->body_line, 1, 1}, false, true}, body);
    if (parts.kind == FileKind::measure) {
      Year* y = year(parts.year);
      model::Measure m = read_measure(r, tree, tree.root(), y->framework, false);
      m.slug = parts.slug.empty() ? parts.slug : agency_->arena->keep(parts.slug);
      m.file = path;
      m.place = {&file, 0, 0, 1};
      m.body = std::move(body);
      m.order = parts.number;
      y->measures.push_back(std::move(m));
      return;
    }
    model::Article article;
    article.file = path;
    article.slug = agency_->arena->keep(parts.slug);
    article.place = {&file, 0, 0, 1};
    read_article(r, tree, parts.kind != FileKind::report, article);
    article.body = std::move(body);
    if (parts.kind == FileKind::report) {
      year(parts.year)->report = std::move(article);
    } else if (parts.kind == FileKind::page) {
      agency_->pages.push_back(std::move(article));
    } else {
      if (!article.date) article.date = core::parse_date(parts.slug.substr(0, 10));
      agency_->updates.push_back(std::move(article));
    }
  }

  // Files of measures/ by number, then the rows of measures.csv in their order; each slug once.
  void finish_year(Year& y) {
    auto rank = [](const model::Measure& m) { return std::pair(m.file.ends_with(".csv"), m.order); };
    for (std::size_t i = 0; i < y.measures.size(); ++i)
      for (std::size_t k = 0; k < i; ++k)
        if (y.measures[i].slug == y.measures[k].slug) {
          bool later = y.measures[i].file.ends_with(".csv") || !y.measures[k].file.ends_with(".csv");
          const model::Measure& second = later ? y.measures[i] : y.measures[k];
          const model::Measure& first = later ? y.measures[k] : y.measures[i];
          report_.error("duplicate-id", second.place,
                        say("มาตรการ '{0}' มีอยู่แล้วใน {1}", "the measure '{0}' is already in {1}", {second.slug, first.file}),
                        say("เปลี่ยนชื่อหนึ่งในสอง", "give one of them another name"));
        }
    std::stable_sort(y.measures.begin(), y.measures.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    check_dimension_sets(y);
  }

  void check_dimension_sets(Year& y) {
    if (!y.framework) return;
    const model::Measure* first = nullptr;
    for (const model::Measure& m : y.measures) {
      const model::Dimension* d = m.dimension.empty() ? nullptr : y.framework->dimension(m.dimension);
      if (!d) continue;
      if (!first) {
        first = &m;
        y.dimension_set = d->set;
      } else if (d->set != y.dimension_set) {
        report_.error("mixed-dimensions", m.dimension_place,
                      say("ประเด็น '{0}' อยู่ในชุด '{1}' แต่มาตรการอื่นของปีนี้ใช้ชุด '{2}'",
                          "the dimension '{0}' is of the set '{1}', but other measures of this year use '{2}'", {m.dimension, d->set, y.dimension_set}),
                      say("ใช้ประเด็นชุดเดียวกันทั้งปี", "use one set of dimensions in a year"));
      }
    }
  }

  void take_document(const File& file) {
    model::DocumentFile d;
    d.path = agency_->arena->keep(file.path);
    d.on_disk = file.on_disk;
    d.size = file.size;
    std::string_view extension = d.path.substr(d.path.rfind('.') + 1);
    if (extension == "png" || extension == "jpg" || extension == "webp") {
      outside::ImageSize size = outside::image_size(file.on_disk);
      d.width = size.width;
      d.height = size.height;
    } else if (extension == "svg") {
      refuse_active_svg(file);
    }
    if (index_.has(d.path)) agency_->documents.push_back(std::move(d));
  }

  // An SVG opened on its own runs its scripts as a page of the site would.
  void refuse_active_svg(const File& file) {
    const core::SourceFile* text = source(file);
    if (!text) return;
    std::string lower = text->text;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::size_t bad = std::string::npos;
    for (std::string_view word : {"<script", "javascript:", "<foreignobject", "<iframe", "<!entity", "data:text"})
      bad = std::min(bad, lower.find(word));
    for (std::size_t at = lower.find(" on"); at != std::string::npos; at = lower.find(" on", at + 1)) {
      std::size_t end = lower.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 3);
      std::size_t sign = end == std::string::npos ? end : lower.find_first_not_of(" \n\t", end);
      if (sign != std::string::npos && end > at + 3 && lower[sign] == '=') bad = std::min(bad, at + 1);
    }
    if (bad != std::string::npos)
      report_.error("unsafe-svg", core::place_at(*text, bad), say("ไฟล์ SVG นี้มีคำสั่งที่ทำงานได้ จึงเผยแพร่ไม่ได้", "this SVG holds active content and cannot be published"),
                    say("บันทึกใหม่เป็น SVG ธรรมดา หรือใช้ PNG", "save it as plain SVG, or use PNG"));
  }

  const std::string& root_;
  const std::string& slug_;
  const model::Settings& settings_;
  const model::Frameworks& frameworks_;
  core::Report& report_;
  std::unique_ptr<Agency> agency_ = std::make_unique<Agency>();
  AgencyFiles found_;
  FileIndex index_;
  std::vector<FrameworkChoice> choices_;
};

}  // namespace

std::unique_ptr<Agency> read_agency(const std::string& root, const std::string& slug, const model::Settings& settings,
                                    const model::Frameworks& frameworks, core::Report& report) {
  return AgencyReader(root, slug, settings, frameworks, report).read();
}

}  // namespace readers
