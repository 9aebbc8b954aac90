// That a file is open in this browser, which desk.js says again and again; the answer is who else has it open, as
// JSON.
#include "base/json.h"
#include "desk/content_file.h"
#include "desk/openers.h"
#include "desk/store.h"

namespace desk {
namespace {

Response note_open(const Visit& visit) {
  const auto file = content_file(visit.part("path"));
  if (!file) return {404, "application/json", "{}", {}};
  visit.store.note_open(file->path, visit.request.session);
  base::JsonWriter out;
  out.open_object().member("others", openers_in_words(visit, file->path)).close_object();
  return {200, "application/json", out.take(), {}};
}

}  // namespace

extern const DeskPage open_page{"open/{path...}", nullptr, note_open};

}  // namespace desk
