#include "read/discover.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "platform/real_path.h"
#include "read/map_reader.h"
#include "read/names.h"

namespace readers {
namespace {

using base::msg;
using platform::Entry;

constexpr int most_links_in_links = 8;

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

void refuse_unknown(const std::string& path, std::string_view name, base::BilingualText advice,
                    base::Report& report) {
  report.error_at("unknown-file", path, msg("ไม่รู้จัก '{}' ในโฟลเดอร์นี้", "'{}' does not belong in this folder", {name}),
                  std::move(advice));
}

// What an import could not place: "2568/import.md".
bool is_left_by_import(std::string_view path) {
  return path.size() == 14 && path.substr(4) == "/import.md" &&
         base::parse_buddhist_year(path.substr(0, 4)).has_value();
}

// A name that is no name of content, whatever it would be.
bool is_refused_name(const std::string& folder, const std::string& name, base::Report& report) {
  auto fault = fault_of_bytes(name);
  const std::string_view code = fault ? "name" : "unknown-file";
  if (!fault) fault = fault_of_copy(name);
  if (fault) report.error_at(code, folder + "/" + with_escapes(name), fault->what, fault->advice);
  return fault.has_value();
}

void refuse_other(const std::string& path, base::Report& report) {
  report.error_at("unknown-file", path, msg("ไม่ใช่ไฟล์ธรรมดา", "this is not a plain file"),
                  msg("ลบออกจากโฟลเดอร์เนื้อหา", "remove it from the content folder"));
}

// Why a link cannot be followed; nothing where it stays in the content folder and does not lead back to where it is.
std::optional<base::BilingualText> why_not_followed(const std::string& real_root, const std::string& path) {
  std::string real = platform::real_path(path);
  if (real.empty()) return msg("ลิงก์นี้ชี้ไปที่ที่ไม่มีอยู่", "this link leads to nothing");
  if (!(real + "/").starts_with(real_root + "/"))
    return msg("ลิงก์นี้ออกนอกโฟลเดอร์เนื้อหา", "this link leaves the content folder");
  std::string parent = platform::real_path(path.substr(0, path.rfind('/')));
  if ((parent + "/").starts_with(real + "/")) return msg("ลิงก์นี้วนกลับมาที่เดิม", "this link leads back to itself");
  return std::nullopt;
}

base::BilingualText instead_of_a_link() {
  return msg("วางไฟล์หรือโฟลเดอร์จริงแทนลิงก์", "put the file or folder itself here instead of a link");
}

// Follows links that stay in the content folder, so that the rest sees files and folders only.
class Scanner {
 public:
  // `shown`: the folder that is scanned, as messages name it.
  Scanner(const std::string& root, std::string shown, base::Report& report)
      : root_(root), shown_(std::move(shown)), report_(report) {}

  void scan(const std::string& folder, const std::string& prefix, int links_deep) {
    std::vector<platform::Unread> unread;
    auto wanted = [](std::string_view path, Entry::Type) {
      return !is_passed_over(last_part(path)) && !is_left_by_import(path);
    };
    for (const Entry& e : platform::scan(folder, unread, wanted)) take(folder, prefix, e, links_deep);
    for (const platform::Unread& u : unread) {
      std::string path = shown_ + "/" + prefix + u.path;
      report_.error_at("unreadable", path.substr(0, path.find_last_not_of('/') + 1), u.why);
    }
  }

  AgencyFiles found;

 private:
  void take(const std::string& folder, const std::string& prefix, const Entry& e, int links_deep) {
    const std::string path = folder + "/" + e.path;
    if (fault_of_bytes(e.path)) return refuse_bytes(prefix, e.path);
    if (e.type == Entry::file) {
      found.files.push_back({prefix + e.path, path, e.size, e.mtime_ns, e.ctime_ns, e.inode});
    } else if (e.type == Entry::folder) {
      found.folders.push_back(prefix + e.path);
    } else if (e.type == Entry::link) {
      follow(path, prefix + e.path, links_deep);
    } else if (e.type == Entry::other) {
      refuse_other(shown_ + "/" + prefix + e.path, report_);
    }
  }

  // Once, at the folder or file that is named so.
  void refuse_bytes(const std::string& prefix, const std::string& path) {
    const auto fault = fault_of_bytes(last_part(path));
    if (fault) report_.error_at("name", shown_ + "/" + with_escapes(prefix + path), fault->what, fault->advice);
  }

  void follow(const std::string& path, const std::string& shown, int links_deep) {
    if (real_root_.empty()) real_root_ = platform::real_path(root_);
    auto why_not = why_not_followed(real_root_, path);
    if (!why_not && links_deep >= most_links_in_links)
      why_not = msg("ลิงก์ซ้อนกันหลายชั้นเกินไป", "links lead to links too many times");
    if (why_not)
      return report_.error_at("unknown-file", shown_ + "/" + shown, std::move(*why_not), instead_of_a_link());
    std::string real = platform::real_path(path);
    auto target = platform::look(real);
    if (target && target->type == Entry::folder) {
      found.folders.push_back(shown);
      return scan(real, shown + "/", links_deep + 1);
    }
    if (target && target->type == Entry::file)
      found.files.push_back({shown, real, target->size, target->mtime_ns, target->ctime_ns, target->inode});
    else
      refuse_other(shown_ + "/" + shown, report_);
  }

  const std::string& root_;
  std::string real_root_, shown_;  // the first only where there are links
  base::Report& report_;
};

std::vector<std::string> framework_files(const std::string& folder, base::Report& report) {
  std::vector<std::string> out;
  base::BilingualText why;
  for (const Entry& e : platform::list(folder, why)) {
    if (is_passed_over(e.path) || is_refused_name(folder, e.path, report)) continue;
    std::string_view name = e.path;
    if (e.type == Entry::file && name.ends_with(".yaml")) {
      out.push_back(e.path);
    } else {
      refuse_unknown(folder + "/" + e.path, e.path,
                     msg("ในโฟลเดอร์นี้มีได้เฉพาะไฟล์กรอบการประเมิน เช่น ita-2568.yaml",
                         "only framework files belong here, named like ita-2568.yaml"),
                     report);
    }
  }
  return out;
}

std::vector<std::string> agency_folders(const std::string& folder, base::Report& report) {
  std::vector<std::string> out;
  base::BilingualText why;
  for (const Entry& e : platform::list(folder, why)) {
    if (is_passed_over(e.path) || is_refused_name(folder, e.path, report)) continue;
    const std::string path = folder + "/" + e.path;
    if (e.type != Entry::folder && !(e.type == Entry::link && platform::is_folder(path))) {
      refuse_unknown(path, e.path, msg("ในโฟลเดอร์นี้มีได้เฉพาะโฟลเดอร์ของหน่วยงาน", "only agency folders belong here"),
                     report);
    } else if (auto why_not = why_not_a_name(e.path)) {
      report.error_at("name", path, *why_not, another_name(e.path));
    } else {
      out.push_back(e.path);
    }
  }
  return out;
}

void insert_sorted(std::vector<std::string>& names, std::string name) {
  const auto at = std::lower_bound(names.begin(), names.end(), name);
  if (at == names.end() || *at != name) names.insert(at, std::move(name));
}

void lay_over(const Overlay& overlay, Content& content) {
  for (const auto& [name, bytes] : typed_below(overlay, "frameworks/"))
    if (bytes)
      insert_sorted(content.frameworks, name);
    else
      std::erase(content.frameworks, name);
  for (const auto& [path, bytes] : typed_below(overlay, "agencies/"))
    if (bytes && path.find('/') != path.npos) insert_sorted(content.agencies, path.substr(0, path.find('/')));
}

bool is_within_passed_over(std::string_view path) {
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    if (is_passed_over(last_part(path.substr(0, slash)))) return true;
  return is_passed_over(last_part(path));
}

// A folder stays when its last file is gone, as it does on disk.
void lay_over(const Overlay& overlay, const std::string& root, const std::string& slug, AgencyFiles& found) {
  const std::string folder = "agencies/" + slug + "/";
  for (const auto& [path, bytes] : typed_below(overlay, folder)) {
    const bool is_document = path.starts_with("documents/");
    if (is_within_passed_over(path) || is_left_by_import(path) || (is_document && bytes)) continue;
    std::erase_if(found.files, [&own = path](const File& file) { return file.path == own; });
    if (!bytes) continue;
    found.files.push_back({path, root + "/" + folder + path, bytes->size(), 0, 0, 0, {}, bytes});
    for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
      insert_sorted(found.folders, path.substr(0, slash));
  }
}

}  // namespace

std::optional<Content> discover(const std::string& root, base::Report& report, const Overlay& overlay) {
  if (!platform::is_folder(root)) {
    report.error_at("unreadable", root, msg("ไม่มีโฟลเดอร์เนื้อหา", "there is no such content folder"),
                    msg("ระบุโฟลเดอร์ด้วย --content", "name it with --content"));
    return std::nullopt;
  }
  for (std::string_view name : {"frameworks", "agencies"}) {
    const std::string folder = root + "/" + std::string(name);
    auto entry = platform::look(folder);
    auto why_not =
        entry && entry->type == Entry::link ? why_not_followed(platform::real_path(root), folder) : std::nullopt;
    if (!why_not) continue;
    report.error_at("unknown-file", folder, std::move(*why_not), instead_of_a_link());
    return std::nullopt;
  }
  const std::size_t errors = report.count(base::Severity::error);
  Content content{root, framework_files(root + "/frameworks", report), agency_folders(root + "/agencies", report),
                  overlay};
  lay_over(overlay, content);
  if (content.agencies.empty() && report.count(base::Severity::error) == errors)
    report.error_at("missing-file", root + "/agencies", msg("ยังไม่มีหน่วยงาน", "there is no agency yet"),
                    msg("สร้างโฟลเดอร์ เช่น agencies/ban-khao ที่มี agency.yaml",
                        "make a folder such as agencies/ban-khao with an agency.yaml"));
  base::BilingualText why;
  for (const Entry& e : platform::list(root, why)) {
    static constexpr std::array<std::string_view, 3> known{"site.yaml", "frameworks", "agencies"};
    if (is_passed_over(e.path) || std::find(known.begin(), known.end(), e.path) != known.end()) continue;
    if (is_refused_name(root, e.path, report)) continue;
    refuse_unknown(root + "/" + e.path, e.path,
                   did_you_mean(e.path, {known.begin(), known.end()}, {"ชื่อที่ใช้ได้", "valid names"}), report);
  }
  return content;
}

std::optional<AgencyFiles> scan_agency(const std::string& root, const std::string& slug, base::Report& report,
                                       const Overlay& overlay) {
  const std::string folder = root + "/agencies/" + slug;
  Scanner scanner(root, folder, report);
  auto entry = platform::look(folder);
  if (entry && entry->type == Entry::link) {
    if (auto why_not = why_not_followed(platform::real_path(root), folder)) {
      report.error_at("unknown-file", folder, std::move(*why_not), instead_of_a_link());
      return std::nullopt;
    }
  }
  scanner.scan(folder, "", 0);
  AgencyFiles found = std::move(scanner.found);
  std::sort(found.folders.begin(), found.folders.end());
  lay_over(overlay, root, slug, found);
  std::sort(found.files.begin(), found.files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return found;
}

}  // namespace readers
