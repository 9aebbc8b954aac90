// Requests of the page to other hosts, which have to allow them (CORS):
// https://fetch.spec.whatwg.org/#http-cors-protocol https://fetch.spec.whatwg.org/#http-cors-protocol
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace platform {

struct HttpCall {
  std::string method, address;  // the address is encoded
  std::string user, password;   // sent as Basic (RFC 7617) where either is there
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string_view body = {};
};

struct HttpAnswer {
  int status = 0;  // 0: there is none, or the browser may not show it
  std::string body;
};

// Waits for the answer, which browsers allow in workers alone.
HttpAnswer call_host(const HttpCall& call);

}  // namespace platform
