// The tables of a year: each a sheet, and what it says of itself.
#include "desk/file_list.h"

namespace desk {
namespace {

Response show_tables(const Visit& visit) {
  const base::Language language = visit.options.language;
  const ListedAgency listed = listed_agency(visit);
  if (!listed.agency) return message_page(visit, listed.why.in(language), 404);
  FilesPage page = files_page(visit, "tables", "table");
  if (listed.year)
    for (const model::Table& table : listed.year->tables) {
      const std::string sheet = listed.folder() + std::string(table.file);
      add_file(page, sheet, table.title.in(language), {});
      add_file(page, sheet.substr(0, sheet.rfind('.')) + ".yaml", {}, words_of(language)("files.table_words"));
    }
  return desk::page("files.html", page, language);
}

}  // namespace

extern const DeskPage tables_page{"agency/{slug}/{year}/tables", show_tables};

}  // namespace desk
