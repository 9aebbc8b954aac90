// The desk's door: who may come in, and what is asked, from requests over HTTP.
//
// Whoever opens the address with the token, which the program prints, gets a cookie in its place; so does the browser
// that the program opens, once, by a ticket: the address that a browser is started with can be seen by other users of
// the machine. Each other request needs that cookie. What changes something must also come from a page of the desk,
// which browsers state in Origin and Sec-Fetch-Site. That the request names this machine was seen to before
// (serve::is_our_host).
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.h"
#include "platform/http.h"

namespace desk {

class Gate {
 public:
  using Respond = std::function<Response(const Request&)>;
  // `respond`: the desk.
  Gate(Respond respond, base::Language language);

  // What the address of the home page ends in for who may come in: "?token=…".
  std::string query_with_token() const { return "?token=" + token_; }
  // Likewise, good for one visit.
  std::string query_with_ticket() const { return "?token=" + ticket_; }

  // `path`: as in Request.
  platform::HttpResponse respond(const platform::HttpRequest& request, const std::string& path);
  // Of requests that would be refused no body is read.
  std::uint64_t most_body_bytes(const platform::HttpRequest& request) const;

 private:
  std::optional<platform::HttpResponse> refusal(const platform::HttpRequest& request) const;
  platform::HttpResponse let_in(const platform::HttpRequest& request);
  bool may_enter(std::string_view given);
  bool has_cookie(const platform::HttpRequest& request) const;

  Respond respond_;
  base::Language language_;
  std::string token_, ticket_;       // the ticket is empty once it was used
  std::deque<std::string> secrets_;  // the values of cookies given out, the oldest first
};

}  // namespace desk
