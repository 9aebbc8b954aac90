// The grammar of conditions: `or` of `and` of `not` of comparisons and parentheses.
#include "theme/template/tokens.h"

namespace theme {
namespace {

constexpr int deepest_condition = 64;

std::string_view from(const char* start, const TokenReader& c) {
  return {start, static_cast<std::size_t>(c.rest.data() - start)};
}

Condition need_comparison(TokenReader& c) {
  Condition condition;
  const char* start = c.rest.data();
  condition.left = need_operand(c);
  const char* end = c.rest.data();
  for (std::string_view sign : {"==", "!=", "<=", ">=", "<", ">"}) {
    if (!take(c, sign)) continue;
    condition.kind = Condition::Kind::comparison;
    condition.comparison = sign;
    condition.right = need_operand(c);
    end = c.rest.data();
    break;
  }
  condition.location = std::string_view(start, static_cast<std::size_t>(end - start));
  return condition;
}

Condition need_term(TokenReader& c) {
  skip_space(c);
  const char* start = c.rest.data();
  if (c.depth >= deepest_condition) {
    if (!c.failed)
      c.diagnostics.add(c.file, c.rest.substr(0, 1),
                        base::msg("เงื่อนไขซ้อนกันเกิน 64 ชั้น", "the condition is nested more than 64 deep"));
    c.failed = true;
    return {};
  }
  ++c.depth;
  Condition condition;
  if (take_word(c, "not")) {
    condition.kind = Condition::Kind::negation;
    condition.parts.push_back(need_term(c));
    condition.location = from(start, c);
  } else if (take(c, "(")) {
    condition = need_condition(c);
    if (!take(c, ")")) expected(c, {" ')'", "')'"});
  } else {
    condition = need_comparison(c);
  }
  --c.depth;
  return condition;
}

using NeedPart = Condition (*)(TokenReader&);

Condition need_chain(TokenReader& c, std::string_view word, Condition::Kind kind, NeedPart need_part) {
  skip_space(c);
  const char* start = c.rest.data();
  Condition first = need_part(c);
  if (!take_word(c, word)) return first;
  Condition chain;
  chain.kind = kind;
  chain.parts.push_back(std::move(first));
  do chain.parts.push_back(need_part(c));
  while (take_word(c, word));
  chain.location = from(start, c);
  return chain;
}

Condition need_all(TokenReader& c) { return need_chain(c, "and", Condition::Kind::all, need_term); }

}  // namespace

Condition need_condition(TokenReader& c) { return need_chain(c, "or", Condition::Kind::any, need_all); }

}  // namespace theme
