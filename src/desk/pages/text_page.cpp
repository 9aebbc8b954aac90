// A file of the content as its text: for what a form cannot show, and for files that have none.
#include <algorithm>
#include <optional>

#include "base/forms.h"
#include "desk/message.h"
#include "desk/open_form.h"
#include "desk/openers.h"

namespace desk {
namespace {

struct TextPage {
  DeskFrame frame;
  std::string path, mark, text, others;
  base::Url as_form, history, action, check, draft, open;
  base::Html summary;
  bool has_draft = false;
  std::size_t rows = 20;
};

REFLECT(TextPage, "text", frame, path, mark, text, others, as_form, history, action, check, draft, open, summary,
        has_draft, rows);

Response page_of_text(const Visit& visit, const ContentFile& file, const std::string& bytes, const std::string& mark,
                      std::vector<Message> messages, unsigned status = 200, bool has_draft = false) {
  const base::Language language = visit.options.language;
  const base::Translations& words = words_of(language);
  TextPage page;
  page.frame = frame_of(visit.options, title_of(file, language), crumbs_of(visit, file));
  page.frame.messages = std::move(messages);
  page.path = file.path;
  page.mark = mark;
  page.has_draft = has_draft;
  page.text = bytes;
  if (file.kind) page.as_form = desk_url("file/" + file.path);
  if (!mark.empty()) page.history = desk_url("history/" + file.path);
  page.action = desk_url("text/" + file.path);
  page.check = desk_url("check/" + file.path);
  page.draft = desk_url("draft/" + file.path);
  page.open = desk_url("open/" + file.path);
  page.others = openers_in_words(visit, file.path);
  std::vector<Remark> remarks = remarks_on(visit, file, bytes);
  for (Remark& remark : remarks) remark.at.clear();  // all stand above the text
  page.summary = summary_of(remarks, words);
  page.rows =
      std::clamp<std::size_t>(static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 4, 12, 40);
  return desk::page("text.html", page, language, status);
}

// As the file has its lines.
std::string sent_text(const std::string& sent, const std::string& before) {
  const bool has_returns = before.find("\r\n") != before.npos;
  std::string out;
  for (char c : sent) (out += has_returns && c == '\n' ? "\r" : "") += c;
  if (!out.empty() && !out.ends_with('\n')) out += has_returns ? "\r\n" : "\n";
  return out;
}

// What was typed here and not saved; nothing where it is what the file has, or was typed into the form of the file.
std::optional<std::string> draft_of_text(const Visit& visit, const ContentFile& file, const std::string& bytes) {
  const auto draft = visit.store.draft(file.path, visit.request.session);
  if (!draft) return std::nullopt;
  const auto fields = base::urlencoded_fields(draft->bytes);
  const std::string* text = fields ? find_field(*fields, "text") : nullptr;
  if (!text) return std::nullopt;
  std::string typed = sent_text(*text, bytes);
  return typed == bytes ? std::nullopt : std::optional(std::move(typed));
}

Response show_text(const Visit& visit) {
  const auto file = content_file(visit.part("path"));
  const base::Translations& words = words_of(visit.options.language);
  if (!file) return message_page(visit, words("file.no_path"), 404);
  base::BilingualText why;
  const auto bytes = visit.store.read(file->path, why);
  std::vector<Message> messages;
  const auto said = [&](std::string_view name) { return field_value(visit.request.query, name) == "1"; };
  if (said("saved")) messages.push_back({words("file.saved")});
  if (said("broken")) {
    if (bytes) editing::values_of(*bytes, file->is_markdown(), why);
    messages.push_back({words("file.broken", {{"why", why.in(visit.options.language)}}), true});
  }
  if (!bytes) messages.push_back({words("file.not_there")});
  visit.store.note_open(file->path, visit.request.session);
  const auto typed = draft_of_text(visit, *file, bytes.value_or(""));
  if (typed) messages.push_back({words("file.restored")});
  return page_of_text(visit, *file, typed ? *typed : bytes.value_or(""), bytes ? Store::mark_of(*bytes) : "",
                      std::move(messages), 200, typed.has_value());
}

Response change_text(const Visit& visit) {
  const auto file = content_file(visit.part("path"));
  const base::Translations& words = words_of(visit.options.language);
  if (!file) return message_page(visit, words("file.no_path"), 404);
  const Fields& sent = visit.request.form;
  if (field_value(sent, "action") == "discard") {
    visit.store.drop_draft(file->path, visit.request.session);
    return see_other("text/" + file->path);
  }
  base::BilingualText why;
  const std::string before = visit.store.read(file->path, why).value_or("");
  const std::string text = sent_text(field_value(sent, "text"), before), mark = field_value(sent, "mark");
  switch (visit.store.save(file->path, text, mark, why)) {
    case Store::Saved::done:
      visit.store.drop_draft(file->path, visit.request.session);
      return see_other("text/" + file->path + "?saved=1");
    case Store::Saved::changed_meanwhile:
      // What was typed stays in the form; saving again takes the place of what is in the file now, which is kept.
      return page_of_text(visit, *file, text, Store::mark_of(before), {{words("text.changed"), true}}, 409);
    case Store::Saved::failed:
      break;
  }
  return page_of_text(visit, *file, text, mark,
                      {{words("file.not_saved", {{"why", why.in(visit.options.language)}}), true}}, 500);
}

}  // namespace

extern const DeskPage text_page{"text/{path...}", show_text, change_text};

}  // namespace desk
