#include "base/translations.h"

namespace base {
namespace {

std::string_view value_of(Translations::Values values, std::string_view name) {
  for (const auto& [key, value] : values)
    if (key == name) return value;
  return {};
}

void append_value(std::string& out, std::string_view inside, Translations::Values values) {
  std::size_t bar = inside.find('|');
  if (bar == inside.npos) {
    out += value_of(values, inside);
    return;
  }
  std::string_view forms = inside.substr(bar + 1);
  std::size_t second = forms.find('|');
  std::string_view value = value_of(values, inside.substr(0, bar));
  bool one = value == "1" || value == "๑";
  out += one || second == forms.npos ? forms.substr(0, second) : forms.substr(second + 1);
}

}  // namespace

void Translations::set(std::string key, std::string pattern) {
  const auto entry = patterns_.insert_or_assign(std::move(key), std::move(pattern)).first;
  by_key_[entry->first] = &entry->second;
}

const std::string* Translations::find(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : found->second;
}

std::string Translations::operator()(std::string_view key, Values values) const {
  const std::string* pattern = find(key);
  if (!pattern) return "[" + std::string(key) + "]";
  if (pattern->find('{') == pattern->npos) return *pattern;
  std::size_t size = pattern->size();
  for (const auto& [name, value] : values) size += value.size();
  std::string out;
  out.reserve(size);
  for (std::string_view rest = *pattern;;) {
    const std::size_t brace = rest.find('{'), end = brace == rest.npos ? brace : rest.find('}', brace);
    if (end == rest.npos) return out += rest;
    out += rest.substr(0, brace);
    if (rest[brace + 1] == '{') {
      out += '{';
      rest.remove_prefix(brace + 2);
    } else {
      append_value(out, rest.substr(brace + 1, end - brace - 1), values);
      rest.remove_prefix(end + 1);
    }
  }
}

}  // namespace base
