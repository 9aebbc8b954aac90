#include "serve/listening.h"

#include <iostream>

#include "platform/host_info.h"

namespace serve {
namespace {

using base::msg;
using platform::HttpServer;

constexpr unsigned first_port = 4000, last_port = 4039;

bool is_every_address(const std::string& host) { return host == "0.0.0.0" || host == "::"; }

}  // namespace

std::unique_ptr<HttpServer> listen(const Options& options, base::BilingualText& why) {
  HttpServer::Trouble trouble;
  base::BilingualText reason;
  const std::string asked = std::to_string(options.port ? options.port : first_port);
  for (unsigned port = options.port ? options.port : first_port; port <= (options.port ? options.port : last_port);
       ++port) {
    auto server = HttpServer::listen(options.host, port, trouble, reason);
    if (server && !options.port && port != first_port)
      std::cout << msg("พอร์ต {0} มีผู้ใช้อยู่ จึงใช้ {1}\n", "Port {0} is in use; this preview uses {1}\n",
                       {asked, std::to_string(port)})
                       .in(options.language);
    if (server) return server;
    if (trouble != HttpServer::Trouble::taken) break;
  }
  if (trouble == HttpServer::Trouble::taken && options.port)
    why = msg("พอร์ต {} มีโปรแกรมอื่นใช้อยู่ เลือกพอร์ตอื่น หรือไม่ใส่ -p",
              "port {} is in use by another program: choose another, or leave out -p", {asked});
  else if (trouble == HttpServer::Trouble::taken)
    why = msg("พอร์ต {0} ถึง {1} มีผู้ใช้อยู่ทั้งหมด เลือกพอร์ตด้วย -p", "ports {0} to {1} are all in use: choose one with -p",
              {asked, std::to_string(last_port)});
  else
    why = msg("เปิด {0} พอร์ต {1} ไม่ได้: {2}", "cannot listen on {0}, port {1}: {3}",
              {options.host, asked, reason.th, reason.en});
  return nullptr;
}

std::vector<std::string> addresses(const Options& options, unsigned port, const std::string& base) {
  auto address = [&](const std::string& host) {
    return "http://" + (host.find(':') == host.npos ? host : "[" + host + "]") + ":" + std::to_string(port) + base;
  };
  if (!is_every_address(options.host)) return {address(options.host)};
  std::vector<std::string> out{address("127.0.0.1")};
  for (const std::string& own : platform::network_addresses()) out.push_back(address(own));
  return out;
}

}  // namespace serve
