#include "desk/ignoring.h"

#include "desk/content_file.h"

namespace desk {

base::Url address_to_ignore(const base::Finding& finding) {
  const auto file = content_file(finding.path);
  if (!file || file->slug.empty()) return {};
  // Of errors only personal-id can be: its value says which number is nobody's.
  if (finding.severity == base::Severity::error && finding.value.empty()) return {};
  return desk_url("ignore/" + finding.path).with_query("code", finding.code);
}

}  // namespace desk
