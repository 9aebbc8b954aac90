// A file of the content as a form: shown, checked, saved.
#include <algorithm>

#include "base/forms.h"
#include "desk/conflict.h"
#include "desk/documents.h"
#include "desk/message.h"
#include "desk/open_form.h"
#include "desk/openers.h"

namespace desk {
namespace {

struct FilePage {
  DeskFrame frame;
  std::string path, mark, body, others;
  base::Url as_text, history, action, check, draft, open;
  base::Html fields, summary;
  bool has_body = false, has_draft = false;
  std::size_t body_rows = 12;
};

REFLECT(FilePage, "file", frame, path, mark, body, others, as_text, history, action, check, draft, open, fields,
        summary, has_body, has_draft, body_rows);

Response no_such_file(const Visit& visit) {
  const base::Translations& words = words_of(visit.options.language);
  return message_page(visit, words("file.no_path"), 404);
}

// What was done just now, and what was typed and not saved.
void add_messages(const Visit& visit, const OpenForm& open, FilePage& page) {
  const base::Translations& words = words_of(visit.options.language);
  if (field_value(visit.request.query, "saved") == "1") page.frame.messages.push_back({words("file.saved")});
  if (field_value(visit.request.query, "saved") == "0") page.frame.messages.push_back({words("file.unchanged")});
  if (field_value(visit.request.query, "ignored") == "1") page.frame.messages.push_back({words("ignore.done")});
  if (!open.is_there()) page.frame.messages.push_back({words("file.not_there")});
  if (page.has_draft) page.frame.messages.push_back({words("file.restored")});
}

// What the file calls itself: the title of a measure, of a page; else what such files are called.
std::string heading_of(const OpenForm& open, base::Language language) {
  for (const Field& part : open.form.parts) {
    if (part.key != "title" && !(part.key == "name" && open.file.kind->name == "agency")) continue;
    if (!part.value.empty()) return part.value;
    for (const Field& wording : part.parts)
      if (wording.key == base::code(language) && !wording.value.empty()) return wording.value;
    for (const Field& wording : part.parts)
      if (!wording.value.empty()) return wording.value;
  }
  return title_of(open.file, language);
}

// The outermost at this place; null where there is none.
Field* field_at(Field& field, std::string_view at) {
  if (field.at == at) return &field;
  for (Field& part : field.parts)
    if (Field* found = field_at(part, at)) return found;
  return nullptr;
}

void add_comments(OpenForm& open) {
  for (editing::Comment& comment : editing::comments_of(open.bytes, open.file.is_markdown()))
    if (Field* field = field_at(open.form, comment.at)) field->comment = std::move(comment.text);
}

Response form_page(const Visit& visit, OpenForm& open, const std::string& typed, bool has_draft,
                   std::vector<Message> messages, unsigned status = 200) {
  const base::Translations& words = words_of(visit.options.language);
  const std::string& path = open.file.path;
  FilePage page;
  page.frame = frame_of(visit.options, heading_of(open, visit.options.language), crumbs_of(visit, open.file));
  page.path = path;
  page.mark = open.mark;
  page.has_draft = has_draft;
  add_messages(visit, open, page);
  for (Message& message : messages) page.frame.messages.push_back(std::move(message));
  page.as_text = desk_url("text/" + path);
  if (open.is_there()) page.history = desk_url("history/" + path);
  page.action = desk_url("file/" + path);
  page.check = desk_url("check/" + path);
  page.draft = desk_url("draft/" + path);
  page.open = desk_url("open/" + path);
  page.others = openers_in_words(visit, path);
  const std::vector<Remark> remarks = remarks_on(visit, open.file, typed);
  add_comments(open);
  page.fields = form_html(open.form, remarks, words);
  page.summary = summary_of(remarks, words);
  page.has_body = open.file.is_markdown();
  page.body = open.body;
  const auto lines = static_cast<std::size_t>(std::count(page.body.begin(), page.body.end(), '\n'));
  page.body_rows = std::clamp<std::size_t>(lines + 3, 6, 30);
  visit.shown.remember(open.mark, open.bytes);
  return desk::page("file.html", page, visit.options.language, status);
}

Response show_file(const Visit& visit) {
  const auto file = content_file(visit.part("path"));
  if (!file) return no_such_file(visit);
  if (!file->kind) return see_other("text/" + file->path);
  base::BilingualText why;
  auto open = open_form(visit, *file, why);
  if (!open) return see_other("text/" + file->path + "?broken=1");
  visit.store.note_open(file->path, visit.request.session);
  std::string typed = open->bytes;
  bool has_draft = false;
  const auto draft = visit.store.draft(file->path, visit.request.session);
  if (const auto fields = draft ? base::urlencoded_fields(draft->bytes) : std::nullopt) {
    const Filled filled = fill_in(*open, *fields, why);
    has_draft = filled.is_changed && filled.bytes;
    // Typed into another version of the file: what else is in it now would be undone by saving.
    if (has_draft && field_value(*fields, "mark") != open->mark)
      return conflict_page(visit, *file, *fields, open->bytes);
    if (has_draft) typed = *filled.bytes;
  }
  return form_page(visit, *open, typed, has_draft, {});
}

Response save(const Visit& visit, const Fields& sent, const std::string& bytes, OpenForm& open) {
  const ContentFile& file = open.file;
  base::BilingualText why;
  const std::string mark = field_value(sent, "mark");
  const Store::Saved saved = visit.store.save(file.path, bytes, mark, why);
  if (saved == Store::Saved::changed_meanwhile) {
    const auto now = visit.store.read(file.path, why);
    return conflict_page(visit, file, sent, now.value_or(std::string()));
  }
  if (saved == Store::Saved::failed) {
    const base::Translations& words = words_of(visit.options.language);
    return form_page(visit, open, bytes, false,
                     {{words("file.not_saved", {{"why", why.in(visit.options.language)}}), true}}, 500);
  }
  visit.store.drop_draft(file.path, visit.request.session);
  return see_other("file/" + file.path + "?saved=1");
}

Response change_file(const Visit& visit) {
  const auto file = content_file(visit.part("path"));
  if (!file || !file->kind) return no_such_file(visit);
  Fields sent = visit.request.form;
  const std::string action = field_value(sent, "action"), mark = field_value(sent, "mark");
  if (action == "discard") {
    visit.store.drop_draft(file->path, visit.request.session);
    return see_other("file/" + file->path);
  }
  base::BilingualText why;
  auto open = open_form(visit, *file, why);
  if (!open) return see_other("text/" + file->path + "?broken=1");
  std::vector<Message> not_added = take_uploads(visit, *file, sent);
  if (mark != open->mark) return conflict_page(visit, *file, sent, open->bytes);
  if (action == "resolve") {
    const auto bytes = resolved(visit, *file, sent, open->bytes, why);
    if (!bytes) return conflict_page(visit, *file, sent, open->bytes);
    return save(visit, sent, *bytes, *open);
  }
  const Filled filled = fill_in(*open, sent, why);
  const base::Translations& words = words_of(visit.options.language);
  if (!filled.bytes)
    return form_page(visit, *open, open->bytes, false,
                     {{words("file.not_saved", {{"why", why.in(visit.options.language)}}), true}}, 422);
  if (!not_added.empty()) return form_page(visit, *open, *filled.bytes, false, std::move(not_added), 422);
  if (!filled.is_changed) {
    visit.store.drop_draft(file->path, visit.request.session);
    return see_other("file/" + file->path + "?saved=0");
  }
  return save(visit, sent, *filled.bytes, *open);
}

}  // namespace

extern const DeskPage file_page{"file/{path...}", show_file, change_file};

}  // namespace desk
