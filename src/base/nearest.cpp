#include "base/nearest.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace base {
namespace {

// The first forty, as `text_of` calls each.
template <class Item, class TextOf>
std::string listed(const std::vector<Item>& items, TextOf text_of) {
  constexpr std::size_t most = 40;
  std::string all;
  for (std::size_t i = 0; i < items.size() && i < most; ++i) all.append(i ? ", " : "").append(text_of(items[i]));
  return items.size() > most ? all + ", …" : all;
}

}  // namespace

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
  if (std::string_view meant = nearest(written, known); !meant.empty())
    return msg("หมายถึง '{}' หรือไม่", "did you mean '{}'?", {meant});
  const std::string all = listed(known, [](std::string_view word) { return word; });
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
  constexpr std::size_t few = 5;
  struct Candidate {
    std::size_t distance;
    const KnownValue* value;
  };
  std::vector<Candidate> candidates;
  for (const KnownValue& value : known)
    candidates.push_back({written.size() > 200 ? far : distance_to(written, value), &value});
  if (candidates.empty()) return {};
  const auto is_nearer = [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; };
  const Candidate best = *std::min_element(candidates.begin(), candidates.end(), is_nearer);
  const std::size_t limit = std::clamp<std::size_t>(count_code_points(written) / 2, 1, 4);
  const bool is_alone = std::count_if(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
                          return candidate.distance == best.distance;
                        }) == 1;
  if (best.distance <= limit && is_alone)
    return msg("หมายถึง {} หรือไม่", "did you mean {}?", {with_name(*best.value, "'")});
  if (candidates.size() > few) std::stable_sort(candidates.begin(), candidates.end(), is_nearer);
  const auto text_of = [](const Candidate& candidate) { return with_name(*candidate.value, ""); };
  return msg("ค่าที่ใช้ได้: {}", "valid values: {}", {listed(candidates, text_of)});
}

}  // namespace base
