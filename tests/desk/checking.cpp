// What is found in what is typed is what is found once it is saved.
#include "desk/checking.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/finding_text.h"
#include "tests/pipeline/case_files.h"
#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

// As the terminal shows them, paths below the content folder.
std::string shown(const std::vector<desk::FieldFinding>& found) {
  std::string out;
  for (const desk::FieldFinding& one : found) out += base::as_text(one.finding, base::Language::en, false);
  return out;
}

// Of a whole `prongsai check` of this agency: those of its folder, and those of what agencies share.
struct Found {
  std::string of_agency, of_site;
};

Found found_by_check(const scratch::Folder& folder, const std::string& slug) {
  BuildOptions options = folder.options();
  options.is_check = true;
  options.agencies = {slug};
  Found out;
  const BuildResult result = ::build(options);
  for (base::Finding finding : result.report.findings()) {
    const std::string root = folder.content().string() + "/";
    if (finding.path.starts_with(root)) finding.path.erase(0, root.size());
    const bool is_below = finding.path.starts_with("agencies/" + slug + "/") || finding.path == "agencies/" + slug;
    (is_below ? out.of_agency : out.of_site) += base::as_text(finding, base::Language::en, false);
  }
  return out;
}

desk::Checking checking_of(const scratch::Folder& folder) {
  return {folder.content().string(), folder.out().string()};
}

void put(const scratch::Folder& folder, const std::string& name, const std::optional<std::string>& bytes) {
  if (bytes)
    scratch::write(folder.content() / name, *bytes);
  else
    fs::remove(folder.content() / name);
}

// "agencies/SLUG/2568/measures/*.md": one file of each stands for all of its kind.
std::string kind_of(const std::string& path) {
  const std::size_t slash = path.rfind('/'), dot = path.rfind('.');
  const bool is_list = path.find("/measures/") != path.npos || path.find("/updates/") != path.npos;
  return is_list ? path.substr(0, slash + 1) + "*" + path.substr(dot) : path;
}

// Documents are read from the disk alone, and the desk makes no names that content cannot have.
bool may_be_typed(const std::string& path) {
  return path == "site.yaml" || path.starts_with("frameworks/") ||
         (path.starts_with("agencies/ban-khao/") && path.find("/documents/") == path.npos);
}

// Ways in which a file may be in the middle of being edited.
std::vector<std::optional<std::string>> edits_of(const std::string& bytes) {
  std::string with_key = bytes;
  const std::size_t end = bytes.starts_with("---\n") ? 4 : 0;
  with_key.insert(end, "colour: red\n");
  return {std::nullopt, bytes.substr(0, bytes.size() / 2), with_key};
}

}  // namespace

TEST_CASE("what is typed into a file of the five agencies is found as it would be once it is saved") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "content", folder.content(),
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  auto checking = checking_of(folder);
  std::set<std::string> kinds;
  std::size_t compared = 0;
  for (const auto& [path, bytes] : scratch::files_in(folder.content())) {
    if (!path.starts_with("agencies/") || path.find("/documents/") != path.npos) continue;
    if (!kinds.insert(kind_of(path)).second) continue;
    const std::string slug = path.substr(9, path.find('/', 9) - 9);
    const auto edits = edits_of(bytes);
    for (const auto& edit : edits) {
      INFO(path << (edit ? "\n" + *edit : ": removed"));
      const std::string typed = shown(checking.of_agency(slug, {{path, edit}}));
      put(folder, path, edit);
      CHECK(typed == shown(checking.of_agency(slug)));
      if (&edit == &edits.back()) CHECK(typed == found_by_check(folder, slug).of_agency);  // all of it read anew
      put(folder, path, bytes);
      ++compared;
    }
  }
  CHECK(compared > 60);
}

TEST_CASE("what is typed is found as the cases of the content model say") {
  std::size_t compared = 0;
  for (const char* topic : {"folders", "encoding", "measures_csv", "site", "framework", "together"}) {
    scratch::Folder folder;
    const fs::path base = fs::path(source_dir) / "tests/content/base";
    fs::copy(base, folder.content(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    auto checking = checking_of(folder);
    const fs::path cases = fs::path(source_dir) / "tests/content" / (std::string(topic) + ".txt");
    for (const scratch::Case& c : scratch::read_cases(cases)) {
      if (!std::all_of(c.files.begin(), c.files.end(), [](const auto& file) { return may_be_typed(file.first); }))
        continue;
      readers::Overlay typed;
      for (const auto& [path, bytes] : c.files) typed[path] = bytes.empty() ? std::nullopt : std::optional(bytes);
      INFO(topic << ": " << c.name);
      const std::string of_agency = shown(checking.of_agency("ban-khao", typed));
      const std::string of_site = shown(checking.of_site(typed));
      fs::remove_all(folder.content());
      fs::copy(base, folder.content(), fs::copy_options::recursive);
      for (const auto& [path, bytes] : typed) put(folder, path, bytes);
      const Found found = found_by_check(folder, "ban-khao");
      CHECK(of_agency == found.of_agency);
      CHECK(of_site == found.of_site);
      fs::remove_all(folder.content());
      fs::copy(base, folder.content(), fs::copy_options::recursive);
      ++compared;
    }
  }
  CHECK(compared > 60);
}

TEST_CASE("a finding names the value that it is about") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "tests/content/base", folder.content(),
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  auto checking = checking_of(folder);
  const std::string agency = "agencies/ban-khao/agency.yaml", measure = "agencies/ban-khao/2568/measures/1-gift.md";
  const auto found = checking.of_agency("ban-khao", {{agency,
                                                      "name: ก\ntype: castle\nprovince: ขอนแก่น\ncontact:\n"
                                                      "  email: a@b\n  colour: red\n"},
                                                     {measure,
                                                      "---\ntitle: ไม่รับของขวัญ\nindicators: [5]\nresults:\n"
                                                      "  - date: 2568-13-01\n    text: ประชุม\n---\n"
                                                      "ดู [หน้านี้](documents/none.pdf)\n"}});
  std::string seen;
  for (const desk::FieldFinding& one : found)
    if (one.finding.severity == base::Severity::error || one.is_in_body)
      seen += one.finding.path + ":" + std::to_string(one.finding.line) + " " + one.finding.code + " '" +
              one.pointer + "'" + (one.is_in_body ? " in the body" : "") + "\n";
  CHECK(seen ==
        "agencies/ban-khao/2568/measures/1-gift.md:2 missing-key ''\n"
        "agencies/ban-khao/2568/measures/1-gift.md:3 unknown-code '/indicators/0'\n"
        "agencies/ban-khao/2568/measures/1-gift.md:5 date '/results/0/date'\n"
        "agencies/ban-khao/2568/measures/1-gift.md:8 link-broken '' in the body\n"
        "agencies/ban-khao/agency.yaml:2 unknown-value '/type'\n"
        "agencies/ban-khao/agency.yaml:5 channel-value '/contact/email'\n"
        "agencies/ban-khao/agency.yaml:6 unknown-key '/contact/colour'\n");
}

TEST_CASE("how far an agency is, is counted as its site counts it") {
  auto checking = desk::Checking(std::string(source_dir) + "/content", "/nowhere");
  std::string seen;
  for (const desk::YearStatus& year : checking.status_of("dan-kwian").years)
    seen += std::to_string(year.year) + ": " + std::to_string(year.measures.all) + " measures, " +
            std::to_string(year.measures.results) + " with results, " + std::to_string(year.incomplete_measures) +
            " incomplete, " + std::to_string(year.disclosures.published) + " of " +
            std::to_string(year.disclosures_asked()) + " published, complaints of " +
            std::to_string(year.general.months_with_data) + " of " + std::to_string(year.general.months) + " months" +
            (year.has_scores ? ", scores" : "") + "\n";
  CHECK(seen ==
        "2566: 8 measures, 0 with results, 8 incomplete, 0 of 43 published, complaints of 0 of 0 months\n"
        "2565: 0 measures, 0 with results, 0 incomplete, 0 of 43 published, complaints of 0 of 0 months, scores\n");
}

TEST_CASE("an agency's folder that is a link out of the content is refused once, whatever is typed") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "tests/content/base", folder.content(),
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  fs::rename(folder.content() / "agencies/ban-khao", folder.path / "elsewhere");
  fs::create_directory_symlink("../../elsewhere", folder.content() / "agencies/ban-khao");
  auto checking = checking_of(folder);
  const std::string found = shown(checking.of_agency("ban-khao"));
  CHECK(found.find("instead of a link") != found.npos);
  CHECK(shown(checking.of_agency("ban-khao", {{"agencies/ban-khao/agency.yaml", "name: ก\n"}})) == found);
}
