// A finding that is right as it is: the reason is asked for, and kept in agency.yaml.
#include <set>

#include "base/ascii.h"
#include "desk/ignoring.h"
#include "desk/message.h"
#include "desk/open_form.h"

namespace desk {
namespace {

using base::YamlValue;

struct IgnorePage {
  DeskFrame frame;
  base::Url action, back;
  std::string code, name, reason, fault;
  base::Html findings;
};

REFLECT(IgnorePage, "ignore", frame, action, back, code, name, reason, fault, findings);

std::vector<FieldFinding> findings_of(const Visit& visit, const ContentFile& file, const std::string& code) {
  std::vector<FieldFinding> out = visit.checking.of_agency(file.slug);
  std::erase_if(out, [&](const FieldFinding& one) {
    return one.finding.path != file.path || one.finding.code != code || address_to_ignore(one.finding).empty();
  });
  return out;
}

Response ignore_page_of(const Visit& visit, const ContentFile& file, const std::string& code,
                        const std::vector<FieldFinding>& found, const std::string& fault = {}) {
  const base::Translations& words = words_of(visit.options.language);
  IgnorePage page;
  page.frame = frame_of(visit.options, words("ignore.title"), crumbs_of(visit, file));
  page.action = desk_url(visit.request.path);
  page.back = desk_url(page_of_file(file));
  page.code = code;
  page.name = title_of(file, visit.options.language);
  page.reason = field_value(visit.request.form, "reason");
  page.fault = fault;
  for (const FieldFinding& one : found) {
    Remark remark = remark_of(visit, one);
    remark.ignore = {};
    add_remark(page.findings, remark, words);
  }
  return desk::page("ignore.html", page, visit.options.language, fault.empty() ? 200 : 422);
}

// One entry a value, where the code asks for one: personal-id.
YamlValue entries_of(const ContentFile& file, const std::string& code, const std::vector<FieldFinding>& found,
                     const std::string& reason) {
  std::set<std::string> values;
  for (const FieldFinding& one : found) values.insert(one.finding.value);
  YamlValue out = YamlValue::list();
  for (const std::string& value : values) {
    YamlValue entry = YamlValue::map();
    entry.put("code", code);
    entry.put("in", path_below("agencies/" + file.slug, file.path));
    if (!value.empty()) entry.put("value", value);
    entry.put("reason", reason);
    out.add(std::move(entry));
  }
  return out;
}

// Added to `checks.ignore`, of which the file may have nothing yet.
std::vector<editing::Change> changes_that_add(const YamlValue& agency, YamlValue entries) {
  const YamlValue* checks = agency.find("checks");
  const YamlValue* ignored = checks ? checks->find("ignore") : nullptr;
  std::vector<editing::Change> out;
  if (ignored && ignored->kind == YamlValue::Kind::list) {
    for (YamlValue& entry : entries.items) out.push_back({"/checks/ignore/-", std::move(entry)});
  } else if (checks && checks->kind == YamlValue::Kind::map) {
    out.push_back({"/checks/ignore", std::move(entries)});
  } else {
    YamlValue map = YamlValue::map();
    map.put("ignore", std::move(entries));
    out.push_back({"/checks", std::move(map)});
  }
  return out;
}

bool save_entries(const Visit& visit, const ContentFile& file, YamlValue entries, base::BilingualText& why) {
  const std::string path = "agencies/" + file.slug + "/agency.yaml";
  const auto bytes = visit.store.read(path, why);
  const auto values = bytes ? editing::values_of(*bytes, false, why) : std::nullopt;
  if (!values) return false;
  const auto after = editing::edited(*bytes, false, {changes_that_add(*values, std::move(entries)), {}}, why);
  return after && visit.store.save(path, *after, Store::mark_of(*bytes), why) == Store::Saved::done;
}

Response show_ignore(const Visit& visit) {
  const auto file = content_file(visit.part("path"));
  const std::string code = field_value(visit.request.query, "code");
  const base::Translations& words = words_of(visit.options.language);
  if (!file || file->slug.empty()) return message_page(visit, words("file.no_path"), 404);
  const auto found = findings_of(visit, *file, code);
  if (found.empty()) return message_page(visit, words("ignore.gone"), 404);
  return ignore_page_of(visit, *file, code, found);
}

Response change_ignore(const Visit& visit) {
  const auto file = content_file(visit.part("path"));
  const std::string code = field_value(visit.request.form, "code");
  const base::Translations& words = words_of(visit.options.language);
  if (!file || file->slug.empty()) return message_page(visit, words("file.no_path"), 404);
  const auto found = findings_of(visit, *file, code);
  if (found.empty()) return message_page(visit, words("ignore.gone"), 404);
  const std::string reason(base::trimmed(field_value(visit.request.form, "reason")));
  if (reason.empty()) return ignore_page_of(visit, *file, code, found, words("new.must"));
  base::BilingualText why;
  if (!save_entries(visit, *file, entries_of(*file, code, found, reason), why))
    return ignore_page_of(visit, *file, code, found,
                          words("file.not_saved", {{"why", why.in(visit.options.language)}}));
  return see_other(page_of_file(*file) + "?ignored=1");
}

}  // namespace

extern const DeskPage ignore_page{"ignore/{path...}", show_ignore, change_ignore};

}  // namespace desk
