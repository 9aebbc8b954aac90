#include "deploy/rclone.h"

#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"
#include "platform/run_program.h"

namespace deploy {
namespace {

constexpr int no_such_folder = 3;  // exit status
const std::string sending_folder = "prongsai-sending";

// Two names for one remote: what is under both, rclone moves from one folder into the one that holds it.
constexpr const char* names[]{"PRONGSAI", "PRONGSAI2"};

class RcloneTransport : public Transport {
 public:
  explicit RcloneTransport(RcloneRemote remote) : remote_(std::move(remote)) {
    for (const char* name : names)
      for (const auto& [key, value] : remote_.options) {
        std::string variable = std::string("RCLONE_CONFIG_") + name + "_";
        for (char c : key) variable += base::is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
        variables_.emplace_back(std::move(variable), value);
      }
    if (remote_.name.empty()) variables_.emplace_back("RCLONE_CONFIG", "/dev/null");
  }

  void use_connections(unsigned most) override { connections_ = std::to_string(most); }

  bool fetch(const Paths& paths, const std::string& into, base::BilingualText& why) override {
    const auto ended = run({"copy", at(0), into, "--files-from-raw", "-", "--no-traverse"}, lines_of(paths), why);
    return ended && (ended->status == 0 || ended->status == no_such_folder || refuse(*ended, why));
  }

  std::optional<Paths> list(base::BilingualText& why) override {
    const auto ended = run({"lsf", at(0), "--max-depth", "1"}, "", why);
    if (!ended) return std::nullopt;
    Paths out;
    if (ended->status == no_such_folder) return out;
    if (ended->status != 0) return refuse(*ended, why), std::nullopt;
    for (std::string_view lines = ended->output; !lines.empty();) {
      const std::size_t end = lines.find('\n');
      if (end > 0) out.emplace_back(lines.substr(0, end));
      lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
    }
    std::erase(out, sending_folder + "/");
    return out;
  }

  bool send(const std::string& from, const Paths& paths, base::BilingualText& why) override {
    const std::string list = lines_of(paths), beside = at(0) + "/" + sending_folder;
    if (remote_.is_whole_at_once) return copy(from, at(0), list, why);
    if (!copy(from, beside, list, why)) return false;
    const auto moved = run({"move", beside, at(1), "--files-from-raw", "-", "--no-traverse", "--ignore-times",
                            "--server-side-across-configs"},
                           list, why);
    has_sent_ = true;
    return moved && (moved->status == 0 || refuse(*moved, why));
  }

  bool remove(const Paths& paths, const Paths& emptied, base::BilingualText& why) override {
    const auto ended = run({"delete", at(0), "--files-from-raw", "-"}, lines_of(paths), why);
    if (!ended || (ended->status != 0 && ended->status != no_such_folder && !refuse(*ended, why))) return false;
    base::BilingualText unheard;
    for (const std::string& folder : emptied) run({"rmdirs", at(0) + "/" + folder, "--retries", "1"}, "", unheard);
    if (has_sent_) run({"purge", at(0) + "/" + sending_folder, "--retries", "1"}, "", unheard);
    has_sent_ = false;
    return true;
  }

 private:
  // The folder of the site, under one of the two names.
  std::string at(int which) const {
    return (remote_.name.empty() ? names[which] : remote_.name) + ":" + remote_.path;
  }

  // Whatever is there: what rclone would take for the same by size and time is sent as well.
  bool copy(const std::string& from, const std::string& to, const std::string& list, base::BilingualText& why) const {
    const auto ended =
        run({"copy", from, to, "--files-from-raw", "-", "--no-traverse", "--no-check-dest"}, list, why);
    return ended && (ended->status == 0 || refuse(*ended, why));
  }

  std::optional<platform::ProgramEnd> run(std::vector<std::string> words, std::string input,
                                          base::BilingualText& why) const {
    platform::ProgramCall call{{"rclone"}, std::move(input), variables_};
    call.words.insert(call.words.end(), words.begin(), words.end());
    for (const char* word : {"--contimeout", "20s", "--timeout", "120s", "--low-level-retries", "3"})
      call.words.emplace_back(word);
    for (const char* option : {"--transfers", "--checkers"}) {
      call.words.emplace_back(option);
      call.words.push_back(connections_);
    }
    return platform::run_program(call, why);
  }

  // "2026/11/30 14:34:19 Failed to copy: …", which may go on in further lines, comes last.
  static bool refuse(const platform::ProgramEnd& ended, base::BilingualText& why) {
    const std::size_t summary = ended.errors.rfind("Failed to");
    std::string reason(summary == std::string::npos ? platform::last_line(ended.errors)
                                                    : base::trimmed(std::string_view(ended.errors).substr(summary)));
    std::replace(reason.begin(), reason.end(), '\n', ' ');
    std::replace(reason.begin(), reason.end(), '\t', ' ');
    if (reason.empty()) reason = "rclone: " + std::to_string(ended.status);
    why = {reason, reason};
    return false;
  }

  RcloneRemote remote_;
  std::vector<std::pair<std::string, std::string>> variables_;
  std::string connections_ = "1";
  bool has_sent_ = false;  // then the folder beside the others is there
};

}  // namespace

std::unique_ptr<Transport> open_rclone(RcloneRemote remote) {
  return std::make_unique<RcloneTransport>(std::move(remote));
}

bool add_password(RcloneRemote& remote, const std::string& name, base::BilingualText& why) {
  const char* password = std::getenv("PRONGSAI_PASSWORD");
  if (!password || !*password) return true;
  const auto ended = platform::run_program({{"rclone", "obscure", "-"}, password}, why);
  if (!ended) return false;
  remote.options.emplace_back(name, base::trimmed(ended->output));
  return true;
}

}  // namespace deploy
