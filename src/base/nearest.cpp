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
  constexpr std::size_t most = 40;
  if (std::string_view meant = nearest(written, known); !meant.empty())
    return msg("หมายถึง '{}' หรือไม่", "did you mean '{}'?", {meant});
  std::string all;
  for (std::size_t i = 0; i < known.size() && i < most; ++i) all += (i ? ", " : "") + std::string(known[i]);
  if (known.size() > most) all += ", …";
  return all.empty() ? BilingualText{} : msg("{0}: {1}", "{2}: {1}", {as.th, all, as.en});
}

namespace {

constexpr std::size_t far = 1000;

std::size_t distance_to(std::string_view written, const KnownValue& value) {
  std::size_t least = far;
  for (std::string_view word : value.words) least = std::min(least, edit_distance(written, word));
  return std::min(least, edit_distance(written, value.id));
}

std::string with_name(const KnownValue& value, std::string_view quote) {
  std::string out = std::string(quote) + std::string(value.id) + std::string(quote);
  if (!value.name.empty() && value.name != value.id) out += " (" + std::string(value.name) + ")";
  return out;
}

}  // namespace

BilingualText which_is_meant(std::string_view written, const std::vector<KnownValue>& known) {
  constexpr std::size_t most = 40, few = 5;
  std::vector<std::pair<std::size_t, const KnownValue*>> by_distance;
  for (const KnownValue& value : known)
    by_distance.emplace_back(written.size() > 200 ? far : distance_to(written, value), &value);
  if (by_distance.empty()) return {};
  std::vector<std::pair<std::size_t, const KnownValue*>> nearest_first = by_distance;
  std::stable_sort(nearest_first.begin(), nearest_first.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  const std::size_t limit = std::clamp<std::size_t>(count_code_points(written) / 2, 1, 4);
  const bool is_alone = nearest_first.size() == 1 || nearest_first[0].first < nearest_first[1].first;
  if (nearest_first[0].first <= limit && is_alone)
    return msg("หมายถึง {} หรือไม่", "did you mean {}?", {with_name(*nearest_first[0].second, "'")});
  std::string all;
  const auto& listed = known.size() > few ? nearest_first : by_distance;
  for (std::size_t i = 0; i < listed.size() && i < most; ++i)
    all += (i ? ", " : "") + with_name(*listed[i].second, "");
  if (listed.size() > most) all += ", …";
  return msg("ค่าที่ใช้ได้: {}", "valid values: {}", {all});
}

}  // namespace base
