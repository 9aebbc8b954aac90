#include "pipeline/ask_links.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <ctime>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "base/ascii.h"
#include "base/url.h"
#include "checks/shared/web_addresses.h"
#include "platform/ask_host.h"
#include "platform/disk.h"
#include "platform/syscalls.h"
#include "platform/write_file.h"
#include "read/site_content.h"
#include "views/shared/agency_pages.h"

namespace pipeline {
namespace {

using base::LinkAnswer;
using base::LinkAnswers;

constexpr std::size_t hosts_at_once = 8;
constexpr std::uint64_t most_kept_bytes = 64u << 20;
constexpr std::int64_t seconds_of_a_day = 86'400;

std::set<std::string> addresses_in(const readers::SiteContent& content, const LinkOptions& options) {
  std::set<std::string> out;
  for (const std::string& slug : options.agencies.empty() ? content.agencies : options.agencies) {
    base::BilingualText unheard;
    const auto agency = readers::read_agency_of(content, slug, unheard, views::kinds());
    if (!agency) continue;
    checks::each_web_address(
        *agency, [&](std::string_view address, const auto&) { out.emplace(base::asked_address(address)); });
  }
  return out;
}

std::string user_agent(const readers::SiteContent& content, const std::string& version) {
  const model::Settings& settings = content.settings->settings;
  std::string who(settings.base_url);
  if (settings.contact && !settings.contact->email.empty())
    who += (who.empty() ? "" : "; ") + std::string(settings.contact->email);
  return "Prongsai/" + version + " (checks links once" + (who.empty() ? "" : "; " + who) + ")";
}

// Good answers, one a line: when, status, address, and where it moved to, with tabs between them. A line that is none
// is passed over.
class KeptAnswers {
 public:
  KeptAnswers(std::string file, unsigned most_days) : file_(std::move(file)) {
    base::BilingualText unheard;
    const std::string bytes = platform::read_file(file_, most_kept_bytes, unheard).value_or("");
    const std::int64_t oldest = std::time(nullptr) - most_days * seconds_of_a_day;
    for (std::string_view rest = bytes; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      take(rest.substr(0, end), oldest);
      rest.remove_prefix(std::min(rest.size(), end + 1));
    }
  }

  const LinkAnswer* find(std::string_view address) const {
    const auto found = answers_.find(address);
    return found == answers_.end() ? nullptr : &found->second;
  }
  void add(const std::string& address, const LinkAnswer& answer) {
    if (answer.is_good()) answers_.insert_or_assign(address, answer);
  }
  // Where it cannot be written, the next time asks again. The time of its folder stays: of the state of a site it
  // says when that was built.
  void save() const {
    std::string out;
    for (const auto& [address, answer] : answers_)
      out += std::to_string(answer.asked) + "\t" + std::to_string(answer.status) + "\t" + address + "\t" +
             answer.moved_to + "\n";
    const std::string folder = file_.substr(0, file_.rfind('/'));
    const platform::Stat before = platform::stat_linked(folder);
    base::BilingualText unheard;
    platform::write_file(file_, out, true, unheard);
    if (!before.error) platform::set_mtime(folder, before.mtime_ns);
  }

 private:
  void take(std::string_view line, std::int64_t oldest) {
    std::string_view fields[4];
    for (std::string_view& field : fields) {
      field = line.substr(0, line.find('\t'));
      line.remove_prefix(std::min(line.size(), field.size() + 1));
    }
    LinkAnswer answer;
    std::from_chars(fields[0].data(), fields[0].data() + fields[0].size(), answer.asked);
    std::from_chars(fields[1].data(), fields[1].data() + fields[1].size(), answer.status);
    answer.moved_to = fields[3];
    if (answer.is_good() && answer.asked > oldest && answer.asked <= std::time(nullptr))
      answers_.emplace(fields[2], std::move(answer));
  }

  std::string file_;
  LinkAnswers answers_;
};

// Whether the page itself may be there all the same: a host that answered the question for its head in no good way.
bool is_worth_another_question(const LinkAnswer& answer) {
  return answer.fault == LinkAnswer::Fault::other || (answer.fault == LinkAnswer::Fault::none && !answer.is_good());
}

class Questions {
 public:
  Questions(const LinkOptions& options, std::string user_agent, AskedLinks& out, KeptAnswers& kept)
      : options_(options), how_{std::move(user_agent), options.seconds}, out_(out), kept_(kept) {}

  void ask(const std::set<std::string>& addresses) {
    for (const std::string& address : addresses) {
      const LinkAnswer* known = kept_.find(address);
      if (known)
        out_.answers.emplace(address, *known), ++out_.remembered;
      else
        by_host_[base::to_lower(base::host_of(address))].push_back(address), ++out_.asked;
    }
    out_.hosts = by_host_.size();
    std::vector<const std::vector<std::string>*> queues;
    for (const auto& [host, queue] : by_host_) queues.push_back(&queue);
    std::atomic<std::size_t> next{0};
    auto run = [&] {
      for (std::size_t i = next++; i < queues.size(); i = next++) ask_one_host(*queues[i]);
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min(hosts_at_once, queues.size()); ++i) threads.emplace_back(run);
    run();
  }

 private:
  void ask_one_host(const std::vector<std::string>& addresses) {
    bool is_first = true;
    for (const std::string& address : addresses) {
      if (!std::exchange(is_first, false)) std::this_thread::sleep_for(options_.pause);
      base::BilingualText why;
      auto answer = platform::ask_host(address, false, how_, why);
      if (answer && is_worth_another_question(*answer)) {
        std::this_thread::sleep_for(options_.pause);
        answer = platform::ask_host(address, true, how_, why);
      }
      std::lock_guard lock(telling_);
      if (!answer) out_.failure = why;
      if (!out_.failure.empty()) return;
      kept_.add(address, *answer);
      out_.answers.emplace(address, std::move(*answer));
      if (options_.progress) options_.progress(out_.answers.size() - out_.remembered, out_.asked);
    }
    std::lock_guard lock(telling_);
    kept_.save();  // what was asked is not lost where somebody stops the rest
  }

  const LinkOptions& options_;
  platform::Asking how_;
  AskedLinks& out_;
  KeptAnswers& kept_;
  std::mutex telling_;
  std::map<std::string, std::vector<std::string>> by_host_;
};

}  // namespace

AskedLinks ask_links(const LinkOptions& options) {
  AskedLinks out;
  base::BilingualText unheard;  // the check tells what is wrong with the content
  const auto content = readers::read_site_content(options.content, unheard);
  if (!content) return out;
  KeptAnswers kept(options.kept_in, options.most_days);
  Questions(options, user_agent(*content, options.version), out, kept).ask(addresses_in(*content, options));
  return out;
}

}  // namespace pipeline
