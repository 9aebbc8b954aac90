#include "read/contacts.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/digits.h"
#include "base/url.h"
#include "base/utf8.h"

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

bool is_phone(std::string_view written) {
  std::string text = base::with_arabic_digits(written);
  std::string_view number = text;
  static constexpr std::string_view extension = " ต่อ ";
  if (std::size_t at = number.find(extension); at != number.npos) {
    std::string_view inner = number.substr(at + extension.size());
    if (inner.empty() || inner.size() > 20 || inner.find_first_not_of("0123456789-, ") != inner.npos) return false;
    number = number.substr(0, at);
  }
  std::string digits;
  for (char c : number) {
    if (base::is_digit(c)) {
      digits += c;
    } else if (c != ' ' && c != '-') {
      return false;
    }
  }
  if (digits.size() >= 3 && digits.size() <= 5) return true;
  return (digits.size() == 9 || digits.size() == 10) && digits[0] == '0';
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
