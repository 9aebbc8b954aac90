#include <algorithm>
#include <array>

#include "theme/template/code.h"
#include "theme/template/compiler.h"

namespace theme {
namespace {

constexpr std::size_t deepest_nodes = 128;
constexpr std::size_t most_work = 200'000;

void stop(Compiler& c, const Node& node, base::BilingualText what) {
  fault(c, node.location, std::move(what));
  c.stopped = true;
}

// In titles words stay whole, elsewhere abbreviations alone.
void see_titles(Compiler& c) {
  static constexpr std::array<std::string_view, 7> titles{"h1", "h2", "h3", "dt", "caption", "figcaption", "summary"};
  for (const Boundary& boundary : c.html.boundaries) {
    const base::HtmlTag& tag = boundary.tag;
    if (boundary.kind != Boundary::Kind::tag_ends) continue;
    auto is_of = [&](std::string_view name) { return tag.element == base::html_tag(name, "", false).element; };
    if (std::any_of(titles.begin(), titles.end(), is_of))
      c.keeps = tag.is_end ? model::KeepWhole::abbreviations : model::KeepWhole::words;
  }
}

void emit_print(Compiler& c, const Node& node) {
  bool is_super = node.path.names.size() == 1 && node.path.names[0] == "super";
  if (is_super) return emit_super(c, node);
  Reader reader = resolve(c.scope, node.path, *c.here->file, c.diagnostics, c.out.code);
  if (!reader.type) return;
  Manner manner = admit(c.html, *c.here->file, node.path.text, reader.type->kind);
  if (manner == Manner::refused) return;
  see_print(c.html, node.path.text);
  emit_value(c, reader, manner);
}

void emit_node(Compiler& c, const Node& node) {
  switch (node.kind) {
    case Node::Kind::literal:
      follow(c.html, *c.here->file, node.location);
      see_titles(c);
      return c.out.literal(node.location, c.html.boundaries);
    case Node::Kind::print:
      return emit_print(c, node);
    case Node::Kind::conditional:
      return emit_conditional(c, node);
    case Node::Kind::loop:
      return emit_loop(c, node);
    case Node::Kind::include:
      return emit_include(c, node);
    case Node::Kind::block:
      return emit_block(c, node);
    case Node::Kind::say:
      return emit_translation(c, node);
  }
}

void check_end(Compiler& c, const base::SourceFile& file) {
  const Context& end = c.html.now;
  if (c.stopped || c.html.lost || (end.where == Where::text && !end.only_text)) return;
  base::BilingualText where = described(end);
  base::BilingualText what{"แม่แบบจบใน" + where.th, "the template ends in " + where.en};
  if (!c.html.opened_in) return c.diagnostics.add(file, what);
  c.diagnostics.add(*c.html.opened_in, c.html.opened, what, base::msg("ปิดแท็กนี้", "close this tag"));
}

}  // namespace

void fault(Compiler& c, std::string_view at, base::BilingualText what, base::BilingualText advice,
           std::string_view code) {
  c.diagnostics.add(*c.here->file, at, std::move(what), std::move(advice), code);
}

model::KeepWhole kept_here(const Compiler& c) {
  const bool is_text = c.html.now.where == Where::text && !c.html.now.only_text;
  return is_text ? c.keeps : model::KeepWhole::nothing;
}

void emit_value(Compiler& c, const Reader& reader, Manner manner) {
  Op op;
  op.keeps = kept_here(c);
  op.kind = reader.type->kind == base::TypeKind::count ? Op::Kind::print_count
            : manner == Manner::marked                 ? Op::Kind::print_marked
            : manner == Manner::as_is                  ? Op::Kind::print_as_is
                                                       : Op::Kind::print;
  op.value = reader;
  c.out.add(op);
}

void emit_nodes(Compiler& c, const std::vector<Node>& nodes) {
  ++c.depth;
  for (const Node& node : nodes) {
    if (c.stopped) break;
    if (c.depth > deepest_nodes)
      stop(c, node, base::msg("ซ้อนกันเกิน 128 ชั้น", "nested more than 128 deep"));
    else if (++c.work > most_work || is_too_large(c.out.code))
      stop(c, node, base::msg("แม่แบบขยายออกมาใหญ่เกินไป", "the template grows too large"));
    else
      emit_node(c, node);
  }
  --c.depth;
}

Program compile(const Sources& sources, std::string_view name, const base::TypeInfo& data,
                const base::Translations& words, base::Report& report) {
  Program program;
  program.code_ = std::make_unique<Program::Code>();
  Diagnostics diagnostics(report);
  const base::SourceFile* file = sources.find(name);
  if (!file) {
    report.error_at("template", std::string(name), base::msg("ไม่มีแม่แบบ '{}'", "there is no template '{}'", {name}));
    return program;
  }
  Compiler c{sources, words, diagnostics, {*program.code_}, {{}, diagnostics}, {&data, {}}};
  c.scope.uses = &c.uses;
  emit_unit(c, *file);
  check_end(c, *file);
  if (!diagnostics.count) check_required_elements(c, *file);
  if (const std::string* in_other = words.find("frame.in_other"))
    base::append_escaped(program.code_->in_other, *in_other);
  if (diagnostics.count) *program.code_ = {};
  return program;
}

platform::Hash Program::mark() const { return code_ ? code_->mark : platform::Hash{}; }

}  // namespace theme
