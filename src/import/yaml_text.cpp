#include "import/yaml_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "import/words.h"

namespace importing {
namespace {

bool is_plain(std::string_view text, bool in_flow) {
  if (text.empty() || base::trimmed(text) != text) return false;
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

std::string flow_text(const Value& value) {
  std::string out;
  if (value.kind == Value::Kind::list) {
    for (const Value& item : value.items) out += (out.empty() ? "" : ", ") + flow_text(item);
    return "[" + out + "]";
  }
  if (value.kind == Value::Kind::map) {
    for (const auto& [key, entry] : value.entries) out += (out.empty() ? "" : ", ") + key + ": " + flow_text(entry);
    return "{" + out + "}";
  }
  return scalar_text(value.text, true);
}

// What follows "key:" or "-".
std::string after_mark(const Value& value, std::size_t indent) {
  if (value.is_flow) return " " + flow_text(value) + "\n";
  if (value.kind == Value::Kind::text) {
    if (value.text.find('\n') == value.text.npos) return " " + scalar_text(value.text, false) + "\n";
    std::string out = " |-\n";
    for (std::string_view line : split_lines(value.text))
      out += std::string(indent + 2, ' ') + std::string(line) + "\n";
    return out;
  }
  return "\n" + (value.kind == Value::Kind::list ? yaml_items(value, indent + 2) : yaml_of(value, indent + 2));
}

}  // namespace

Value Value::list(const std::vector<std::string>& texts) {
  Value out = of(Kind::list);
  for (const std::string& text : texts) out.items.emplace_back(text);
  return out;
}

const Value* Value::find(std::string_view key) const {
  for (const auto& [own, value] : entries)
    if (own == key) return &value;
  return nullptr;
}

Value& Value::at(std::string_view key) {
  if (kind == Kind::none) kind = Kind::map;
  for (auto& [own, value] : entries)
    if (own == key) return value;
  return entries.emplace_back(std::string(key), Value()).second;
}

bool Value::put(std::string_view key, Value value) {
  if (const Value* own = find(key)) return *own == value;
  at(key) = std::move(value);
  return true;
}

void Value::add(Value value) {
  if (kind == Kind::none) kind = Kind::list;
  items.push_back(std::move(value));
}

std::string yaml_of(const Value& map, std::size_t indent) {
  std::string out;
  for (const auto& [key, value] : map.entries)
    if (!value.empty() || value.is_flow)
      out += std::string(indent, ' ') + scalar_text(key, false) + ":" + after_mark(value, indent);
  return out;
}

std::string yaml_items(const Value& list, std::size_t indent) {
  std::string out;
  for (const Value& item : list.items) {
    const std::string blanks(indent, ' ');
    if (item.kind == Value::Kind::map && !item.is_flow) {
      const std::string lines = yaml_of(item, indent + 2);
      out += blanks + "- " + lines.substr(std::min(indent + 2, lines.size()));
    } else {
      out += blanks + "-" + after_mark(item, indent);
    }
  }
  return out;
}

}  // namespace importing
