#include "desk/open_form.h"

#include <algorithm>

#include "base/ascii.h"
#include "desk/form/plain_words.h"
#include "desk/ignoring.h"
#include "read/front_matter.h"
#include "read/source_file.h"

namespace desk {
namespace {

using base::YamlValue;

// The text below the front matter with LF; empty where the file is none that can be read.
std::string body_of(const std::string& bytes) {
  base::Report report;
  const auto source = readers::source_of("", bytes, report);
  if (!source) return {};
  const auto front = readers::split_front_matter(*source, false, report);
  return front ? source->text.substr(front->body_offset) : std::string();
}

// The body as it was sent: a browser leaves the line feed at its end out.
std::optional<std::string> sent_body(const OpenForm& open, const Fields& sent) {
  const std::string* body = find_field(sent, "body");
  if (!body || base::trimmed(*body) == base::trimmed(open.body)) return std::nullopt;
  std::string text = *body;
  text.erase(text.find_last_not_of('\n') + 1);
  return text.empty() ? text : text + "\n";
}

}  // namespace

std::optional<OpenForm> open_form(const Visit& visit, const ContentFile& file, base::BilingualText& why,
                                  const std::string* bytes) {
  if (!file.kind) {
    why = {words_of(base::Language::th)("file.no_form"), words_of(base::Language::en)("file.no_form")};
    return std::nullopt;
  }
  OpenForm out;
  out.file = file;
  const auto read = bytes ? std::optional(*bytes) : visit.store.read(file.path, why);
  if (read) out.bytes = *read, out.mark = Store::mark_of(*read);
  YamlValue values;
  if (read) {
    auto found = editing::values_of(out.bytes, file.is_markdown(), why);
    if (!found) return std::nullopt;
    values = std::move(*found);
  }
  if (file.is_markdown()) out.body = body_of(out.bytes);
  out.form = form_of(*file.kind, values,
                     {file.kind->name, visit.checking.languages(), words_of(visit.options.language),
                      visit.checking.framework_of(file.slug, file.year)});
  return out;
}

Filled fill_in(OpenForm& open, const Fields& sent, base::BilingualText& why) {
  fill(open.form, sent);
  const bool is_markdown = open.file.is_markdown();
  editing::Edits edits{changes_of(open.form, move_called(field_value(sent, "move"))), sent_body(open, sent)};
  Filled out;
  out.is_changed = !edits.changes.empty() || edits.body;
  out.bytes = out.is_changed ? editing::edited(open.bytes, is_markdown, edits, why) : std::optional(open.bytes);
  if (edits.body) open.body = *edits.body;
  return out;
}

Remark remark_of(const Visit& visit, const FieldFinding& one) {
  const base::Translations& words = words_of(visit.options.language);
  Remark out{one.pointer, one.finding.severity, one.finding.what.in(words.language()),
             one.finding.advice.in(words.language())};
  const auto file = content_file(one.finding.path);
  if (file && file->kind)
    for (std::string* text : {&out.text, &out.advice}) *text = in_words_of_form(*text, *file->kind, words);
  if (!visit.options.is_read_only) out.ignore = address_to_ignore(one.finding);
  return out;
}

std::vector<Remark> remarks_on(const Visit& visit, const ContentFile& file, const std::string& bytes) {
  std::vector<Remark> out;
  const readers::Overlay typed{{file.path, bytes}};
  const auto found = file.slug.empty() ? visit.checking.of_site(typed) : visit.checking.of_agency(file.slug, typed);
  for (const FieldFinding& one : found) {
    if (one.finding.path != file.path || one.finding.severity == base::Severity::note) continue;
    out.push_back(remark_of(visit, one));
  }
  return out;
}

base::Html summary_of(const std::vector<Remark>& remarks, const base::Translations& words) {
  base::Html out;
  for (const Remark& remark : remarks)
    if (remark.at.empty()) add_remark(out, remark, words);
  const auto errors = static_cast<std::size_t>(std::count_if(
      remarks.begin(), remarks.end(), [](const Remark& r) { return r.severity == base::Severity::error; }));
  const std::string counts = counts_in_words(errors, remarks.size() - errors, words);
  out.raw("<p class=\"sum\">").text(counts.empty() ? words("file.all_right") : counts);
  return out.raw("</p>");
}

}  // namespace desk
