#include "serve/address.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/url.h"
#include "base/utf8.h"

namespace serve {
namespace {

constexpr std::size_t longest_path = 2048;  // bytes, decoded

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

bool is_plain_part(std::string_view part) {
  return !part.empty() && part != "." && part != ".." && part.find('\\') == part.npos;
}

bool is_lower_equal(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return base::to_lower(x) == base::to_lower(y); });
}

bool is_in_digits(std::string_view host) {
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
    return std::all_of(host.begin(), host.end(),
                       [](char c) { return base::hex_value(c) >= 0 || c == ':' || c == '.'; });
  }
  return std::count(host.begin(), host.end(), '.') == 3 &&
         std::all_of(host.begin(), host.end(), [](char c) { return base::is_digit(c) || c == '.'; });
}

}  // namespace

std::optional<std::string> path_of(std::string_view target) {
  target = target.substr(0, target.find_first_of("?#"));
  if (!target.starts_with('/')) return std::nullopt;
  auto path = base::percent_decoded(target.substr(1));
  if (!path || path->size() > longest_path || std::any_of(path->begin(), path->end(), is_control))
    return std::nullopt;
  if (base::first_invalid_utf8(*path) != std::string_view::npos) return std::nullopt;
  for (std::size_t start = 0; start < path->size();) {
    const std::size_t end = std::min(path->find('/', start), path->size());
    if (!is_plain_part(std::string_view(*path).substr(start, end - start))) return std::nullopt;
    start = end + 1;
  }
  return path;
}

std::string query_value(std::string_view target, std::string_view name) {
  const std::size_t mark = target.find('?');
  std::string_view rest = mark == target.npos ? "" : target.substr(mark + 1);
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    rest = rest.substr(std::min(pair.size() + 1, rest.size()));
    if (pair.substr(0, pair.find('=')) == name && pair.size() > name.size())
      return base::percent_decoded(pair.substr(name.size() + 1)).value_or("");
  }
  return "";
}

bool is_our_host(std::string_view host, const std::vector<std::string>& names) {
  const std::size_t colon = host.rfind(':');
  const bool has_port = colon != host.npos && host.find(']', colon) == host.npos;
  if (has_port) {
    const std::string_view port = host.substr(colon + 1);
    if (port.size() > 5 || !std::all_of(port.begin(), port.end(), base::is_digit)) return false;
    host = host.substr(0, colon);
  }
  if (is_in_digits(host) || is_lower_equal(host, "localhost")) return true;
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return !name.empty() && is_lower_equal(host, name); });
}

}  // namespace serve
