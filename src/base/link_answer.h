// What web hosts said when they were asked for the addresses that content links to.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace base {

struct LinkAnswer {
  // Why there was no answer.
  enum class Fault : unsigned char { none, no_such_host, refused, too_slow, certificate, endless_redirects, other };

  unsigned status = 0;   // of HTTP, behind all redirects; 0 where there was no answer
  std::string moved_to;  // the address behind the redirects, where each of them is permanent; else empty
  Fault fault = Fault::none;
  std::string words;       // of a fault: what the program that asked says
  std::int64_t asked = 0;  // when, in seconds since 1970

  bool is_good() const { return fault == Fault::none && status >= 200 && status < 300; }
};

// The address without the part of the page ('#…'), which hosts are not asked for.
constexpr std::string_view asked_address(std::string_view address) { return address.substr(0, address.find('#')); }

using LinkAnswers = std::map<std::string, LinkAnswer, std::less<>>;  // by asked_address()

}  // namespace base
