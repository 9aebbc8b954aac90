#include "read/discover.h"

#include <algorithm>
#include <array>

#include "core/date.h"
#include "outside/real_path.h"
#include "read/fields.h"
#include "read/names.h"

namespace readers {
namespace {

using core::say;
using outside::Entry;

constexpr int most_links_in_links = 8;

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

void unknown(const std::string& path, std::string_view name, const std::vector<std::string_view>& known, core::Report& report) {
  core::Message advice = did_you_mean(name, known);
  report.error_at("unknown-file", path, say("ไม่รู้จัก '{}' ในโฟลเดอร์นี้", "'{}' does not belong into this folder", {name}), std::move(advice));
}

void refuse_other(const std::string& path, core::Report& report) {
  report.error_at("unknown-file", path, say("ไม่ใช่ไฟล์ธรรมดา", "this is not a plain file"), say("ลบออกจากโฟลเดอร์เนื้อหา", "remove it from the content folder"));
}

// Follows links that stay in the content folder, so that the rest sees files and folders only.
class Scanner {
 public:
  Scanner(const std::string& root, core::Report& report) : real_root_(outside::real_path(root)), report_(report) {}

  void scan(const std::string& folder, const std::string& prefix, int links_deep) {
    std::vector<outside::Unread> unread;
    auto wanted = [](std::string_view path, Entry::Type) { return !is_passed_over(last_part(path)); };
    for (const Entry& e : outside::scan(folder, unread, wanted)) take(folder, prefix, e, links_deep);
    for (const outside::Unread& u : unread)
      report_.error_at("unreadable", folder + (u.path.empty() ? "" : "/" + u.path), u.why);
  }

  AgencyFiles found;

 private:
  void take(const std::string& folder, const std::string& prefix, const Entry& e, int links_deep) {
    const std::string path = folder + "/" + e.path;
    if (e.type == Entry::file) {
      found.files.push_back({prefix + e.path, path, e.size, e.mtime_ns, e.inode});
    } else if (e.type == Entry::folder) {
      found.folders.push_back(prefix + e.path);
    } else if (e.type == Entry::link) {
      follow(path, prefix + e.path, links_deep);
    } else if (e.type == Entry::other) {
      refuse_other(path, report_);
    }
  }

  void follow(const std::string& path, const std::string& shown, int links_deep) {
    std::string real = outside::real_path(path);
    bool stays = !real.empty() && (real + "/").starts_with(real_root_ + "/");
    std::string parent = outside::real_path(path.substr(0, path.rfind('/')));
    bool is_loop = (parent + "/").starts_with(real + "/");
    if (!stays || is_loop || links_deep >= most_links_in_links) {
      report_.error_at("unknown-file", path,
                       real.empty() ? say("ลิงก์นี้ชี้ไปที่ที่ไม่มีอยู่", "this link leads to nothing")
                       : stays      ? say("ลิงก์นี้วนกลับมาที่เดิม", "this link leads back to itself")
                                    : say("ลิงก์นี้ออกนอกโฟลเดอร์เนื้อหา", "this link leaves the content folder"),
                       say("วางไฟล์จริงแทนลิงก์", "put the file itself here instead of a link"));
      return;
    }
    auto target = outside::look(real);
    if (target && target->type == Entry::folder) {
      found.folders.push_back(shown);
      return scan(real, shown + "/", links_deep + 1);
    }
    if (target && target->type == Entry::file)
      found.files.push_back({shown, real, target->size, target->mtime_ns, target->inode});
    else
      refuse_other(path, report_);
  }

  std::string real_root_;
  core::Report& report_;
};

std::vector<std::string> framework_files(const std::string& folder, core::Report& report) {
  std::vector<std::string> out;
  core::Message why;
  for (const Entry& e : outside::list(folder, why)) {
    if (is_passed_over(e.path)) continue;
    std::string_view name = e.path;
    if (e.type == Entry::file && name.ends_with(".yaml")) {
      out.push_back(e.path);
    } else {
      unknown(folder + "/" + e.path, e.path, {"ita-2568.yaml"}, report);
    }
  }
  return out;
}

std::vector<std::string> agency_folders(const std::string& folder, core::Report& report) {
  std::vector<std::string> out;
  core::Message why;
  for (const Entry& e : outside::list(folder, why)) {
    if (is_passed_over(e.path)) continue;
    const std::string path = folder + "/" + e.path;
    if (e.type != Entry::folder && !(e.type == Entry::link && outside::is_folder(path))) {
      unknown(path, e.path, {}, report);
    } else if (auto why_not = why_not_a_name(e.path)) {
      report.error_at("name", path, *why_not, say("เปลี่ยนชื่อโฟลเดอร์", "give the folder another name"));
    } else {
      out.push_back(e.path);
    }
  }
  return out;
}

}  // namespace

std::optional<Content> discover(const std::string& root, core::Report& report) {
  if (!outside::is_folder(root)) {
    report.error_at("unreadable", root, say("ไม่มีโฟลเดอร์เนื้อหา", "there is no such content folder"),
                    say("ระบุโฟลเดอร์ด้วย --content", "name it with --content"));
    return std::nullopt;
  }
  Content content{root, framework_files(root + "/frameworks", report), agency_folders(root + "/agencies", report)};
  core::Message why;
  for (const Entry& e : outside::list(root, why)) {
    static constexpr std::array<std::string_view, 3> known{"site.yaml", "frameworks", "agencies"};
    if (is_passed_over(e.path) || std::find(known.begin(), known.end(), e.path) != known.end()) continue;
    unknown(root + "/" + e.path, e.path, {known.begin(), known.end()}, report);
  }
  return content;
}

void check_slugs(const Content& content, const model::Settings& settings, core::Report& report) {
  std::vector<std::string_view> taken{"assets", "compare", "data", "province", "search", "type"};
  for (core::Language l : settings.languages) taken.push_back(core::code(l));
  if (!settings.root_agency.empty())
    for (std::string_view name : {"channels", "documents", "measures", "pages", "updates"}) taken.push_back(name);
  for (const std::string& slug : content.agencies) {
    bool is_year = !settings.root_agency.empty() && core::parse_buddhist_year(slug).has_value();
    if (!is_year && std::find(taken.begin(), taken.end(), slug) == taken.end()) continue;
    report.error_at("name", content.root + "/agencies/" + slug,
                    say("ชื่อโฟลเดอร์ '{}' ตรงกับที่อยู่ที่เว็บไซต์ใช้เอง", "the folder's name '{}' is an address that the site needs itself", {slug}),
                    say("เปลี่ยนชื่อโฟลเดอร์", "give the folder another name"));
  }
}

AgencyFiles scan_agency(const std::string& root, const std::string& slug, core::Report& report) {
  Scanner scanner(root, report);
  const std::string folder = root + "/agencies/" + slug;
  auto entry = outside::look(folder);
  if (entry && entry->type == Entry::link) {
    std::string real = outside::real_path(folder), real_root = outside::real_path(root);
    if (!real.starts_with(real_root + "/") || (real_root + "/").starts_with(real + "/")) {
      report.error_at("unknown-file", folder, say("ลิงก์นี้ออกนอกโฟลเดอร์เนื้อหา", "this link leaves the content folder"),
                      say("วางโฟลเดอร์จริงแทนลิงก์", "put the folder itself here instead of a link"));
      return {};
    }
  }
  scanner.scan(folder, "", 0);
  AgencyFiles found = std::move(scanner.found);
  std::sort(found.files.begin(), found.files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  std::sort(found.folders.begin(), found.folders.end());
  return found;
}

}  // namespace readers
