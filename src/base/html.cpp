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

}  // namespace base
