#include "console/explain.h"

#include <iostream>

#include "base/html.h"
#include "base/json.h"

namespace console {

namespace {

void print_line(const base::BilingualText& what, std::string_view slug, const base::BilingualText& why,
                const Printing& printing) {
  if (printing.is_for_people())
    std::cout << what.in(printing.spoken()) << ": " << why.in(printing.spoken()) << "\n";
  else
    std::cout << "{\"rebuilt\":" << base::json_string(slug)
              << ",\"why\":" << base::json_string(why.in(printing.spoken())) << "}\n";
}

}  // namespace

void print_why(const pipeline::BuildResult& result, const Printing& printing) {
  const base::BilingualText all = base::msg("ทุกหน่วยงาน", "all agencies"),
                            portal = base::msg("หน้ารวม", "pages over all agencies");
  for (const pipeline::Rebuilt& rebuilt : result.rebuilt)
    print_line(rebuilt.slug.empty() ? all : base::BilingualText{rebuilt.slug, rebuilt.slug},
               rebuilt.slug.empty() ? "*" : rebuilt.slug, rebuilt.why, printing);
  if (!result.portal_why.empty()) print_line(portal, "", result.portal_why, printing);
  if (result.rebuilt.empty() && result.portal_why.empty() && printing.is_for_people())
    std::cout << base::msg("ไม่มีอะไรเปลี่ยน", "nothing has changed").in(printing.spoken()) << "\n";
}

}  // namespace console
