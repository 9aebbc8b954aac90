#include "model/value_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/latin.h"

namespace model {

namespace {

std::string without_word_marks(std::string_view word) {
  std::string out;
  for (char c : word)
    if (!base::is_space(c) && c != '.' && c != '-' && c != '(' && c != ')') out += base::to_lower(c);
  return out;
}

}  // namespace

std::string plain_word(std::string_view word) { return without_word_marks(base::one_spelling(word)); }

std::vector<std::string_view> other_words_of(const ValueName& name) {
  std::vector<std::string_view> out;
  for (std::string_view rest = name.others; !rest.empty();) {
    const std::size_t bar = rest.find('|');
    out.push_back(rest.substr(0, bar));
    rest.remove_prefix(bar == rest.npos ? rest.size() : bar + 1);
  }
  return out;
}

const ValueName* value_called(std::span<const ValueName> names, std::string_view word) {
  for (const ValueName& name : names)
    if (name.id == word) return &name;
  const std::string plain = plain_word(word);
  if (plain.empty()) return nullptr;
  const auto is_it = [&](std::string_view own) { return without_word_marks(own) == plain; };
  for (const ValueName& name : names) {
    const std::vector<std::string_view> others = other_words_of(name);
    if (is_it(name.id) || is_it(name.th) || is_it(name.en) || std::any_of(others.begin(), others.end(), is_it))
      return &name;
  }
  return nullptr;
}

std::vector<std::string_view> ids_of(std::span<const ValueName> names) {
  std::vector<std::string_view> out;
  for (const ValueName& name : names) out.push_back(name.id);
  return out;
}

std::vector<base::KnownValue> known_values(std::span<const ValueName> names) {
  std::vector<base::KnownValue> out;
  for (const ValueName& name : names) {
    out.push_back({name.id, name.th, other_words_of(name)});
    out.back().words.insert(out.back().words.end(), {name.th, name.en});
  }
  return out;
}

std::string key_of_words(std::string_view prefix, std::string_view id) {
  std::string key(prefix);
  for (char c : id) key += c == '-' ? '_' : c;
  return key;
}

}  // namespace model
