// What rclone does for every kind of target that it serves.
#pragma once

#include <utility>

#include "deploy/transport.h"

namespace deploy {

// A remote of rclone's, as its configuration would describe it.
struct RcloneRemote {
  std::string name;  // of one in the user's configuration; empty: the one that `options` describe
  std::string path;
  std::vector<std::pair<std::string, std::string>> options = {};  // "type", "sftp"
  // A file is there whole at once, or not: the service has no half-written files. Otherwise it is sent into a folder
  // beside the others, and moved.
  bool is_whole_at_once = false;
};

std::unique_ptr<Transport> open_rclone(RcloneRemote remote);

// Adds $PRONGSAI_PASSWORD, in the form that rclone takes, as the option `name`; nothing where it is not set. False
// and `why` where rclone cannot be run.
bool add_password(RcloneRemote& remote, const std::string& name, base::BilingualText& why);

}  // namespace deploy
