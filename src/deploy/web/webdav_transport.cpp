// WebDAV (RFC 4918), by requests of the page itself.
#include <cstdlib>
#include <set>

#include "base/url.h"
#include "deploy/transport.h"
#include "platform/disk.h"
#include "platform/http_call.h"
#include "platform/write_file.h"

namespace deploy {
namespace {

using platform::HttpAnswer;
using platform::HttpCall;

constexpr std::uint64_t most_bytes_of_a_file = 512u << 20;
const std::string part_file = "prongsai-sending";  // what has come so far of a file

bool is_there(const HttpAnswer& answer) { return answer.status >= 200 && answer.status < 300; }
bool is_missing(const HttpAnswer& answer) {
  return answer.status == 404 || answer.status == 409 || answer.status == 410;
}

// The addresses of a multistatus, encoded: what stands in its href elements, whatever the prefix of their namespace.
std::vector<std::string_view> hrefs_of(std::string_view multistatus) {
  static constexpr std::string_view start = "href>";
  std::vector<std::string_view> out;
  for (std::size_t at = 0; (at = multistatus.find(start, at)) != multistatus.npos;) {
    at += start.size();
    const std::size_t end = multistatus.find('<', at);
    if (end == multistatus.npos) break;
    out.push_back(multistatus.substr(at, end - at));
    at = multistatus.find('>', end);  // of </href>
    if (at == multistatus.npos) break;
  }
  return out;
}

class WebdavTransport : public Transport {
 public:
  WebdavTransport(const model::DeployTarget& target, std::string password)
      : root_(target.endpoint), user_(target.user), password_(std::move(password)) {
    if (root_.ends_with('/')) root_.pop_back();
    for (std::string_view left = target.path; !left.empty();) {
      const std::size_t end = std::min(left.find('/'), left.size());
      if (end > 0) (above_ += left.substr(0, end)) += '/';
      left.remove_prefix(std::min(end + 1, left.size()));
    }
  }

  bool fetch(const Paths& paths, const std::string& into, base::BilingualText& why) override {
    for (const std::string& path : paths) {
      const HttpAnswer answer = call("GET", path);
      if (is_missing(answer)) continue;
      if (!is_there(answer)) return refuse(path, answer, why);
      const std::string file = into + "/" + path;
      if (!platform::make_folders_of(file, why) || !platform::write_file(file, answer.body, true, why)) return false;
    }
    return true;
  }

  std::optional<Paths> list(base::BilingualText& why) override {
    Paths out;
    if (!list_of("", out, why)) return std::nullopt;
    std::erase(out, part_file);
    return out;
  }

  bool send(const std::string& from, const Paths& paths, base::BilingualText& why) override {
    for (const std::string& path : paths) {
      const auto bytes = platform::read_file(from + "/" + path, most_bytes_of_a_file, why);
      if (!bytes || !make_folders(path, why)) return false;
      if (const HttpAnswer sent = call("PUT", part_file, {}, *bytes); !is_there(sent)) return refuse(path, sent, why);
      const HttpAnswer moved = call("MOVE", part_file, {{"Destination", address_of(path)}, {"Overwrite", "T"}});
      if (!is_there(moved)) return refuse(path, moved, why);
    }
    return true;
  }

  bool remove(const Paths& paths, const Paths& emptied, base::BilingualText& why) override {
    for (const std::string& path : paths)
      if (const HttpAnswer answer = call("DELETE", path); !is_there(answer) && !is_missing(answer))
        return refuse(path, answer, why);
    for (const std::string& folder : emptied) remove_empty(folder + "/");
    return true;
  }

 private:
  std::string address_of(const std::string& path) const {
    return root_ + "/" + base::percent_encoded(above_ + path, base::marks_of_paths);
  }
  HttpAnswer call(std::string method, const std::string& path,
                  std::vector<std::pair<std::string, std::string>> headers = {}, std::string_view body = {}) const {
    return platform::call_host({std::move(method), address_of(path), user_, password_, std::move(headers), body});
  }

  // Of the folder, "" or "a/b/": names of what is in it, those of folders with '/'. None where it is not there.
  bool list_of(const std::string& folder, Paths& out, base::BilingualText& why) const {
    const HttpAnswer answer = call("PROPFIND", folder, {{"Depth", "1"}});
    if (is_missing(answer)) return true;
    if (answer.status != 207) return refuse(folder, answer, why);
    const std::string own = "/" + above_ + folder;
    for (const std::string_view href : hrefs_of(answer.body)) {
      const std::string path = base::percent_decoded(href).value_or("");
      const std::size_t at = path.rfind(own);
      if (at != path.npos && at + own.size() < path.size()) out.push_back(path.substr(at + own.size()));
    }
    return true;
  }

  // Those above `path` and the site's own; a folder that is there already is said to be (405).
  bool make_folders(const std::string& path, base::BilingualText& why) {
    const std::string whole = above_ + path;
    for (std::size_t at = whole.find('/'); at != whole.npos; at = whole.find('/', at + 1)) {
      const std::string folder = whole.substr(0, at + 1);
      if (!made_.insert(folder).second) continue;
      const std::string address = root_ + "/" + base::percent_encoded(folder, base::marks_of_paths);
      const HttpAnswer answer = platform::call_host({"MKCOL", address, user_, password_});
      if (!is_there(answer) && answer.status != 405) return refuse(folder, answer, why);
    }
    return true;
  }

  // With the empty folders in it. Nothing else than folders keeps it.
  bool remove_empty(const std::string& folder) const {
    Paths names;
    base::BilingualText unheard;
    bool is_empty = list_of(folder, names, unheard) && unheard.empty();
    for (const std::string& name : names) is_empty &= name.ends_with('/') && remove_empty(folder + name);
    return is_empty && is_there(call("DELETE", folder));
  }

  static bool refuse(const std::string& path, const HttpAnswer& answer, base::BilingualText& why) {
    if (answer.status == 401 || answer.status == 403)
      why = base::msg("{}: เครื่องแม่ข่ายไม่รับชื่อผู้ใช้หรือรหัสผ่าน", "{}: the host refuses this user or password", {path});
    else if (answer.status == 0)
      why = base::msg("{}: ไม่ได้รับคำตอบ เครื่องแม่ข่ายอาจไม่อนุญาตให้หน้าเว็บอื่นส่งไฟล์ (CORS)",
                      "{}: no answer; the host may not let other pages send files (CORS)", {path});
    else
      why = base::msg("{0}: เครื่องแม่ข่ายตอบ {1}", "{0}: the host answers {1}", {path, std::to_string(answer.status)});
    return false;
  }

  std::string root_, above_;  // the endpoint without its final '/'; the folder of the site in it, "ita/" or ""
  std::string user_, password_;
  std::set<std::string> made_;
};

std::unique_ptr<Transport> open_webdav(const model::DeployTarget& target, base::BilingualText&) {
  const char* password = std::getenv("PRONGSAI_PASSWORD");
  return std::make_unique<WebdavTransport>(target, password ? password : "");
}

}  // namespace

extern const TransportKind webdav_transport{model::DeployKind::webdav, open_webdav};

}  // namespace deploy
