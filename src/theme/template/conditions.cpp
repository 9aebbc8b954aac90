// Conditions as jumps: `and` and `or` look no further than they must.
#include "theme/kinds.h"
#include "theme/template/compiler.h"

namespace theme {
namespace {

using base::TypeKind;

Comparison comparison_of(std::string_view sign) {
  if (sign == "==") return Comparison::equal;
  if (sign == "!=") return Comparison::unequal;
  if (sign == "<") return Comparison::less;
  if (sign == ">") return Comparison::greater;
  return sign == "<=" ? Comparison::at_most : Comparison::at_least;
}

Comparison turned(Comparison c) {
  switch (c) {
    case Comparison::less:
      return Comparison::greater;
    case Comparison::greater:
      return Comparison::less;
    case Comparison::at_most:
      return Comparison::at_least;
    case Comparison::at_least:
      return Comparison::at_most;
    default:
      return c;
  }
}

void emit_truth(Compiler& c, const Condition& condition, bool sense, Jumps& jumps) {
  if (condition.left.kind != Operand::Kind::path)
    return fault(c, condition.location, base::msg("ค่าตายตัวเป็นเงื่อนไขไม่ได้", "a constant is not a condition"));
  Op op;
  op.kind = Op::Kind::jump_if;
  op.sense = sense;
  op.value = resolve(c.scope, condition.left.path, *c.here->file, c.diagnostics, c.out.code);
  if (!op.value.type) return;
  if (op.value.type->kind == TypeKind::count)
    return fault(c, condition.location,
                 base::msg("'{}' เป็นจำนวน ใช้เป็นเงื่อนไขโดยตรงไม่ได้", "'{}' is a count, which is not a condition",
                           {condition.left.path.text}),
                 base::msg("ศูนย์กับไม่มีข้อมูลต้องไม่ปนกัน ให้เปรียบเทียบ เช่น '{} > 0'",
                           "zero and absent must not blur: compare it, as in '{} > 0'", {condition.left.path.text}));
  jumps.push_back(c.out.add(op));
}

base::BilingualText kind_of(const Operand& operand, const Reader& reader) {
  if (operand.kind == Operand::Kind::path) return named(reader.type->kind);
  return named(operand.kind == Operand::Kind::integer ? TypeKind::count : TypeKind::text);
}

// The kind of a comparison whose two sides suit each other; else Kind::flag, and that is reported.
TypeKind compared_kind(Compiler& c, const Condition& condition, const Operand& right, const Op& op) {
  TypeKind left = op.value.type->kind;
  TypeKind other = right.kind == Operand::Kind::integer ? TypeKind::count
                   : right.kind == Operand::Kind::text  ? TypeKind::text
                                                        : op.other.type->kind;
  if (left != other) {
    base::BilingualText a = named(left), b = kind_of(right, op.other);
    fault(c, condition.location, {"ห้ามเปรียบเทียบ" + a.th + " กับ" + b.th, a.en + " cannot be compared with " + b.en});
    return TypeKind::flag;
  }
  if (left != TypeKind::count && left != TypeKind::text) {
    base::BilingualText kind = named(left);
    fault(c, condition.location, {"ห้ามเปรียบเทียบ" + kind.th, kind.en + " cannot be compared"},
          base::msg("เปรียบเทียบได้แต่จำนวนและข้อความ", "only counts and texts can"));
    return TypeKind::flag;
  }
  if (left == TypeKind::text && op.comparison != Comparison::equal && op.comparison != Comparison::unequal) {
    fault(c, condition.location, base::msg("ข้อความเปรียบเทียบได้แต่ == และ !=", "texts compare with == and != only"),
          base::msg("ลำดับของข้อความไม่ใช่ลำดับของตัวเลข", "the order of texts is not the order of numbers"));
    return TypeKind::flag;
  }
  return left;
}

void emit_comparison(Compiler& c, const Condition& condition, bool sense, Jumps& jumps) {
  bool swap = condition.left.kind != Operand::Kind::path;
  const Operand& left = swap ? condition.right : condition.left;
  const Operand& right = swap ? condition.left : condition.right;
  if (left.kind != Operand::Kind::path)
    return fault(c, condition.location, base::msg("ค่าตายตัวเป็นเงื่อนไขไม่ได้", "a constant is not a condition"));
  Op op;
  op.sense = sense;
  op.comparison = swap ? turned(comparison_of(condition.comparison)) : comparison_of(condition.comparison);
  op.integer = right.integer;
  op.value = resolve(c.scope, left.path, *c.here->file, c.diagnostics, c.out.code);
  if (right.kind == Operand::Kind::path)
    op.other = resolve(c.scope, right.path, *c.here->file, c.diagnostics, c.out.code);
  if (!op.value.type || (right.kind == Operand::Kind::path && !op.other.type)) return;
  TypeKind kind = compared_kind(c, condition, right, op);
  if (kind == TypeKind::flag) return;
  op.kind = kind == TypeKind::count ? Op::Kind::jump_if_count : Op::Kind::jump_if_text;
  if (right.kind == Operand::Kind::text) {
    op.text = static_cast<std::uint32_t>(c.out.code.literals.size());
    op.text_length = static_cast<std::uint32_t>(right.text.size());
    c.out.code.literals += right.text;
  }
  jumps.push_back(c.out.add(op));
}

// All of the parts have to be `sense` for a jump.
void emit_chain(Compiler& c, const Condition& condition, bool sense, Jumps& jumps) {
  Jumps past;
  for (const Condition& part : condition.parts) {
    if (&part == &condition.parts.back())
      emit_condition(c, part, sense, jumps);
    else
      emit_condition(c, part, !sense, past);
  }
  land(c.out, past);
}

}  // namespace

void emit_condition(Compiler& c, const Condition& condition, bool sense, Jumps& jumps) {
  const bool any = condition.kind == Condition::Kind::any;
  switch (condition.kind) {
    case Condition::Kind::value:
      return emit_truth(c, condition, sense, jumps);
    case Condition::Kind::comparison:
      return emit_comparison(c, condition, sense, jumps);
    case Condition::Kind::negation:
      return emit_condition(c, condition.parts[0], !sense, jumps);
    case Condition::Kind::all:
    case Condition::Kind::any:
      if (any != sense) return emit_chain(c, condition, sense, jumps);
      for (const Condition& part : condition.parts) emit_condition(c, part, sense, jumps);
  }
}

}  // namespace theme
