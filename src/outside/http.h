// HTTP/1.1 on a port of this machine, by Boost.Beast. One thread serves everybody, so what a handler does must be
// short.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/message.h"

namespace outside {

struct HttpRequest {
  std::string_view method;
  std::string_view target;  // as sent: path and query, still percent-encoded
  std::string_view host;    // as sent, with its port; empty where there is none or more than one
};

// What an open event stream has to say now, as the wire has it ("data: …\n\n"); empty for nothing.
using EventSource = std::function<std::string()>;

struct HttpResponse {
  unsigned status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  EventSource events;  // if there is one: in place of the body, open until either side ends it
};

class HttpServer {
 public:
  using Handler = std::function<HttpResponse(const HttpRequest&)>;

  enum class Trouble { none, taken, other };
  // Listens on `port` of `host`, an address or a name; port 0 is any free one. Nobody is answered before start().
  // Null, `trouble` and `why` where that cannot be.
  static std::unique_ptr<HttpServer> listen(const std::string& host, unsigned port, Trouble& trouble,
                                            core::Message& why);
  // Ends the streams, closes the port and waits for the thread.
  ~HttpServer();

  unsigned port() const;
  // Answers requests from now on, in a thread of its own.
  void start(Handler handler);
  // Asks each open stream what it has to say. From any thread.
  void tell();

  struct Inside;  // seen by its own file alone

 private:
  explicit HttpServer(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace outside
