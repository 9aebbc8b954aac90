// deploy.yaml: where a site is sent. It names no secrets: those are in the environment, or SSH's and rclone's own.
#pragma once

#include <string>
#include <vector>

#include "base/source_location.h"
#include "model/value_names.h"

namespace model {

enum class DeployKind : unsigned char { folder, ftps, rclone, rsync, s3, sftp, webdav };
inline constexpr ValueName deploy_kind_names[]{
    {DeployKind::folder, "folder", "โฟลเดอร์บนเครื่องนี้หรือไดรฟ์ที่แชร์", "a folder of this machine, or a share"},
    {DeployKind::rsync, "rsync", "rsync ผ่าน SSH", "rsync over SSH"},
    {DeployKind::sftp, "sftp", "SFTP", "SFTP"},
    {DeployKind::ftps, "ftps", "FTPS", "FTPS"},
    {DeployKind::webdav, "webdav", "WebDAV", "WebDAV"},
    {DeployKind::s3, "s3", "S3", "S3"},
    {DeployKind::rclone, "rclone", "remote ที่ตั้งไว้ใน rclone", "a remote of rclone's own configuration"}};
inline constexpr ValueTable<DeployKind> deploy_kinds(deploy_kind_names);

// Texts are empty, and the port 0, where they are not given.
struct DeployTarget {
  std::string name;
  DeployKind kind = DeployKind::folder;
  std::string path;         // the folder of the site; of S3 the bucket and perhaps a prefix
  std::string host, user;   // of rsync, SFTP, FTPS; `user` of WebDAV as well
  unsigned port = 0;        // the protocol's own
  std::string endpoint;     // an address: of a WebDAV server, of an S3 service other than AWS
  std::string region;       // of S3
  std::string remote;       // of rclone: what its configuration calls it
  std::string key_file;     // of rsync and SFTP: the private key's file, as SSH's IdentityFile
  std::string known_hosts;  // of rsync and SFTP: a file of host keys in place of ~/.ssh/known_hosts
  std::string address;      // where visitors find the site; ends in '/'
};

struct DeployTargets {
  std::vector<DeployTarget> targets;  // as in the file
  std::string usual;                  // the name of the one that is taken without a name; empty: the only one

  // The one that is named; without a name the usual one, else the only one. Null where there is none.
  const DeployTarget* find(const std::string& named) const {
    const std::string& wanted = named.empty() ? usual : named;
    if (wanted.empty() && targets.size() == 1) return &targets.front();
    for (const DeployTarget& target : targets)
      if (target.name == wanted) return &target;
    return nullptr;
  }
};

}  // namespace model
