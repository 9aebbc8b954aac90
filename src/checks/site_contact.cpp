// site-contact: a site of several agencies that does not say who runs it. Source: whoever finds a mistake in the data
// must know whom to tell. The finding itself is made where the settings and the list of agencies are read
// (pipeline/inputs.cpp).
#include "checks/checks.h"

namespace checks {
namespace {

constexpr Explanation site_contact_explanation{
    {"เว็บไซต์ของหลายหน่วยงานที่ site.yaml ไม่มี contact", "a site of several agencies whose site.yaml has no 'contact'"},
    {"ผู้พบข้อมูลผิดไม่รู้ว่าจะแจ้งใคร เพราะหน่วยงานในเว็บไม่ใช่ผู้ดูแลเว็บ",
     "whoever finds a mistake does not know whom to tell: the agencies shown do not run the site"},
    "title: ศูนย์ข้อมูลความโปร่งใส\n# contact: …\n",
    {"รูปแบบเนื้อหา: docs/content.th.md", "the content model: docs/content.en.md"}};

}  // namespace

extern const Check site_contact{"site-contact", base::Severity::warning, site_contact_explanation};

}  // namespace checks
