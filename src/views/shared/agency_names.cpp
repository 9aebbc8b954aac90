#include "views/shared/agency_names.h"

#include "views/shared/formatting.h"

namespace views {
namespace {

// As the Department of Local Administration abbreviates them.
struct Abbreviation {
  std::string_view word, letters;
};
constexpr Abbreviation abbreviations[]{{"องค์การบริหารส่วนตำบล", "อบต."},
                                       {"องค์การบริหารส่วนจังหวัด", "อบจ."},
                                       {"เทศบาลตำบล", "ทต."},
                                       {"เทศบาลเมือง", "ทม."},
                                       {"เทศบาลนคร", "ทน."}};

const Abbreviation* abbreviation_of(std::string_view name) {
  for (const Abbreviation& a : abbreviations)
    if (name.starts_with(a.word)) return &a;
  return nullptr;
}

}  // namespace

std::string abbreviated_agency_name(std::string_view name) {
  const Abbreviation* type = abbreviation_of(name);
  return type ? std::string(type->letters) + std::string(name.substr(type->word.size())) : std::string();
}

base::Html short_agency_name_html(const base::ResolvedText& name) {
  const Abbreviation* type = name.is_other ? nullptr : abbreviation_of(name.text);
  if (!type || name.text.size() == type->word.size()) return agency_name_html(name);
  return base::Html()
      .raw("<span class=\"nb\"><abbr title=\"")
      .text(type->word)
      .raw("\">")
      .text(type->letters)
      .raw("</abbr>")
      .text(name.text.substr(type->word.size()))
      .raw("</span>");
}

}  // namespace views
