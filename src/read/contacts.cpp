#include "read/contacts.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/phone.h"
#include "base/url.h"
#include "base/utf8.h"
#include "read/collect_text.h"

namespace readers {
namespace {

bool is_name_character(char c) { return base::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

std::vector<std::string_view> hosts_of(Network network) {
  switch (network) {
    case Network::facebook:
      return {"facebook.com", "fb.com", "fb.me", "m.me"};
    case Network::line:
      return {"line.me", "lin.ee"};
    case Network::youtube:
      return {"youtube.com", "youtu.be"};
    case Network::x:
      return {"x.com", "twitter.com"};
  }
  return {};
}

// The network's own host, or one below it: "th-th.facebook.com".
bool is_host_of(Network network, std::string_view host) {
  for (std::string_view own : hosts_of(network))
    if (host == own || (host.ends_with(own) && host[host.size() - own.size() - 1] == '.')) return true;
  return false;
}

}  // namespace

bool is_phone(std::string_view written) { return base::parse_phone(written).has_value(); }

base::BilingualText how_to_write_a_phone() {
  return base::msg(
      "เขียนเช่น 043-000-111, 043-000111-3 (หลายสายเรียงกัน), 02-123-4567 ต่อ 12 หรือ 1567 ถ้ามีหลายหมายเลข คั่นด้วยจุลภาค "
      "เบอร์บ้านมี 9 หลัก มือถือ 10 หลัก",
      "write it like 043-000-111, 043-000111-3 (lines in a row), 02-123-4567 ต่อ 12 or 1567, with commas between "
      "several; a landline has 9 digits, a mobile number 10");
}

std::string_view read_phone(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::string all;
  const auto list = node.kind == platform::YamlKind::list ? items(context, tree, node) : std::vector{&node};
  for (const YamlNode* item : list) {
    const std::string_view written = scalar(context, *item);
    if (written.empty()) continue;
    warn_of_cut(context, *item);
    keep_passage(context, written, item->location, context.first_language);
    if (is_phone(written))
      all.append(all.empty() ? "" : ", ").append(written);
    else
      context.report.error("channel-value", item->location,
                           base::msg("'{}' ไม่ใช่หมายเลขโทรศัพท์", "'{}' is not a telephone number", {written}),
                           how_to_write_a_phone());
  }
  return context.arena.keep(all);
}

bool is_host(std::string_view text) {
  if (text.empty() || text.size() > 253) return false;
  std::size_t labels = 0;
  while (true) {
    std::size_t dot = text.find('.');
    std::string_view label = text.substr(0, dot);
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
    if (!std::all_of(label.begin(), label.end(), [](char c) { return is_name_character(c) || c == '-'; }))
      return false;
    ++labels;
    if (dot == text.npos) return labels >= 2;
    text.remove_prefix(dot + 1);
  }
}

bool is_email(std::string_view text) {
  std::size_t at = text.find('@');
  if (at == text.npos || at == 0 || at > 64) return false;
  std::string_view local = text.substr(0, at);
  bool plain = std::all_of(local.begin(), local.end(), [](char c) {
    return is_name_character(c) || std::string_view(".!#$%&*+/=?^_{|}~-").find(c) != std::string_view::npos;
  });
  return plain && local.front() != '.' && local.back() != '.' && is_host(text.substr(at + 1));
}

std::string_view read_email(ReadContext& context, const YamlNode& node) {
  const std::string_view written = scalar(context, node);
  keep_passage(context, written, node.location, context.first_language);
  if (written.empty() || is_email(written)) return written;
  context.report.error("channel-value", node.location,
                       base::msg("'{}' ไม่ใช่อีเมล", "'{}' is not an e-mail address", {written}),
                       base::msg("เขียนเช่น ita@example.go.th", "write it like ita@example.go.th"));
  return {};
}

bool is_account(std::string_view text) {
  if (base::is_web_address(text)) return true;
  return text.find_first_of(":\\") == text.npos && text.find("//") == text.npos && !text.starts_with('/');
}

bool is_account_of(Network network, std::string_view text) {
  if (base::is_web_address(text)) return text.starts_with("https://") && is_host_of(network, base::host_of(text));
  return text.find_first_of(":/\\?#<>\"`|") == text.npos && !text.starts_with("www.") &&
         base::count_code_points(text) <= 100;
}

}  // namespace readers
