#include "printed_why.h"

#include <iostream>

#include "core/html.h"
#include "core/json.h"

namespace {

void print_line(const core::Message& what, std::string_view slug, const core::Message& why,
                const Printing& printing) {
  if (printing.is_for_people())
    std::cout << what.in(printing.spoken()) << ": " << why.in(printing.spoken()) << "\n";
  else
    std::cout << "{\"rebuilt\":" << core::json_string(slug)
              << ",\"why\":" << core::json_string(why.in(printing.spoken())) << "}\n";
}

}  // namespace

void print_why(const BuildResult& result, const Printing& printing) {
  const core::Message all = core::say("ทุกหน่วยงาน", "all agencies"),
                      portal = core::say("หน้ารวม", "pages over all agencies");
  for (const Rebuilt& rebuilt : result.rebuilt)
    print_line(rebuilt.slug.empty() ? all : core::Message{rebuilt.slug, rebuilt.slug},
               rebuilt.slug.empty() ? "*" : rebuilt.slug, rebuilt.why, printing);
  if (!result.portal_why.empty()) print_line(portal, "", result.portal_why, printing);
  if (result.rebuilt.empty() && result.portal_why.empty() && printing.is_for_people())
    std::cout << core::say("ไม่มีอะไรเปลี่ยน", "nothing has changed").in(printing.spoken()) << "\n";
}
