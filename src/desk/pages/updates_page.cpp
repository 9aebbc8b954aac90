// An agency's announcements, the newest first.
#include "desk/file_list.h"

namespace desk {
namespace {

Response show_updates(const Visit& visit) {
  const base::Language language = visit.options.language;
  const ListedAgency listed = listed_agency(visit);
  if (!listed.agency) return message_page(visit, listed.why.in(language), 404);
  FilesPage page = files_page(visit, "updates", "update");
  for (const model::Article& article : listed.agency->updates)
    add_file(page, listed.folder() + std::string(article.file), article.title.in(language), {});
  return desk::page("files.html", page, language);
}

}  // namespace

extern const DeskPage updates_page{"agency/{slug}/updates", show_updates};

}  // namespace desk
