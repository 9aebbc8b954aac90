// documents.csv, documents.json: the files that the agency has to download.
#include "views/shared/agency_view.h"
#include "views/shared/data_files.h"
#include "views/shared/resolved_link.h"

namespace views {
namespace {

using views::Cell;

std::string_view title_in_data(const views::DocumentView& document, const base::Translations& words) {
  return document.words.empty() ? document.title.in(words.language()) : *words.find(document.words);
}

void add_document_set(const AgencyWork& work) {
  const views::Context& context = work.context;
  if (context.agency.documents.empty()) return;
  const model::Settings& settings = context.site.settings;
  std::vector<std::vector<Cell>> rows;
  for (const views::DocumentView& document : context.view.documents) {
    const std::string_view path = document.file->path;
    std::optional<std::int64_t> year;
    if (document.year) year = document.year;
    rows.push_back({context.agency.slug, path, title_in_data(document, context.words()), Cell::count(year),
                    document.date, views::file_type(path),
                    Cell::count(static_cast<std::int64_t>(document.file->size)),
                    public_address(settings, views::agency_file(settings, context.agency.slug, path))});
  }
  add_set(context, "documents", std::move(rows), work.data);
}

}  // namespace

extern const Feed documents_feed{.of_agency = {.data = add_document_set}};

}  // namespace views
