#include "read/keys.h"

namespace readers {

std::string meaning_of(const Key& key, base::Language language) {
  std::string out(language == base::Language::th ? key.th : key.en);
  for (std::size_t end = out.find("]("); end != out.npos; end = out.find("](", end)) {
    const std::size_t begin = out.rfind('[', end), close = out.find(')', end);
    if (begin == out.npos || close == out.npos) break;
    out.erase(end, close + 1 - end);
    out.erase(begin, 1);
  }
  return out;
}

}  // namespace readers
