// documents.csv, documents.json: the files that the agency has to download.
#include "feeds/data_files.h"
#include "parts/document_uses.h"
#include "parts/linked.h"

namespace feeds {
namespace {

using parts::Cell;

void add_document_set(const AgencyWork& work) {
  const parts::Context& context = work.context;
  if (context.agency.documents.empty()) return;
  const model::Settings& settings = context.site.settings;
  const parts::AgencyLinks links(context, {model::PageKind::documents, 0, {}});
  std::vector<std::vector<Cell>> rows;
  for (const parts::NamedDocument& document : parts::named_documents(links)) {
    const std::string_view path = document.file->path;
    std::optional<std::int64_t> year;
    if (document.year) year = document.year;
    rows.push_back({context.agency.slug, path, document.title.text, Cell::count(year), document.date,
                    parts::file_type(path), Cell::count(static_cast<std::int64_t>(document.file->size)),
                    public_address(settings, parts::agency_file(settings, context.agency.slug, path))});
  }
  add_set(context, "documents", std::move(rows), work.data);
}

}  // namespace

extern const Feed documents_feed{.of_agency = {.data = add_document_set}};

}  // namespace feeds
