#include "base/yaml_text.h"

#include <algorithm>

#include "base/yaml_scalar.h"

namespace base {
namespace {

// What follows "key:" or "-".
std::string after_mark(const YamlValue& value, std::size_t indent) {
  if (value.is_flow) return " " + yaml_on_one_line(value) + "\n";
  if (value.kind == YamlValue::Kind::text) {
    const std::string_view text = value.text;
    if (text.find('\n') == text.npos || !fits_yaml_block(text)) return " " + yaml_scalar(text, false) + "\n";
    return " " + std::string(yaml_block_mark(text)) + yaml_block_lines(text, indent + 2) + "\n";
  }
  return "\n" + (value.kind == YamlValue::Kind::list ? yaml_items(value, indent + 2) : yaml_of(value, indent + 2));
}

}  // namespace

YamlValue YamlValue::list(const std::vector<std::string>& texts) {
  YamlValue out = of(Kind::list);
  for (const std::string& text : texts) out.items.emplace_back(text);
  return out;
}

const YamlValue* YamlValue::find(std::string_view key) const {
  for (const auto& [own, value] : entries)
    if (own == key) return &value;
  return nullptr;
}

YamlValue& YamlValue::at(std::string_view key) {
  if (kind == Kind::none) kind = Kind::map;
  for (auto& [own, value] : entries)
    if (own == key) return value;
  return entries.emplace_back(std::string(key), YamlValue()).second;
}

bool YamlValue::put(std::string_view key, YamlValue value) {
  if (const YamlValue* own = find(key)) return *own == value;
  at(key) = std::move(value);
  return true;
}

void YamlValue::add(YamlValue value) {
  if (kind == Kind::none) kind = Kind::list;
  items.push_back(std::move(value));
}

std::string yaml_on_one_line(const YamlValue& value) {
  std::string out;
  if (value.kind == YamlValue::Kind::list) {
    for (const YamlValue& item : value.items) out += (out.empty() ? "" : ", ") + yaml_on_one_line(item);
    return "[" + out + "]";
  }
  if (value.kind == YamlValue::Kind::map) {
    for (const auto& [key, entry] : value.entries)
      out += (out.empty() ? "" : ", ") + yaml_scalar(key, true) + ": " + yaml_on_one_line(entry);
    return "{" + out + "}";
  }
  return yaml_scalar(value.text, true);
}

std::string yaml_of(const YamlValue& map, std::size_t indent) {
  std::string out;
  for (const auto& [key, value] : map.entries)
    if (!value.empty() || value.is_flow)
      out += std::string(indent, ' ') + yaml_scalar(key, false) + ":" + after_mark(value, indent);
  return out;
}

std::string yaml_items(const YamlValue& list, std::size_t indent) {
  std::string out;
  for (const YamlValue& item : list.items) {
    const std::string blanks(indent, ' ');
    if (item.kind == YamlValue::Kind::map && !item.is_flow) {
      const std::string lines = yaml_of(item, indent + 2);
      out += blanks + "- " + lines.substr(std::min(indent + 2, lines.size()));
    } else {
      out += blanks + "-" + after_mark(item, indent);
    }
  }
  return out;
}

}  // namespace base
