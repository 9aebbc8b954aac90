// rsync over SSH. A file comes under another name and takes its place when it is whole, as rsync has it.
#include <algorithm>

#include "deploy/transport.h"
#include "platform/run_program.h"
#include "platform/temporary_folder.h"

namespace deploy {
namespace {

// A word of the command that rsync starts, which it cuts at blanks outside quotation marks.
std::string ssh_word(const std::string& word) { return " \"" + word + "\""; }

std::string ssh_command(const model::DeployTarget& target) {
  std::string out = "ssh -o BatchMode=yes -o ConnectTimeout=20";
  if (target.port) out += " -p " + std::to_string(target.port);
  if (!target.key_file.empty()) out += " -o IdentitiesOnly=yes -i" + ssh_word(target.key_file);
  if (!target.known_hosts.empty()) out += " -o" + ssh_word("UserKnownHostsFile=" + target.known_hosts);
  return out;
}

// A path as a rule names it, with nothing in it that stands for other characters.
std::string as_rule(const std::string& path) {
  const bool has_wildcard = path.find_first_of("*?[") != path.npos;
  std::string out = "/";
  for (char c : path) {
    if (has_wildcard && std::string_view("*?[\\").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// "+ /a/", "+ /a/b/", "+ /a/b/index.html" for each path, and nothing else.
std::string rules_for(const Paths& paths) {
  Paths rules;
  for (const std::string& path : paths) {
    for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
      rules.push_back(as_rule(path.substr(0, slash)) + "/");
    rules.push_back(as_rule(path));
  }
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  std::string out;
  for (const std::string& rule : rules) out += "+ " + rule + "\n";
  return out + "- *\n";
}

class RsyncTransport : public Transport {
 public:
  explicit RsyncTransport(const model::DeployTarget& target)
      : ssh_(ssh_command(target)),
        folder_((target.user.empty() ? "" : target.user + "@") + target.host + ":" + target.path + "/") {}

  bool fetch(const Paths& paths, const std::string& into, base::BilingualText& why) override {
    const auto ended = run({"--files-from=-", "--ignore-missing-args", folder_, into + "/"}, lines_of(paths), why);
    return ended && (ended->status == 0 || is_without_folder(*ended) || refuse(*ended, why));
  }

  std::optional<Paths> list(base::BilingualText& why) override {
    const auto ended = run({"--list-only", "--dirs", "--8-bit-output", folder_}, "", why);
    if (!ended) return std::nullopt;
    Paths out;
    if (is_without_folder(*ended)) return out;
    if (ended->status != 0) return refuse(*ended, why), std::nullopt;
    for (std::string_view lines = ended->output; !lines.empty();) {
      const std::size_t end = lines.find('\n');
      if (const std::string name = name_in(lines.substr(0, end)); !name.empty() && name != ".") out.push_back(name);
      lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
    }
    return out;
  }

  // Times are kept for visitors' caches, and never believed.
  bool send(const std::string& from, const Paths& paths, base::BilingualText& why) override {
    const auto ended =
        run({"--times", "--omit-dir-times", "--ignore-times", "--compress", "--files-from=-", from + "/", folder_},
            lines_of(paths), why);
    return ended && (ended->status == 0 || refuse(*ended, why));
  }

  // An empty folder is sent, with the rule that what is named may go: rsync knows no other way to remove.
  bool remove(const Paths& paths, const Paths&, base::BilingualText& why) override {
    const auto empty = platform::TemporaryFolder::make("prongsai-empty", why);
    if (!empty) return false;
    const auto ended =
        run({"--recursive", "--omit-dir-times", "--delete", "--filter=merge -", empty->path() + "/", folder_},
            rules_for(paths), why);
    return ended && (ended->status == 0 || refuse(*ended, why));
  }

 private:
  std::optional<platform::ProgramEnd> run(std::vector<std::string> words, std::string input,
                                          base::BilingualText& why) const {
    platform::ProgramCall call{{"rsync", "--timeout=120", "--protect-args", "--rsh=" + ssh_}, std::move(input)};
    call.words.insert(call.words.end(), words.begin(), words.end());
    return platform::run_program(call, why);
  }

  // The exit status differs from version to version.
  static bool is_without_folder(const platform::ProgramEnd& ended) {
    return ended.status != 0 && ended.errors.find("change_dir") != std::string::npos &&
           ended.errors.find("No such file or directory") != std::string::npos;
  }

  // rsync's last line gives its exit status; the reason stands before it.
  static bool refuse(const platform::ProgramEnd& ended, base::BilingualText& why) {
    std::string reason(
        platform::last_line(std::string_view(ended.errors).substr(0, ended.errors.find("rsync error:"))));
    if (reason.empty()) reason = "rsync: " + std::to_string(ended.status);
    why = {reason, reason};
    return false;
  }

  // "-rw-r--r--          1,234 2025/01/31 12:00:00 index.html"
  static std::string name_in(std::string_view line) {
    std::size_t at = 0;
    for (int field = 0; field < 4 && at != line.npos; ++field) {
      at = line.find(' ', at);
      at = at == line.npos ? at : line.find_first_not_of(' ', at);
    }
    return at == line.npos ? std::string() : std::string(line.substr(at));
  }

  std::string ssh_, folder_;
};

std::unique_ptr<Transport> open_rsync(const model::DeployTarget& target, base::BilingualText&) {
  return std::make_unique<RsyncTransport>(target);
}

}  // namespace

extern const TransportKind rsync_transport{model::DeployKind::rsync, open_rsync};

}  // namespace deploy
