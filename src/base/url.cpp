#include "base/url.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace base {
namespace {

// Whether there is something after the scheme, too.
bool starts_with_scheme(std::string_view address, std::string_view scheme) {
  return address.size() > scheme.size() && begins_with_ignoring_case(address, scheme);
}

// Letters, digits and the marks of RFC 3986 that need no encoding in a path or fragment.
constexpr std::array<bool, 256> needs_no_encoding = [] {
  std::array<bool, 256> of{};
  for (unsigned char c = 0; c < 128; ++c) of[c] = is_letter_or_digit(static_cast<char>(c));
  for (char c : std::string_view("-._~!$()*+,;=:@/?")) of[static_cast<unsigned char>(c)] = true;
  return of;
}();

void append_encoded(std::string& out, std::string_view text) {
  for (std::size_t from = 0; from < text.size();) {
    std::size_t end = from;
    while (end < text.size() && needs_no_encoding[static_cast<unsigned char>(text[end])]) ++end;
    out.append(text, from, end - from);
    if (end == text.size()) return;
    out += '%';
    append_hex(out, static_cast<unsigned char>(text[end]), upper_hex_digits);
    from = end + 1;
  }
}

// The byte of the "%E0" that stands at `at`; nothing where none does.
std::optional<char> encoded_byte(std::string_view text, std::size_t at) {
  if (text[at] != '%' || at + 2 >= text.size()) return std::nullopt;
  const int high = hex_value(text[at + 1]), low = hex_value(text[at + 2]);
  return high < 0 || low < 0 ? std::nullopt : std::optional(static_cast<char>(high * 16 + low));
}

bool has_unsafe_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char ch) {
    unsigned char c = static_cast<unsigned char>(ch);
    return c <= 0x20 || c == 0x7F || ch == '"' || ch == '\'' || ch == '<' || ch == '>' || ch == '`' || ch == '\\';
  });
}

}  // namespace

Url Url::between(std::string_view from, std::string_view to, std::string_view fragment) {
  std::size_t same = 0;  // the common folders
  for (std::size_t i = 0; i < from.size() && i < to.size() && from[i] == to[i]; ++i)
    if (from[i] == '/') same = i + 1;
  Url url;
  for (char c : from.substr(same))
    if (c == '/') url.text_ += "../";
  append_encoded(url.text_, to.substr(same));
  if (url.text_.empty()) url.text_ = "./";
  if (!fragment.empty()) {
    url.text_ += '#';
    append_encoded(url.text_, fragment);
  }
  return url;
}

Url Url::rooted(std::string_view base_path, std::string_view to_path) {
  Url url;
  append_encoded(url.text_, base_path);
  append_encoded(url.text_, to_path);
  return url;
}

Url Url::within(std::string_view fragment) {
  Url url;
  url.text_ = "#";
  append_encoded(url.text_, fragment);
  return url;
}

Url Url::with_query(std::string_view name, std::string_view value) const {
  Url url = *this;
  for (const auto& [separator, part] : {std::pair{'?', name}, std::pair{'=', value}}) {
    url.text_ += separator;
    for (char c : part)  // in a query & and = separate, and + is a space
      if (c == '&' || c == '+' || c == '=')
        url.text_ += c == '&' ? "%26" : c == '+' ? "%2B" : "%3D";
      else
        append_encoded(url.text_, std::string_view(&c, 1));
  }
  return url;
}

Url Url::outside(std::string_view address) {
  Url url;
  if (has_unsafe_character(address)) return url;
  for (std::string_view scheme : {"https:", "http:", "mailto:", "tel:"})
    if (starts_with_scheme(address, scheme)) url.text_ = address;
  return url;
}

namespace {

// "" or ":8443": 1 to 65535.
bool is_port(std::string_view text) {
  if (text.empty()) return true;
  unsigned port = 0;
  for (char c : text.substr(1)) {
    if (!is_digit(c)) return false;
    port = std::min(port * 10 + static_cast<unsigned>(c - '0'), 70000u);
  }
  return port >= 1 && port <= 65535;
}

}  // namespace

bool is_web_address(std::string_view address) {
  bool scheme = starts_with_scheme(address, "https://") || starts_with_scheme(address, "http://");
  if (!scheme || has_unsafe_character(address)) return false;
  const std::string_view host = host_of(address);
  if (host.empty() || host.find("..") != host.npos) return false;
  if (host.front() == '[') return true;  // an address of IP version 6 has colons of its own
  const char* end = host.data() + host.size();
  std::string_view rest(end, static_cast<std::size_t>(address.data() + address.size() - end));
  return is_port(rest.substr(0, rest.find_first_of("/?#")));
}

std::string_view host_of(std::string_view address) {
  std::size_t start = address.find("://");
  if (start == address.npos) return {};
  std::string_view rest = address.substr(start + 3);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  if (rest.find('@') != rest.npos) return {};
  std::string_view host = rest.substr(0, rest.find(':'));
  if (host.empty() || host.front() == '.' || host.front() == '-') return {};
  return host;
}

std::string_view path_of_base_url(std::string_view base_url) {
  const std::size_t scheme = base_url.find("://");
  const std::size_t path = scheme == base_url.npos ? scheme : base_url.find('/', scheme + 3);
  return path == base_url.npos ? "/" : base_url.substr(path);
}

std::string percent_encoded(std::string_view text, std::string_view marks) {
  std::string out;
  for (char c : text)
    if (is_letter_or_digit(c) || marks.find(c) != marks.npos)
      out += c;
    else
      append_hex(out += '%', static_cast<unsigned char>(c), upper_hex_digits);
  return out;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = encoded_byte(text, i);
    if (text[i] == '%' && !byte) return std::nullopt;
    out += byte.value_or(text[i]);
    if (byte) i += 2;
  }
  return out;
}

std::string without_percents(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = encoded_byte(text, i);
    out += byte.value_or(text[i]);
    if (byte) i += 2;
  }
  return first_invalid_utf8(out) == out.npos ? out : std::string(text);
}

}  // namespace base
