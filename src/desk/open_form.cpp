#include "desk/open_form.h"

#include <algorithm>

#include "base/ascii.h"
#include "model/frameworks.h"
#include "read/front_matter.h"
#include "read/site_content.h"
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

// The framework of the file's year, as long as `content` and `agency` are there.
const model::Framework* framework_of(const ContentFile& file, const readers::SiteContent& content,
                                     const model::Agency* agency) {
  return agency && file.year ? model::framework_of(*agency, content.frameworks, file.year) : nullptr;
}

std::string without_returns(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c != '\r') out += c;
  return out;
}

// The body as it was sent: a browser sends the text with CR LF, and without the line feed at its end.
std::optional<std::string> sent_body(const OpenForm& open, const Fields& sent) {
  for (const auto& [name, value] : sent)
    if (name == "body") {
      std::string text = without_returns(value);
      if (base::trimmed(text) == base::trimmed(open.body)) return std::nullopt;
      text.erase(text.find_last_not_of('\n') + 1);
      return text.empty() ? text : text + "\n";
    }
  return std::nullopt;
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
  base::BilingualText unread;
  const auto content = readers::read_site_content(visit.options.content, unread);
  const auto agency = content && !file.slug.empty() ? readers::read_agency_of(*content, file.slug, unread) : nullptr;
  out.languages = content ? content->settings->settings.languages : std::vector{base::Language::th};
  const base::Translations& words = words_of(visit.options.language);
  out.form = form_of(
      *file.kind, values,
      {file.kind->name, out.languages, words, content ? framework_of(file, *content, agency.get()) : nullptr});
  return out;
}

Filled fill_in(OpenForm& open, const Fields& sent, base::BilingualText& why) {
  fill(open.form, sent);
  const bool is_markdown = open.file.is_markdown();
  editing::Edits edits{changes_of(open.form, field_value(sent, "up")), sent_body(open, sent)};
  Filled out;
  out.is_changed = !edits.changes.empty() || edits.body;
  out.bytes = out.is_changed ? editing::edited(open.bytes, is_markdown, edits, why) : std::optional(open.bytes);
  if (edits.body) open.body = *edits.body;
  return out;
}

std::string field_value(const Fields& sent, std::string_view name) {
  for (const auto& [own, value] : sent)
    if (own == name) return value;
  return {};
}

std::vector<Remark> remarks_on(const Visit& visit, const ContentFile& file, const std::string& bytes) {
  std::vector<Remark> out;
  const readers::Overlay typed{{file.path, bytes}};
  const auto found = file.slug.empty() ? visit.checking.of_site(typed) : visit.checking.of_agency(file.slug, typed);
  for (const FieldFinding& one : found) {
    if (one.finding.path != file.path || one.finding.severity == base::Severity::note) continue;
    const base::Language language = visit.options.language;
    out.push_back(
        {one.pointer, one.finding.severity, one.finding.what.in(language), one.finding.advice.in(language)});
  }
  return out;
}

base::Html summary_of(const std::vector<Remark>& remarks, const base::Translations& words) {
  base::Html out;
  for (const Remark& remark : remarks)
    if (remark.at.empty()) add_remark(out, remark, words);
  const auto errors = std::count_if(remarks.begin(), remarks.end(),
                                    [](const Remark& r) { return r.severity == base::Severity::error; });
  const auto warnings = static_cast<long>(remarks.size()) - errors;
  out.raw("<p class=\"sum\">");
  if (remarks.empty())
    out.text(words("file.all_right"));
  else
    out.text(words("agency.errors_n", {{"errors", std::to_string(errors)}, {"warnings", std::to_string(warnings)}}));
  return out.raw("</p>");
}

}  // namespace desk
