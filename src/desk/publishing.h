// The site as it would be published beside the one that was published last; and publishing it: it is built, and sent
// to a target of deploy.yaml where there is one. Both are done in a thread of their own.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "deploy/deployment.h"
#include "pipeline/build.h"
#include "platform/temporary_folder.h"

namespace desk {

// What differs from the last publication.
struct SiteChanges {
  bool is_first = false;                                             // there is none
  std::vector<std::string> new_pages, changed_pages, removed_pages;  // *.html, from the site's root, by path
  std::size_t other_files = 0;                                       // new, changed or removed
  std::vector<deploy::FigureChange> figures;                         // that were published before

  bool empty() const {
    return new_pages.empty() && changed_pages.empty() && removed_pages.empty() && other_files == 0;
  }
  bool lacks_reasons() const;
};

struct Published {
  std::string time;     // "12:04:11", local
  std::string folder;   // of the site
  std::string address;  // where visitors find it; empty where that is not known
  std::size_t pages_written = 0, pages_removed = 0, pages = 0;
  base::BilingualText place;  // of the target; empty where there is none: the site is in the folder alone
  std::size_t sent = 0, removed = 0, fetched = 0;  // files; `fetched`: brought back afterwards, and the same
};

struct PublishingState {
  enum class Work : unsigned char { none, comparing, building, asking, sending };
  Work work = Work::none;         // what is being done
  std::size_t done = 0, all = 0;  // agencies, of sending files; 0 where it is not known
  bool is_compared = false;       // `changes` and `report` are of the content as it is
  SiteChanges changes;
  base::Report report;                 // of the build that was compared
  bool is_refused = false;             // its errors keep the site from being published
  std::vector<std::string> held_back;  // agencies whose last good pages stay
  base::BilingualText failure;         // of what was done last, as the machine or the host says it
  base::BilingualText objection;       // of the host's folder, to be confirmed
  std::optional<Published> published;

  bool is_busy() const { return work != Work::none; }
};

// May be asked from several threads.
class Publishing {
 public:
  // `out` is the folder of the site.
  Publishing(const std::string& content, const std::string& out, std::string version);
  ~Publishing();

  // Where the content is not as it was when it was compared, that begins again.
  PublishingState state();
  // Builds and sends. `target`: of deploy.yaml, or empty: its usual one; without a deploy.yaml the site is built
  // alone. False where something is being done already.
  bool publish(const std::string& target, const deploy::Wishes& wishes);

  const std::string& deploy_file() const { return deploy_file_; }

 private:
  using Work = PublishingState::Work;
  void begin(Work work, std::function<void(std::stop_token)> doing);
  void set_work(Work work, std::size_t done = 0, std::size_t all = 0);
  void compare(const std::string& mark, std::stop_token stop);
  void build_and_send(const std::string& target, const deploy::Wishes& wishes, std::stop_token stop);
  // These set `failure` or `objection` where they do not succeed.
  bool build(std::stop_token stop, Published& published);
  bool send(const model::DeployTarget& target, const deploy::Wishes& wishes, Published& published);
  pipeline::BuildOptions build_options(const std::string& out, std::stop_token stop);
  template <class Change>
  void change_state(Change change);

  const std::string content_, out_, version_, deploy_file_;
  std::mutex lock_;
  PublishingState state_;
  std::string mark_of_compared_;
  std::optional<platform::TemporaryFolder> candidate_;  // of the site that is compared: the next one is built upon it
  std::jthread worker_;                                 // last: it ends before what it works on
};

}  // namespace desk
