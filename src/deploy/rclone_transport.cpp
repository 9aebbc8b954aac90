// A remote of the user's own configuration of rclone, of whatever kind. How whole its files arrive is rclone's
// matter: since its version 1.63 it sends to another name first where the service asks for that.
#include "deploy/rclone.h"

namespace deploy {
namespace {

std::unique_ptr<Transport> open_configured(const model::DeployTarget& target, base::BilingualText&) {
  return open_rclone({.name = target.remote, .path = target.path, .is_whole_at_once = true});
}

}  // namespace

extern const TransportKind rclone_transport{model::DeployKind::rclone, open_configured};

}  // namespace deploy
