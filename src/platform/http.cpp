#include "platform/http.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <list>
#include <optional>
#include <thread>

#include "platform/disk.h"

namespace platform {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

constexpr auto request_timeout =
    std::chrono::seconds(20);  // from the connection, or the last response, to a whole request
constexpr auto response_timeout = std::chrono::seconds(60);  // until the client has received all of it
constexpr auto linger_timeout = std::chrono::seconds(1);     // for what the client is still sending when we close
constexpr auto keep_alive_interval = std::chrono::seconds(15);
constexpr std::uint32_t max_header_bytes = 16 * 1024;
constexpr std::size_t max_connections = 128;
// Browsers open six connections to a host and queue all other requests. A page whose stream is closed for another's
// opens it again by itself, so with more open pages than this they take turns.
constexpr std::size_t max_streams_per_client = 4;

using Response = http::response<http::string_body>;

}  // namespace

class HttpSession;

struct HttpServer::Inside {
  asio::io_context context{1};
  tcp::acceptor acceptor{context};
  Handler handler;
  std::list<std::weak_ptr<HttpSession>> sessions;  // the oldest first
  std::thread thread;

  void accept();
  void take(tcp::socket socket);
  void make_room(const asio::ip::address& address);
};

// One connection: its requests one after another, then perhaps an event stream.
class HttpSession : public std::enable_shared_from_this<HttpSession> {
 public:
  HttpSession(tcp::socket socket, HttpServer::Inside& server)
      : stream_(std::move(socket)), server_(server), keep_alive_timer_(server.context) {
    error_code ignored;
    const tcp::endpoint other = stream_.socket().remote_endpoint(ignored);
    if (!ignored) address_ = other.address();
    stream_.socket().set_option(tcp::no_delay(true), ignored);
  }

  void read();
  void tell();
  void close();
  bool is_stream_of(const asio::ip::address& address) const { return events_ && address_ == address; }

 private:
  void answer();
  void refuse(const error_code& error);
  void send(HttpResponse&& made, bool is_head, bool stays_open);
  void open_events(HttpResponse&& made);
  void write_event();
  void keep_alive();
  void leave();
  void drain();

  beast::tcp_stream stream_;
  HttpServer::Inside& server_;
  asio::ip::address address_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::empty_body>> parser_;
  std::shared_ptr<Response> response_;  // what is being sent
  EventSource events_;
  std::string event_;  // likewise
  bool has_news_ = false;
  asio::steady_timer keep_alive_timer_;
};

void HttpSession::read() {
  parser_.emplace();
  parser_->header_limit(max_header_bytes);
  stream_.expires_after(request_timeout);
  http::async_read_header(stream_, buffer_, *parser_, [self = shared_from_this()](error_code error, std::size_t) {
    error ? self->refuse(error) : self->answer();
  });
}

void HttpSession::refuse(const error_code& error) {
  // The client is gone or took too long: nobody would read a response.
  const bool is_ours = error.category() == http::make_error_code(http::error::bad_target).category();
  if (!is_ours || error == http::error::end_of_stream || error == http::error::partial_message) return leave();
  const unsigned status = error == http::error::header_limit ? 431 : error == http::error::body_limit ? 413 : 400;
  send({status, {}, {}, {}}, false, false);
}

void HttpSession::answer() {
  const auto& request = parser_->get();
  const auto hosts = request.equal_range(http::field::host);
  const auto text = [](boost::beast::string_view s) { return std::string_view(s.data(), s.size()); };
  HttpRequest asked{text(request.method_string()), text(request.target()), {}};
  if (std::distance(hosts.first, hosts.second) == 1) asked.host = text(hosts.first->value());
  const bool has_body = !parser_->is_done();  // which is never read
  HttpResponse made;
  try {
    made = server_.handler(asked);
  } catch (const std::exception&) {  // memory has run out
    made = {500, {}, {}, {}};
  }
  if (made.events && asked.method == "GET" && !has_body) return open_events(std::move(made));
  send(std::move(made), asked.method == "HEAD", request.keep_alive() && !has_body);
}

void HttpSession::send(HttpResponse&& made, bool is_head, bool stays_open) {
  response_ = std::make_shared<Response>();
  response_->result(made.status);
  for (auto& [name, value] : made.headers) response_->set(name, value);
  response_->keep_alive(stays_open);
  response_->content_length(made.body.size());
  if (!is_head) response_->body() = std::move(made.body);
  stream_.expires_after(response_timeout);
  http::async_write(stream_, *response_, [self = shared_from_this(), stays_open](error_code error, std::size_t) {
    if (error) return self->leave();
    stays_open ? self->read() : self->close();
  });
}

void HttpSession::open_events(HttpResponse&& made) {
  server_.make_room(address_);
  events_ = std::move(made.events);
  event_ = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
  for (auto& [name, value] : made.headers) event_ += name + ": " + value + "\r\n";
  event_ += "\r\n" + events_();
  write_event();
  keep_alive();
  stream_.expires_never();
  // The client sends nothing more; this notices when it disconnects.
  stream_.async_read_some(buffer_.prepare(1),
                          [self = shared_from_this()](error_code, std::size_t) { self->leave(); });
}

void HttpSession::write_event() {
  asio::async_write(stream_.socket(), asio::buffer(event_),
                    [self = shared_from_this()](error_code error, std::size_t) {
                      self->event_.clear();
                      if (error) return self->leave();
                      if (std::exchange(self->has_news_, false)) self->tell();
                    });
}

void HttpSession::tell() {
  if (!events_) return;
  if (!event_.empty()) return void(has_news_ = true);
  event_ = events_();
  if (!event_.empty()) write_event();
}

void HttpSession::keep_alive() {
  keep_alive_timer_.expires_after(keep_alive_interval);
  keep_alive_timer_.async_wait([self = shared_from_this()](error_code error) {
    if (error || !self->events_) return;
    if (self->event_.empty()) {
      self->event_ = ":\n\n";
      self->write_event();
    }
    self->keep_alive();
  });
}

void HttpSession::leave() {
  error_code ignored;
  events_ = nullptr;
  keep_alive_timer_.cancel(ignored);
  stream_.socket().close(ignored);
}

// Unread data would make the system drop our response, so what the client is still sending is read for a while.
void HttpSession::close() {
  error_code ignored;
  if (events_) return leave();
  stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
  stream_.expires_after(linger_timeout);
  drain();
}

void HttpSession::drain() {
  buffer_.clear();
  stream_.async_read_some(buffer_.prepare(4096), [self = shared_from_this()](error_code error, std::size_t) {
    error ? self->leave() : self->drain();
  });
}

void HttpServer::Inside::accept() {
  acceptor.async_accept([this](error_code error, tcp::socket socket) {
    if (error == asio::error::operation_aborted) return;
    if (!error) take(std::move(socket));
    accept();
  });
}

void HttpServer::Inside::take(tcp::socket socket) {
  sessions.remove_if([](const auto& session) { return session.expired(); });
  if (sessions.size() >= max_connections) return;
  auto session = std::make_shared<HttpSession>(std::move(socket), *this);
  sessions.push_back(session);
  session->read();
}

void HttpServer::Inside::make_room(const asio::ip::address& address) {
  std::vector<std::shared_ptr<HttpSession>> streams;
  for (const auto& weak : sessions)
    if (auto session = weak.lock(); session && session->is_stream_of(address)) streams.push_back(std::move(session));
  for (std::size_t i = 0; i + max_streams_per_client <= streams.size(); ++i) streams[i]->close();
}

namespace {

std::optional<asio::ip::address> address_of(asio::io_context& context, const std::string& host, error_code& error) {
  asio::ip::address address = asio::ip::make_address(host, error);
  if (!error) return address;
  tcp::resolver resolver(context);
  const auto found = resolver.resolve(host, "", error);
  if (error || found.empty()) return std::nullopt;
  for (const auto& entry : found)
    if (entry.endpoint().address().is_v4()) return entry.endpoint().address();
  return found.begin()->endpoint().address();
}

}  // namespace

std::unique_ptr<HttpServer> HttpServer::listen(const std::string& host, unsigned port, Trouble& trouble,
                                               base::BilingualText& why) {
  auto inside = std::make_unique<Inside>();
  error_code error;
  trouble = Trouble::none;
  const auto address = address_of(inside->context, host, error);
  if (!address) {
    trouble = Trouble::other;
    why = base::msg("ไม่รู้จักที่อยู่ {}", "there is no address {}", {host});
    return nullptr;
  }
  const tcp::endpoint end(*address, static_cast<unsigned short>(port));
  tcp::acceptor& acceptor = inside->acceptor;
  acceptor.open(end.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(end, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (!error) return std::unique_ptr<HttpServer>(new HttpServer(std::move(inside)));
  trouble = error == asio::error::address_in_use ? Trouble::taken : Trouble::other;
  why = reason(error.value());
  return nullptr;
}

HttpServer::HttpServer(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

HttpServer::~HttpServer() {
  inside_->context.stop();
  if (inside_->thread.joinable()) inside_->thread.join();
}

unsigned HttpServer::port() const {
  error_code ignored;
  return inside_->acceptor.local_endpoint(ignored).port();
}

void HttpServer::start(Handler handler) {
  inside_->handler = std::move(handler);
  inside_->accept();
  inside_->thread = std::thread([this] { inside_->context.run(); });
}

void HttpServer::tell() {
  asio::post(inside_->context, [this] {
    for (const auto& weak : inside_->sessions)
      if (auto session = weak.lock()) session->tell();
  });
}

}  // namespace platform
