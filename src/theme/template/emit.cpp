#include "theme/template/emit.h"

namespace theme {

void Emitter::literal(std::string_view text, std::span<const Boundary> boundaries) {
  if (text.empty()) return;
  bool merges = code.ops.size() > barrier && code.ops.back().kind == Op::Kind::literal &&
                code.ops.back().a + code.ops.back().b == code.literals.size();
  if (merges) {
    code.ops.back().b += static_cast<std::uint32_t>(text.size());
  } else {
    Op op;
    op.a = static_cast<std::uint32_t>(code.literals.size());
    op.b = static_cast<std::uint32_t>(text.size());
    op.text = static_cast<std::uint32_t>(code.boundaries.size());
    code.ops.push_back(op);
  }
  code.ops.back().text_length += static_cast<std::uint32_t>(boundaries.size());
  for (Boundary boundary : boundaries) {
    boundary.at += static_cast<std::uint32_t>(code.literals.size());
    code.boundaries.push_back(boundary);
  }
  code.literals += text;
}

std::uint32_t Emitter::add(const Op& op) {
  code.ops.push_back(op);
  return static_cast<std::uint32_t>(code.ops.size() - 1);
}

std::uint32_t Emitter::here() {
  barrier = code.ops.size();
  return static_cast<std::uint32_t>(barrier);
}

void land(Emitter& e, const Jumps& jumps) {
  if (jumps.empty()) return;
  std::uint32_t target = e.here();
  for (std::uint32_t jump : jumps) e.code.ops[jump].a = target;
}

bool is_too_large(const Program::Code& code) {
  return code.ops.size() > 100'000 || code.steps.size() > 1'000'000 || code.literals.size() > (4u << 20);
}

}  // namespace theme
