#include "pipeline/fingerprints.h"

#include "platform/build_id.h"
#include "platform/disk.h"
#include "platform/fingerprint.h"
#include "state/previous_build.h"

namespace views {

FIELDS_OF(OwnPage, name, title);
// The names of shared files hold the hashes of their bytes.
FIELDS_OF(Assets, css, report_css, sheet_css, text_css, history_css, portal_css, charts_css, js, search_js, icon,
          logo, logo_alt, brand, pages);

}  // namespace views

namespace pipeline {
namespace {

platform::Hash theme_fingerprint(const Inputs& inputs, bool is_of_portal) {
  base::Packer theme;
  theme.add(inputs.theme->assets);
  for (const LanguagePrograms& language : inputs.theme->languages) {
    theme.add(language.words.language());
    theme.add(language.words.all());
    for (const theme::Program& program : is_of_portal ? language.portal : language.pages) theme.add(program.mark());
  }
  return platform::hash(theme.bytes);
}

// The program that reads documents; without it, checks see less.
platform::Hash fingerprint_of_reader(const std::string& path) {
  return path.empty() ? platform::Hash{} : platform::hash_of_file(path).value_or(platform::Hash{});
}

}  // namespace

state::Fingerprints fingerprints_of(const Inputs& inputs, std::string_view version) {
  state::Fingerprints out;
  out.tool = platform::fingerprint_of(version, platform::build_id(), fingerprint_of_reader(inputs.documents.reader));
  out.settings = inputs.settings_file->mark_for_agencies;
  out.site_settings = inputs.settings_file->mark;
  out.theme = theme_fingerprint(inputs, false);
  out.site_theme = theme_fingerprint(inputs, true);
  out.newest_result = inputs.newest_result;
  return out;
}

state::Hash portal_fingerprint(const Inputs& inputs, const state::Fingerprints& shared) {
  base::Packer portal;
  for (const state::Hash& hash : {shared.tool, shared.site_settings, shared.site_theme}) portal.add(hash);
  portal.add(shared.newest_result);
  for (const auto& framework : inputs.frameworks.all) {
    portal.add(framework->id);
    portal.add(state::fingerprint_of(*framework));
  }
  return platform::hash(portal.bytes);
}

}  // namespace pipeline
