// The free pages of an agency.
#include "desk/file_list.h"

namespace desk {
namespace {

Response show_free_pages(const Visit& visit) {
  const base::Language language = visit.options.language;
  const ListedAgency listed = listed_agency(visit);
  if (!listed.agency) return message_page(visit, listed.why.in(language), 404);
  FilesPage page = files_page(visit, "pages", "page");
  for (const model::Article& article : listed.agency->pages)
    add_file(page, listed.folder() + std::string(article.file), article.title.in(language), {});
  return desk::page("files.html", page, language);
}

}  // namespace

extern const DeskPage free_pages_page{"agency/{slug}/pages", show_free_pages};

}  // namespace desk
