// WebDAV, by rclone.
#include "deploy/rclone.h"

namespace deploy {
namespace {

std::unique_ptr<Transport> open_webdav(const model::DeployTarget& target, base::BilingualText& why) {
  RcloneRemote remote{.path = target.path,
                      .options = {{"type", "webdav"}, {"url", target.endpoint}, {"vendor", "other"}}};
  if (!target.user.empty()) remote.options.emplace_back("user", target.user);
  if (!add_password(remote, "pass", why)) return nullptr;
  return open_rclone(std::move(remote));
}

}  // namespace

extern const TransportKind webdav_transport{model::DeployKind::webdav, open_webdav};

}  // namespace deploy
