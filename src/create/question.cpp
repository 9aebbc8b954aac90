#include "create/question.h"

namespace create {

std::string Question::name() const {
  std::string out(path);
  for (char& c : out)
    if (c == '.' || c == '_') c = '-';
  return out;
}

std::string_view Question::example() const {
  const readers::KeySet* set = keys;
  const readers::Key* found = nullptr;
  for (std::string_view rest = path; set; set = found ? found->keys : nullptr) {
    const std::size_t dot = rest.find('.');
    found = readers::find_key(*set, rest.substr(0, dot));
    if (dot == rest.npos) break;
    rest.remove_prefix(dot + 1);
  }
  if (!found) return {};
  std::string_view value = found->example;
  if (value.starts_with('[') && value.ends_with(']')) value = value.substr(1, value.size() - 2);
  return value;
}

}  // namespace create
