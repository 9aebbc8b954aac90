#include "own_style.h"

#include "core/http_headers.h"
#include "outside/sha256.h"

std::string name_own_style(std::string& page) {
  const std::string open = "<style>";
  const std::size_t start = page.find(open), end = page.find("</style>", start);
  if (start == page.npos || end == page.npos) return {};
  const std::size_t from = start + open.size();
  std::string name = "'sha256-" + outside::sha256_base64(std::string_view(page).substr(from, end - from)) + "'";
  const std::string before = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
  const std::size_t meta = page.find(before);
  if (meta == page.npos) return name;
  const std::size_t policy = meta + before.size();
  page.replace(policy, page.find('"', policy) - policy, core::page_policy_with(name));
  return name;
}
