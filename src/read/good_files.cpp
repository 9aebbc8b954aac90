#include "read/good_files.h"

#include <map>
#include <set>
#include <string_view>

#include "read/names.h"

namespace readers {
namespace {

using base::msg;

bool is_below(std::string_view path, const std::set<std::string_view>& folders) {
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    if (folders.contains(path.substr(0, slash))) return true;
  return false;
}

// Folders that cannot be, each reported once.
std::set<std::string_view> wrong_folders(const AgencyFiles& found, const std::string& path, base::Report& report) {
  std::set<std::string_view> wrong;
  for (const std::string& folder : found.folders) {
    const std::string_view name = std::string_view(folder).substr(folder.rfind('/') + 1);
    std::optional<base::BilingualText> why_not;
    if (is_below(folder, wrong)) continue;
    const auto copy = folder.starts_with("documents/") ? std::nullopt : fault_of_copy(name);
    if (copy) {
      report.error_at("unknown-file", path + "/" + folder, copy->what, copy->advice);
    } else if (!is_known_folder(folder)) {
      report.error_at("unknown-file", path + "/" + folder,
                      msg("ไม่รู้จักโฟลเดอร์ '{}'", "the folder '{}' does not belong here", {folder}),
                      folders_beside(folder));
    } else if ((why_not = why_not_a_name(folder.starts_with("documents/") ? published_name(name) : name))) {
      report.error_at("name", path + "/" + folder, *why_not, another_name(name));
    } else {
      continue;
    }
    wrong.insert(folder);
  }
  return wrong;
}

}  // namespace

std::vector<GoodFile> good_files(AgencyFiles& found, const std::string& path, base::Report& report) {
  const std::set<std::string_view> wrong = wrong_folders(found, path, report);
  const std::size_t before = path.size() - path.rfind('/');  // the agency's name and a slash
  std::vector<GoodFile> good;
  std::map<std::string, std::string_view> documents;  // by where they are published
  for (File& file : found.files) {
    if (is_below(file.path, wrong)) continue;
    const std::string shown = path + "/" + file.path;
    PathParts parts = parts_of(file.path);
    const bool is_document = parts.kind == FileKind::document;
    std::string published = is_document ? published_path(file.path) : file.path;
    if (!parts.error.empty()) {
      report.error_at(parts.code, shown, parts.error, parts.advice);
    } else if (before + published.size() > longest_path) {
      report.error_at("name", shown, msg("เส้นทางยาวเกิน 180 ตัวอักษร", "the path is longer than 180 characters"),
                      msg("ใช้ชื่อที่สั้นลง", "use shorter names"));
    } else {
      const auto [first, is_new] =
          is_document ? documents.emplace(published, file.path) : std::pair(documents.end(), true);
      if (!is_new)
        report.error_at("duplicate-url", shown,
                        msg("ไฟล์นี้จะมีที่อยู่เดียวกับ '{0}' คือ {1}", "this file would have the address of '{0}': {1}",
                            {first->second, published}),
                        msg("เปลี่ยนชื่อไฟล์หนึ่งในสอง", "give one of the two files another name"));
      good.push_back({file, std::move(parts), std::move(published)});
    }
  }
  return good;
}

}  // namespace readers
