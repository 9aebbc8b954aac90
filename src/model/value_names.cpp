#include "model/value_names.h"

namespace model {

const ValueName* value_called(std::span<const ValueName> names, std::string_view word) {
  for (const ValueName& name : names) {
    if (word == name.id || word == name.th || word == name.en) return &name;
    for (std::string_view rest = name.others; !rest.empty();) {
      const std::size_t bar = rest.find('|');
      if (word == rest.substr(0, bar)) return &name;
      rest.remove_prefix(bar == rest.npos ? rest.size() : bar + 1);
    }
  }
  return nullptr;
}

std::vector<std::string_view> ids_of(std::span<const ValueName> names) {
  std::vector<std::string_view> out;
  for (const ValueName& name : names) out.push_back(name.id);
  return out;
}

std::string key_of_words(std::string_view prefix, std::string_view id) {
  std::string key(prefix);
  for (char c : id) key += c == '-' ? '_' : c;
  return key;
}

}  // namespace model
