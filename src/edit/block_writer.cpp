// Lists and maps of lines.
#include <algorithm>

#include "edit/writer.h"

namespace editing {

void Writer::block(const Target& target) {
  const Children children = children_of(target);
  const std::size_t column = document_.column(extent(*target.was).begin);
  const auto inner = static_cast<std::ptrdiff_t>(column);
  if (children.stay.empty()) return empty_block(target, children);
  for (std::size_t i = 0; i < children.slots.size(); ++i) {
    const std::size_t slot = children.slots[i];
    const Target& child = *children.stay[i];
    if (children.before[slot] == *child.was) {
      value(child, inner, false);
      continue;
    }
    const auto from = std::find(children.before.begin(), children.before.end(), *child.was) - children.before.begin();
    const Range to = lines_of(children, slot);
    put(to.begin, to.end, moved(child, lines_of(children, static_cast<std::size_t>(from)), inner, false));
  }
  take_lines_away(children);
  add_lines(target, children, column);
}

// Nothing stays: what is new takes the place of the first, or the list or map is written as an empty one.
void Writer::empty_block(const Target& target, const Children& children) {
  const std::uint32_t node = *target.was;
  const Extent& own = extent(node);
  const std::size_t column = document_.column(own.begin);
  if (!children.added.front().empty()) {
    std::string lines;
    for (const Target* child : children.added.front())
      lines += (lines.empty() ? "" : "\n" + std::string(column, ' ')) + written_entry(*child, target.kind, column);
    const Extent& first = extent(children.before.front());
    put(first.entry, line_end(first.end), lines);
    Children others = children;
    others.is_gone.front() = false;
    return take_lines_away(others);
  }
  if (node != 0 && document_.line_begin(own.begin) <= own.mark)
    return replace(node, {written_value(target, 0, true)}, false);
  take_lines_away(children);
  if (node != 0) put(own.mark, own.mark, target.kind == Kind::list ? " []" : " {}");
}

void Writer::take_lines_away(const Children& children) {
  std::size_t taken = 0;  // up to where
  for (std::size_t i = 0; i < children.before.size(); ++i) {
    if (!children.is_gone[i]) continue;
    const Extent& own = extent(children.before[i]);
    std::size_t begin = document_.line_begin(own.entry), end = line_end(own.end);
    if (!document_.begins_line(own.entry)) {  // behind the dash of an item: what comes next moves up to it
      begin = own.entry;
      end = document_.next_content(end);
      while (i + 1 < children.before.size() && children.is_gone[i + 1] && end == extent(children.before[i + 1]).entry)
        end = document_.next_content(line_end(extent(children.before[++i]).end));
    } else if (begin > taken) {
      --begin;  // the line feed before it, since what is added above or below comes before one
    } else {
      end = std::min(end + 1, document_.text().size());
    }
    put(begin, end, "");
    taken = end;
  }
}

void Writer::add_lines(const Target& target, const Children& children, std::size_t column) {
  const std::string new_line = "\n" + std::string(column, ' ');
  for (std::size_t i = 0; i < children.added.size(); ++i) {
    for (const Target* child : children.added[i]) {
      const std::string entry = written_entry(*child, target.kind, column);
      const std::size_t begin =
          i ? lines_of(children, children.slots[i - 1]).end : lines_of(children, children.slots[0]).begin;
      put(begin, begin, i ? new_line + entry : entry + new_line);
    }
  }
}

std::size_t Writer::end_of_lines(std::uint32_t node) const {
  const std::string_view text = document_.text();
  const std::size_t column = document_.column(extent(node).entry);
  std::size_t end = line_end(extent(node).end);
  while (end < text.size()) {
    const std::size_t content = std::min(text.find_first_not_of(' ', end + 1), text.size());
    if (content == text.size() || text[content] != '#' || content - end - 1 <= column) break;
    end = line_end(content);
  }
  return end;
}

Writer::Range Writer::lines_of(const Children& children, std::size_t index) const {
  const std::uint32_t node = children.before[index];
  const std::string_view text = document_.text();
  Range out{extent(node).entry, end_of_lines(node)};
  const std::size_t column = document_.column(out.begin);
  const std::size_t least = index ? end_of_lines(children.before[index - 1]) + 1 : 0;
  while (document_.begins_line(out.begin)) {
    const std::size_t line = document_.line_begin(out.begin);
    if (line <= least) break;
    const std::size_t above = document_.line_begin(line - 1);
    const std::size_t content = text.find_first_not_of(' ', above);
    if (text[content] != '#' || content - above < column) break;
    out.begin = above + column;
  }
  return out;
}

}  // namespace editing
