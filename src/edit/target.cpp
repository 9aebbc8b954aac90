#include "edit/target.h"

#include <algorithm>
#include <charconv>

#include "edit/edits.h"

namespace editing {
namespace {

using base::YamlValue;
using platform::YamlNode;
using platform::YamlTree;

Target* child_of(Target& map, std::string_view key) {
  for (Target& child : map.children)
    if (child.key == key) return &child;
  return nullptr;
}

Target* item_of(Target& list, std::string_view step) {
  std::size_t place = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), place);
  if (end != step.data() + step.size() || error != std::errc()) return nullptr;
  for (Target& child : list.children)
    if (child.was && child.place == place) return &child;
  return nullptr;
}

Target& add_child(Target& parent, std::string key) {
  parent.children.emplace_back().key = std::move(key);
  return parent.children.back();
}

void set(Target& target, const YamlValue& value);

Target new_target(std::string key, const YamlValue& value) {
  Target out;
  out.key = std::move(key);
  set(out, value);
  return out;
}

// Whether two values are the same, apart from the order of keys and from what is empty.
bool is_same(const YamlValue& a, const YamlValue& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  const auto is_there = [](const auto& entry) { return entry.second.kind != Kind::none; };
  if (std::count_if(a.entries.begin(), a.entries.end(), is_there) !=
      std::count_if(b.entries.begin(), b.entries.end(), is_there))
    return false;
  for (const auto& [key, entry] : a.entries) {
    const YamlValue* other = entry.kind == Kind::none ? nullptr : b.find(key);
    if (entry.kind != Kind::none && (!other || !is_same(entry, *other))) return false;
  }
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), is_same);
}

// Keys that are left empty stay: they are not there in either.
void set_map(Target& target, const YamlValue& value) {
  std::erase_if(target.children, [&](const Target& child) {
    const YamlValue* own = value.find(child.key);
    return child.kind != Kind::none && (!own || own->kind == Kind::none);
  });
  for (const auto& [key, entry] : value.entries) {
    if (entry.kind == Kind::none) continue;
    if (Target* own = child_of(target, key))
      set(*own, entry);
    else
      target.children.push_back(new_target(key, entry));
  }
}

// Whether one item may have become the other: texts, or maps that have a value in common.
bool may_have_become(const YamlValue& before, const YamlValue& after) {
  if (before.kind != after.kind) return false;
  if (before.kind != Kind::map) return true;
  return std::any_of(before.entries.begin(), before.entries.end(), [&](const auto& entry) {
    const YamlValue* own = after.find(entry.first);
    return own && entry.second.kind != Kind::none && is_same(*own, entry.second);
  });
}

// Each new item takes over one that is there: the first that is the same, else one that it may have become.
void set_list(Target& target, const YamlValue& value) {
  std::vector<Target> before = std::move(target.children);
  std::vector<YamlValue> values;
  for (const Target& item : before) values.push_back(value_of(item));
  std::vector<bool> is_taken(before.size());
  std::vector<std::size_t> taken(value.items.size(), before.size());
  for (auto fits : {is_same, may_have_become})
    for (std::size_t i = 0; i < value.items.size(); ++i)
      for (std::size_t j = 0; j < before.size() && taken[i] == before.size(); ++j)
        if (!is_taken[j] && fits(values[j], value.items[i])) is_taken[taken[i] = j] = true;
  target.children.clear();
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (taken[i] == before.size()) {
      if (value.items[i].kind != Kind::none) target.children.push_back(new_target("", value.items[i]));
      continue;
    }
    target.children.push_back(std::move(before[taken[i]]));
    set(target.children.back(), value.items[i]);
  }
}

void set(Target& target, const YamlValue& value) {
  if (target.was && is_same(value_of(target), value)) return;
  if (target.kind != value.kind) target.children.clear();
  target.kind = value.kind;
  target.is_flow = value.is_flow;
  target.text = value.text;
  if (value.kind == Kind::map) set_map(target, value);
  if (value.kind == Kind::list) set_list(target, value);
}

void take_away(Target& parent, const Target& child) {
  // A key that is left empty is not there.
  if (parent.kind == Kind::map && child.was && child.kind == Kind::none) return;
  parent.children.erase(parent.children.begin() + (&child - parent.children.data()));
}

bool is_step_into(Target& target, std::string_view step) {
  const bool is_empty = target.kind == Kind::none || (target.kind == Kind::text && target.text.empty());
  if (is_empty) {
    target.kind = step == "-" ? Kind::list : Kind::map;
    target.text.clear();
  }
  return target.is_collection();
}

void find_difference(Target& target, const YamlTree& tree, const YamlNode& node, std::vector<Target*>& path);

void find_difference_below(Target& target, const YamlTree& tree, const YamlNode& node, std::vector<Target*>& path) {
  std::vector<const YamlNode*> nodes;
  for (const YamlNode* child = tree.first_of(node); child; child = tree.after(*child)) nodes.push_back(child);
  if (nodes.size() != target.children.size()) return path.push_back(&target);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    Target& child = target.children[i];
    const auto own = target.kind == Kind::list ? nodes.begin() + static_cast<std::ptrdiff_t>(i)
                                               : std::find_if(nodes.begin(), nodes.end(),
                                                              [&](const YamlNode* n) { return n->key == child.key; });
    if (own == nodes.end()) return path.push_back(&target);
    const std::size_t depth = path.size();
    find_difference(child, tree, **own, path);
    if (path.size() > depth) return void(path.insert(path.begin() + static_cast<std::ptrdiff_t>(depth), &target));
  }
}

void find_difference(Target& target, const YamlTree& tree, const YamlNode& node, std::vector<Target*>& path) {
  if (kind_of(node) != target.kind || node.text != target.text)
    path.push_back(&target);
  else
    find_difference_below(target, tree, node, path);
}

}  // namespace

Kind kind_of(const YamlNode& node) {
  switch (node.kind) {
    case platform::YamlKind::nothing:
      return Kind::none;
    case platform::YamlKind::scalar:
      return Kind::text;
    case platform::YamlKind::list:
      return Kind::list;
    case platform::YamlKind::map:
      return Kind::map;
  }
  return Kind::none;
}

Target target_of(const Document& document, std::uint32_t index) {
  const YamlNode& node = document.node(index);
  Target out;
  out.was = index;
  out.key = node.key;
  out.kind = kind_of(node);
  out.text = node.text;
  for (std::uint32_t child : document.children(index)) {
    Target& added = out.children.emplace_back(target_of(document, child));
    added.place = out.children.size() - 1;
  }
  return out;
}

bool change(Target& root, std::string_view pointer, const YamlValue& value) {
  const std::vector<std::string> steps = steps_of(pointer);
  const bool is_taken_away = value.kind == Kind::none;
  Target* parent = nullptr;
  Target* target = &root;
  for (const std::string& step : steps) {
    if (is_taken_away && target->kind == Kind::none) return step != "-";  // it is not there already
    if (!is_step_into(*target, step)) return false;
    parent = target;
    const bool is_list = parent->kind == Kind::list;
    const bool is_new_item = is_list && step == "-";
    if (is_new_item && is_taken_away) return false;
    target = is_new_item ? &add_child(*parent, "") : is_list ? item_of(*parent, step) : child_of(*parent, step);
    if (target) continue;
    if (is_list) return false;
    if (is_taken_away) return true;
    target = &add_child(*parent, step);
  }
  if (!is_taken_away)
    set(*target, value);
  else if (parent)
    take_away(*parent, *target);
  else
    set(root, root.kind == Kind::list ? YamlValue::list() : YamlValue::map());
  return true;
}

YamlValue value_of(const Target& target) {
  YamlValue out;
  out.kind = target.kind;
  out.text = target.text;
  out.is_flow = target.is_flow;
  for (const Target& child : target.children) {
    if (target.kind == Kind::map)
      out.entries.emplace_back(child.key, value_of(child));
    else
      out.items.push_back(value_of(child));
  }
  return out;
}

bool is_changed(const Target& target, const Document& document) {
  if (!target.was || target.form != Target::Form::kept) return true;
  const YamlNode& node = document.node(*target.was);
  if (kind_of(node) != target.kind || node.text != target.text) return true;
  const auto before = document.children(*target.was);
  return !std::equal(
      before.begin(), before.end(), target.children.begin(), target.children.end(),
      [&](std::uint32_t was, const Target& child) { return child.was == was && !is_changed(child, document); });
}

std::vector<Target*> first_difference(Target& root, const YamlTree& result) {
  std::vector<Target*> path;
  const bool is_empty = root.children.empty() && root.text.empty();
  if (!is_empty || result.root().size || !result.root().text.empty())
    find_difference(root, result, result.root(), path);
  return path;
}

}  // namespace editing
