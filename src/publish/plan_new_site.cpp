// The plan of a site that was not there before: each name at its top moves as a whole.
#include <algorithm>

#include "platform/disk.h"
#include "publish/dirfd_tree.h"
#include "publish/plan.h"
#include "publish/public_manifest.h"

namespace publish {
namespace {

struct Top {
  std::string_view name;
  bool has_pages = false;
};

void add_top(std::string_view path, bool has_pages, std::vector<Top>& tops) {
  tops.push_back({path.substr(0, path.find('/')), has_pages});
}

// Each once.
std::vector<Top> tops_of(const MadeFiles& made) {
  std::vector<Top> all, once;
  for (const Record* record : made.fresh()) add_top(record->path(), is_page(record->path()), all);
  for (const SealedFolder* sealed : made.sealed()) add_top(sealed->first, sealed->row.pages > 0, all);
  std::stable_sort(all.begin(), all.end(), [](const Top& a, const Top& b) { return a.name < b.name; });
  for (const Top& top : all) {
    if (once.empty() || once.back().name != top.name) once.push_back({top.name});
    once.back().has_pages |= top.has_pages;
  }
  return once;
}

bool is_still_empty(const Folders& folders) {
  base::BilingualText why;
  return !folders.out_folder || (platform::list(folders.real_out, why).empty() && why.empty());
}

}  // namespace

bool plan_new_site(const MadeFiles& made, const Folders& folders, Plan& plan, base::BilingualText& why) {
  if (!is_still_empty(folders))
    return why = base::msg("มีไฟล์ถูกเพิ่มใน {} ระหว่างที่กำลังสร้างเว็บไซต์ ให้ลองใหม่",
                           "files were put into {} during the build: try again", {folders.out}),
           false;
  // Visitors meet a page only when its style is there; the manifest goes after the files that it names.
  const auto rank = [](const Top& top) { return top.name == manifest_file ? 2 : top.has_pages ? 1 : 0; };
  std::vector<Top> tops = tops_of(made);
  std::stable_sort(tops.begin(), tops.end(), [&](const Top& a, const Top& b) { return rank(a) < rank(b); });
  for (const Top& top : tops) plan.steps.push_back({Step::move, std::string(top.name), 0});
  return true;
}

}  // namespace publish
