// The former versions of a file, to look at and to put back.
#include "desk/message.h"
#include "desk/open_form.h"
#include "desk/when.h"

namespace desk {
namespace {

struct VersionRow {
  std::string time;
  base::Url href;
  std::uint64_t bytes = 0;
};
struct ShownVersion {
  std::string id, time, text;
};
struct HistoryPage {
  DeskFrame frame;
  std::string path, mark;
  base::Url back, action;
  std::vector<VersionRow> rows;
  std::optional<ShownVersion> version;
};

REFLECT(VersionRow, "row", time, href, bytes);
REFLECT(ShownVersion, "version", id, time, text);
REFLECT(HistoryPage, "history", frame, path, mark, back, action, rows, version);

Response show_history(const Visit& visit) {
  const base::Language language = visit.options.language;
  const base::Translations& words = words_of(language);
  const auto file = content_file(visit.part("path"));
  if (!file) return message_page(visit, words("file.no_path"), 404);
  base::BilingualText why;
  HistoryPage page;
  page.frame =
      frame_of(visit.options, words("history.title", {{"name", title_of(*file, language)}}), crumbs_of(visit, *file));
  if (field_value(visit.request.query, "restored") == "1") page.frame.messages.push_back({words("history.restored")});
  page.path = file->path;
  page.back = desk_url(page_of_file(*file));
  page.action = desk_url("history/" + file->path);
  if (const auto now = visit.store.read(file->path, why)) page.mark = Store::mark_of(*now);
  const std::string chosen = field_value(visit.request.query, "version");
  for (const Store::Version& version : visit.store.history(file->path)) {
    const std::string time = time_in_words(version.seconds, language);
    page.rows.push_back({time, page.action.with_query("version", version.id), version.bytes});
    if (version.id == chosen)
      if (const auto bytes = visit.store.version(file->path, version.id))
        page.version = ShownVersion{version.id, time, *bytes};
  }
  return desk::page("history.html", page, language);
}

Response restore(const Visit& visit) {
  const base::Translations& words = words_of(visit.options.language);
  const auto file = content_file(visit.part("path"));
  if (!file) return message_page(visit, words("file.no_path"), 404);
  base::BilingualText why;
  const Fields& sent = visit.request.form;
  const auto saved = visit.store.restore(file->path, field_value(sent, "version"), field_value(sent, "mark"), why);
  if (saved == Store::Saved::done) return see_other("history/" + file->path + "?restored=1");
  if (saved == Store::Saved::changed_meanwhile) return see_other("history/" + file->path);
  return message_page(visit, words("file.not_saved", {{"why", why.in(visit.options.language)}}), 500);
}

}  // namespace

extern const DeskPage history_page{"history/{path...}", show_history, restore};

}  // namespace desk
