#include "platform/http.h"

#include <boost/asio/post.hpp>

#include "platform/disk.h"
#include "platform/host_info.h"
#include "platform/http_session.h"

namespace platform {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t max_connections = 128;
// Browsers open six connections to a host and queue all other requests. A page whose stream is closed for another's
// opens it again by itself, so with more open pages than this they take turns.
constexpr std::size_t max_streams_per_client = 4;

}  // namespace

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
  if (!error && may_reuse_ports()) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
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

void HttpServer::start(Handler handler, BodyLimit body_limit) {
  inside_->handler = std::move(handler);
  inside_->body_limit = std::move(body_limit);
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
