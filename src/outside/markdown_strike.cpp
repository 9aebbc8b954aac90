#include "outside/markdown_strike.h"

#include <algorithm>
#include <utility>

namespace outside {
namespace {

// Pairs of node indexes, opener and closer.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const std::vector<StrikeMark>& marks) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<const StrikeMark*> open;  // at most one a level
  for (const StrikeMark& mark : marks) {
    // Levels that were begun later than this mark's own have ended.
    while (!open.empty() && open.back()->parent > mark.parent) open.pop_back();
    bool has_opener = !open.empty() && open.back()->parent == mark.parent;
    if (has_opener && mark.can_close && mark.node > open.back()->node + 1) {
      pairs.emplace_back(open.back()->node, mark.node);
      open.pop_back();
    } else if (mark.can_open) {
      if (has_opener) open.pop_back();
      open.push_back(&mark);
    }
  }
  return pairs;
}

}  // namespace

void pair_strike_marks(core::Tree& tree, std::uint32_t first, const std::vector<StrikeMark>& marks) {
  const auto pairs = pairs_of(marks);
  if (pairs.empty()) return;
  std::vector<std::uint32_t> removed;
  for (auto [opener, closer] : pairs) {
    core::Node& node = tree[opener];
    node.kind = core::NodeKind::strikethrough;
    node.text = {};
    node.end = closer;
    removed.push_back(closer);
  }
  std::sort(removed.begin(), removed.end());

  std::vector<std::uint32_t> moved(tree.size() - first + 1);  // where each node goes, and the end
  std::uint32_t to = first;
  std::size_t next = 0;
  for (std::uint32_t i = first; i < tree.size(); ++i) {
    moved[i - first] = to;
    if (next < removed.size() && removed[next] == i)
      ++next;
    else
      ++to;
  }
  moved.back() = to;
  next = 0;
  for (std::uint32_t i = first; i < moved.size() + first - 1; ++i) {
    if (next < removed.size() && removed[next] == i) {
      ++next;
      continue;
    }
    core::Node node = tree[i];
    node.end = moved[node.end - first];
    tree[moved[i - first]] = node;
  }
  tree.resize(to);
}

std::string with_hidden_tildes(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    if (out[i] != '\\') continue;
    if (out[i + 1] == '~') out.replace(i, 2, hidden_tilde);
    ++i;
  }
  return out;
}

std::string with_shown_tildes(std::string_view text, std::string_view as) {
  std::string out;
  for (std::size_t from = 0; from < text.size();) {
    std::size_t at = std::min(text.find(hidden_tilde, from), text.size());
    out += text.substr(from, at - from);
    if (at < text.size()) out += as;
    from = at + hidden_tilde.size();
  }
  return out;
}

}  // namespace outside
