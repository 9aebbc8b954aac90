// What a build would find in the content as it is typed: the same readers, checks and pages as `prongsai check`.
// What agencies share is kept from call to call, and read again when it has changed.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/report.h"
#include "desk/agency_status.h"
#include "pipeline/build.h"
#include "read/discover.h"
#include "read/overlay.h"

namespace pipeline {
struct Inputs;
}

namespace desk {

struct FieldFinding {
  base::Finding finding;  // its path is below the content folder
  std::string pointer;    // JSON Pointer (RFC 6901) of the value that it is about; empty: of no value, or not of one
  bool is_in_body = false;  // of the Markdown below the front matter
};

// May be asked from several threads.
class Checking {
 public:
  // `out` is the folder of the site: beside it the texts of documents are kept, so that none is read twice.
  Checking(const std::string& content, const std::string& out);
  ~Checking();

  // Of the agency with its pages, sorted by file and line; `typed` files are read in place of those on disk. Empty
  // where there is no such agency.
  std::vector<FieldFinding> of_agency(const std::string& slug, const readers::Overlay& typed = {});
  // How far the agency's content is, as it is on disk. Empty where there is no such agency.
  AgencyStatus status_of(const std::string& slug);
  // Of the site; Thai where its settings cannot be read.
  std::vector<base::Language> languages();
  // That of the agency's year, as it is on disk; null where it has none. There until something else is asked.
  const model::Framework* framework_of(const std::string& slug, int year);
  // What the agency is called; its slug where it has no name that can be read.
  std::string name_of(const std::string& slug, base::Language language);
  // Of what agencies share: site.yaml, frameworks, the theme, names of folders.
  std::vector<FieldFinding> of_site(const readers::Overlay& typed = {});
  // Findings of a build of this content, with the values that they are about.
  std::vector<FieldFinding> with_values(const base::Report& report, const readers::Overlay& typed = {}) const;

 private:
  // Null where there is no such agency.
  const pipeline::Inputs* inputs_with(const readers::Overlay& typed, const std::string& slug);
  base::Report report_of(const pipeline::Inputs& inputs, const std::string& slug);
  // With the typed files, where they change what agencies share; else the kept inputs. Null without content.
  const pipeline::Inputs* inputs_with(const readers::Overlay& typed);
  // As it was when the names in its folder or its agency.yaml changed last.
  const model::Agency& kept_agency(const pipeline::Inputs& inputs, const std::string& slug);
  bool changes_what_is_shared(const readers::Overlay& typed) const;
  std::string stamp() const;

  std::mutex asking_;
  pipeline::BuildOptions options_;
  std::unique_ptr<pipeline::Inputs> kept_, own_;  // read from disk; with what is typed
  base::Report report_of_kept_, report_of_own_;
  std::string stamp_of_kept_;
  std::map<std::string, readers::AgencyFiles> known_;  // by slug, with the hashes of documents
  std::unique_ptr<model::Agency> agency_;              // that was asked about last
  std::string stamp_of_agency_;
};

}  // namespace desk
