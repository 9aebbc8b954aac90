#include "desk/form/form.h"

#include <algorithm>

#include "desk/form/known_values.h"
#include "read/values.h"

namespace desk {
namespace {

using base::YamlValue;
using editing::below;
using readers::Key;
using readers::Type;
using Kind = YamlValue::Kind;

const YamlValue& nothing() {
  static const YamlValue none;
  return none;
}

const YamlValue& entry(const YamlValue& map, std::string_view key) {
  const YamlValue* value = map.find(key);
  return value ? *value : nothing();
}

bool is_scalar_or_none(const YamlValue& value) { return value.kind == Kind::text || value.kind == Kind::none; }

class FormMaker {
 public:
  explicit FormMaker(const FormBasis& basis) : basis_(basis) {}

  Field root(const readers::ContentKind& kind, const YamlValue& values) {
    if (kind.is_list) return list(Key("", *kind.keys).list(), {}, values);
    Field form;
    form.shape = Shape::group;
    form.type = Type::map;
    form.was = values;
    form.is_foreign = values.kind != Kind::map && values.kind != Kind::none;
    add_keys(form, *kind.keys);
    return form;
  }

 private:
  void add_keys(Field& group, const readers::KeySet& keys) {
    const bool is_root = group.at.empty();
    for (const Key& key : keys.keys) {
      group.parts.push_back(field(key, below(group.at, key.name), entry(group.was, key.name)));
      Field& part = group.parts.back();
      part.is_usual = !is_root || part.is_required || part.was.kind != Kind::none || is_usual(basis_.kind, key.name);
    }
    if (keys.has_annotations) add_keys(group, readers::annotation_keys);
  }

  Field named(const Key& key, std::string at, const YamlValue& was) {
    Field out;
    out.at = std::move(at);
    out.key = key.name;
    out.type = key.type;
    out.was = was;
    out.label = label_of(key, basis_);
    out.help = help_of(key, basis_, out.label);
    out.example = key.example;
    out.is_required = key.is_required;
    out.takes_file = takes_file(key, basis_);
    out.is_usual = true;
    return out;
  }

  Field field(const Key& key, std::string at, const YamlValue& was) {
    if (key.form == Key::Form::by_key || key.type == Type::colours) return entries(key, std::move(at), was);
    // Some values may be a list where the table of keys does not say so: telephone numbers of a channel.
    const bool is_written_as_list = was.kind == Kind::list && key.type != Type::map;
    if (key.form != Key::Form::one || key.type == Type::names || is_written_as_list)
      return list(key, std::move(at), was);
    return one(key, std::move(at), was);
  }

  Field one(const Key& key, std::string at, const YamlValue& was) {
    Field out = named(key, std::move(at), was);
    const readers::KeySet* keys = key.keys;
    if (was.kind == Kind::map && key.type == Type::period) keys = &readers::period_keys;
    if (was.kind == Kind::map && key.type == Type::due) keys = &readers::due_keys;
    if (keys)
      make_group(out, *keys);
    else if (key.type == Type::text || key.type == Type::markdown)
      make_wordings(out);
    else
      make_control(out, key);
    return out;
  }

  void make_group(Field& out, const readers::KeySet& keys) {
    out.shape = Shape::group;
    if (out.type != Type::map)
      for (std::string_view name : {"href", "text", "step"})
        if (out.plain_part.empty() && readers::find_key(keys, name)) out.plain_part = name;
    if (out.was.kind == Kind::list) out.is_foreign = true;
    if (out.was.kind == Kind::text && out.plain_part.empty()) out.is_foreign = true;
    Field parts = out;  // whose `was` is a map, also where the file writes one value for it
    out.is_plain =
        out.was.kind == Kind::text || (!out.plain_part.empty() && readers::is_text_of_languages(out.was, keys));
    if (out.is_plain) {
      parts.was = YamlValue::map();
      parts.was.put(out.plain_part, out.was);
    }
    add_keys(parts, keys);
    out.parts = std::move(parts.parts);
  }

  void make_wordings(Field& out) {
    const bool is_long = out.type == Type::markdown;
    if (basis_.languages.size() < 2 && is_scalar_or_none(out.was)) {
      out.shown = out.value = out.was.text;
      return;
    }
    out.shape = Shape::wordings;
    if (out.was.kind == Kind::list) out.is_foreign = true;
    for (base::Language language : wording_languages(out.was)) {
      Field part;
      part.key = base::code(language);
      part.at = below(out.at, part.key);
      part.type = is_long ? Type::markdown : Type::text;
      part.is_usual = true;
      if (out.was.kind == Kind::map) part.was = entry(out.was, part.key);
      if (out.was.kind == Kind::text && language == basis_.languages.front()) part.was = out.was;
      part.shown = part.value = part.was.text;
      out.parts.push_back(std::move(part));
    }
  }

  // Those of the site, and what the file has beside them.
  std::vector<base::Language> wording_languages(const YamlValue& was) const {
    std::vector<base::Language> out = basis_.languages;
    for (base::Language language : base::all_languages)
      if (was.kind == Kind::map && was.find(base::code(language)) &&
          std::find(out.begin(), out.end(), language) == out.end())
        out.push_back(language);
    return out;
  }

  void make_control(Field& out, const Key& key) {
    if (!is_scalar_or_none(out.was)) {
      out.is_foreign = true;
      return;
    }
    out.options = known_values_of(key, basis_);
    const bool is_closed = key.type == Type::choice || key.type == Type::flag;
    out.shape = is_closed || is_chosen(key) ? Shape::choice : Shape::text;
    out.shown = out.shape == Shape::choice ? known_id(key, out.was.text, basis_) : out.was.text;
    // What is none of the valid values must stay in the form as it is.
    const bool is_listed = out.shown.empty() || std::any_of(out.options.begin(), out.options.end(),
                                                            [&](const Option& o) { return o.value == out.shown; });
    if (out.shape == Shape::choice && !is_listed) out.options.push_back({out.shown, out.shown});
    out.value = out.shown;
  }

  // Items are fields of the key as it would stand alone.
  Field item(const Key& key, std::string at, const YamlValue& was) {
    Key alone = key;
    alone.form = Key::Form::one;
    if (alone.type == Type::names) alone.type = Type::text;
    if (alone.type == Type::flag) alone.type = Type::choice;
    alone.is_required = false;
    return one(alone, std::move(at), was);
  }

  Field list(const Key& key, std::string at, const YamlValue& was) {
    Field out = named(key, std::move(at), was);
    out.shape = Shape::list;
    out.may_stand_alone = key.form == Key::Form::one_or_list || key.type == Type::names;
    if (was.kind == Kind::list)
      for (std::size_t i = 0; i < was.items.size(); ++i)
        out.parts.push_back(item(key, below(out.at, std::to_string(i)), was.items[i]));
    else if (was.kind != Kind::none && out.may_stand_alone)
      out.parts.push_back(item(key, below(out.at, "0"), was));
    else if (was.kind != Kind::none)
      out.is_foreign = true;
    add_next(out, item(key, below(out.at, "-0"), nothing()));
    return out;
  }

  static void add_next(Field& list, Field next) {
    next.is_new = true;
    list.parts.push_back(std::move(next));
  }

  Field entries(const Key& key, std::string at, const YamlValue& was) {
    Field out = named(key, std::move(at), was);
    out.shape = Shape::group;
    out.is_foreign = was.kind != Kind::map && was.kind != Kind::none;
    Key alone = key;
    alone.form = Key::Form::one;
    alone.is_required = false;
    if (alone.type == Type::colours) alone.type = Type::word;
    const auto known = known_keys_of(key, out.at, basis_);
    for (const Option& option : known) {
      out.parts.push_back(one(alone, below(out.at, option.value), entry_called(was, option.value)));
      out.parts.back().label = option.label;
      out.parts.back().key = option.value;
    }
    for (const auto& own : was.entries) {
      const bool is_known =
          std::any_of(known.begin(), known.end(), [&](const Option& o) { return is_same_key(o.value, own.first); });
      if (is_known) continue;
      out.parts.push_back(one(alone, below(out.at, own.first), own.second));
      out.parts.back().label = out.parts.back().key = own.first;
    }
    for (Field& part : out.parts) rename_to_file(part, out, was);
    out.has_any_keys = known.empty();
    if (out.has_any_keys) add_next(out, one(alone, below(out.at, "-0"), nothing()));
    return out;
  }

  static const YamlValue& entry_called(const YamlValue& map, std::string_view key) {
    for (const auto& [name, value] : map.entries)
      if (is_same_key(key, name)) return value;
    return nothing();
  }

  // The file may spell a key of the framework in another way ("o1"): then the place is that of the file.
  static void rename_to_file(Field& part, const Field& group, const YamlValue& was) {
    for (const auto& [name, value] : was.entries)
      if (is_same_key(part.key, name) && name != part.key) move_to(part, below(group.at, name));
  }

  const FormBasis& basis_;
};

}  // namespace

Field form_of(const readers::ContentKind& kind, const YamlValue& values, const FormBasis& basis) {
  return FormMaker(basis).root(kind, values);
}

}  // namespace desk
