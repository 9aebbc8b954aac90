// An HTTP/1.1 server, by Boost.Beast. One thread serves all clients, so handlers must be quick.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bilingual_text.h"

namespace platform {

struct HttpRequest {
  std::string_view method;
  std::string_view target;  // as sent: path and query, still percent-encoded
  std::string_view host;    // as sent, with its port; empty where there is none or more than one
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

  enum class Trouble { none, taken, other };
  // Listens on `port` (0 for any free one) of `host`, an address or a name. Requests wait until start(). Null, with
  // `trouble` and `why`, where that fails.
  static std::unique_ptr<HttpServer> listen(const std::string& host, unsigned port, Trouble& trouble,
                                            base::BilingualText& why);
  // Closes all connections and the port, and waits for the thread.
  ~HttpServer();

  unsigned port() const;
  // From now on `handler` answers requests, in a thread of its own.
  void start(Handler handler);
  // Asks the EventSource of each open stream for news. From any thread.
  void tell();

  struct Inside;  // used in http.cpp only

 private:
  explicit HttpServer(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace platform
