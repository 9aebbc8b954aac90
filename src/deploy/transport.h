// How files come to a target. One file a kind of target, NAME_transport.cpp; CMake lists the folder.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "deploy/named_files.h"
#include "model/deploy_target.h"

namespace deploy {

// Where they fail, these give the reason in the words of whoever answered, without naming the target.
class Transport {
 public:
  virtual ~Transport() = default;

  // At most so many connections at once, where it can use several.
  virtual void use_connections(unsigned) {}

  // As Fetch. A folder that is not there yet holds nothing.
  virtual bool fetch(const Paths& paths, const std::string& into, base::BilingualText& why) = 0;
  // What is in the folder itself, by name; folders may end in '/'. Nothing where that cannot be known.
  virtual std::optional<Paths> list(base::BilingualText& why) = 0;
  // Files of the folder `from`, with the folders that they need. Each is there whole or as it was before.
  virtual bool send(const std::string& from, const Paths& paths, base::BilingualText& why) = 0;
  // Files that are not there are passed over. `emptied`: folders that hold nothing of the site any more; they and
  // those in them go where nothing else is in them.
  virtual bool remove(const Paths& paths, const Paths& emptied, base::BilingualText& why) = 0;
};

struct TransportKind {
  model::DeployKind id;
  // Null and `why` where the target cannot be used from this machine.
  std::unique_ptr<Transport> (*open)(const model::DeployTarget& target, base::BilingualText& why);
};

extern const std::span<const TransportKind* const> all_transports;

std::unique_ptr<Transport> open_transport(const model::DeployTarget& target, base::BilingualText& why);

// "/var/www/ita on www.example.go.th as web", for messages.
base::BilingualText place_of(const model::DeployTarget& target);

// A list of paths as the programs that send read it: one a line.
std::string lines_of(const Paths& paths);

}  // namespace deploy
