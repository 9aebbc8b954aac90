#include "platform/markdown_strike.h"

#include <algorithm>
#include <utility>

namespace platform {
namespace {

// Pairs of node indexes, opener and closer.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const std::vector<StrikeDelimiter>& delimiters) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<const StrikeDelimiter*> open;  // at most one per level
  for (const StrikeDelimiter& delimiter : delimiters) {
    // Levels that were begun later than this delimiter's have ended.
    while (!open.empty() && open.back()->parent > delimiter.parent) open.pop_back();
    bool has_opener = !open.empty() && open.back()->parent == delimiter.parent;
    if (has_opener && delimiter.can_close && delimiter.node > open.back()->node + 1) {
      pairs.emplace_back(open.back()->node, delimiter.node);
      open.pop_back();
    } else if (delimiter.can_open) {
      if (has_opener) open.pop_back();
      open.push_back(&delimiter);
    }
  }
  return pairs;
}

}  // namespace

void pair_strike_delimiters(base::Tree& tree, std::uint32_t first, const std::vector<StrikeDelimiter>& delimiters) {
  const auto pairs = pairs_of(delimiters);
  if (pairs.empty()) return;
  std::vector<std::uint32_t> removed;
  for (auto [opener, closer] : pairs) {
    base::Node& node = tree[opener];
    node.kind = base::NodeKind::strikethrough;
    node.text = {};
    node.end = closer;
    removed.push_back(closer);
  }
  std::sort(removed.begin(), removed.end());

  std::vector<std::uint32_t> moved(tree.size() - first + 1);  // the new index of each node, and of the end
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
    base::Node node = tree[i];
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

}  // namespace platform
