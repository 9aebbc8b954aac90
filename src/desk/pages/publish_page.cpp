// Publishing: what will change and what holds it back, reasons for figures that were published before, then building
// and sending.
#include <algorithm>

#include "base/number.h"
#include "desk/figure_words.h"
#include "desk/finding_html.h"
#include "desk/look.h"
#include "desk/open_form.h"
#include "desk/publishing.h"
#include "desk/reasons.h"
#include "platform/disk.h"
#include "read/deploy_targets.h"

namespace desk {
namespace {

using Work = PublishingState::Work;

struct FigureRow {
  std::string place, figure, before, after, note;  // "เทศบาลตำบลบ้านเขา · ปีงบประมาณ 2567"
  std::string id, typed;  // of the change, and of the reason that was typed
  bool is_asked = false;  // for a reason
};
struct TargetRow {
  std::string name, label;
  bool is_chosen = false;
};
struct PagesPart {
  std::string label;
  std::vector<std::string> pages;
  std::string more;  // "and 120 more"; empty where all are shown
};
struct PublishedPart {
  std::string title, pages, sent, folder;
  base::Url address, zip;
  std::string address_text;
};
struct PublishPage {
  DeskFrame frame;
  base::Url action, own, new_target;
  bool is_busy = false, is_refused = false, is_first = false, is_same = false, lacks_reasons = false;
  bool has_targets = false, is_objected = false, can_publish = false;
  std::string progress, failure, objection, others, held_back, warnings;
  base::Html errors;
  std::vector<FigureRow> figures;
  std::vector<PagesPart> parts;
  std::vector<TargetRow> targets;
  std::optional<PublishedPart> published;
};

REFLECT(FigureRow, "figure", place, figure, before, after, note, id, typed, is_asked);
REFLECT(TargetRow, "target", name, label, is_chosen);
REFLECT(PagesPart, "pages", label, pages, more);
REFLECT(PublishedPart, "published", title, pages, sent, folder, address, zip, address_text);
REFLECT(PublishPage, "publish", frame, action, own, new_target, is_busy, is_refused, is_first, is_same, lacks_reasons,
        has_targets, is_objected, can_publish, progress, failure, objection, others, held_back, warnings, errors,
        figures, parts, targets, published);

constexpr std::size_t most_pages_shown = 100;

std::string number_of(std::size_t count) { return base::with_commas(static_cast<std::int64_t>(count)); }

// What names a change in a form.
std::string id_of(const deploy::FigureChange& change) {
  return change.agency + "/" + std::to_string(change.year) + "/" + change.figure;
}

std::string progress_of(const PublishingState& state, const base::Translations& words) {
  static constexpr std::string_view keys[]{"", "publish.comparing", "publish.building", "publish.asking",
                                           "publish.sending"};
  std::string out = words(keys[static_cast<std::size_t>(state.work)]);
  if (state.all)
    out += " " + words("publish.done_of", {{"done", number_of(state.done)}, {"all", number_of(state.all)}});
  return out;
}

FigureRow row_of(const deploy::FigureChange& change, const Fields& sent, const Visit& visit) {
  const base::Translations& words = words_of(visit.options.language);
  FigureRow row{visit.checking.name_of(change.agency, visit.options.language) + " · " +
                    words("agency.year", {{"year", std::to_string(change.year)}}),
                figure_in_words(change.figure, visit.checking.framework_of(change.agency, change.year), words),
                change.before, change.after};
  if (row.after.empty()) row.after = words("publish.gone");
  row.id = id_of(change);
  row.is_asked = change.lacks_reason() && !visit.options.is_read_only;
  row.typed = field_value(sent, "reason/" + row.id);
  if (change.is_computed) row.note = words("publish.computed");
  if (!change.reason.empty()) row.note = change.reason.in(visit.options.language);
  return row;
}

PagesPart part_of(std::string_view key, const std::vector<std::string>& pages, const base::Translations& words) {
  PagesPart out{words(key, {{"n", number_of(pages.size())}})};
  out.pages.assign(pages.begin(),
                   pages.begin() + static_cast<std::ptrdiff_t>(std::min(pages.size(), most_pages_shown)));
  if (pages.size() > most_pages_shown)
    out.more = words("publish.more", {{"n", number_of(pages.size() - most_pages_shown)}});
  return out;
}

void add_changes(const SiteChanges& changes, const Visit& visit, PublishPage& page) {
  const base::Translations& words = words_of(visit.options.language);
  for (const deploy::FigureChange& change : changes.figures)
    page.figures.push_back(row_of(change, visit.request.form, visit));
  page.lacks_reasons = changes.lacks_reasons();
  page.is_first = changes.is_first;
  page.is_same = changes.empty();
  if (!changes.new_pages.empty()) page.parts.push_back(part_of("publish.new_pages", changes.new_pages, words));
  if (!changes.changed_pages.empty())
    page.parts.push_back(part_of("publish.changed_pages", changes.changed_pages, words));
  if (!changes.removed_pages.empty())
    page.parts.push_back(part_of("publish.removed_pages", changes.removed_pages, words));
  if (changes.other_files) page.others = words("publish.other_files", {{"n", number_of(changes.other_files)}});
}

base::Html errors_html(const Visit& visit, const base::Report& report) {
  base::Html out;
  for (const FieldFinding& one : visit.checking.with_values(report))
    if (one.finding.severity == base::Severity::error) add_finding(out, one, visit);
  return out;
}

void add_targets(const Visit& visit, PublishPage& page) {
  base::Report unheard;  // sending tells of it
  const std::string& file = visit.publishing.deploy_file();
  if (!platform::look(file)) return;
  page.has_targets = true;
  const auto targets = readers::read_deploy_targets(file, unheard);
  if (!targets) return;
  const std::string chosen = field_value(visit.request.form, "target");
  const model::DeployTarget* usual = targets->find(chosen);
  for (const model::DeployTarget& target : targets->targets)
    page.targets.push_back({target.name,
                            target.name + " (" + deploy::place_of(target).in(visit.options.language) + ")",
                            usual && usual->name == target.name});
}

PublishedPart published_part(const Published& published, const Visit& visit) {
  const base::Translations& words = words_of(visit.options.language);
  PublishedPart out;
  const bool is_sent = !published.place.empty();
  out.title = words(is_sent ? "publish.was_sent" : "publish.was_built", {{"time", published.time}});
  out.pages = words("publish.pages_written",
                    {{"n", number_of(published.pages_written)}, {"removed", number_of(published.pages_removed)}});
  if (is_sent)
    out.sent = words("publish.sent", {{"place", published.place.in(visit.options.language)},
                                      {"n", number_of(published.sent)},
                                      {"removed", number_of(published.removed)},
                                      {"fetched", number_of(published.fetched)}});
  else
    out.folder = published.folder;
  out.address_text = published.address;
  if (!published.address.empty()) out.address = base::Url::outside(published.address);
  if (!is_sent) out.zip = desk_url("publish/site.zip");
  return out;
}

std::string names_of(const std::vector<std::string>& agencies, const Visit& visit) {
  std::string out;
  for (const std::string& slug : agencies)
    out += (out.empty() ? "" : ", ") + visit.checking.name_of(slug, visit.options.language);
  return out;
}

Response publish_page_of(const Visit& visit, std::vector<Message> messages = {}, unsigned status = 200) {
  const base::Translations& words = words_of(visit.options.language);
  PublishingState state = visit.publishing.state();
  PublishPage page;
  page.frame = frame_of(visit.options, words("publish.title"), {{words("frame.desk"), desk_url("")}});
  page.frame.messages = std::move(messages);
  page.action = page.own = desk_url("publish");
  page.new_target = desk_url("new/deploy");
  page.is_busy = state.is_busy();
  if (page.is_busy) page.progress = progress_of(state, words);
  page.failure = state.failure.in(visit.options.language);
  page.objection = state.objection.in(visit.options.language);
  page.is_refused = state.is_refused;
  page.held_back = names_of(state.held_back, visit);
  page.errors = errors_html(visit, state.report);
  if (const std::size_t n = state.report.count(base::Severity::warning))
    page.warnings = words("publish.warnings", {{"n", number_of(n)}});
  if (state.is_compared && !state.is_refused) add_changes(state.changes, visit, page);
  add_targets(visit, page);
  if (state.published) page.published = published_part(*state.published, visit);
  page.can_publish = !page.is_busy && !page.is_refused && !visit.options.is_read_only;
  return desk::page("publish.html", page, visit.options.language, status);
}

Response show_publish(const Visit& visit) { return publish_page_of(visit); }

// The reasons that were given, for the changes that want one.
Reasons reasons_in(const Visit& visit, const SiteChanges& changes) {
  Reasons out;
  for (const deploy::FigureChange& change : changes.figures)
    if (const std::string reason = field_value(visit.request.form, "reason/" + id_of(change));
        change.lacks_reason() && reason.find_first_not_of(" \r\n\t") != reason.npos)
      out.emplace_back(change, reason);
  return out;
}

Response change_publish(const Visit& visit) {
  const base::Translations& words = words_of(visit.options.language);
  const PublishingState state = visit.publishing.state();
  if (state.is_busy()) return publish_page_of(visit, {{words("publish.is_busy"), true}}, 409);
  if (const Reasons reasons = reasons_in(visit, state.changes); !reasons.empty()) {
    base::BilingualText why;
    if (!save_reasons(visit.store, reasons, why))
      return publish_page_of(visit, {{words("file.not_saved", {{"why", why.in(visit.options.language)}}), true}},
                             500);
    return see_other("publish?reasons=1");  // compared again, with them
  }
  if (state.changes.lacks_reasons()) return publish_page_of(visit, {{words("publish.say_why"), true}}, 422);
  deploy::Wishes wishes;
  wishes.is_confirmed = !field_value(visit.request.form, "confirm").empty();
  if (wishes.is_confirmed) wishes.most_deletes = static_cast<unsigned>(-1);
  visit.publishing.publish(field_value(visit.request.form, "target"), wishes);
  return see_other("publish");
}

}  // namespace

extern const DeskPage publish_page{"publish", show_publish, change_publish};

}  // namespace desk
