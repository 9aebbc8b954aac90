// An agency's documents: those that are there, adding files under their own names, taking them away and back.
#include <algorithm>

#include "base/forms.h"
#include "desk/content_folder.h"
#include "desk/documents.h"
#include "desk/file_list.h"
#include "desk/message.h"
#include "desk/open_form.h"
#include "views/shared/agency_view.h"
#include "views/shared/formatting.h"

namespace desk {
namespace {

struct DocumentRow {
  std::string name, path, state, fault;  // `path` below the content folder
  base::Url href;
};
// A file of this name is there already: both are kept until the person says which it shall be.
struct DoubleRow {
  std::string name, path;
};
struct DocumentsPage {
  DeskFrame frame;
  base::Url action;
  std::vector<DocumentRow> rows;
  std::vector<DoubleRow> doubles;
  std::vector<std::string> years;
  std::string removed, removed_name;  // the path that was taken away just now
};

REFLECT(DocumentRow, "document", name, path, state, fault, href);
REFLECT(DoubleRow, "double", name, path);
REFLECT(DocumentsPage, "documents", frame, action, rows, doubles, years, removed, removed_name);

std::string name_in(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// What the checks say of the file itself.
std::string fault_of(const std::vector<FieldFinding>& found, const std::string& path, base::Language language) {
  for (const FieldFinding& one : found)
    if (one.finding.path == path && one.finding.severity != base::Severity::note)
      return one.finding.what.in(language);
  return {};
}

std::vector<DocumentRow> rows_of(const Visit& visit, const model::Agency& agency) {
  const base::Translations& words = words_of(visit.options.language);
  const std::vector<FieldFinding> found = visit.checking.of_agency(visit.part("slug"));
  std::vector<DocumentRow> out;
  for (const views::DocumentView& view : views::document_views(agency, visit.options.language)) {
    const model::DocumentFile& file = *view.file;
    DocumentRow row{std::string(file.own_path.substr(file.own_path.find('/') + 1)),
                    "agencies/" + std::string(agency.slug) + "/" + std::string(file.own_path)};
    row.state = views::file_size(file.size) + " · " +
                (view.uses.empty() ? words("documents.unused")
                                   : words("documents.uses", {{"n", std::to_string(view.uses.size())}}));
    row.fault = fault_of(found, row.path, visit.options.language);
    row.href = base::Url::rooted("/", std::string(agency.slug) + "/" + std::string(file.path));
    out.push_back(std::move(row));
  }
  return out;
}

Response documents_page_of(const Visit& visit, std::vector<Message> messages = {},
                           const std::vector<std::string>& doubles = {}, unsigned status = 200) {
  const base::Translations& words = words_of(visit.options.language);
  const ListedAgency listed = listed_agency(visit);
  if (!listed.agency) return message_page(visit, listed.why.in(visit.options.language), 404);
  const std::string& slug = visit.part("slug");
  DocumentsPage page;
  page.frame = frame_of(visit.options, words("agency.documents"), crumbs_of(visit, slug));
  page.frame.messages = std::move(messages);
  page.action = desk_url(visit.request.path);
  page.rows = rows_of(visit, *listed.agency);
  for (auto year = listed.agency->years.rbegin(); year != listed.agency->years.rend(); ++year)
    page.years.push_back(std::to_string(year->year));
  for (const std::string& path : doubles) page.doubles.push_back({name_in(path), path});
  page.removed = field_value(visit.request.query, "removed");
  page.removed_name = name_in(page.removed);
  return desk::page("documents.html", page, visit.options.language, status);
}

// Where there is a file of the name with other bytes, the new one waits as a draft.
Response add_documents(const Visit& visit) {
  const base::Translations& words = words_of(visit.options.language);
  const std::string year = field_value(visit.request.form, "year");
  std::vector<Message> messages;
  std::vector<std::string> doubles;
  for (const Upload& file : visit.request.uploads) {
    if (file.name.empty()) continue;
    const std::string path = folder_of_documents(visit.part("slug"), year) + file.name;
    if (std::string why = why_not_a_document(file, path, words); !why.empty()) {
      messages.push_back({std::move(why), true});
      continue;
    }
    base::BilingualText why;
    const auto there = visit.store.read(path, why);
    if (there && *there != file.bytes) {
      if (visit.store.keep_draft(path, visit.request.session, file.bytes, why))
        doubles.push_back(path);
      else
        messages.push_back({file.name + ": " + why.in(visit.options.language), true});
    } else if (there || visit.store.save(path, file.bytes, "", why) == Store::Saved::done) {
      messages.push_back({words("documents.added", {{"name", file.name}})});
    } else {
      messages.push_back({file.name + ": " + why.in(visit.options.language), true});
    }
  }
  if (messages.empty() && doubles.empty()) messages.push_back({words("documents.none_chosen"), true});
  return documents_page_of(visit, std::move(messages), doubles);
}

Response settle_double(const Visit& visit, const std::string& path, const std::string& action) {
  const base::Translations& words = words_of(visit.options.language);
  base::BilingualText why;
  const auto draft = visit.store.draft(path, visit.request.session);
  if (!draft) return documents_page_of(visit, {{words("documents.gone"), true}}, {}, 410);
  Message message{words("documents.kept", {{"name", name_in(path)}})};
  if (action != "keep") {
    const auto there = visit.store.read(path, why);
    const std::string to = action == "both" ? free_name(visit.store, path) : path;
    const std::string mark = action == "both" || !there ? "" : Store::mark_of(*there);
    if (visit.store.save(to, draft->bytes, mark, why) != Store::Saved::done)
      return documents_page_of(visit, {{words("file.not_saved", {{"why", why.in(visit.options.language)}}), true}},
                               {path}, 500);
    message.text = words("documents.added", {{"name", name_in(to)}});
  }
  visit.store.drop_draft(path, visit.request.session);
  return documents_page_of(visit, {message});
}

Response remove_document(const Visit& visit, const std::string& path) {
  base::BilingualText why;
  const auto there = visit.store.read(path, why);
  if (!there || visit.store.remove(path, Store::mark_of(*there), why) != Store::Saved::done)
    return documents_page_of(visit, {{why.in(visit.options.language), true}}, {}, 500);
  // Shown by a page of its own, so that loading it again takes nothing away.
  return see_other(visit.request.path + "?" + base::urlencoded({{"removed", path}}));
}

Response restore_document(const Visit& visit, const std::string& path) {
  const base::Translations& words = words_of(visit.options.language);
  base::BilingualText why;
  const auto versions = visit.store.history(path);
  if (versions.empty() || visit.store.restore(path, versions.front().id, "", why) != Store::Saved::done)
    return documents_page_of(visit, {{why.in(visit.options.language), true}}, {}, 500);
  return documents_page_of(visit, {{words("documents.restored", {{"name", name_in(path)}})}});
}

Response show_documents(const Visit& visit) { return documents_page_of(visit); }

Response change_documents(const Visit& visit) {
  const std::string action = field_value(visit.request.form, "action"),
                    path = field_value(visit.request.form, "path");
  if (action.empty() || action == "add") return add_documents(visit);
  if (!path.starts_with(folder_of_documents(visit.part("slug"), "")) || !is_content_path(path))
    return message_page(visit, words_of(visit.options.language)("file.no_path"), 400);
  if (action == "remove") return remove_document(visit, path);
  if (action == "restore") return restore_document(visit, path);
  return settle_double(visit, path, action);
}

}  // namespace

extern const DeskPage documents_page{"agency/{slug}/documents", show_documents, change_documents};

}  // namespace desk
