#include "import/value_path.h"

#include <algorithm>
#include <charconv>

#include "read/year_sheets.h"

namespace importing {
namespace {

bool is_language(std::string_view key) { return key == "th" || key == "en"; }

// "results[2].text": takes "results", then 2, then "text".
struct PathElement {
  std::string_view name;   // empty: an item of a list
  std::size_t number = 0;  // from 1
};

bool take_element(std::string_view& path, PathElement& element) {
  element = {};
  if (path.starts_with('[')) {
    const std::size_t end = path.find(']');
    if (end == path.npos) return false;
    const auto [rest, error] = std::from_chars(path.data() + 1, path.data() + end, element.number);
    if (error != std::errc() || rest != path.data() + end || element.number == 0) return false;
    path.remove_prefix(end + 1);
  } else {
    element.name = path.substr(0, path.find_first_of(".["));
    if (element.name.empty()) return false;
    path.remove_prefix(element.name.size());
  }
  if (path.starts_with('.')) path.remove_prefix(1);
  return true;
}

YamlValue* child_of(YamlValue& value, std::string_view key, std::string_view own_name, base::Language first) {
  if (value.kind == YamlValue::Kind::list) return nullptr;
  if (value.kind == YamlValue::Kind::text) {
    const std::string_view own_key = is_language(key)     ? base::code(first)
                                     : own_name == "href" ? std::string_view("href")
                                                          : std::string_view("text");
    YamlValue map = YamlValue::map();
    map.put(own_key, std::move(value));
    value = std::move(map);
  }
  return &value.at(key);
}

YamlValue* item_of(YamlValue& value, std::size_t number, bool may_add) {
  if (value.kind == YamlValue::Kind::none) value = YamlValue::list();
  if (value.kind != YamlValue::Kind::list || number > value.items.size() + 1) return nullptr;
  if (number > value.items.size()) {
    if (!may_add) return nullptr;
    value.add(YamlValue());
  }
  return &value.items[number - 1];
}

}  // namespace

bool put_at_path(YamlValue& root, std::string_view path, const std::string& text, base::Language first,
                 bool may_add_items) {
  YamlValue* value = &root;
  std::string_view own_name;
  PathElement element;
  while (!path.empty()) {
    if (!take_element(path, element)) return false;
    value = element.name.empty() ? item_of(*value, element.number, may_add_items)
                                 : child_of(*value, element.name, own_name, first);
    if (!value) return false;
    if (!element.name.empty()) own_name = element.name;
  }
  if (value->kind == YamlValue::Kind::text && text.starts_with(readers::continues)) {
    value->text += text.substr(readers::continues.size());
    return true;
  }
  if (value->kind == YamlValue::Kind::none) *value = YamlValue(text);
  return value->kind == YamlValue::Kind::text && value->text == text;
}

}  // namespace importing
