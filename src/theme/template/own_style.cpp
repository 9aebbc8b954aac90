// Pages that carry their style, as 404.html does: it is shown at any depth, so it can count on no other file.
#include <algorithm>
#include <optional>

#include "base/http_headers.h"
#include "platform/sha256.h"
#include "theme/template/code.h"

namespace theme {
namespace {

using EdgeKind = Boundary::Kind;

struct Range {
  std::uint32_t from, to;  // bytes of Code::literals
};

// The first <style>; nothing where the page has none.
std::optional<Range> style_of(const Program::Code& code) {
  const std::uint32_t style = base::html_tag("style", "", false).element;
  const auto& all = code.boundaries;
  const auto is_tag = [&](const Boundary& b, bool is_end) {
    return b.kind == EdgeKind::tag_ends && b.tag.element == style && b.tag.is_end == is_end;
  };
  const auto start = std::find_if(all.begin(), all.end(), [&](const Boundary& b) { return is_tag(b, false); });
  const auto end = std::find_if(start, all.end(), [&](const Boundary& b) { return is_tag(b, true); });
  if (start == all.end() || end == all.end()) return std::nullopt;
  return Range{start->at, std::prev(end)->at};  // before the end tag comes where it begins
}

// True where no tag of the template is within.
bool is_one_literal(const Program::Code& code, const Range& range) {
  return std::any_of(code.ops.begin(), code.ops.end(), [&](const Op& op) {
    return op.kind == Op::Kind::literal && op.a <= range.from && range.to <= op.a + op.b;
  });
}

std::optional<Range> policy_of(const Program::Code& code) {
  const auto& all = code.boundaries;
  const auto of_kind = [&](EdgeKind kind) {
    return std::find_if(all.begin(), all.end(), [&](const Boundary& b) { return b.kind == kind; });
  };
  const auto from = of_kind(EdgeKind::policy_begins), to = of_kind(EdgeKind::policy_ends);
  return from == all.end() || to == all.end() ? std::nullopt : std::optional(Range{from->at, to->at});
}

// All that is in the literals after what is replaced moves.
void replace(Program::Code& code, const Range& range, std::string_view text) {
  const std::uint32_t longer = static_cast<std::uint32_t>(text.size()) - (range.to - range.from);  // modulo 2^32
  const auto move = [&](std::uint32_t& at) { at += at >= range.to ? longer : 0; };
  code.literals.replace(range.from, range.to - range.from, text);
  for (Boundary& boundary : code.boundaries) move(boundary.at);
  for (Op& op : code.ops) {
    if (op.kind == Op::Kind::jump_if_text) move(op.text);
    if (op.kind != Op::Kind::literal) continue;
    std::uint32_t end = op.a + op.b;
    move(op.a);
    move(end);
    op.b = end - op.a;
  }
}

}  // namespace

bool Program::allow_own_style() {
  const std::optional<Range> style = code_ ? style_of(*code_) : std::nullopt;
  if (!style) return true;
  const std::optional<Range> policy = policy_of(*code_);
  if (!policy || !is_one_literal(*code_, *style) || !is_one_literal(*code_, *policy)) return false;
  const std::string_view text = std::string_view(code_->literals).substr(style->from, style->to - style->from);
  code_->own_style = "'sha256-" + platform::sha256_base64(text) + "'";
  replace(*code_, *policy, base::page_policy_with(code_->own_style));
  return true;
}

const std::string& Program::own_style() const {
  static const std::string none;
  return code_ ? code_->own_style : none;
}

}  // namespace theme
