// foreign-website: a .go.th host that is neither the agency's, nor in other_websites, nor a central body's
// (data/central_hosts.txt), in an address, an e-mail or a text. Source: a real report of 2568, with another agency's
// site.
#include <algorithm>
#include <set>
#include <tuple>

#include "base/ascii.h"
#include "base/url.h"
#include "checks/checks.h"
#include "model/gazetteer.h"
#include "model/word_lists.h"

namespace checks {
namespace {

using base::msg;

constexpr std::string_view public_suffix = ".go.th";

bool is_of_host(char c) { return base::is_letter_or_digit(c) || c == '-' || c == '.'; }

// "bankhao.go.th" of "www.bankhao.go.th": who registered it.
std::string_view domain_of(std::string_view host) {
  if (!host.ends_with(public_suffix)) return host.starts_with("www.") ? host.substr(4) : host;
  const std::size_t dot = host.rfind('.', host.size() - public_suffix.size() - 1);
  return dot == host.npos ? host : host.substr(dot + 1);
}

struct HostInText {
  std::size_t begin = 0, length = 0;  // bytes
};

// Every .go.th host in a lower-case text.
std::vector<HostInText> hosts_in(std::string_view text) {
  std::vector<HostInText> hosts;
  for (std::size_t at = text.find(public_suffix); at != text.npos; at = text.find(public_suffix, at + 1)) {
    std::size_t begin = at, end = at + public_suffix.size();
    while (begin && is_of_host(text[begin - 1])) --begin;
    while (begin < at && (text[begin] == '.' || text[begin] == '-')) ++begin;
    const bool goes_on = end < text.size() && is_of_host(text[end]) &&
                         (text[end] != '.' || (end + 1 < text.size() && is_of_host(text[end + 1])));
    if (begin < at && !goes_on) hosts.push_back({begin, end - begin});
  }
  return hosts;
}

// Domains that the agency may name.
std::set<std::string, std::less<>> own_domains(const CheckContext& context) {
  std::set<std::string, std::less<>> own;
  const auto add = [&](std::string_view host) {
    if (!host.empty()) own.emplace(domain_of(base::to_lower(host)));
  };
  add(base::host_of(context.agency.website));
  add(base::host_of(context.settings.base_url));
  for (std::string_view host : context.agency.other_websites) add(host);
  // The province's own site.
  std::string province = model::province_slug(context.agency.province.in(base::Language::th));
  province.erase(std::remove(province.begin(), province.end(), '-'), province.end());
  if (!province.empty()) own.insert(province + std::string(public_suffix));
  return own;
}

base::BilingualText how_to_name_website(const CheckContext& context) {
  const std::string_view own = base::host_of(context.agency.website);
  if (own.empty())
    return msg("ถ้าเป็นของหน่วยงานนี้ ให้ระบุไว้ที่ website ใน agency.yaml",
               "if it is this agency's, write it as `website` in agency.yaml");
  return msg("เว็บไซต์ของหน่วยงานคือ {0} (agency.yaml:{1}) ถ้าใช้เว็บไซต์อื่นด้วย ให้เพิ่มไว้ใน other_websites",
             "the agency's website is {0} (agency.yaml:{1}); write that, or add the other to `other_websites`",
             {own, std::to_string(context.agency.website_place.line)});
}

// Where a host was already found: an address is often both a text and a link.
using HostsSeen = std::set<std::tuple<const base::SourceFile*, std::uint32_t, std::string>>;

void check_foreign_website(const CheckContext& context, base::Report& report) {
  constexpr int most_of_a_passage = 100;  // a longer list is one mistake
  const auto own = own_domains(context);
  HostsSeen seen;
  const auto is_foreign = [&](std::string_view host) {
    return !own.count(domain_of(host)) && !model::is_central_host(host);
  };
  const auto report_once = [&](std::string_view host, const base::SourceLocation& location) {
    if (!seen.emplace(location.file, location.line, host).second) return;
    report.warning("foreign-website", location,
                   msg("'{}' ไม่ใช่เว็บไซต์ของหน่วยงานนี้", "'{}' is not this agency's website", {host}),
                   how_to_name_website(context));
  };
  for (const model::Passage& passage : context.agency.passages.list) {
    if (passage.kind == model::PassageKind::quoted || !passage.signs.stops) continue;
    const std::string text = base::to_lower(passage.text);
    int foreign = 0;
    for (const HostInText& found : hosts_in(text)) {
      const std::string_view host = std::string_view(text).substr(found.begin, found.length);
      if (is_foreign(host) && ++foreign <= most_of_a_passage)
        report_once(host, model::place_in(context.agency.passages, passage, found.begin, found.length));
    }
  }
  for (const model::Link& link : context.agency.links) {
    if (link.to != model::Link::To::outside) continue;
    const std::string text = base::to_lower(link.written);
    const std::vector<HostInText> hosts = hosts_in(text.substr(0, text.find_first_of("?#")));
    if (hosts.empty()) continue;
    const std::string_view host = std::string_view(text).substr(hosts.front().begin, hosts.front().length);
    if (is_foreign(host)) report_once(host, link.location);
  }
}

constexpr Explanation foreign_website_explanation{
    {"เว็บไซต์หรืออีเมล .go.th ของหน่วยงานอื่น", "a .go.th website or e-mail of another agency"},
    {"ประชาชนส่งเรื่องร้องเรียนไปผิดหน่วยงาน", "citizens would send their complaints to another agency"},
    "issue: ติดตามที่เว็บไซต์ www.napachon.go.th\n",
    {"รายงานจริงปี 2568 ฉบับหนึ่ง ซึ่งมีเว็บไซต์ของหน่วยงานอื่นติดมากับข้อความที่คัดลอก",
     "a real report of 2568, in which another agency's website came with a copied text"}};

}  // namespace

extern const Check foreign_website{"foreign-website", base::Severity::warning, foreign_website_explanation,
                                   check_foreign_website};

}  // namespace checks
