#include "desk/checking.h"

#include <algorithm>
#include <optional>

#include "desk/value_places.h"
#include "pipeline/agency.h"
#include "pipeline/inputs.h"
#include "platform/disk.h"
#include "platform/markdown.h"
#include "platform/places.h"
#include "read/agency.h"
#include "read/source_file.h"
#include "views/shared/agency_pages.h"

namespace desk {
namespace {

void add_stamp(const platform::Entry& entry, std::string& stamp) {
  stamp += entry.path;
  for (const auto number : {static_cast<std::int64_t>(entry.size), entry.mtime_ns, entry.ctime_ns})
    stamp += " " + std::to_string(number);
  stamp += "\n";
}

// The names in a folder.
void add_names(const std::string& folder, std::string& stamp) {
  base::BilingualText unheard;
  stamp += folder + "\n";
  for (const platform::Entry& entry : platform::list(folder, unheard)) stamp += entry.path + "\n";
}

// Everything in a folder.
void add_files(const std::string& folder, std::string& stamp) {
  std::vector<platform::Unread> unread;
  for (const platform::Entry& entry : platform::scan(folder, unread)) add_stamp(entry, stamp);
}

// Hashes of files that are as they were, so that a large document is not read again for every key that is pressed.
void take_hashes(const readers::AgencyFiles& known, readers::AgencyFiles& scanned) {
  for (readers::File& file : scanned.files) {
    const auto before =
        std::lower_bound(known.files.begin(), known.files.end(), file.path,
                         [](const readers::File& one, const std::string& path) { return one.path < path; });
    if (before == known.files.end() || before->path != file.path || file.typed || before->typed) continue;
    if (before->size == file.size && before->mtime_ns == file.mtime_ns && before->ctime_ns == file.ctime_ns &&
        before->inode == file.inode)
      file.hash = before->hash;
  }
}

std::unique_ptr<base::SourceFile> source_of(const std::string& root, const std::string& path,
                                            const readers::Overlay& typed) {
  base::Report unheard;
  const auto file = typed.find(path);
  if (file == typed.end()) return readers::read_source(root + "/" + path, path, unheard);
  return file->second ? readers::source_of(path, *file->second, unheard) : nullptr;
}

}  // namespace

Checking::Checking(const std::string& content, const std::string& out) {
  options_.content = platform::without_final_slashes(content);
  options_.out = out;
  options_.is_check = true;
  options_.version = PRONGSAI_VERSION;
  platform::prepare_markdown();
}

Checking::~Checking() = default;

std::vector<FieldFinding> Checking::of_agency(const std::string& slug, const readers::Overlay& typed) {
  std::lock_guard lock(asking_);
  const pipeline::Inputs* inputs = inputs_with(typed, slug);
  return inputs ? with_values(report_of(*inputs, slug), typed) : std::vector<FieldFinding>();
}

AgencyStatus Checking::status_of(const std::string& slug) {
  std::lock_guard lock(asking_);
  const pipeline::Inputs* inputs = inputs_with({}, slug);
  if (!inputs) return {};
  base::Report unheard;  // the whole check tells more
  const auto agency =
      readers::read_agency(options_.content, slug, inputs->settings(), inputs->frameworks, views::kinds(), unheard);
  return desk::status_of(*agency, inputs->frameworks, inputs->settings().first_language());
}

std::vector<base::Language> Checking::languages() {
  std::lock_guard lock(asking_);
  const pipeline::Inputs* inputs = inputs_with({});
  return inputs && inputs->settings_file ? inputs->settings().languages : std::vector{base::Language::th};
}

const model::Framework* Checking::framework_of(const std::string& slug, int year) {
  std::lock_guard lock(asking_);
  const pipeline::Inputs* inputs = inputs_with({}, slug);
  if (!inputs || year == 0) return nullptr;
  return model::framework_of(kept_agency(*inputs, slug), inputs->frameworks, year);
}

std::string Checking::name_of(const std::string& slug, base::Language language) {
  std::lock_guard lock(asking_);
  const pipeline::Inputs* inputs = inputs_with({}, slug);
  const std::string name(inputs ? kept_agency(*inputs, slug).name.in(language) : std::string_view());
  return name.empty() ? slug : name;
}

const model::Agency& Checking::kept_agency(const pipeline::Inputs& inputs, const std::string& slug) {
  const std::string folder = options_.content + "/agencies/" + slug;
  std::string now = slug + "\n";
  add_names(folder, now);
  if (const auto file = platform::look(folder + "/agency.yaml")) add_stamp(*file, now);
  if (!agency_ || now != stamp_of_agency_) {
    base::Report unheard;
    agency_ =
        readers::read_agency(options_.content, slug, inputs.settings(), inputs.frameworks, views::kinds(), unheard);
    stamp_of_agency_ = std::move(now);
  }
  return *agency_;
}

base::Report Checking::report_of(const pipeline::Inputs& inputs, const std::string& slug) {
  base::Report scanning;
  auto scanned = readers::scan_agency(options_.content, slug, scanning, inputs.content.overlay);
  if (!scanning.findings().empty()) scanned.reset();  // the build scans it itself, and tells of them
  if (scanned) take_hashes(known_[slug], *scanned);
  pipeline::AgencyOutcome outcome = pipeline::build_agency(inputs, slug, nullptr, std::move(scanned));
  known_[slug] = std::move(outcome.files);
  outcome.report.sort();
  return std::move(outcome.report);
}

std::vector<FieldFinding> Checking::of_site(const readers::Overlay& typed) {
  std::lock_guard lock(asking_);
  const pipeline::Inputs* inputs = inputs_with(typed);
  return with_values(inputs && inputs == own_.get() ? report_of_own_ : report_of_kept_, typed);
}

const pipeline::Inputs* Checking::inputs_with(const readers::Overlay& typed, const std::string& slug) {
  const pipeline::Inputs* inputs = inputs_with(typed);
  if (!inputs) return nullptr;
  const std::vector<std::string>& slugs = inputs->content.agencies;
  return std::binary_search(slugs.begin(), slugs.end(), slug) ? inputs : nullptr;
}

const pipeline::Inputs* Checking::inputs_with(const readers::Overlay& typed) {
  if (changes_what_is_shared(typed)) {
    pipeline::BuildOptions options = options_;
    options.overlay = typed;
    report_of_own_ = {};
    own_ = pipeline::read_inputs(options, report_of_own_);
    report_of_own_.sort();
    return own_.get();
  }
  own_.reset();
  std::string now = stamp();
  if (!kept_ || !kept_->is_usable || now != stamp_of_kept_) {
    report_of_kept_ = {};
    agency_.reset();  // it points into them
    kept_ = pipeline::read_inputs(options_, report_of_kept_);
    report_of_kept_.sort();
    if (kept_) kept_->documents.may_write = true;
    stamp_of_kept_ = std::move(now);
  }
  if (kept_) kept_->content.overlay = typed;
  return kept_.get();
}

// A new year or agency asks for frameworks that none asked for before.
bool Checking::changes_what_is_shared(const readers::Overlay& typed) const {
  constexpr std::string_view agencies = "agencies/";
  return std::any_of(typed.begin(), typed.end(), [&](const auto& file) {
    const std::string& path = file.first;
    if (!path.starts_with(agencies)) return true;
    const std::size_t of_agency = path.find('/', agencies.size());
    const std::size_t of_year = of_agency == path.npos ? path.npos : path.find('/', of_agency + 1);
    const std::string folder = path.substr(0, of_year == path.npos ? of_agency : of_year);
    return file.second && !platform::is_folder(options_.content + "/" + folder);
  });
}

std::string Checking::stamp() const {
  std::string out;
  const std::string& root = options_.content;
  if (const auto settings = platform::look(root + "/site.yaml")) add_stamp(*settings, out);
  add_names(root, out);
  add_files(root + "/frameworks", out);
  base::BilingualText unheard;
  for (const platform::Entry& agency : platform::list(root + "/agencies", unheard))
    add_names(root + "/agencies/" + agency.path, out);
  if (!kept_) return out;
  for (const std::string& theme : {kept_->theme->folder, kept_->theme->default_folder}) add_files(theme, out);
  return out;
}

std::vector<FieldFinding> Checking::with_values(const base::Report& report, const readers::Overlay& typed) const {
  std::vector<FieldFinding> out;
  std::map<std::string, std::optional<ValuePlaces>> files;  // nothing: it cannot be read
  const std::string root = options_.content + "/";
  for (base::Finding finding : report.findings()) {
    if (finding.path.starts_with(root)) finding.path.erase(0, root.size());
    FieldFinding field{std::move(finding)};
    if (field.finding.line) {
      const auto [file, is_new] = files.try_emplace(field.finding.path);
      if (is_new)
        if (const auto source = source_of(options_.content, file->first, typed)) file->second.emplace(*source);
      if (file->second) {
        field.pointer = file->second->at(field.finding.line, field.finding.column, field.finding.length);
        field.is_in_body = file->second->is_in_body(field.finding.line);
      }
    }
    out.push_back(std::move(field));
  }
  return out;
}

}  // namespace desk
