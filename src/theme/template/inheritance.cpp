// Files that extend and include each other.
#include <algorithm>

#include "theme/template/compiler.h"
#include "theme/template/parse.h"

namespace theme {
namespace {

constexpr std::size_t most_open = 16;

const Tree& tree_of(Compiler& c, const base::SourceFile& file) {
  if (!c.sources.trees) c.sources.trees = std::make_shared<Trees>();
  auto [found, is_new] = c.sources.trees->of.try_emplace(&file);
  Tree& tree = found->second;
  if (is_new) {
    const std::size_t before = c.diagnostics.count;
    tree = parse(file, c.diagnostics);
    tree.mistakes = c.diagnostics.count - before;
  }
  if (c.files.insert(&file).second) {
    if (!is_new) c.diagnostics.count += tree.mistakes;
    platform::Hash& mark = c.out.code.mark;
    mark = platform::hash(platform::hex(mark) + file.text);
  }
  return tree;
}

// The file of that name, which the present one may include or extend; null where it may not, which is reported.
const base::SourceFile* find_template(Compiler& c, std::string_view name) {
  const base::SourceFile* file = c.sources.find(name);
  if (!file) {
    std::vector<std::string_view> known;
    for (const Sources::Named& named : c.sources.templates) known.push_back(named.name);
    fault(c, name, base::msg("ไม่มีแม่แบบ '{}'", "there is no template '{}'", {shown(name)}), nearest_of(name, known));
    return nullptr;
  }
  if (std::find(c.open_files.begin(), c.open_files.end(), file) != c.open_files.end()) {
    std::string chain;
    for (const base::SourceFile* open : c.open_files) chain += open->path + " → ";
    fault(c, name, base::msg("แม่แบบเรียกกันเป็นวง", "templates include or extend each other in a circle"),
          base::msg("{}", "{}", {chain + file->path}));
    return nullptr;
  }
  if (c.open_files.size() < most_open) return file;
  fault(c, name, base::msg("แม่แบบซ้อนกันเกิน 16 ไฟล์", "more than 16 files within each other"));
  return nullptr;
}

// A block that the layout lacks would be dropped in silence.
void check_blocks(Compiler& c, const Tree& child, const std::map<std::string_view, std::vector<Definition>>& above) {
  std::vector<std::string_view> known;
  for (const auto& [name, definitions] : above) known.push_back(name);
  for (const Node& node : child.nodes)
    if (node.kind == Node::Kind::block && !node.name.empty() && !above.contains(node.name))
      c.diagnostics.add(*child.file, node.name,
                        base::msg("'{}' ไม่มีบล็อก '{}'", "'{}' has no block '{}'", {child.extends, shown(node.name)}),
                        nearest_of(node.name, known));
}

// The file and its layouts, the outermost first. Opens them all; empty where one cannot be used.
std::vector<const Tree*> chain_of(Compiler& c, const base::SourceFile& first) {
  std::vector<const Tree*> chain;
  for (const base::SourceFile* file = &first; file;) {
    c.open_files.push_back(file);
    const Tree& tree = tree_of(c, *file);
    if (!tree.usable) return {};
    chain.insert(chain.begin(), &tree);
    if (tree.extends.empty()) return chain;
    c.here = &tree;
    file = find_template(c, tree.extends);
  }
  return {};
}

Unit unit_of(Compiler& c, const std::vector<const Tree*>& chain) {
  Unit unit;
  for (const Tree* tree : chain) {
    c.work += tree->blocks.size();
    if (tree != chain.front()) check_blocks(c, *tree, unit.blocks);
    for (const auto& [name, node] : tree->blocks) {
      std::vector<Definition>& all = unit.blocks[name];
      all.insert(all.begin(), {tree, node});
    }
  }
  return unit;
}

void emit_definition(Compiler& c, const std::vector<Definition>& all, std::size_t which) {
  const auto* around = c.block;
  const Tree* file = c.here;
  const std::size_t definition = c.definition;
  c.block = &all;
  c.definition = which;
  c.here = all[which].tree;
  emit_nodes(c, all[which].node->branches[0].body);
  settle(c.html, *c.here->file, all[which].node->location);
  c.here = file;
  c.block = around;
  c.definition = definition;
}

void check_same_place(Compiler& c, const Node& node, const Context& start) {
  if (c.html.lost || same_place(start, c.html.now)) return;
  base::BilingualText a = described(start), b = described(c.html.now);
  fault(c, node.location, {"เริ่มใน" + a.th + " แต่จบใน" + b.th, "this begins in " + a.en + ", but ends in " + b.en});
  c.html.lost = true;
}

}  // namespace

void emit_unit(Compiler& c, const base::SourceFile& file) {
  const auto* before = c.here;
  const auto* around = c.unit;
  const auto* block = c.block;
  const std::size_t open = c.open_files.size();
  const std::vector<const Tree*> chain = chain_of(c, file);
  const Unit unit = unit_of(c, chain);
  if (!open)
    for (const auto& [name, definitions] : unit.blocks) c.own_blocks.insert({name, definitions.front()});
  if (!chain.empty()) {
    c.unit = &unit;
    c.block = nullptr;
    c.here = chain.front();
    emit_nodes(c, chain.front()->nodes);
  }
  c.open_files.resize(open);
  c.here = before;
  c.unit = around;
  c.block = block;
}

void emit_include(Compiler& c, const Node& node) {
  if (node.name.empty()) return;
  const std::size_t names = c.scope.names.size();
  std::vector<Scope::Named> bound;
  for (const Binding& binding : node.bindings)
    bound.push_back({binding.name, resolve(c.scope, binding.value.path, *c.here->file, c.diagnostics, c.out.code)});
  const base::SourceFile* file = find_template(c, node.name);
  if (!file) return;
  c.scope.names.insert(c.scope.names.end(), bound.begin(), bound.end());
  settle(c.html, *c.here->file, node.location);
  const Context start = c.html.now;
  emit_unit(c, *file);
  settle(c.html, *c.here->file, node.location);
  check_same_place(c, node, start);
  c.scope.names.resize(names);
}

void emit_block(Compiler& c, const Node& node) {
  auto found = c.unit->blocks.find(node.name);
  if (found == c.unit->blocks.end() || node.name.empty()) return;
  settle(c.html, *c.here->file, node.location);
  const Context start = c.html.now;
  emit_definition(c, found->second, 0);
  check_same_place(c, node, start);
}

void emit_super(Compiler& c, const Node& node) {
  if (!c.block || c.definition + 1 >= c.block->size())
    return fault(c, node.path.text,
                 base::msg("'super' ใช้ได้แต่ในบล็อกที่แทนบล็อกของแม่แบบอื่น",
                           "'super' is only allowed in a block that replaces another"));
  emit_definition(c, *c.block, c.definition + 1);
}

}  // namespace theme
