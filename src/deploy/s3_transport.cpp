// S3 and services that speak like it, by rclone, with the keys of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or
// whatever else AWS's own programs would find.
#include "deploy/rclone.h"

namespace deploy {
namespace {

std::unique_ptr<Transport> open_s3(const model::DeployTarget& target, base::BilingualText&) {
  RcloneRemote remote{.path = target.path,
                      .options = {{"type", "s3"},
                                  {"provider", target.endpoint.empty() ? "AWS" : "Other"},
                                  {"env_auth", "true"},
                                  {"no_check_bucket", "true"}},
                      .is_whole_at_once = true};
  if (!target.endpoint.empty()) remote.options.emplace_back("endpoint", target.endpoint);
  if (!target.region.empty()) remote.options.emplace_back("region", target.region);
  return open_rclone(std::move(remote));
}

}  // namespace

extern const TransportKind s3_transport{model::DeployKind::s3, open_s3};

}  // namespace deploy
