#include "platform/http_session.h"

#include <chrono>
#include <limits>

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

std::string_view as_view(beast::string_view text) { return {text.data(), text.size()}; }

// A header that is there once; else empty.
std::string_view only(const http::request_header<>& header, std::string_view name) {
  const auto [first, last] = header.equal_range({name.data(), name.size()});
  return std::distance(first, last) == 1 ? as_view(first->value()) : std::string_view();
}

HttpRequest request_of(const http::request_header<>& header) {
  return {.method = as_view(header.method_string()),
          .target = as_view(header.target()),
          .host = only(header, "Host"),
          .content_type = only(header, "Content-Type"),
          .origin = only(header, "Origin"),
          .fetch_site = only(header, "Sec-Fetch-Site"),
          .cookie = only(header, "Cookie")};
}

}  // namespace

HttpSession::HttpSession(tcp::socket socket, HttpServer::Inside& server)
    : stream_(std::move(socket)), server_(server), keep_alive_timer_(server.context) {
  error_code ignored;
  const tcp::endpoint other = stream_.socket().remote_endpoint(ignored);
  if (!ignored) address_ = other.address();
  stream_.socket().set_option(tcp::no_delay(true), ignored);
}

void HttpSession::read() {
  body_parser_.reset();
  parser_.emplace();
  parser_->header_limit(max_header_bytes);
  if (server_.body_limit) parser_->body_limit(std::numeric_limits<std::uint64_t>::max());  // each its own
  stream_.expires_after(request_timeout);
  http::async_read_header(stream_, buffer_, *parser_, [self = shared_from_this()](error_code error, std::size_t) {
    error ? self->refuse(error) : self->take_header();
  });
}

void HttpSession::refuse(const error_code& error) {
  // The client is gone or took too long: nobody would read a response.
  const bool is_ours = error.category() == http::make_error_code(http::error::bad_target).category();
  if (!is_ours || error == http::error::end_of_stream || error == http::error::partial_message) return leave();
  const unsigned status = error == http::error::header_limit ? 431 : error == http::error::body_limit ? 413 : 400;
  send({status, {}, {}, {}}, false, false);
}

void HttpSession::take_header() {
  const auto& header = parser_->get();
  HttpRequest request = request_of(header);
  const bool has_body = !parser_->is_done();
  const std::uint64_t most_bytes = has_body && server_.body_limit ? server_.body_limit(request) : 0;
  request.is_too_large = most_bytes && parser_->content_length().value_or(0) > most_bytes;
  if (most_bytes && !request.is_too_large) return read_body(most_bytes);
  answer(request, has_body, header.keep_alive() && !has_body);
}

void HttpSession::read_body(std::uint64_t most_bytes) {
  body_parser_.emplace(std::move(*parser_));
  body_parser_->body_limit(most_bytes);
  stream_.expires_after(request_timeout);
  http::async_read(stream_, buffer_, *body_parser_, [self = shared_from_this()](error_code error, std::size_t) {
    const auto& whole = self->body_parser_->get();
    HttpRequest request = request_of(whole);
    request.is_too_large = error == http::error::body_limit;
    if (error && !request.is_too_large) return self->refuse(error);
    if (!error) request.body = whole.body();
    self->answer(request, true, whole.keep_alive() && !error);
  });
}

void HttpSession::answer(const HttpRequest& request, bool has_body, bool stays_open) {
  HttpResponse made;
  try {
    made = server_.handler(request);
  } catch (const std::exception&) {  // memory has run out
    made = {500, {}, {}, {}};
  }
  if (made.events && request.method == "GET" && !has_body) return open_events(std::move(made));
  send(std::move(made), request.method == "HEAD", stays_open);
}

void HttpSession::send(HttpResponse&& made, bool is_head, bool stays_open) {
  response_ = std::make_shared<http::response<http::string_body>>();
  response_->result(made.status);
  for (auto& [name, value] : made.headers) response_->insert(name, value);
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

}  // namespace platform
