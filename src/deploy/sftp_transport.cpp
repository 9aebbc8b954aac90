// SFTP, by rclone. The key of the host has to be known, as with ssh.
#include "deploy/rclone.h"
#include "platform/host_info.h"

namespace deploy {
namespace {

std::unique_ptr<Transport> open_sftp(const model::DeployTarget& target, base::BilingualText& why) {
  const std::string usual_hosts = platform::home_folder() + "/.ssh/known_hosts";
  RcloneRemote remote{.path = target.path,
                      .options = {{"type", "sftp"},
                                  {"host", target.host},
                                  {"known_hosts_file", target.known_hosts.empty() ? usual_hosts : target.known_hosts},
                                  {"disable_hashcheck", "true"},
                                  {"shell_type", "none"}}};
  if (!target.user.empty()) remote.options.emplace_back("user", target.user);
  if (target.port) remote.options.emplace_back("port", std::to_string(target.port));
  if (!target.key_file.empty()) remote.options.emplace_back("key_file", target.key_file);
  if (!add_password(remote, "pass", why)) return nullptr;
  return open_rclone(std::move(remote));
}

}  // namespace

extern const TransportKind sftp_transport{model::DeployKind::sftp, open_sftp};

}  // namespace deploy
