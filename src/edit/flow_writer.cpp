// Lists and maps in brackets.
#include <algorithm>

#include "base/utf8.h"
#include "edit/writer.h"

namespace editing {
namespace {

constexpr std::size_t longest_line = 118;  // columns

std::string flow_entry(const Target& target, Kind parent) {
  base::YamlValue one;
  one.kind = parent;
  if (parent == Kind::map)
    one.entries.emplace_back(target.key, writable(target));
  else
    one.items.push_back(writable(target));
  const std::string brackets = base::yaml_on_one_line(one);
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
  const std::string_view text = document_.text();
  const std::size_t last = children.slots.back();
  for (std::size_t i = 0; i < children.before.size(); ++i) {
    if (!children.is_gone[i]) continue;
    const Extent& own = extent(children.before[i]);
    const bool is_near_next = i < last && !has_comment(own.end, extent(children.before[i + 1]).entry);
    if (is_near_next) {
      put(own.entry, extent(children.before[i + 1]).entry, "");
      continue;
    }
    const std::size_t before = extent(children.before[i ? i - 1 : 0]).end;
    const std::size_t comma = comma_after(children.before[i]);
    if (i > last && !has_comment(before, own.entry)) {
      put(before, own.end, "");
      continue;
    }
    if (i == last + 1) put(comma_after(children.before[last]), comma_after(children.before[last]) + 1, "");
    if (comma == text.npos) {
      put(own.entry, own.end, "");
    } else if (has_comment(own.end, comma)) {
      put(own.entry, own.end, "");
      put(comma, comma + 1, "");
    } else {
      put(own.entry, std::min(text.find_first_not_of(" \t", comma + 1), text.size()), "");
    }
  }
}

void Writer::add_items(const Target& target, const Children& children) {
  const std::string_view text = document_.text();
  for (std::size_t i = 0; i < children.added.size(); ++i) {
    if (children.added[i].empty()) continue;
    const std::uint32_t beside = children.before[children.slots[i ? i - 1 : 0]];
    const Extent& own = extent(beside);
    const std::size_t end = line_end(own.end);
    std::string items;
    for (const Target* child : children.added[i])
      items += (items.empty() ? "" : ", ") + flow_entry(*child, target.kind);
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
