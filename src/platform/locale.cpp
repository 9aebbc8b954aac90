#include "platform/locale.h"

#include <cstdlib>
#include <string_view>

namespace platform {

std::optional<base::Language> user_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* set = std::getenv(name);
    if (!set || !*set) continue;
    const std::string_view locale = set;  // "th_TH.UTF-8", "en", "C"
    const std::string_view code = locale.substr(0, locale.find_first_of("_.@-"));
    for (base::Language language : base::all_languages)
      if (code == base::code(language)) return language;
    return {};
  }
  return {};
}

}  // namespace platform
