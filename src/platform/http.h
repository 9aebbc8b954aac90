// An HTTP/1.1 server, by Boost.Beast. One thread serves all clients, so handlers must be quick.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bilingual_text.h"

namespace platform {

// Of each header the value as sent; empty where there is none or more than one.
struct HttpRequest {
  std::string_view method;
  std::string_view target;  // as sent: path and query, still percent-encoded
  std::string_view host;    // with its port
  std::string_view content_type = {}, origin = {}, fetch_site = {} /* Sec-Fetch-Site */, cookie = {};
  std::string_view body = {};
  bool is_too_large = false;  // the body is larger than was allowed, and was not read
};

// Called when an open event stream may have news; returns it in the format of the wire ("data: …\n\n"), or empty.
using EventSource = std::function<std::string()>;

struct HttpResponse {
  unsigned status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  EventSource events;  // if set: sent in place of the body, until either side closes the connection
};

class HttpServer {
 public:
  using Handler = std::function<HttpResponse(const HttpRequest&)>;
  // How many bytes the body of a request may have, which is known by its headers; 0: it is not read.
  using BodyLimit = std::function<std::uint64_t(const HttpRequest&)>;

  enum class Trouble { none, taken, other };
  // Listens on `port` (0 for any free one) of `host`, an address or a name. Requests wait until start(). Null, with
  // `trouble` and `why`, where that fails.
  static std::unique_ptr<HttpServer> listen(const std::string& host, unsigned port, Trouble& trouble,
                                            base::BilingualText& why);
  // Closes all connections and the port, and waits for the thread.
  ~HttpServer();

  unsigned port() const;
  // From now on `handler` answers requests, in a thread of its own. Without `body_limit` no body is read: the
  // connection ends with the response.
  void start(Handler handler, BodyLimit body_limit = nullptr);
  // Asks the EventSource of each open stream for news. From any thread.
  void tell();

  struct Inside;  // used in http.cpp only

 private:
  explicit HttpServer(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace platform
