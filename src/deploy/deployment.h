// One site and one target: what would be sent, what speaks against it, and sending it.
#pragma once

#include "deploy/figure_changes.h"
#include "deploy/host.h"
#include "deploy/plan.h"
#include "deploy/send.h"

namespace deploy {

struct Wishes {
  bool is_confirmed = false;  // a folder with files of others may be sent into
  bool verifies = false;      // the host is looked at, whatever its list says
  bool sends_all = false;     // whether the host has it or not
  unsigned most_deletes = 256;
  // At once. Fewer than sshd takes from those who have not said who they are (MaxStartups).
  unsigned connections = 4;
};

// Why nothing should be sent without more wishes; empty where nothing speaks against it.
struct Objection {
  base::BilingualText what;
  base::BilingualText option;  // of the command, for those who mean it: "if that is meant, add --max-deletes 7"

  bool empty() const { return what.empty(); }
};

struct Sources {
  std::string site;     // the folder of a site that was built
  std::string content;  // what it was built from
};

class Deployment {
 public:
  // Null and `why` where the site was not built, or was built before the content changed, or the target cannot be
  // used.
  static std::unique_ptr<Deployment> open(Sources sources, const model::DeployTarget& target, const Wishes& wishes,
                                          base::BilingualText& why);

  // Asks the host what it has; then plan(), host() and figure_changes() are there. False and `why`, which names the
  // place, where that fails.
  bool look(base::BilingualText& why);
  const Host& host() const { return host_; }
  const Plan& plan() const { return plan_; }
  const std::vector<FigureChange>& figure_changes() const { return figure_changes_; }
  Objection objection() const;

  // Tries whether the folder can be written into, sends, and fetches some files to see that they are there. False and
  // `why`, which names the place, where one of these fails.
  bool send(const Progress& progress, base::BilingualText& why);
  // How many files were fetched afterwards.
  std::size_t sampled() const { return sampled_; }

 private:
  Deployment(Sources sources, model::DeployTarget target, const Wishes& wishes)
      : sources_(std::move(sources)), target_(std::move(target)), wishes_(wishes) {}
  bool failed(base::BilingualText& why) const;
  bool find_figure_changes(base::BilingualText& why);
  bool look_at_sample(base::BilingualText& why);

  Sources sources_;
  model::DeployTarget target_;
  Wishes wishes_;
  std::unique_ptr<Transport> transport_;
  NamedFiles site_;
  Host host_;
  Plan plan_;
  std::vector<FigureChange> figure_changes_;
  std::size_t sampled_ = 0;
};

}  // namespace deploy
