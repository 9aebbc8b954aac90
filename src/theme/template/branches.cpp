// Conditions and loops: all branches must end in the same HTML context.
#include <optional>

#include "theme/kinds.h"
#include "theme/template/compiler.h"

namespace theme {
namespace {

base::BilingualText in_tag_advice() {
  return base::msg("ทุกกรณีต้องจบที่ตำแหน่งเดียวกันใน HTML", "all branches must end in the same HTML context");
}

void mismatch(Compiler& c, std::string_view tag, base::BilingualText what) {
  if (!c.html.lost) fault(c, tag, std::move(what), in_tag_advice());
  c.html.lost = true;
}

void emit_body(Compiler& c, const Branch& branch, const Context& start) {
  c.html.now = start;
  emit_nodes(c, branch.body);
  settle(c.html, *c.here->file, branch.tag);
}

void join_branches(Compiler& c, std::optional<Context>& joined, std::string_view tag) {
  if (!joined) {
    joined = c.html.now;
  } else if (!join(*joined, c.html.now)) {
    base::BilingualText a = described(*joined), b = described(c.html.now);
    mismatch(c, tag,
             {"ส่วนนี้จบใน" + b.th + " แต่ส่วนก่อนหน้าจบใน" + a.th,
              "this part ends in " + b.en + ", but the one before it in " + a.en});
  }
}

// Between two rounds of a loop there is nothing: the end of its body meets its start.
void check_round(Compiler& c, const Node& node, const Context& start) {
  const Context& end = c.html.now;
  if (repeats(start, end)) return;
  if (same_place(start, end) && end.where == Where::gap)
    return mismatch(c, node.location, base::msg("ต้องเว้นวรรคท้ายแต่ละรอบ", "each round must end with a space"));
  base::BilingualText a = described(start), b = described(end);
  mismatch(c, node.location,
           {"รอบหนึ่งเริ่มใน" + a.th + " แต่จบใน" + b.th, "a round begins in " + a.en + ", but ends in " + b.en});
}

}  // namespace

void emit_conditional(Compiler& c, const Node& node) {
  settle(c.html, *c.here->file, node.location);
  const Context start = c.html.now;
  const unsigned seen = c.html.seen.all;
  unsigned seen_on_all = node.branches.back().always ? ~0u : seen;
  std::optional<Context> joined;
  Jumps to_end;
  for (const Branch& branch : node.branches) {
    Jumps to_next;
    if (!branch.always) emit_condition(c, branch.condition, false, to_next);
    c.html.seen.all = seen;
    emit_body(c, branch, start);
    seen_on_all &= c.html.seen.all;
    join_branches(c, joined, branch.tag);
    if (&branch != &node.branches.back()) to_end.push_back(c.out.add({Op::Kind::jump}));
    land(c.out, to_next);
  }
  if (!node.branches.back().always && !join(*joined, start)) {
    base::BilingualText a = described(start), b = described(*joined);
    mismatch(c, node.location,
             {"เริ่มใน" + a.th + " แต่จบใน" + b.th + " และไม่มี {% else %}",
              "this begins in " + a.en + " and ends in " + b.en + ", without an {% else %}"});
  }
  land(c.out, to_end);
  c.html.seen.all = seen_on_all;
  c.html.now = c.html.lost ? start : *joined;
}

void emit_loop(Compiler& c, const Node& node) {
  Reader list = resolve(c.scope, node.path, *c.here->file, c.diagnostics, c.out.code);
  if (list.type && list.type->kind != base::TypeKind::list) {
    base::BilingualText kind = named(list.type->kind);
    fault(c, node.path.text, {"ห้ามวนซ้ำ" + kind.th, kind.en + " cannot be looped over"});
    list.type = nullptr;
  }
  if (c.loops >= deepest_loops) {
    c.stopped = true;
    return fault(c, node.location, base::msg("วนซ้ำซ้อนกันเกิน 32 ชั้น", "loops are nested more than 32 deep"));
  }
  settle(c.html, *c.here->file, node.location);
  const Context start = c.html.now;
  const unsigned seen = c.html.seen.all;
  const std::size_t names = c.scope.names.size();
  const auto slot = static_cast<std::uint16_t>(2 * c.loops + 1);
  static const base::TypeInfo& state = base::type_info<LoopState>();
  c.scope.names.push_back({node.name, {list.type ? list.type->item : nullptr, 0, 0, slot}});
  c.scope.names.push_back({"loop", {&state, 0, 0, static_cast<std::uint16_t>(slot + 1)}});

  Op loop;
  loop.kind = Op::Kind::loop;
  loop.value = list;
  Jumps to_else{c.out.add(loop)}, to_end;
  const std::uint32_t body = c.out.here();
  ++c.loops;
  emit_body(c, node.branches[0], start);
  --c.loops;
  check_round(c, node, start);
  c.scope.names.resize(names);
  Op next;
  next.kind = Op::Kind::next;
  next.a = body;
  c.out.add(next);
  const unsigned seen_in_body = c.html.seen.all;
  c.html.seen.all = seen;

  std::optional<Context> joined = start;
  if (node.branches.size() > 1) {
    to_end.push_back(c.out.add({Op::Kind::jump}));
    land(c.out, to_else);
    emit_body(c, node.branches[1], start);
    join_branches(c, joined, node.branches[1].tag);
    c.html.seen.all &= seen_in_body;
    land(c.out, to_end);
  } else {
    land(c.out, to_else);
  }
  c.html.now = c.html.lost ? start : *joined;
}

}  // namespace theme
