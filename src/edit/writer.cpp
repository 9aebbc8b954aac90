#include "edit/writer.h"

#include <algorithm>

namespace editing {
namespace {

using base::YamlValue;

constexpr std::size_t step = 2;  // by which what is new is indented

std::size_t inner_column(std::ptrdiff_t column) { return column < 0 ? 0 : static_cast<std::size_t>(column) + step; }

}  // namespace

Splices Writer::written(const Target& root) {
  if (document_.node(0).kind == platform::YamlKind::nothing)
    add_to_nothing(root);
  else
    value(root, -1, false);
  return std::move(out_);
}

// Behind the comments, which are all that there is.
void Writer::add_to_nothing(const Target& root) {
  if (root.kind == Kind::none) return;
  YamlValue value = writable(root);
  if (value.empty()) return;
  const std::string lines = root.kind == Kind::map    ? base::yaml_of(value)
                            : root.kind == Kind::list ? base::yaml_items(value, 0)
                                                      : base::yaml_on_one_line(value) + "\n";
  const std::string_view text = document_.text();
  const bool is_line_open = !text.empty() && text.back() != '\n';
  put(text.size(), text.size(), is_line_open ? "\n" + lines.substr(0, lines.size() - 1) : lines);
}

void Writer::value(const Target& target, std::ptrdiff_t column, bool is_in_flow) {
  if (!is_changed(target, document_)) return;
  const std::uint32_t node = *target.was;
  const bool is_same_kind = target.is_collection() && target.kind == kind_of(document_.node(node));
  if (is_same_kind && target.form == Target::Form::kept) {
    if (!document_.is_flow(node)) return block(target);
    if (document_.node(node).size) return flow(target, column);
  }
  replace(node, written_value(target, column, is_in_flow), is_in_flow);
}

Written Writer::written_value(const Target& target, std::ptrdiff_t column, bool is_in_flow) const {
  const YamlValue value = writable(target);
  const bool is_on_one_line = target.form == Target::Form::on_one_line || (value.is_flow && target.is_collection());
  if (is_on_one_line || (is_in_flow && target.is_collection())) return {base::yaml_on_one_line(value), {}};
  if (target.kind == Kind::text)
    return written_text(target.text, scalar_source(*target.was), is_in_flow, indent_of_text(*target.was, column));
  const std::size_t indent = inner_column(column);
  const std::string lines = target.kind == Kind::map ? base::yaml_of(value, indent) : base::yaml_items(value, indent);
  return {{}, "\n" + lines.substr(0, lines.size() - 1)};
}

std::string_view Writer::scalar_source(std::uint32_t node) const {
  const bool is_scalar = document_.node(node).kind == platform::YamlKind::scalar;
  return is_scalar ? document_.text().substr(extent(node).begin, extent(node).end - extent(node).begin)
                   : std::string_view{};
}

// Of lines below '|': those that are there, else more than those around them.
std::size_t Writer::indent_of_text(std::uint32_t node, std::ptrdiff_t column) const {
  const Extent& own = extent(node);
  const std::size_t content = document_.next_content(line_end(own.begin));
  if (document_.is_block_text(node) && content < own.end) return document_.column(content);
  return std::max<std::size_t>(inner_column(column), 1);
}

void Writer::replace(std::uint32_t node, const Written& written, bool is_in_flow) {
  const Extent& own = extent(node);
  const bool is_nothing = document_.node(node).kind == platform::YamlKind::nothing;
  const bool has_key = document_.node(node).key_place.line != 0;
  if (is_in_flow && is_nothing) {
    put(own.mark, own.mark, (has_key && !own.has_colon ? ": " : " ") + written.head);
  } else if (is_in_flow) {
    put(own.begin, own.end, written.head);
  } else if (is_nothing) {
    if (!written.head.empty()) put(own.mark, own.mark, " " + written.head);
    if (!written.lines.empty()) put(line_end(own.mark), line_end(own.mark), written.lines);
  } else {
    const bool is_block = document_.node(node).kind != platform::YamlKind::scalar && !document_.is_flow(node);
    const bool is_below = document_.line_begin(own.begin) > own.mark;
    is_block&& is_below ? replace_lines_below(node, written) : replace_on_line(node, written);
  }
}

// "key:" and a list or map below; comments between the two stay.
void Writer::replace_lines_below(std::uint32_t node, const Written& written) {
  const Extent& own = extent(node);
  if (!written.head.empty()) put(own.mark, own.mark, " " + written.head);
  put(document_.line_begin(own.begin) - 1, line_end(own.end), written.lines);
}

// What begins beside its key or dash, or is one scalar below; the comment behind it stays.
void Writer::replace_on_line(std::uint32_t node, const Written& written) {
  const Extent& own = extent(node);
  const std::string_view text = document_.text();
  std::size_t begin = own.begin;
  if (written.head.empty()) begin = std::max(own.mark, text.substr(0, begin).find_last_not_of(" \t") + 1);
  if (!document_.is_block_text(node)) {
    put(begin, own.end, written.head);
    if (!written.lines.empty()) put(line_end(own.end), line_end(own.end), written.lines);
    return;
  }
  const std::size_t header_end = line_end(own.begin);
  put(begin, std::min(text.find_first_of(" \t\n", own.begin), text.size()), written.head);
  put(header_end, own.end, written.lines);
}

Writer::Children Writer::children_of(const Target& target) const {
  Children out;
  out.before = document_.children(*target.was);
  out.is_gone.assign(out.before.size(), true);
  out.added.resize(1);
  for (const Target& child : target.children) {
    if (!child.was) {
      out.added.back().push_back(&child);
      continue;
    }
    out.is_gone[static_cast<std::size_t>(std::find(out.before.begin(), out.before.end(), *child.was) -
                                         out.before.begin())] = false;
    out.stay.push_back(&child);
    out.added.emplace_back();
  }
  for (std::size_t i = 0; i < out.before.size(); ++i)
    if (!out.is_gone[i]) out.slots.push_back(i);
  return out;
}

std::string Writer::moved(const Target& target, Range from, std::ptrdiff_t column, bool is_in_flow) const {
  Writer own(document_);
  own.value(target, column, is_in_flow);
  return own.out_.applied(document_.text(), from.begin, from.end);
}

}  // namespace editing
