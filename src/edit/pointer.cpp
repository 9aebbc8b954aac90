#include <algorithm>

#include "edit/edits.h"

namespace editing {

std::vector<std::string> steps_of(std::string_view pointer) {
  std::vector<std::string> steps;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    const bool is_escape = pointer[i] == '~' && i + 1 < pointer.size();
    if (pointer[i] == '/' || steps.empty()) steps.emplace_back();
    if (pointer[i] == '/') continue;
    steps.back() += is_escape && pointer[i + 1] == '1' ? '/' : pointer[i];
    if (is_escape && (pointer[i + 1] == '0' || pointer[i + 1] == '1')) ++i;
  }
  return steps;
}

Pointer below(std::string_view pointer, std::string_view step) {
  Pointer out(pointer);
  out += '/';
  for (char c : step) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

}  // namespace editing
