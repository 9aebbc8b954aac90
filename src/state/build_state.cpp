#include "state/build_state.h"

#include <algorithm>
#include <utility>

namespace state {

std::optional<BuildState> BuildState::of(std::optional<platform::MappedFile> root,
                                         std::optional<platform::MappedFile> leaves) {
  if (!root) return {};
  // A site without agencies has no leaves.
  std::optional<BuildState> out = of(root->bytes(), leaves ? leaves->bytes() : std::string_view());
  if (!out) return {};
  out->root_file_ = std::move(root);
  out->leaves_file_ = std::move(leaves);
  return out;
}

std::optional<BuildState> BuildState::open(const std::string& state_folder) {
  const auto map = [&](std::string_view name) {
    return platform::MappedFile::open(state_folder + "/" + std::string(name));
  };
  return of(map(build_state_file), map(agency_states_file));
}

std::optional<BuildState> BuildState::of(std::string_view root, std::string_view leaves) {
  std::optional<Root> archive = Root::of(root);
  if (!archive || archive->rows<StateHead>().size() != 1) return {};
  BuildState out(std::move(*archive), leaves);
  return out.read_agencies() ? std::optional(std::move(out)) : std::nullopt;
}

bool BuildState::read_agencies() {
  agencies_.reserve(agencies().size());
  for (const AgencyRow& row : agencies()) {
    auto own = AgencyState::of(publish::leaf_at<AgencyFormat>(row.state, leaves_));
    if (!own) return false;
    agencies_.push_back(std::move(*own));
  }
  return true;
}

const AgencyRow* BuildState::find(std::string_view slug) const {
  const auto all = agencies();
  auto row = std::lower_bound(all.begin(), all.end(), slug,
                              [&](const AgencyRow& a, std::string_view wanted) { return text(a.slug) < wanted; });
  return row != all.end() && text(row->slug) == slug ? &*row : nullptr;
}

const AgencyState& BuildState::agency(const AgencyRow& row) const {
  return agencies_[static_cast<std::size_t>(&row - agencies().data())];
}

std::string_view BuildState::bytes_of_agency(const AgencyRow& row) const {
  return leaves_.substr(static_cast<std::size_t>(row.state.start), static_cast<std::size_t>(row.state.size));
}

std::uint64_t BuildState::bytes_of_agencies() const {
  std::uint64_t sum = 0;
  for (const AgencyRow& row : agencies()) sum += row.state.size;
  return sum;
}

std::vector<std::string> BuildState::texts(RowRange range) const {
  std::vector<std::string> out;
  for (TextRef ref : root_.rows<TextRef>(range)) out.emplace_back(text(ref));
  return out;
}

}  // namespace state
