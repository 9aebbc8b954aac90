// Files of an office become content: what was recognised is shown and can be changed, and nothing is written before
// it is taken over.
#include <algorithm>

#include "base/date.h"
#include "create/agency_folder.h"
#include "desk/file_list.h"
#include "desk/imports.h"
#include "desk/message.h"
#include "desk/open_form.h"
#include "import/plan.h"
#include "model/frameworks.h"
#include "model/sheet_headings.h"
#include "platform/document_text.h"
#include "platform/office_file.h"

namespace desk {
namespace {

using importing::TableKind;

struct Choice {
  std::string value, label;
  bool is_chosen = false;
};
struct ImportColumn {
  std::string heading, example, name;  // `name` of its field
  std::vector<Choice> choices;         // none where the kind of table takes every column
};
struct ImportTable {
  std::string title, name;  // `name` of the field of its kind
  std::vector<Choice> kinds;
  std::vector<ImportColumn> columns;
};
struct LeftRow {
  std::string place, text;
};
struct PlannedRow {
  std::string path;
  bool is_new = false;
};
struct ImportPage {
  DeskFrame frame;
  base::Url action;
  std::string year, sources;
  bool is_read = false;
  std::vector<ImportTable> tables;
  std::vector<Choice> dimensions, channels_for;
  bool asks_as_of = false, asks_points = false, keeps_points = false;
  std::string as_of;
  std::vector<std::string> questions, remarks;
  std::vector<LeftRow> left;
  std::string left_more, placed;
  std::vector<PlannedRow> files;
};

REFLECT(Choice, "choice", value, label, is_chosen);
REFLECT(ImportColumn, "column", heading, example, name, choices);
REFLECT(ImportTable, "table", title, name, kinds, columns);
REFLECT(LeftRow, "left", place, text);
REFLECT(PlannedRow, "file", path, is_new);
REFLECT(ImportPage, "import", frame, action, year, sources, is_read, tables, dimensions, channels_for, asks_as_of,
        asks_points, keeps_points, as_of, questions, remarks, left, left_more, placed, files);

constexpr std::size_t most_left_shown = 100;

std::string in_language(const model::ValueName& name, base::Language language) {
  return std::string(language == base::Language::th ? name.th : name.en);
}

// How the table of headings calls the key of a column, with the key itself: "ผู้รับผิดชอบ (responsible)".
std::string name_of_column(std::string_view key, std::string_view kind) {
  const std::string_view heading = model::heading_of_column(key, kind);
  return heading.empty() ? std::string(key) : std::string(heading) + " (" + std::string(key) + ")";
}

ImportColumn column_of(const importing::RecognisedTable::Column& column, const std::string& name, TableKind kind,
                       const base::Translations& words) {
  ImportColumn out{column.heading, column.example, name, {}};
  if (kind == TableKind::unknown || kind == TableKind::table) return out;
  const std::string_view id = kind == TableKind::measures ? "" : importing::table_kinds.id_of(kind);
  std::vector<std::string_view> keys = model::columns_of(id);
  std::erase(keys, model::passed_over_column);
  const std::string& meaning = column.meaning;
  if (!meaning.empty() && std::find(keys.begin(), keys.end(), meaning) == keys.end()) keys.push_back(meaning);
  out.choices.push_back({"", words("import.not_taken"), meaning.empty()});
  for (std::string_view key : keys)
    out.choices.push_back({std::string(key), name_of_column(key, id), key == meaning});
  return out;
}

ImportTable table_of(const importing::RecognisedTable& table, std::size_t at, base::Language language) {
  const base::Translations& words = words_of(language);
  const std::string number = std::to_string(at);
  ImportTable out{
      words("import.table", {{"name", table.name}, {"n", std::to_string(table.rows)}}), "kind" + number, {}, {}};
  for (const model::ValueName& kind : importing::table_kind_names)
    out.kinds.push_back(
        {std::string(kind.id), in_language(kind, language), kind.value == static_cast<int>(table.kind)});
  out.kinds.push_back({"left", words("import.left_kind"), table.kind == TableKind::unknown});
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    out.columns.push_back(
        column_of(table.columns[c], "column" + number + "." + std::to_string(c), table.kind, words));
  return out;
}

void add_questions(const PendingImport& pending, const importing::Draft& draft, const ListedAgency& listed,
                   base::Language language, ImportPage& page) {
  const base::Translations& words = words_of(language);
  const auto has = [&](TableKind kind) {
    return std::any_of(draft.recognised.begin(), draft.recognised.end(),
                       [&](const auto& table) { return table.kind == kind; });
  };
  const importing::Wishes& wishes = pending.wishes;
  const model::Framework* framework =
      has(TableKind::measures) ? model::framework_of(*listed.agency, listed.content->frameworks, wishes.year)
                               : nullptr;
  if (framework) {
    page.dimensions.push_back({"", words("form.not_stated"), wishes.dimension.empty()});
    for (const model::Dimension& dimension : framework->dimensions)
      page.dimensions.push_back(
          {std::string(dimension.id), std::string(dimension.name.in(language)), dimension.id == wishes.dimension});
  }
  if (has(TableKind::channels)) {
    page.channels_for.push_back({"", words("form.not_stated"), wishes.channels_for.empty()});
    for (const char* id : {"corruption", "general", "both"})
      page.channels_for.push_back({id, words(std::string("import.for_") + id), wishes.channels_for == id});
  }
  page.asks_as_of = has(TableKind::complaints);
  page.as_of = wishes.as_of;
  page.asks_points = has(TableKind::scores);
  page.keeps_points = wishes.keeps_points;
  for (const base::BilingualText& question : draft.questions) page.questions.push_back(question.in(language));
  for (const base::BilingualText& remark : draft.remarks) page.remarks.push_back(remark.in(language));
}

void add_left(const importing::Draft& draft, base::Language language, ImportPage& page) {
  const base::Translations& words = words_of(language);
  for (const importing::LeftText& left : draft.left) {
    if (page.left.size() == most_left_shown) break;
    page.left.push_back({left.place.in(language) + (left.column.empty() ? "" : " · " + left.column), left.text});
  }
  if (draft.left.size() > most_left_shown)
    page.left_more = words("import.left_more", {{"n", std::to_string(draft.left.size() - most_left_shown)}});
  page.placed =
      words("import.placed", {{"placed", std::to_string(draft.placed)}, {"cells", std::to_string(draft.cells)}});
}

std::optional<importing::Plan> plan_of(const Visit& visit, const PendingImport& pending, const ListedAgency& listed,
                                       importing::Draft& draft, base::BilingualText& why) {
  return importing::plan_files(draft, visit.options.content + "/agencies/" + pending.agency, *listed.agency,
                               pending.wishes.year, pending.sources, pending.wishes.first_language, why);
}

// The newest year that the agency has, else this one.
std::string usual_year(const model::Agency& agency) {
  return std::to_string(agency.years.empty() ? base::fiscal_year_of(create::today()) : agency.years.back().year);
}

Response import_page_of(const Visit& visit, std::vector<Message> messages = {}, unsigned status = 200) {
  const base::Language language = visit.options.language;
  const base::Translations& words = words_of(language);
  const ListedAgency listed = listed_agency(visit);
  const std::string& slug = visit.part("slug");
  if (!listed.agency) return message_page(visit, listed.why.in(language), 404);
  ImportPage page;
  page.frame = frame_of(visit.options, words("import.title"), crumbs_of(visit, slug));
  page.frame.messages = std::move(messages);
  page.action = desk_url(visit.request.path);
  page.year = usual_year(*listed.agency);
  if (const auto pending = visit.imports.find(visit.request.session, slug)) {
    page.is_read = true;
    page.sources = pending->sources;
    page.year = std::to_string(pending->wishes.year);
    importing::Draft draft = draft_of(*pending, *listed.agency, listed.content->frameworks);
    for (std::size_t i = 0; i < draft.recognised.size(); ++i)
      page.tables.push_back(table_of(draft.recognised[i], i, language));
    add_questions(*pending, draft, listed, language, page);
    base::BilingualText why;
    if (const auto plan = plan_of(visit, *pending, listed, draft, why))
      for (const importing::PlannedFile& file : plan->files)
        page.files.push_back({path_below(visit.options.content, file.path), file.is_new});
    else
      page.frame.messages.push_back({why.in(language), true});
    add_left(draft, language, page);
  }
  return desk::page("import.html", page, language, status);
}

Response show_import(const Visit& visit) { return import_page_of(visit); }

// Files that were dropped, and what was pasted.
Response read_files(const Visit& visit) {
  const base::Translations& words = words_of(visit.options.language);
  const ListedAgency listed = listed_agency(visit);
  if (!listed.agency) return message_page(visit, listed.why.in(visit.options.language), 404);
  const auto year = base::parse_buddhist_year(field_value(visit.request.form, "year"));
  if (!year) return import_page_of(visit, {{words("import.bad_year"), true}}, 422);
  const std::string& named = visit.options.document_reader;
  const std::string reader = named.empty() ? platform::find_document_reader() : named;
  PendingImport pending{visit.request.session, visit.part("slug")};
  std::vector<Message> messages;
  const auto read = [&](const std::string& bytes, const std::string& name, const std::string& shown) {
    base::BilingualText why;
    auto document = platform::read_office_bytes(reader, bytes, name, why);
    if (!document) return messages.push_back({shown + ": " + why.in(visit.options.language), true});
    pending.sources += (pending.sources.empty() ? "" : ", ") + shown;
    pending.documents.push_back(std::move(*document));
  };
  for (const Upload& file : visit.request.uploads)
    if (!file.name.empty()) read(file.bytes, file.name, file.name);
  if (const std::string text = field_value(visit.request.form, "text"); !text.empty())
    read(text, "", words("import.pasted"));
  if (!messages.empty()) return import_page_of(visit, std::move(messages), 422);
  if (pending.documents.empty()) return import_page_of(visit, {{words("import.nothing"), true}}, 422);
  pending.wishes.year = *year;
  pending.wishes.first_language = listed.content->settings->settings.first_language();
  visit.imports.put(std::move(pending));
  return see_other(visit.request.path);
}

// The former versions of files that are added to are kept, as of any save.
Response take_over(const Visit& visit, const PendingImport& pending, const ListedAgency& listed) {
  const base::Language language = visit.options.language;
  const base::Translations& words = words_of(language);
  base::BilingualText why;
  importing::Draft draft = draft_of(pending, *listed.agency, listed.content->frameworks);
  const auto plan = plan_of(visit, pending, listed, draft, why);
  if (!plan) return import_page_of(visit, {{why.in(language), true}}, 422);
  for (const importing::PlannedFile& file : plan->files) {
    const std::string path = path_below(visit.options.content, file.path);
    const auto there = visit.store.read(path, why);
    if (there && file.is_new) return import_page_of(visit, {{words("import.changed", {{"path", path}}), true}}, 409);
    if (visit.store.save(path, file.text, there ? Store::mark_of(*there) : "", why) != Store::Saved::done)
      return import_page_of(visit, {{path + ": " + why.in(language), true}}, 500);
  }
  visit.imports.drop(visit.request.session, pending.agency);
  return see_other(page_of_agency(pending.agency));
}

Response change_import(const Visit& visit) {
  const base::Translations& words = words_of(visit.options.language);
  const std::string action = field_value(visit.request.form, "action");
  if (action == "read") return read_files(visit);
  auto pending = visit.imports.find(visit.request.session, visit.part("slug"));
  if (!pending) return import_page_of(visit, {{words("import.gone"), true}}, 410);
  if (action == "drop") {
    visit.imports.drop(visit.request.session, pending->agency);
    return see_other(visit.request.path);
  }
  const ListedAgency listed = listed_agency(visit);
  if (!listed.agency) return message_page(visit, listed.why.in(visit.options.language), 404);
  const std::string as_of = field_value(visit.request.form, "as_of");
  if (!as_of.empty() && !base::parse_date(as_of))
    return import_page_of(visit, {{words("import.bad_date"), true}}, 422);
  take_wishes(visit.request.form, draft_of(*pending, *listed.agency, listed.content->frameworks), pending->wishes);
  visit.imports.put(*pending);
  if (action == "take") return take_over(visit, *pending, listed);
  return see_other(visit.request.path);
}

}  // namespace

extern const DeskPage import_page{"agency/{slug}/import", show_import, change_import};

}  // namespace desk
