// What is typed and not saved yet, kept on disk for as long as it is not.
#include "base/forms.h"
#include "desk/open_form.h"

namespace desk {
namespace {

Response keep_draft(const Visit& visit) {
  const auto file = content_file(visit.part("path"));
  if (!file) return {404, "application/json", "{}", {}};
  base::BilingualText why;
  if (visit.store.keep_draft(file->path, visit.request.session, base::urlencoded(visit.request.form), why))
    return {200, "application/json", "{}", {}};
  return {500, "application/json", "{}", {}};
}

}  // namespace

extern const DeskPage draft_page{"draft/{path...}", nullptr, keep_draft};

}  // namespace desk
