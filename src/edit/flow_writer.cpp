// Lists and maps in brackets.
#include <algorithm>

#include "base/utf8.h"
#include "edit/writer.h"

namespace editing {
namespace {

constexpr std::size_t longest_line = 118;  // columns

std::string flow_entry(const Target& target, Kind parent) {
  const std::string brackets = base::yaml_on_one_line(alone(target, parent));
  return brackets.substr(1, brackets.size() - 2);
}

}  // namespace

void Writer::flow(const Target& target, std::ptrdiff_t column) {
  const std::uint32_t node = *target.was;
  const Children children = children_of(target);
  const char first = document_.text()[extent(node).begin];
  const bool has_brackets = first == '[' || first == '{';
  const bool is_added_to =
      std::any_of(children.added.begin(), children.added.end(), [](const auto& a) { return !a.empty(); });
  const bool is_taken_from = children.stay.size() < children.before.size();
  if (children.stay.empty() || (!has_brackets && (is_added_to || is_taken_from)))
    return replace(node, {base::yaml_on_one_line(writable(target)), {}}, true);
  for (std::size_t i = 0; i < children.slots.size(); ++i) {
    const Extent& slot = extent(children.before[children.slots[i]]);
    const Target& child = *children.stay[i];
    if (children.before[children.slots[i]] == *child.was) {
      value(child, column, true);
      continue;
    }
    const Extent& from = extent(*child.was);
    put(slot.entry, slot.end, moved(child, {from.entry, from.end}, column, true));
  }
  take_items_away(children);
  add_items(target, children);
}

bool Writer::has_comment(std::size_t begin, std::size_t end) const {
  return document_.text().substr(begin, end - begin).find('#') != std::string_view::npos;
}

// Where the comma behind an item is; npos where there is none.
std::size_t Writer::comma_after(std::uint32_t node) const {
  const std::string_view text = document_.text();
  std::size_t at = document_.next_content(extent(node).end);
  while (at < text.size() && text[at] == '#') at = document_.next_content(line_end(at));
  return at < text.size() && text[at] == ',' ? at : text.npos;
}

void Writer::take_items_away(const Children& children) {
  const std::size_t last = children.slots.back();
  for (std::size_t i = 0; i < last; ++i) {
    if (!children.is_gone[i]) continue;
    const std::size_t begin = extent(children.before[i]).entry, next = extent(children.before[i + 1]).entry;
    if (has_comment(extent(children.before[i]).end, next))
      take_item_away(children.before[i]);
    else
      put(begin, next, "");
  }
  // Those behind the last that stays; what is new takes the place of the first of them.
  const std::size_t first = children.added.back().empty() ? last + 1 : last + 2;
  if (first >= children.before.size()) return;
  const std::size_t begin = extent(children.before[first - 1]).end, end = extent(children.before.back()).end;
  if (!has_comment(begin, end)) return put(begin, end, "");
  put(comma_after(children.before[first - 1]), comma_after(children.before[first - 1]) + 1, "");
  for (std::size_t i = first; i < children.before.size(); ++i) take_item_away(children.before[i]);
}

// With the comma behind it, and with its line where nothing else is on it; comments around it stay.
void Writer::take_item_away(std::uint32_t node) {
  const std::string_view text = document_.text();
  const Extent& own = extent(node);
  const std::size_t comma = comma_after(node);
  const bool is_comma_near = comma != text.npos && !has_comment(own.end, comma);
  if (comma != text.npos && !is_comma_near) put(comma, comma + 1, "");
  const std::size_t end = std::min(text.find_first_not_of(" \t", is_comma_near ? comma + 1 : own.end), text.size());
  const bool is_line = document_.begins_line(own.entry) && text.substr(end).starts_with('\n');
  put(is_line ? document_.line_begin(own.entry) - 1 : own.entry, end, "");
}

void Writer::add_items(const Target& target, const Children& children) {
  const std::string_view text = document_.text();
  for (std::size_t i = 0; i < children.added.size(); ++i) {
    if (children.added[i].empty()) continue;
    std::string items;
    for (const Target* child : children.added[i])
      items += (items.empty() ? "" : ", ") + flow_entry(*child, target.kind);
    const std::size_t last = children.slots.back();
    if (i + 1 == children.added.size() && last + 1 < children.before.size()) {  // in place of the first that is gone
      const Extent& gone = extent(children.before[last + 1]);
      put(gone.entry, gone.end, items);
      continue;
    }
    const std::uint32_t beside = children.before[children.slots[i ? i - 1 : 0]];
    const Extent& own = extent(beside);
    const std::size_t end = line_end(own.end);
    const std::string new_line =
        "\n" + std::string(base::display_width(text.substr(document_.line_begin(own.entry),
                                                           own.entry - document_.line_begin(own.entry))),
                           ' ');
    const bool is_alone = document_.begins_line(own.entry);
    if (!i) {
      put(own.entry, own.entry, items + (is_alone ? "," + new_line : ", "));
      continue;
    }
    const std::size_t comma = comma_after(beside);
    const std::size_t behind = text.find_first_not_of(" \t,", own.end);
    const bool ends_line = behind == text.npos || text[behind] == '\n' || text[behind] == '#';
    if (is_alone && ends_line) {
      const bool has_comma = comma != text.npos;
      if (!has_comma) put(own.end, own.end, ",");
      put(end, end, new_line + items + (has_comma ? "," : ""));
      continue;
    }
    const std::size_t begin = document_.line_begin(own.end);
    const bool is_long =
        base::display_width(text.substr(begin, end - begin)) + base::display_width(items) > longest_line;
    put(own.end, own.end, "," + (is_long ? new_line : " ") + items);
  }
}

}  // namespace editing
