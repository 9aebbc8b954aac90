#include "desk/publishing.h"

#include <algorithm>

#include "desk/store.h"
#include "platform/disk.h"
#include "platform/host_info.h"
#include "platform/places.h"
#include "read/deploy_targets.h"

namespace desk {
namespace {

using base::msg;
using Work = PublishingState::Work;

// Other where a file of the content, or deploy.yaml, is.
std::string mark_of_content(const std::string& content) {
  std::string out;
  std::vector<platform::Unread> unread;
  for (const platform::Entry& entry : platform::scan(content, unread, platform::is_visible))
    out += entry.path + " " + std::to_string(entry.size) + " " + std::to_string(entry.mtime_ns) + "\n";
  return Store::mark_of(out);
}

bool is_page(const std::string& path) { return path.ends_with(".html"); }

// Both sorted by path.
SiteChanges changes_between(const std::string& older, const std::string& newer) {
  const deploy::NamedFiles before = deploy::named_files(older), after = deploy::named_files(newer);
  SiteChanges out;
  out.is_first = !before.has_manifest;
  deploy::Paths changed_figures;
  const deploy::Paths figures = deploy::figure_files(after.files);
  for (const deploy::PublicFile& file : after.files) {
    const deploy::PublicFile* was = deploy::find_named(before.files, file.path);
    if (was && was->sha256 == file.sha256) continue;
    if (is_page(file.path))
      (was ? out.changed_pages : out.new_pages).push_back(file.path);
    else
      ++out.other_files;
    if (was && std::find(figures.begin(), figures.end(), file.path) != figures.end())
      changed_figures.push_back(file.path);
  }
  for (const deploy::PublicFile& file : before.files) {
    if (deploy::find_named(after.files, file.path)) continue;
    if (is_page(file.path))
      out.removed_pages.push_back(file.path);
    else
      ++out.other_files;
  }
  out.figures = deploy::figure_changes_between(older, newer, changed_figures);
  std::erase_if(out.figures, [](const deploy::FigureChange& change) { return change.before.empty(); });
  return out;
}

base::BilingualText refused_by_errors() {
  return msg("เนื้อหามีข้อผิดพลาด จึงยังไม่ได้เผยแพร่", "the content has errors, so nothing was published");
}

}  // namespace

bool SiteChanges::lacks_reasons() const {
  return std::any_of(figures.begin(), figures.end(), [](const auto& change) { return change.lacks_reason(); });
}

Publishing::Publishing(const std::string& content, const std::string& out, std::string version)
    : content_(platform::without_final_slashes(content)),
      out_(platform::without_final_slashes(out)),
      version_(std::move(version)),
      deploy_file_(platform::path_beside(content_, "deploy.yaml")) {}

Publishing::~Publishing() = default;

template <class Change>
void Publishing::change_state(Change change) {
  std::lock_guard lock(lock_);
  change(state_);
}

void Publishing::set_work(Work work, std::size_t done, std::size_t all) {
  change_state([&](PublishingState& state) {
    state.work = work;
    state.done = done;
    state.all = all;
  });
}

// Requires: nothing is being done, and the lock is held.
void Publishing::begin(Work work, std::function<void(std::stop_token)> doing) {
  state_.work = work;
  state_.done = state_.all = 0;
  if (worker_.joinable()) worker_.join();
  worker_ = std::jthread([this, doing = std::move(doing)](std::stop_token stop) {
    doing(stop);
    set_work(Work::none);
  });
}

PublishingState Publishing::state() {
  const std::string mark = mark_of_content(content_);
  std::lock_guard lock(lock_);
  if (!state_.is_busy() && mark != mark_of_compared_) {
    state_.is_compared = false;
    begin(Work::comparing, [this, mark](std::stop_token stop) { compare(mark, stop); });
  }
  return state_;
}

bool Publishing::publish(const std::string& target, const deploy::Wishes& wishes) {
  std::lock_guard lock(lock_);
  if (state_.is_busy()) return false;
  state_.failure = state_.objection = {};
  state_.published.reset();
  begin(Work::building, [this, target, wishes](std::stop_token stop) { build_and_send(target, wishes, stop); });
  return true;
}

pipeline::BuildOptions Publishing::build_options(const std::string& out, std::stop_token stop) {
  pipeline::BuildOptions options;
  options.content = content_;
  options.out = out;
  options.version = version_;
  options.stop = std::move(stop);
  options.progress = [this](std::size_t done, std::size_t all) {
    change_state([&](PublishingState& state) {
      state.done = done;
      state.all = all;
    });
  };
  return options;
}

void Publishing::compare(const std::string& mark, std::stop_token stop) {
  base::BilingualText why;
  if (!candidate_) {
    auto folder = platform::TemporaryFolder::make("prongsai-candidate", why);
    if (!folder)
      return change_state([&](PublishingState& state) {
        state.failure = why;
        mark_of_compared_ = mark;
      });
    candidate_.emplace(std::move(*folder));
  }
  const std::string out = candidate_->path() + "/site";
  pipeline::BuildResult result = pipeline::build(build_options(out, std::move(stop)));
  if (result.is_stopped) return;
  SiteChanges changes;
  if (result.is_published) changes = changes_between(out_, out);
  change_state([&](PublishingState& state) {
    state.is_compared = true;
    state.changes = std::move(changes);
    state.is_refused = !result.is_published;
    state.held_back = std::move(result.held_back);
    state.report = std::move(result.report);
    if (!result.failure.empty()) state.failure = std::move(result.failure);
    mark_of_compared_ = mark;
  });
}

void Publishing::build_and_send(const std::string& named, const deploy::Wishes& wishes, std::stop_token stop) {
  Published published;
  const auto fail = [this](base::BilingualText why) {
    change_state([&](PublishingState& state) { state.failure = std::move(why); });
  };
  std::optional<model::DeployTarget> target;
  if (platform::look(deploy_file_)) {
    base::Report report;
    const auto targets = readers::read_deploy_targets(deploy_file_, report);
    if (!targets)
      return fail(report.findings().empty() ? msg("อ่าน deploy.yaml ไม่ได้", "deploy.yaml cannot be read")
                                            : report.findings().front().what);
    const model::DeployTarget* found = targets->find(named);
    if (!found) return fail(msg("เลือกปลายทางก่อน", "choose a target first"));
    target = *found;
  }
  if (!build(std::move(stop), published)) return;
  if (target && !send(*target, wishes, published)) return;
  published.time = platform::time_of_day();
  change_state([&](PublishingState& state) {
    state.published = std::move(published);
    mark_of_compared_.clear();  // nothing differs now
  });
}

bool Publishing::build(std::stop_token stop, Published& published) {
  pipeline::BuildResult result = pipeline::build(build_options(out_, std::move(stop)));
  if (result.is_stopped) return false;
  if (!result.is_published) {
    change_state([&](PublishingState& state) {
      state.failure = result.failure.empty() ? refused_by_errors() : result.failure;
      state.report = std::move(result.report);
      state.is_refused = true;
    });
    return false;
  }
  published.folder = out_;
  published.address = result.base_url;
  published.pages = result.outcome.pages.made;
  published.pages_written = result.outcome.pages.added + result.outcome.pages.changed;
  published.pages_removed = result.outcome.pages.removed;
  return true;
}

bool Publishing::send(const model::DeployTarget& target, const deploy::Wishes& wishes, Published& published) {
  base::BilingualText why;
  const auto fail = [&](base::BilingualText what) {
    change_state([&](PublishingState& state) { state.failure = std::move(what); });
    return false;
  };
  set_work(Work::asking);
  const auto deployment = deploy::Deployment::open({out_, content_}, target, wishes, why);
  if (!deployment || !deployment->look(why)) return fail(why);
  if (deploy::Objection objection = deployment->objection(); !objection.empty()) {
    change_state([&](PublishingState& state) { state.objection = std::move(objection.what); });
    return false;
  }
  SiteChanges on_the_host;
  on_the_host.figures = deployment->figure_changes();
  if (on_the_host.lacks_reasons()) {
    change_state([&](PublishingState& state) { state.changes.figures = std::move(on_the_host.figures); });
    return fail(msg("ตัวเลขของปีที่ปิดแล้วจะเปลี่ยนไปจากที่ปลายทาง ให้บอกเหตุผลก่อน",
                    "figures of a closed year would differ from those on the host: say why first"));
  }
  const deploy::Plan& plan = deployment->plan();
  set_work(Work::sending, 0, plan.sent + plan.removed);
  const auto progress = [this](std::size_t done, std::size_t all) { set_work(Work::sending, done, all); };
  if (!plan.steps.empty() && !deployment->send(progress, why)) return fail(why);
  published.place = deploy::place_of(target);
  if (!target.address.empty()) published.address = target.address;
  published.sent = plan.sent;
  published.removed = plan.removed;
  published.fetched = deployment->sampled();
  return true;
}

}  // namespace desk
