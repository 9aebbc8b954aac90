#include "read/site_content.h"

#include <algorithm>

#include "base/nearest.h"
#include "read/agency.h"
#include "read/framework.h"

namespace readers {

using base::msg;

std::optional<SiteContent> read_site_content(const std::string& root, base::BilingualText& why) {
  SiteContent out;
  out.root = root;
  base::Report report;
  const auto content = discover(root, report);
  if (content) out.settings = read_settings(root, report);
  if (!out.settings) {
    why = msg("ไม่มี {0}/site.yaml ที่อ่านได้ ดูด้วย prongsai check",
              "there is no {0}/site.yaml that can be read; see 'prongsai check'", {root});
    return std::nullopt;
  }
  out.agencies = content->agencies;
  out.frameworks = read_frameworks(*content, out.settings->settings, report, BuiltIn::all);
  return out;
}

std::string chosen_agency(const SiteContent& content, const std::string& named, base::BilingualText& why) {
  if (!named.empty()) return named;
  if (content.agencies.size() == 1) return content.agencies.front();
  why = msg("บอกหน่วยงานด้วย --agency", "name the agency with --agency");
  return {};
}

std::unique_ptr<model::Agency> read_agency_of(const SiteContent& content, const std::string& slug,
                                              base::BilingualText& why, const model::PageKinds& page_kinds) {
  const auto& slugs = content.agencies;
  if (std::find(slugs.begin(), slugs.end(), slug) == slugs.end()) {
    why =
        msg("ไม่มีหน่วยงาน '{0}' ใน {1}/agencies ", "there is no agency '{0}' in {1}/agencies; ", {slug, content.root});
    why += base::did_you_mean(slug, {slugs.begin(), slugs.end()});
    return nullptr;
  }
  base::Report report;
  return read_agency(content.root, slug, content.settings->settings, content.frameworks, page_kinds, report);
}

}  // namespace readers
