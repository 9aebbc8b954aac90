// A connection of the HTTP server, and what its connections share.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <list>
#include <memory>
#include <optional>
#include <thread>

#include "platform/http.h"

namespace platform {

class HttpSession;

struct HttpServer::Inside {
  boost::asio::io_context context{1};
  boost::asio::ip::tcp::acceptor acceptor{context};
  Handler handler;
  BodyLimit body_limit;
  std::list<std::weak_ptr<HttpSession>> sessions;  // the oldest first
  std::thread thread;

  void accept();
  void take(boost::asio::ip::tcp::socket socket);
  void make_room(const boost::asio::ip::address& address);
};

// One connection: its requests one after another, then perhaps an event stream.
class HttpSession : public std::enable_shared_from_this<HttpSession> {
 public:
  HttpSession(boost::asio::ip::tcp::socket socket, HttpServer::Inside& server);

  void read();
  void tell();
  void close();
  bool is_stream_of(const boost::asio::ip::address& address) const { return events_ && address_ == address; }

 private:
  void take_header();
  void read_body(std::uint64_t most_bytes);
  void answer(const HttpRequest& request, bool has_body, bool stays_open);
  void refuse(const boost::system::error_code& error);
  void send(HttpResponse&& made, bool is_head, bool stays_open);
  void open_events(HttpResponse&& made);
  void write_event();
  void keep_alive();
  void leave();
  void drain();

  boost::beast::tcp_stream stream_;
  HttpServer::Inside& server_;
  boost::asio::ip::address address_;
  boost::beast::flat_buffer buffer_;
  template <class Body>
  using Parser = boost::beast::http::request_parser<Body>;
  std::optional<Parser<boost::beast::http::empty_body>> parser_;        // of the header
  std::optional<Parser<boost::beast::http::string_body>> body_parser_;  // of a request whose body is read
  std::shared_ptr<boost::beast::http::response<boost::beast::http::string_body>> response_;  // what is being sent
  EventSource events_;
  std::string event_;  // likewise
  bool has_news_ = false;
  boost::asio::steady_timer keep_alive_timer_;
};

}  // namespace platform
