#include "desk/openers.h"

#include "desk/look.h"
#include "desk/store.h"

namespace desk {

std::string openers_in_words(const Visit& visit, const std::string& path) {
  const auto others = visit.store.others(path, visit.request.session);
  std::string who;
  for (const Store::Opener& other : others) who += (who.empty() ? "" : ", ") + other.user + " (" + other.host + ")";
  if (who.empty()) return who;
  return words_of(visit.options.language)("file.is_open", {{"who", who}, {"n", std::to_string(others.size())}});
}

}  // namespace desk
