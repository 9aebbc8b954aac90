#include "base/nearest.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace base {

std::string_view nearest(std::string_view written, const std::vector<std::string_view>& known) {
  std::string_view best;
  if (written.size() > 200) return best;
  std::size_t limit = std::clamp<std::size_t>(count_code_points(written) / 2, 1, 4);
  for (std::string_view word : known) {
    const std::size_t distance = edit_distance(written, word, limit);
    if (distance > limit) continue;
    best = word;
    if (distance == 0) break;
    limit = distance - 1;
  }
  return best;
}

BilingualText did_you_mean(std::string_view written, const std::vector<std::string_view>& known, KnownAs as) {
  constexpr std::size_t most = 30;
  if (std::string_view meant = nearest(written, known); !meant.empty())
    return msg("หมายถึง '{}' หรือไม่", "did you mean '{}'?", {meant});
  std::string all;
  for (std::size_t i = 0; i < known.size() && i < most; ++i) all += (i ? ", " : "") + std::string(known[i]);
  if (known.size() > most) all += ", …";
  return all.empty() ? BilingualText{} : msg("{0}: {1}", "{2}: {1}", {as.th, all, as.en});
}

}  // namespace base
