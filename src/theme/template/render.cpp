#include <array>
#include <charconv>

#include "base/utf8.h"
#include "theme/template/text_pass.h"

namespace theme {
namespace {

using base::TypeKind;
using Slots = std::array<const void*, 1 + 2 * deepest_loops>;

struct Loop {
  const void* list = nullptr;
  const base::TypeInfo* type = nullptr;
  std::size_t at = 0, size = 0;
  LoopState state;
};

struct Machine {
  const Program::Code& code;
  std::string& out;
  Slots slots{};
  std::array<Loop, deepest_loops> loops{};
  std::size_t depth = 0;
  TextPass* pass = nullptr;    // null where nobody asks for more than the bytes
  std::string escaped, whole;  // of one value; kept for the next
};

// Null where a record on the way is absent.
const void* find(const Machine& m, const Reader& reader) {
  const void* at = m.slots[reader.slot];
  const Step* step = m.code.steps.data() + reader.first;
  for (const Step* end = step + reader.count; step != end; ++step) {
    at = step->record(at);
    if (!at) return nullptr;
    at = step->member(at);
  }
  return at;
}

bool is_true(const base::TypeInfo& type, const void* at) {
  if (!at) return false;
  switch (type.kind) {
    case TypeKind::flag:
      return type.flag(at);
    case TypeKind::count:
      return false;  // refused when compiled
    case TypeKind::phrase:
      return !type.phrase(at).empty();
    case TypeKind::record:
      return type.get(at) != nullptr;
    case TypeKind::list:
      return type.size(at) > 0;
    default:
      return !type.text(at).empty();
  }
}

std::string_view text_of(const base::TypeInfo& type, const void* at) {
  return type.kind == TypeKind::phrase ? type.phrase(at).text : type.text(at);
}

template <class T>
bool compares(Comparison how, const T& a, const T& b) {
  switch (how) {
    case Comparison::equal:
      return a == b;
    case Comparison::unequal:
      return a != b;
    case Comparison::less:
      return a < b;
    case Comparison::greater:
      return a > b;
    case Comparison::at_most:
      return a <= b;
    case Comparison::at_least:
      return a >= b;
  }
  return false;
}

// A comparison with what is absent is false, whatever the sign.
bool compares_count(const Machine& m, const Op& op) {
  const void* left = find(m, op.value);
  const void* right = op.other.type ? find(m, op.other) : nullptr;
  if (!left || (op.other.type && !right)) return false;
  return compares(op.comparison, op.value.type->count(left), right ? op.other.type->count(right) : op.integer);
}

bool compares_text(const Machine& m, const Op& op) {
  const void* left = find(m, op.value);
  const void* right = op.other.type ? find(m, op.other) : nullptr;
  if (!left || (op.other.type && !right)) return false;
  std::string_view literal(m.code.literals.data() + op.text, op.text_length);
  return compares(op.comparison, op.value.type->text(left), right ? op.other.type->text(right) : literal);
}

bool is_one(const Machine& m, const Reader& reader) {
  const void* at = find(m, reader);
  if (!at) return false;
  if (reader.type->kind == TypeKind::count) return reader.type->count(at) == 1;
  std::string_view text = text_of(*reader.type, at);
  return text == "1" || text == "๑";
}

void print_count(std::string& out, long long value) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void print_as_is(Machine& m, std::string_view html) {
  if (m.pass)
    m.pass->html(html);
  else
    m.out += html;
}

void print_html(Machine& m, const Op& op, std::string_view html) {
  const model::KeepWhole kept = kept_of(op.keeps, html);
  if (html.starts_with("<svg") || !model::may_keep_whole(html, kept)) return print_as_is(m, html);
  m.whole.clear();
  model::keep_whole(m.whole, html, kept);
  print_as_is(m, m.whole);
}

void print_text(Machine& m, const Op& op, std::string_view text) {
  if (!model::may_keep_whole(text, kept_of(op.keeps, text))) return base::append_escaped(m.out, text);
  m.escaped.clear();
  base::append_escaped(m.escaped, text);
  print_html(m, op, m.escaped);
}

// A name speaks for itself; longer text is said to be in the other language.
constexpr std::size_t longest_name = 40;

void print_marked(Machine& m, const Op& op, const base::ResolvedText& phrase) {
  static const base::HtmlTag begin = base::html_tag("span", "", false), end = base::html_tag("span", "", true);
  const bool is_other = phrase.is_other && !phrase.empty();
  if (is_other) {
    if (m.pass) m.pass->tag_begins();
    m.out.append("<span lang=\"").append(base::code(phrase.other)).append("\">");
    if (m.pass) m.pass->tag_ends(begin);
  }
  print_text(m, op, phrase.text);
  if (is_other) {
    if (m.pass) m.pass->tag_begins();
    m.out.append("</span>");
    if (m.pass) m.pass->tag_ends(end);
    if (!m.code.in_other.empty() && base::count_code_points(phrase.text) > longest_name)
      m.out.append(" ").append(m.code.in_other);
  }
}

void step_to_item(Machine& m) {
  Loop& loop = m.loops[m.depth - 1];
  loop.state = {static_cast<long long>(loop.at) + 1, loop.at == 0, loop.at + 1 == loop.size};
  m.slots[2 * m.depth - 1] = loop.type->item_at(loop.list, loop.at);
}

bool begin_loop(Machine& m, const Op& op) {
  const void* list = find(m, op.value);
  std::size_t size = list ? op.value.type->size(list) : 0;
  if (!size) return false;
  Loop& loop = m.loops[m.depth++];
  loop = {list, op.value.type, 0, size, {}};
  m.slots[2 * m.depth] = &loop.state;
  step_to_item(m);
  return true;
}

bool next_item(Machine& m) {
  Loop& loop = m.loops[m.depth - 1];
  if (++loop.at == loop.size) return --m.depth, false;
  step_to_item(m);
  return true;
}

void print(Machine& m, const Op& op) {
  const void* at = find(m, op.value);
  if (!at) return;
  switch (op.kind) {
    case Op::Kind::print_count:
      return print_count(m.out, op.value.type->count(at));
    case Op::Kind::print_as_is:
      return print_html(m, op, op.value.type->text(at));
    case Op::Kind::print_marked:
      return print_marked(m, op, op.value.type->phrase(at));
    default:
      return print_text(m, op, text_of(*op.value.type, at));
  }
}

void print_literal(Machine& m, const Op& op) {
  if (m.pass)
    m.pass->literal(m.code, op);
  else
    m.out.append(m.code.literals, op.a, op.b);
}

void run(Machine& m) {
  const std::vector<Op>& ops = m.code.ops;
  for (std::size_t at = 0; at < ops.size();) {
    const Op& op = ops[at++];
    switch (op.kind) {
      case Op::Kind::literal:
        print_literal(m, op);
        break;
      case Op::Kind::jump:
        at = op.a;
        break;
      case Op::Kind::jump_if:
        if (is_true(*op.value.type, find(m, op.value)) == op.sense) at = op.a;
        break;
      case Op::Kind::jump_if_count:
        if (compares_count(m, op) == op.sense) at = op.a;
        break;
      case Op::Kind::jump_if_text:
        if (compares_text(m, op) == op.sense) at = op.a;
        break;
      case Op::Kind::jump_if_one:
        if (is_one(m, op.value) == op.sense) at = op.a;
        break;
      case Op::Kind::loop:
        if (!begin_loop(m, op)) at = op.a;
        break;
      case Op::Kind::next:
        if (next_item(m)) at = op.a;
        break;
      default:
        print(m, op);
    }
  }
}

}  // namespace

Program::Program() = default;
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::~Program() = default;

void Program::render(const void* data, std::string& out, const RenderOptions& options) const {
  if (!code_) return;
  Machine m{*code_, out};
  m.slots[0] = data;
  TextPass pass(out, options);
  if (options.thai_digits || options.words || options.ids) m.pass = &pass;
  run(m);
  pass.end();
}

}  // namespace theme
