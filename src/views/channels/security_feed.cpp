// .well-known/security.txt: whom to tell of a flaw of the site (RFC 9116). The build has no clock: the owner says
// until when it holds.
#include "views/shared/feeds.h"
#include "views/shared/links.h"

namespace views {
namespace {

void add_security_txt(const SiteWork& work) {
  const model::Settings& settings = work.site.settings;
  if (!settings.security_contact || !settings.security_expires) return;
  const std::string path = ".well-known/security.txt";
  std::string bytes = "Contact: " + std::string(settings.security_contact->target) + "\n";
  bytes +=
      "Expires: " + base::to_iso(*settings.security_expires) + "T23:59:59+07:00\n";  // the end of the day in Thailand
  for (base::Language l : settings.languages)
    bytes += (l == settings.first_language() ? "Preferred-Languages: " : ", ") + std::string(base::code(l));
  bytes += "\n";
  const std::string own = views::full_address(settings, path);
  if (!own.empty()) bytes += "Canonical: " + own + "\n";
  work.files.push_back({path, std::move(bytes)});
}

}  // namespace

extern const Feed security_feed{.of_site = {.files = add_security_txt}};

}  // namespace views
