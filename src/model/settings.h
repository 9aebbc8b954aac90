// site.yaml: the whole site.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/arena.h"
#include "core/date.h"
#include "core/text.h"
#include "model/link.h"
#include "model/stated.h"

namespace model {

enum class Numerals : unsigned char { arabic, thai };
enum class Hosting : unsigned char { apache, cloudflare, github, gitlab, iis, netlify };

// A body outside the agency that takes complaints, listed below the agency's own channels.
struct HelpBody {
  core::Text name;
  std::string_view phone;  // as written; empty where none
  std::optional<Link> href;
  core::Text note;
};

struct Settings {
  core::Text title;
  core::Text description;
  std::string_view base_url;  // "https://ita.example.go.th/", always with a final slash; empty where not given
  core::Place base_url_place;
  std::vector<core::Language> languages{core::Language::th};  // the first is the default and has no prefix
  std::string_view theme = "default";
  core::Place theme_place;
  Numerals numerals = Numerals::arabic;
  Numerals report_numerals = Numerals::thai;
  std::string_view root_agency;  // slug, empty where not given
  core::Place root_agency_place;
  bool links_name_files = true;  // links: files
  bool publish_each_agency = false;
  std::vector<Hosting> hosting;
  std::vector<core::Place> hosting_places;  // of each
  core::Text licence_name;
  std::optional<Link> licence_href;
  std::vector<HelpBody> help;
  std::optional<Link> security_contact;
  std::optional<core::Date> security_expires;

  core::Language first_language() const { return languages.front(); }
  bool speaks(core::Language language) const {
    for (core::Language l : languages)
      if (l == language) return true;
    return false;
  }
};

}  // namespace model
