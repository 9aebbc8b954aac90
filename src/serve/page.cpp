#include "serve/page.h"

#include "base/html.h"
#include "platform/hash.h"

namespace serve {
namespace {

constexpr std::string_view policy_start = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

// The next tag from `at` that begins with `start`, up to its '>'; empty where there is none.
std::string_view next_tag(std::string_view page, std::string_view start, std::size_t at) {
  const std::size_t from = page.find(start, at);
  const std::size_t end = from == page.npos ? page.npos : page.find('>', from);
  return end == page.npos ? std::string_view() : page.substr(from, end - from);
}

std::string_view address_in(std::string_view tag) {
  const std::size_t from = tag.find(" href=\"");
  if (from == tag.npos) return {};
  const std::size_t end = tag.find('"', from + 7);
  return end == tag.npos ? std::string_view() : tag.substr(from + 7, end - from - 7);
}

// The policy with "'self'" among what `name` allows.
std::string allowing(std::string_view policy, std::string_view name) {
  for (std::size_t start = 0; start < policy.size();) {
    const std::size_t end = std::min(policy.find(';', start), policy.size());
    std::string_view rule = policy.substr(start, end - start);
    rule.remove_prefix(std::min(rule.find_first_not_of(' '), rule.size()));
    const std::string_view allowed =
        rule.starts_with(std::string(name) + " ") ? rule.substr(name.size()) : std::string_view();
    if (allowed.find("'self'") != allowed.npos) return std::string(policy);
    if (!allowed.empty()) {
      const bool is_none = allowed.find("'none'") != allowed.npos;
      const auto from = static_cast<std::size_t>(allowed.data() - policy.data());
      return std::string(policy.substr(0, from)) + " 'self'" + (is_none ? "" : std::string(allowed)) +
             std::string(policy.substr(end));
    }
    start = end + 1;
  }
  return std::string(policy) + "; " + std::string(name) + " 'self'";
}

std::string with_policy(std::string_view page) {
  const std::size_t from = page.find(policy_start);
  if (from == page.npos) return std::string(page);
  std::string policy(policy_of(page));
  const std::size_t start = from + policy_start.size(), end = start + policy.size();
  for (std::string_view name : {"script-src", "style-src", "connect-src"}) policy = allowing(policy, name);
  return std::string(page.substr(0, start)) + policy + std::string(page.substr(end));
}

}  // namespace

std::string_view policy_of(std::string_view page) {
  const std::size_t from = page.find(policy_start);
  if (from == page.npos) return {};
  const std::size_t start = from + policy_start.size(), end = std::min(page.find('"', start), page.size());
  return page.substr(start, end - start);
}

PageVersion version_of(std::string_view page) {
  PageVersion version;
  platform::Hasher hasher;
  std::size_t told = 0;
  for (std::size_t at = 0;;) {
    const std::string_view tag = next_tag(page, "<link ", at);
    if (tag.empty()) break;
    at = static_cast<std::size_t>(tag.data() - page.data()) + tag.size();
    const std::string_view address = address_in(tag);
    if (tag.find("rel=\"stylesheet\"") == tag.npos || address.empty()) continue;
    const auto from = static_cast<std::size_t>(address.data() - page.data());
    hasher.add(page.substr(told, from - told));
    told = from + address.size();
    version.styles.emplace_back(address);
  }
  version.text = platform::hex(hasher.add(page.substr(told)).value());
  return version;
}

std::string with_preview(std::string_view page, std::string_view version) {
  std::string out = with_policy(page);
  base::Html script;
  script.raw("<script src=\"/_prongsai/preview.js\" data-version=\"").text(version).raw("\" defer></script>\n");
  const std::size_t head = out.find("</head>");
  return out.insert(head == out.npos ? out.size() : head, script.view());
}

}  // namespace serve
