#include "base/html.h"

#include "base/byte_search.h"

namespace base {
namespace {

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t from = 0;;) {
    const std::size_t at = first_of<'&', '<', '>', '"', '\''>(text, from);
    out.append(text, from, at - from);
    if (at == text.size()) return;
    out += entity_of(text[at]);
    from = at + 1;
  }
}

Html& Html::into_last_block(const Html& other) {
  if (other.empty()) return *this;
  std::string_view before = bytes_;
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    while (before.ends_with('\n')) before.remove_suffix(1);
    for (std::string_view end : {"</p>", "</li>", "</ul>", "</ol>", "</div>"})
      if (before.ends_with(end)) before.remove_suffix(end.size()), goes_on = true;
  }
  bytes_.insert(before.size(), other.bytes_);
  return *this;
}

}  // namespace base
