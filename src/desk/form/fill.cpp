#include <map>

#include "base/ascii.h"
#include "desk/form/form.h"

namespace desk {
namespace {

using base::YamlValue;
using Kind = YamlValue::Kind;

using Sent = std::map<std::string, std::string, std::less<>>;

const std::string* find(const Sent& sent, char what, const std::string& at) {
  const auto found = sent.find(what + at);
  return found == sent.end() ? nullptr : &found->second;
}

bool has_any_below(const Sent& sent, char what, const std::string& at) {
  const std::string prefix = what + at;
  const auto found = sent.lower_bound(prefix);
  return found != sent.end() && found->first.starts_with(prefix);
}

void move_from(Field& field, std::size_t from, const std::string& to) {
  field.at = to + field.at.substr(from);
  for (Field& part : field.parts) move_from(part, from, to);
}

void fill_field(Field& field, const Sent& sent);

// The last part is the one for what is added: one more for each that was sent, and one to go on with.
void fill_added(Field& field, const Sent& sent) {
  const Field next = field.parts.back();
  field.parts.pop_back();
  std::size_t number = 0;
  auto add = [&] {
    Field one = next;
    move_to(one, field.at + "/-" + std::to_string(number++));
    field.parts.push_back(std::move(one));
  };
  constexpr std::size_t most = 500;
  for (std::size_t i = 0, missed = 0; i < most && missed < 20; ++i) {
    const std::string at = field.at + "/-" + std::to_string(i);
    if (!has_any_below(sent, 'v', at)) {
      ++missed;
      continue;
    }
    Field one = next;
    move_to(one, at);
    if (const std::string* name = find(sent, 'k', at)) one.name = std::string(base::trimmed(*name));
    fill_field(one, sent);
    if (value_of(one).empty()) continue;
    move_to(one, field.at + "/-" + std::to_string(number++));
    field.parts.push_back(std::move(one));
  }
  add();
}

void fill_field(Field& field, const Sent& sent) {
  if (field.is_foreign) return;
  field.is_removed = find(sent, 'd', field.at) != nullptr;
  const bool is_leaf = field.shape == Shape::text || field.shape == Shape::choice;
  if (const std::string* text = is_leaf ? find(sent, 'v', field.at) : nullptr) field.value = base::trimmed(*text);
  // A text that the browser sends as it was shown is not an edit of its blanks.
  if (is_leaf && field.value == base::trimmed(field.shown)) field.value = field.shown;
  const bool may_be_added_to = !field.parts.empty() && field.parts.back().is_new;
  for (Field& part : field.parts)
    if (!part.is_new) fill_field(part, sent);
  if (may_be_added_to) fill_added(field, sent);
}

YamlValue wordings_value(const Field& field) {
  std::size_t filled = 0;
  YamlValue map = YamlValue::map();
  for (const Field& part : field.parts)
    if (!part.value.empty()) ++filled, map.put(part.key, part.value);
  if (filled == 0) return {};
  const Field& first = field.parts.front();
  return filled == 1 && !first.value.empty() ? YamlValue(first.value) : map;
}

YamlValue group_value(const Field& field) {
  YamlValue map = YamlValue::map();
  const YamlValue* plain = nullptr;
  for (const Field& part : field.parts) {
    YamlValue value = value_of(part);
    const std::string& key = part.is_new ? part.name : part.key;
    if (value.empty() || key.empty()) continue;
    map.put(key, std::move(value));
  }
  if (map.entries.empty()) return {};
  const bool may_be_plain = field.is_plain || field.was.kind != Kind::map;
  if (may_be_plain && map.entries.size() == 1 && map.entries.front().first == field.plain_part)
    plain = &map.entries.front().second;
  return plain ? YamlValue(*plain) : map;
}

YamlValue list_value(const Field& field) {
  YamlValue list = YamlValue::list();
  for (const Field& part : field.parts)
    if (YamlValue value = value_of(part); !value.empty()) list.add(std::move(value));
  if (list.items.empty()) return {};
  const bool stands_alone = list.items.size() == 1 && field.may_stand_alone && field.was.kind != Kind::list;
  return stands_alone ? YamlValue(list.items.front()) : list;
}

}  // namespace

void move_to(Field& field, const std::string& to) { move_from(field, field.at.size(), to); }

void fill(Field& form, const Fields& sent) {
  Sent by_name;
  for (const auto& [name, value] : sent) by_name.emplace(name, value);
  fill_field(form, by_name);
}

YamlValue value_of(const Field& field) {
  if (field.is_removed) return {};
  if (field.is_foreign) return field.was;
  switch (field.shape) {
    case Shape::text:
    case Shape::choice:
      if (field.value == field.shown) return field.was;
      return field.value.empty() ? YamlValue() : YamlValue(field.value);
    case Shape::wordings:
      return wordings_value(field);
    case Shape::group:
      return group_value(field);
    case Shape::list:
      return list_value(field);
  }
  return {};
}

}  // namespace desk
