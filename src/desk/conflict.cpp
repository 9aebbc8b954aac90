#include "desk/conflict.h"

#include <algorithm>

namespace desk {
namespace {

using base::YamlValue;

struct ConflictRow {
  std::string label, name, theirs, yours;
  bool is_theirs = false;
};

struct ConflictPage {
  DeskFrame frame;
  base::Url action;
  std::string mark;  // of the file as it is now
  base::Html kept;   // what was sent, to be sent again
  std::vector<ConflictRow> rows;
};

REFLECT(ConflictRow, "row", label, name, theirs, yours, is_theirs);
REFLECT(ConflictPage, "conflict", frame, action, mark, kept, rows);

// One file three times: as the person was shown it, as she wants it, as it is now.
struct Versions {
  OpenForm base, now;
  Filled filled;  // of base
  std::vector<editing::Change> changes;
  YamlValue was, wanted, is;
  std::string body_was, body_wanted;
};

// Of the version that the person was shown: the form's own, or the one that this page has handed on.
std::string base_mark(const Fields& sent) {
  const std::string* base = find_field(sent, "base");
  return base ? *base : field_value(sent, "mark");
}

std::optional<Versions> versions_of(const Visit& visit, const ContentFile& file, const Fields& sent,
                                    const std::string& now, base::BilingualText& why) {
  const std::string* shown = visit.shown.find(base_mark(sent));
  auto base = open_form(visit, file, why, shown ? shown : &now);
  auto current = open_form(visit, file, why, &now);
  if (!base || !current) return std::nullopt;
  Versions out{std::move(*base), std::move(*current), {}, {}, {}, {}, {}, {}, {}};
  out.was = out.base.form.was;
  out.is = out.now.form.was;
  out.body_was = out.base.body;
  out.filled = fill_in(out.base, sent, why);
  if (!out.filled.bytes) return std::nullopt;
  out.changes = changes_of(out.base.form);
  out.body_wanted = out.base.body;
  const auto wanted = editing::values_of(*out.filled.bytes, file.is_markdown(), why);
  if (!wanted) return std::nullopt;
  out.wanted = *wanted;
  return out;
}

const YamlValue& top_entry(const YamlValue& map, std::string_view key) {
  static const YamlValue none;
  const YamlValue* found = map.find(key);
  return found ? *found : none;
}

// The keys that the two versions do not have alike, in the order of the file.
std::vector<std::string> keys_that_differ(const Versions& v) {
  std::vector<std::string> out;
  for (const YamlValue* map : {&v.is, &v.wanted})
    for (const auto& [key, value] : map->entries)
      if (!(top_entry(v.is, key) == top_entry(v.wanted, key)) && std::find(out.begin(), out.end(), key) == out.end())
        out.push_back(key);
  return out;
}

std::string as_lines(const std::string& key, const YamlValue& value) {
  if (value.kind == YamlValue::Kind::none) return {};
  if (value.kind == YamlValue::Kind::text) return value.text;
  YamlValue map = YamlValue::map();
  map.put(key, value);
  return base::yaml_of(map);
}

std::string label_in(const Field& form, const std::string& key) {
  for (const Field& part : form.parts)
    if (part.key == key) return part.label;
  return key;
}

base::Html hidden_fields(const Fields& sent) {
  base::Html out;
  auto add = [&](std::string_view name, std::string_view value) {
    out.raw("<input type=\"hidden\" name=\"").text(name).raw("\" value=\"").text(value).raw("\">\n");
  };
  add("base", base_mark(sent));
  for (const auto& [name, value] : sent)
    if (name != "mark" && name != "base" && name != "action" && name != "c-body" && !name.starts_with("c/"))
      add(name, value);
  return out;
}

}  // namespace

Response conflict_page(const Visit& visit, const ContentFile& file, const Fields& sent, const std::string& now) {
  const base::Translations& words = words_of(visit.options.language);
  base::BilingualText why;
  ConflictPage page;
  page.frame = frame_of(visit.options, words("conflict.title"), crumbs_of(visit, file));
  page.action = desk_url("file/" + file.path);
  page.mark = Store::mark_of(now);
  page.kept = hidden_fields(sent);
  if (const auto versions = versions_of(visit, file, sent, now, why)) {
    for (const std::string& key : keys_that_differ(*versions)) {
      const YamlValue &theirs = top_entry(versions->is, key), &yours = top_entry(versions->wanted, key);
      const bool is_only_theirs = yours == top_entry(versions->was, key);
      page.rows.push_back({label_in(versions->base.form, key), "c/" + key, as_lines(key, theirs),
                           as_lines(key, yours), is_only_theirs});
    }
    if (versions->now.body != versions->body_wanted)
      page.rows.push_back({words("file.body"), "c-body", versions->now.body, versions->body_wanted,
                           versions->body_wanted == versions->body_was});
  } else {
    page.frame.messages.push_back({words("file.broken", {{"why", why.in(visit.options.language)}}), true});
  }
  return desk::page("conflict.html", page, visit.options.language, 409);
}

std::optional<std::string> resolved(const Visit& visit, const ContentFile& file, const Fields& sent,
                                    const std::string& now, base::BilingualText& why) {
  const auto versions = versions_of(visit, file, sent, now, why);
  if (!versions) return std::nullopt;
  editing::Edits edits;
  for (const std::string& key : keys_that_differ(*versions)) {
    if (field_value(sent, "c/" + key) != "yours") continue;
    const std::string at = editing::below("", key);
    if (top_entry(versions->is, key) == top_entry(versions->was, key)) {
      // Nobody else touched it: the person's own edits, which keep all else of the value as it is.
      for (const editing::Change& change : versions->changes)
        if (change.at == at || change.at.starts_with(at + "/")) edits.changes.push_back(change);
    } else {
      edits.changes.push_back({at, top_entry(versions->wanted, key)});
    }
  }
  if (field_value(sent, "c-body") == "yours") edits.body = versions->body_wanted;
  return editing::edited(now, file.is_markdown(), edits, why);
}

}  // namespace desk
