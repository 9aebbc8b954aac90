// The words of the site's frame: a pattern becomes literals and the values between them.
#include <algorithm>

#include "base/html.h"
#include "theme/kinds.h"
#include "theme/template/compiler.h"

namespace theme {
namespace {

using base::TypeKind;

// As base::Translations reads it: a literal, {name} or {name|one|many}.
struct Part {
  bool is_value = false, has_forms = false;
  std::string literal;
  std::string_view name, one, many;
};

Part value_part(std::string_view inside) {
  Part part{true, false, {}, inside, {}, {}};
  std::size_t bar = inside.find('|');
  if (bar == inside.npos) return part;
  std::string_view forms = inside.substr(bar + 1);
  std::size_t second = forms.find('|');
  part.has_forms = true;
  part.name = inside.substr(0, bar);
  part.one = forms.substr(0, second);
  part.many = second == forms.npos ? part.one : forms.substr(second + 1);
  return part;
}

std::vector<Part> parts_of(std::string_view pattern) {
  std::vector<Part> parts(1);
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    std::string_view rest = pattern.substr(i);
    std::size_t end = rest.find('}');
    if (rest[0] != '{' || end == rest.npos) {
      parts.back().literal += rest[0];
    } else if (rest.starts_with("{{")) {
      parts.back().literal += '{';
      ++i;
    } else {
      parts.push_back(value_part(rest.substr(1, end - 1)));
      parts.emplace_back();
      i += end;
    }
  }
  return parts;
}

struct Given {
  const Binding* binding;
  Reader reader;
  std::string literal;
  bool is_literal = false;
};

std::vector<Given> given_of(Compiler& c, const Node& node) {
  std::vector<Given> all;
  for (const Binding& binding : node.bindings) {
    Given given{&binding, {}, std::string(binding.value.text), binding.value.kind != Operand::Kind::path};
    if (binding.value.kind == Operand::Kind::integer) given.literal = std::to_string(binding.value.integer);
    if (!given.is_literal)
      given.reader = resolve(c.scope, binding.value.path, *c.here->file, c.diagnostics, c.out.code);
    const base::TypeInfo* type = given.reader.type;
    if (type && type->kind != TypeKind::text && type->kind != TypeKind::count && type->kind != TypeKind::phrase) {
      base::BilingualText kind = named(type->kind);
      fault(c, binding.value.location, {"ห้ามใช้" + kind.th + " เป็นค่าในถ้อยคำ", kind.en + " cannot be a value of words"},
            base::msg("ใช้ข้อความหรือจำนวน", "give a text or a count"));
      given.reader.type = nullptr;
    }
    all.push_back(std::move(given));
  }
  return all;
}

void emit_text(Compiler& c, std::string_view text) {
  std::string escaped;
  base::append_escaped(escaped, text);
  const model::KeepWhole kept = kept_of(kept_here(c), text);
  if (!model::may_keep_whole(escaped, kept)) return c.out.literal(escaped);
  std::string whole;
  model::keep_whole(whole, escaped, kept);
  std::vector<Boundary> boundaries;  // of its spans
  for (std::size_t at = whole.find('<'), end; at != whole.npos; at = whole.find('<', end)) {
    end = whole.find('>', at) + 1;
    boundaries.push_back({Boundary::Kind::tag_begins, static_cast<std::uint32_t>(at)});
    boundaries.push_back({Boundary::Kind::tag_ends, static_cast<std::uint32_t>(end),
                          base::html_tag(std::string_view(whole).substr(at, end - at))});
  }
  c.out.literal(whole, boundaries);
}

void emit_forms(Compiler& c, const Part& part, const Given& given) {
  if (given.is_literal) return emit_text(c, given.literal == "1" || given.literal == "๑" ? part.one : part.many);
  if (!given.reader.type) return;
  Op op;
  op.kind = Op::Kind::jump_if_one;
  op.sense = false;
  op.value = given.reader;
  Jumps to_many{c.out.add(op)};
  emit_text(c, part.one);
  Jumps to_end{c.out.add({Op::Kind::jump})};
  land(c.out, to_many);
  emit_text(c, part.many);
  land(c.out, to_end);
}

void emit_given(Compiler& c, const Given& given) {
  if (given.is_literal) return emit_text(c, given.literal);
  if (!given.reader.type) return;
  Manner manner = admit(c.html, *c.here->file, given.binding->value.location, given.reader.type->kind);
  if (manner != Manner::refused) emit_value(c, given.reader, manner);
}

void check_given_names(Compiler& c, const Node& node, const std::vector<Part>& parts) {
  std::string_view language = base::code(c.words.language());
  std::vector<std::string_view> wanted;
  for (const Part& part : parts)
    if (part.is_value) wanted.push_back(part.name);
  for (const Binding& binding : node.bindings) {
    auto same = [&](const Binding& b) { return b.name == binding.name; };
    if (std::find(wanted.begin(), wanted.end(), binding.name) == wanted.end())
      fault(c, binding.name,
            base::msg("ถ้อยคำ '{}' ({}) ไม่ใช้ค่า '{}'", "the words '{}' ({}) use no value '{}'",
                      {node.name, language, binding.name}),
            nearest_of(binding.name, wanted));
    if (&*std::find_if(node.bindings.begin(), node.bindings.end(), same) != &binding)
      fault(c, binding.name, base::msg("ให้ค่า '{}' ซ้ำ", "the value '{}' is given twice", {binding.name}));
  }
  for (std::string_view name : wanted) {
    bool is_given =
        std::any_of(node.bindings.begin(), node.bindings.end(), [&](const Binding& b) { return b.name == name; });
    if (!is_given)
      fault(c, node.name,
            base::msg("ถ้อยคำ '{}' ({}) ต้องมีค่า '{}'", "the words '{}' ({}) need a value '{}'",
                      {node.name, language, shown(name)}),
            base::msg("เขียน {% say {} {}=… %}", "write {% say {} {}=… %}", {node.name, shown(name)}));
  }
}

void unknown_words(Compiler& c, const Node& node) {
  std::vector<std::string_view> keys;
  for (const auto& [key, pattern] : c.words.all()) keys.push_back(key);
  fault(c, node.name,
        base::msg("ไม่มีถ้อยคำ '{}' ในภาษา {}", "there are no words '{}' in language {}",
                  {shown(node.name), base::code(c.words.language())}),
        nearest_of(node.name, keys), "unknown-words");
}

}  // namespace

void emit_translation(Compiler& c, const Node& node) {
  if (node.name.empty()) return;
  const std::vector<Given> given = given_of(c, node);
  const std::string* pattern = c.words.find(node.name);
  if (!pattern) return unknown_words(c, node);
  const std::vector<Part> parts = parts_of(*pattern);
  check_given_names(c, node, parts);
  if (admit_words(c.html, *c.here->file, node.location) == Manner::refused) return;
  for (const Part& part : parts) {
    emit_text(c, part.literal);
    if (!part.is_value) continue;
    auto found =
        std::find_if(given.begin(), given.end(), [&](const Given& g) { return g.binding->name == part.name; });
    if (found == given.end()) continue;
    if (part.has_forms)
      emit_forms(c, part, *found);
    else
      emit_given(c, *found);
  }
}

}  // namespace theme
