#include "base/yaml_text.h"

#include <algorithm>

#include "base/ascii.h"

namespace base {
namespace {

bool is_plain(std::string_view text, bool in_flow) {
  if (text.empty() || trimmed(text) != text) return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`~=").find(text.front()) != text.npos) return false;
  if (text.find('\n') != text.npos || text.find(": ") != text.npos || text.find(" #") != text.npos) return false;
  if (text.ends_with(':') || text.starts_with("---") || text.starts_with("...")) return false;
  return !in_flow || text.find_first_of(",[]{}:") == text.npos;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + "\"";
}

std::string scalar_text(std::string_view text, bool in_flow) {
  return is_plain(text, in_flow) ? std::string(text) : quoted(text);
}

std::string flow_text(const YamlValue& value) {
  std::string out;
  if (value.kind == YamlValue::Kind::list) {
    for (const YamlValue& item : value.items) out += (out.empty() ? "" : ", ") + flow_text(item);
    return "[" + out + "]";
  }
  if (value.kind == YamlValue::Kind::map) {
    for (const auto& [key, entry] : value.entries) out += (out.empty() ? "" : ", ") + key + ": " + flow_text(entry);
    return "{" + out + "}";
  }
  return scalar_text(value.text, true);
}

// A text of several lines, each `indent` blanks in.
std::string block_text(std::string_view text, std::size_t indent) {
  std::string out = " |-\n";
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    out += std::string(indent, ' ') + std::string(line) + "\n";
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return out;
}

// What follows "key:" or "-".
std::string after_mark(const YamlValue& value, std::size_t indent) {
  if (value.is_flow) return " " + flow_text(value) + "\n";
  if (value.kind == YamlValue::Kind::text) {
    if (value.text.find('\n') == value.text.npos) return " " + scalar_text(value.text, false) + "\n";
    return block_text(value.text, indent + 2);
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

std::string yaml_of(const YamlValue& map, std::size_t indent) {
  std::string out;
  for (const auto& [key, value] : map.entries)
    if (!value.empty() || value.is_flow)
      out += std::string(indent, ' ') + scalar_text(key, false) + ":" + after_mark(value, indent);
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
