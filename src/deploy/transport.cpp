#include "deploy/transport.h"

#include <algorithm>

namespace deploy {

std::unique_ptr<Transport> open_transport(const model::DeployTarget& target, base::BilingualText& why) {
  const auto kind = std::find_if(all_transports.begin(), all_transports.end(),
                                 [&](const TransportKind* known) { return known->id == target.kind; });
  if (kind != all_transports.end()) return (*kind)->open(target, why);
  why = base::msg("หน้านี้ส่งได้ทาง WebDAV เท่านั้น ให้รับเว็บไซต์เป็น zip แล้วนำไปวางเอง",
                  "this page can send by WebDAV alone: take the site as zip and put it there");
  return nullptr;
}

base::BilingualText place_of(const model::DeployTarget& target) {
  const std::string& server = !target.host.empty()       ? target.host
                              : !target.endpoint.empty() ? target.endpoint
                                                         : target.remote;
  base::BilingualText out = base::msg("{}", "{}", {target.path.empty() ? "/" : target.path});
  if (!server.empty()) out += base::msg(" บน {}", " on {}", {server});
  if (!target.user.empty()) out += base::msg(" โดยผู้ใช้ {}", " as {}", {target.user});
  return out;
}

std::string lines_of(const Paths& paths) {
  std::string out;
  for (const std::string& path : paths) (out += path) += '\n';
  return out;
}

}  // namespace deploy
