// What a host is known to hold of a site: by the manifests that are there, and by the list of an earlier deployment
// that did not end.
#pragma once

#include "deploy/transport.h"

namespace deploy {

// On the host while a deployment runs: a manifest of the files that it sends and removes. Of those that may be there
// or not, the hash is empty.
inline constexpr std::string_view progress_file = "prongsai-deploy.json";

struct Host {
  std::vector<PublicFile> files;  // by path; an empty hash as in plan_deployment()
  std::vector<PublicFile> left;   // of those, what the list of an earlier deployment says
  bool is_ours = false;           // an earlier deployment has been there
  Paths others;                   // where none has: what is at the top of the folder
};

// `site` is the folder of the site to send. Nothing and `why` where the host does not answer.
std::optional<Host> look_at_host(Transport& transport, const std::string& site, base::BilingualText& why);

// Fetches every file that the host is said to hold; those that are not there, or are others, have an empty hash
// afterwards. `wrong`: their paths. False and `why` where the host does not answer.
bool verify_host(Transport& transport, Host& host, Paths& wrong, base::BilingualText& why);

// The small file of try_to_write().
inline constexpr std::string_view test_file = "prongsai-test.txt";

// Writes, reads and removes a small file in the very folder. False and `why`, which names what could not be done.
bool try_to_write(Transport& transport, base::BilingualText& why);

}  // namespace deploy
