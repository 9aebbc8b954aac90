// FTP over TLS, by rclone. FTP without it would send the password for all to read, and is not offered.
#include "deploy/rclone.h"

namespace deploy {
namespace {

constexpr unsigned port_of_implicit_tls = 990;

std::unique_ptr<Transport> open_ftps(const model::DeployTarget& target, base::BilingualText& why) {
  // Servers leave files whose names begin with a dot out of their lists unless they are asked for them. With TLS 1.3,
  // rclone and vsftpd do not agree on how data connections take up the session, which servers ask for.
  RcloneRemote remote{.path = target.path,
                      .options = {{"type", "ftp"},
                                  {"host", target.host},
                                  {"user", target.user},
                                  {target.port == port_of_implicit_tls ? "tls" : "explicit_tls", "true"},
                                  {"disable_tls13", "true"},
                                  {"force_list_hidden", "true"}}};
  if (target.port) remote.options.emplace_back("port", std::to_string(target.port));
  if (!add_password(remote, "pass", why)) return nullptr;
  return open_rclone(std::move(remote));
}

}  // namespace

extern const TransportKind ftps_transport{model::DeployKind::ftps, open_ftps};

}  // namespace deploy
