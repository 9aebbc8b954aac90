#include "platform/http.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <memory>
#include <thread>

using platform::HttpRequest;
using platform::HttpResponse;
using platform::HttpServer;

namespace {

// A client that sends bytes as they are.
class Client {
 public:
  explicit Client(unsigned port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{20, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  Client& send(const std::string& bytes) {
    ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    return *this;
  }
  // Until `end` was read, or the other side has closed.
  std::string read(const std::string& end = {}) {
    std::string all;
    char bytes[4096];
    ssize_t got;
    while ((end.empty() || all.find(end) == all.npos) && (got = ::recv(socket_, bytes, sizeof bytes, 0)) > 0)
      all.append(bytes, static_cast<std::size_t>(got));
    return all;
  }

 private:
  int socket_;
};

struct Running {
  std::atomic<int> version{1};
  std::unique_ptr<HttpServer> server;

  Running() {
    HttpServer::Trouble trouble;
    base::BilingualText why;
    server = HttpServer::listen("127.0.0.1", 0, trouble, why);
    REQUIRE(server);
    server->start([this](const HttpRequest& request) {
      HttpResponse out{200,
                       {{"X-Host", std::string(request.host)}},
                       std::string(request.method) + " " + std::string(request.target),
                       {}};
      if (request.target == "/events")
        out.events = [this, told = 0]() mutable {
          if (told == version) return std::string();
          return "data: " + std::to_string(told = version) + "\n\n";
        };
      if (request.target == "/throws") throw std::runtime_error("no");
      return out;
    });
  }
  // With bodies of at most so many bytes, where the request is for /form.
  explicit Running(std::uint64_t most_bytes) {
    HttpServer::Trouble trouble;
    base::BilingualText why;
    server = HttpServer::listen("127.0.0.1", 0, trouble, why);
    REQUIRE(server);
    server->start(
        [](const HttpRequest& request) {
          if (request.is_too_large) return HttpResponse{413, {}, "too large", {}};
          std::string body;
          for (std::string_view part :
               {request.content_type, request.origin, request.fetch_site, request.cookie, request.body})
            body.append(part).append("|");
          return HttpResponse{200, {}, body, {}};
        },
        [=](const HttpRequest& request) { return request.target == "/form" ? most_bytes : 0; });
  }
  std::string ask(const std::string& request) const { return Client(server->port()).send(request).read(); }
};

std::string status(const std::string& answer) { return answer.substr(0, answer.find("\r\n")); }

}  // namespace

TEST_CASE("a request gets its answer, and the connection serves the next one") {
  Running running;
  Client client(running.server->port());
  client.send("GET /a?b HTTP/1.1\r\nHost: x:1\r\n\r\n");
  CHECK(client.read("GET /a?b") == "HTTP/1.1 200 OK\r\nX-Host: x:1\r\nContent-Length: 8\r\n\r\nGET /a?b");
  client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(client.read("GET /2").find("GET /1") != std::string::npos);
  client.send("HEAD /abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  CHECK(client.read() == "HTTP/1.1 200 OK\r\nX-Host: x\r\nConnection: close\r\nContent-Length: 9\r\n\r\n");
}

TEST_CASE("text that is not a request is refused, and the server continues") {
  Running running;
  CHECK(status(running.ask("nonsense\r\n\r\n")) == "HTTP/1.1 400 Bad Request");
  CHECK(status(running.ask("\x16\x03\x01\x02\r\n\r\n")) == "HTTP/1.1 400 Bad Request");
  CHECK(status(running.ask(std::string("GET /\0 HTTP/1.1\r\n\r\n", 20))) == "HTTP/1.1 400 Bad Request");
  CHECK(status(running.ask("GET / HTTP/1.1\r\nX: " + std::string(40'000, 'a') + "\r\n\r\n")) ==
        "HTTP/1.1 431 Request Header Fields Too Large");
  CHECK(status(running.ask("GET /" + std::string(40'000, 'a') + " HTTP/1.1\r\n\r\n")) ==
        "HTTP/1.1 431 Request Header Fields Too Large");
  CHECK(status(running.ask("GET /throws HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) ==
        "HTTP/1.1 500 Internal Server Error");
  CHECK(status(running.ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) == "HTTP/1.1 200 OK");
}

TEST_CASE("a body is not read, and ends the connection") {
  Running running;
  for (const char* length : {"Content-Length: 3", "Content-Length: 30", "Transfer-Encoding: chunked"}) {
    const std::string answer = running.ask("POST /a HTTP/1.1\r\nHost: x\r\n" + std::string(length) + "\r\n\r\nabc");
    CHECK(status(answer) == "HTTP/1.1 200 OK");
    CHECK(answer.find("Connection: close\r\n") != std::string::npos);
  }
  CHECK(status(running.ask("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n")) ==
        "HTTP/1.1 413 Payload Too Large");
}

TEST_CASE("a body that is allowed is read, and the connection serves the next request") {
  Running running(8);
  Client client(running.server->port());
  client.send(
      "POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: a/b\r\nOrigin: http://x\r\nCookie: c=1\r\n"
      "Sec-Fetch-Site: same-origin\r\nContent-Length: 8\r\n\r\n1234");
  client.send("5678");
  CHECK(client.read("5678|").find("\r\n\r\na/b|http://x|same-origin|c=1|12345678|") != std::string::npos);
  client.send("POST /form HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
  CHECK(client.read("abcde|").find("|abcde|") != std::string::npos);
  client.send("POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
  CHECK(status(client.read("|||||")) == "HTTP/1.1 200 OK");
  client.send("POST /other HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
  const std::string other = client.read();
  CHECK(other.find("abc") == other.npos);
  CHECK(other.find("Connection: close\r\n") != other.npos);
}

TEST_CASE("a body that is too large is refused by its length, or as soon as it is") {
  Running running(8);
  const std::string head = "POST /form HTTP/1.1\r\nHost: x\r\n";
  for (const char* sent : {"Content-Length: 9\r\n\r\n", "Content-Length: 1000000000000\r\n\r\nabc",
                           "Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n5\r\n"}) {
    const std::string answer = running.ask(head + sent);
    INFO(sent);
    CHECK(status(answer) == "HTTP/1.1 413 Payload Too Large");
    CHECK(answer.find("Connection: close\r\n") != answer.npos);
    CHECK(answer.find("too large") != answer.npos);
  }
  CHECK(status(running.ask(head + "Content-Length: x\r\n\r\n")) == "HTTP/1.1 400 Bad Request");
  CHECK(status(running.ask(head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n")) ==
        "HTTP/1.1 400 Bad Request");
}

TEST_CASE("a body that comes slowly keeps nobody waiting") {
  Running running(8);
  Client slow(running.server->port());
  slow.send("POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\na");
  CHECK(status(running.ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) == "HTTP/1.1 200 OK");
}

TEST_CASE("two Host headers are none") {
  Running running;
  CHECK(running.ask("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\nConnection: close\r\n\r\n")
            .find("X-Host: \r\n") != std::string::npos);
}

TEST_CASE("a stream sends what is new, and nothing twice") {
  Running running;
  Client client(running.server->port());
  client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(client.read("data: 1\n\n").find("HTTP/1.1 200 OK\r\n") == 0);
  running.server->tell();
  running.version = 2;
  running.server->tell();
  CHECK(client.read("\n\n") == "data: 2\n\n");
}

TEST_CASE("of five streams of one browser the oldest ends, so that pages can be fetched beside them") {
  Running running;
  std::vector<std::unique_ptr<Client>> streams;
  for (int i = 0; i < 5; ++i) {
    streams.push_back(std::make_unique<Client>(running.server->port()));
    streams.back()->send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n").read("data: 1\n\n");
  }
  CHECK(streams[0]->read() == "");
  running.version = 2;
  running.server->tell();
  for (std::size_t i = 1; i < 5; ++i) CHECK(streams[i]->read("\n\n") == "data: 2\n\n");
}

TEST_CASE("many silent connections do not keep others out for long") {
  Running running;
  std::vector<std::unique_ptr<Client>> silent;
  for (int i = 0; i < 100; ++i) silent.push_back(std::make_unique<Client>(running.server->port()));
  CHECK(status(running.ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) == "HTTP/1.1 200 OK");
}

TEST_CASE("the server ends at once, open streams or not") {
  auto running = std::make_unique<Running>();
  Client client(running->server->port());
  client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n").read("data: 1\n\n");
  const auto start = std::chrono::steady_clock::now();
  running.reset();
  CHECK(client.read() == "");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("a port in use is distinguished from an unusable address") {
  Running running;
  HttpServer::Trouble trouble;
  base::BilingualText why;
  CHECK_FALSE(HttpServer::listen("127.0.0.1", running.server->port(), trouble, why));
  CHECK(trouble == HttpServer::Trouble::taken);
  CHECK_FALSE(HttpServer::listen("192.0.2.1", 0, trouble, why));
  CHECK(trouble == HttpServer::Trouble::other);
  CHECK(why.en == "Cannot assign requested address");
  CHECK_FALSE(HttpServer::listen("no such name", 0, trouble, why));
  CHECK(why.en == "there is no address no such name");
}
