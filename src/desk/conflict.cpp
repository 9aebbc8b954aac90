#include "desk/conflict.h"

#include <charconv>

#include "desk/form/controls.h"

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

const YamlValue& nothing() {
  static const YamlValue none;
  return none;
}

const YamlValue& entry(const YamlValue& map, std::string_view key) {
  const YamlValue* found = map.find(key);
  return found ? *found : nothing();
}

// The position in a list that a step names; nothing of a key.
std::optional<std::size_t> position_of(const std::string& step) {
  std::size_t out = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), out);
  return error == std::errc() && end == step.data() + step.size() ? std::optional(out) : std::nullopt;
}

const YamlValue& value_at(const YamlValue& values, const editing::Pointer& at) {
  const YamlValue* value = &values;
  for (const std::string& step : editing::steps_of(at)) {
    if (value->kind != YamlValue::Kind::list) {
      value = &entry(*value, step);
      continue;
    }
    const auto position = position_of(step);
    value = position && *position < value->items.size() ? &value->items[*position] : &nothing();
  }
  return *value;
}

bool are_both(const YamlValue& a, const YamlValue& b, YamlValue::Kind kind) {
  return a.kind == kind && b.kind == kind;
}

// The places that two versions do not have alike, in the order of the file: the values in maps each by itself, and
// the items of lists of the same length.
void add_places_that_differ(const YamlValue& is, const YamlValue& wanted, const editing::Pointer& at,
                            std::vector<editing::Pointer>& out) {
  if (is == wanted) return;
  if (are_both(is, wanted, YamlValue::Kind::map)) {
    for (const auto& [key, value] : is.entries)
      add_places_that_differ(value, entry(wanted, key), editing::below(at, key), out);
    for (const auto& [key, value] : wanted.entries)
      if (!is.find(key)) out.push_back(editing::below(at, key));
  } else if (are_both(is, wanted, YamlValue::Kind::list) && is.items.size() == wanted.items.size()) {
    for (std::size_t i = 0; i < is.items.size(); ++i)
      add_places_that_differ(is.items[i], wanted.items[i], editing::below(at, std::to_string(i)), out);
  } else {
    out.push_back(at);
  }
}

std::vector<editing::Pointer> places_that_differ(const Versions& v) {
  std::vector<editing::Pointer> out;
  add_places_that_differ(v.is, v.wanted, "", out);
  return out;
}

std::string as_lines(const std::string& key, const YamlValue& value) {
  if (value.kind == YamlValue::Kind::none) return {};
  if (value.kind == YamlValue::Kind::text) return value.text;
  YamlValue map = YamlValue::map();
  map.put(key, value);
  return base::yaml_of(map);
}

const Field* part_at(const Field& field, const editing::Pointer& at) {
  for (const Field& part : field.parts)
    if (part.at == at) return &part;
  return nullptr;
}

// "Indicators · 3": what the fields around a place are called, and its own.
std::string label_of(const Field& form, const editing::Pointer& at, const base::Translations& words) {
  std::string out;
  editing::Pointer place;
  const Field* field = &form;
  for (const std::string& step : editing::steps_of(at)) {
    const auto position = field && field->shape == Shape::list ? position_of(step) : std::nullopt;
    place = editing::below(place, step);
    field = field ? part_at(*field, place) : nullptr;
    std::string own = field && !field->label.empty() ? field->label : step;
    if (position) own = words("form.item", {{"n", std::to_string(*position + 1)}});
    out += (out.empty() ? "" : " · ") + own;
  }
  return out;
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
    for (const editing::Pointer& at : places_that_differ(*versions)) {
      const YamlValue &theirs = value_at(versions->is, at), &yours = value_at(versions->wanted, at);
      const bool is_only_theirs = yours == value_at(versions->was, at);
      const std::string key = editing::steps_of(at).back();
      page.rows.push_back({label_of(versions->base.form, at, words), "c" + at, as_lines(key, theirs),
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
  for (const editing::Pointer& at : places_that_differ(*versions)) {
    if (field_value(sent, "c" + at) != "yours") continue;
    const std::size_t before = edits.changes.size();
    // Where nobody else touched it, the person's own edits, which keep all else of the value as it is.
    if (value_at(versions->is, at) == value_at(versions->was, at))
      for (const editing::Change& change : versions->changes)
        if (is_at_or_below(change.at, at)) edits.changes.push_back(change);
    if (edits.changes.size() == before) edits.changes.push_back({at, value_at(versions->wanted, at)});
  }
  if (field_value(sent, "c-body") == "yours") edits.body = versions->body_wanted;
  return editing::edited(now, file.is_markdown(), edits, why);
}

}  // namespace desk
