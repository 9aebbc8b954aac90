#include "import/merge.h"

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "import/words.h"
#include "platform/yaml.h"

namespace importing {
namespace {

using base::YamlValue;
using platform::YamlKind;
using platform::YamlNode;
using platform::YamlTree;

class Merger {
 public:
  Merger(const base::SourceFile& file, const YamlTree& tree, const OnConflict& conflict)
      : tree_(tree), conflict_(conflict) {
    for (std::string_view line : split_lines(file.text)) lines_.emplace_back(line);
  }

  std::string merged(const YamlValue& added) {
    merge_map(tree_.root(), added, "", 0, lines_.size());
    for (auto at = insertions_.rbegin(); at != insertions_.rend(); ++at)
      lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(at->first), at->second);
    std::string out;
    for (const std::string& line : lines_) {
      out += line;
      if (!line.ends_with('\n')) out += '\n';
    }
    return out;
  }

 private:
  const YamlNode* child(const YamlNode& map, std::string_view key) const {
    for (const YamlNode* node = tree_.first_of(map); node; node = tree_.after(*node))
      if (node->key == key) return node;
    return nullptr;
  }

  // The line behind the last one of a block that ends before `end`; both from 0.
  std::size_t end_of_block(std::size_t end) const {
    while (end > 0) {
      const std::string_view line = base::trimmed(lines_[end - 1]);
      if (!line.empty() && !line.starts_with('#')) break;
      --end;
    }
    return end;
  }

  // Where the block of `node` ends, which is in one that ends at line `end`.
  std::size_t end_of(const YamlNode& node, std::size_t end) const {
    const YamlNode* next = tree_.after(node);
    return next ? (next->key.empty() ? next->location.line : next->key_place.line) - 1 : end;
  }

  void insert(std::size_t at, const std::string& text) { insertions_[at] += text; }

  void merge_map(const YamlNode& map, const YamlValue& added, const std::string& path, std::size_t indent,
                 std::size_t end) {
    for (const auto& [key, value] : added.entries) {
      if (value.empty()) continue;
      const std::string name = path.empty() ? key : path + "." + key;
      const YamlNode* own = map.kind == YamlKind::map ? child(map, key) : nullptr;
      if (!own) {
        YamlValue one = YamlValue::map();
        one.put(key, value);
        insert(end_of_block(end), yaml_of(one, indent));
      } else {
        merge_value(*own, value, name, end_of(*own, end));
      }
    }
  }

  void merge_value(const YamlNode& own, const YamlValue& value, const std::string& name, std::size_t end) {
    if (value.kind == YamlValue::Kind::text && own.kind == YamlKind::scalar) {
      if (own.text != value.text) conflict_(name, value, true);
      return;
    }
    const YamlNode* first = tree_.first_of(own);
    const bool is_block = first && (own.kind == YamlKind::list || first->key_place.line > own.key_place.line) &&
                          (own.kind != YamlKind::list || first->location.line > own.key_place.line);
    if (value.kind == YamlValue::Kind::map && own.kind == YamlKind::map) {
      if (is_block) return merge_map(own, value, name, first->key_place.column - 1, end);
      for (const auto& [key, entry] : value.entries) {
        const YamlNode* there = child(own, key);
        if (!there || there->kind != YamlKind::scalar || there->text != entry.text)
          conflict_(name + "." + key, entry, there != nullptr);
      }
      return;
    }
    if (value.kind == YamlValue::Kind::list && own.kind == YamlKind::list && is_block) {
      const std::string_view line = lines_[first->location.line - 1];
      const std::size_t dash = line.find('-');
      if (dash == line.npos || dash >= first->location.column) return conflict_(name, value, false);
      YamlValue fresh = YamlValue::list();
      for (const YamlValue& item : value.items)
        if (!has_item(own, item, name)) fresh.add(item);
      if (!fresh.items.empty()) insert(end_of_block(end), yaml_items(fresh, dash));
      return;
    }
    conflict_(name, value, own.kind != YamlKind::list || value.kind != YamlValue::Kind::list);
  }

  // Whether the list has an entry of this month, name or value; one that says something else is told.
  bool has_item(const YamlNode& list, const YamlValue& item, const std::string& name) {
    for (const YamlNode* own = tree_.first_of(list); own; own = tree_.after(*own)) {
      if (item.kind == YamlValue::Kind::text) {
        if (own->text == item.text) return true;
        continue;
      }
      for (const char* key : {"month", "value", "step", "href", "name"}) {
        const YamlValue* mine = item.find(key);
        const YamlNode* theirs = own->kind == YamlKind::map ? child(*own, key) : nullptr;
        if (!mine || !theirs) continue;
        if (mine->text != theirs->text) break;
        if (!says_all(*own, item)) conflict_(name + "[" + mine->text + "]", item, true);
        return true;
      }
    }
    return false;
  }

  bool says_all(const YamlNode& own, const YamlValue& value) const {
    if (value.kind == YamlValue::Kind::text) return own.text == value.text;
    for (const auto& [key, entry] : value.entries) {
      const YamlNode* there = own.kind == YamlKind::map ? child(own, key) : nullptr;
      if (key != "id" && (!there || !says_all(*there, entry))) return false;
    }
    return true;
  }

  const YamlTree& tree_;
  const OnConflict& conflict_;
  std::vector<std::string> lines_;
  std::map<std::size_t, std::string> insertions_;  // before which line
};

}  // namespace

std::optional<std::string> with_added(const base::SourceFile& file, const YamlValue& added,
                                      const OnConflict& conflict) {
  base::Arena arena;
  base::Report report;
  YamlTree tree;
  if (!platform::parse_yaml(file, 0, file.text.size(), arena, tree, report)) return std::nullopt;
  if (tree.root().kind != YamlKind::map && tree.root().kind != YamlKind::nothing) return std::nullopt;
  return Merger(file, tree, conflict).merged(added);
}

}  // namespace importing
