#include "read/link_words.h"

#include <vector>

#include "base/phone.h"
#include "read/contacts.h"

namespace readers {
namespace {

using base::msg;

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// The file whose name without its folder is nearest; `.md` may be left out.
std::string_view nearest_by_name(std::string_view wanted, const std::vector<std::string_view>& files) {
  std::vector<std::string_view> names;
  for (std::string_view file : files) {
    std::string_view name = name_of(file);
    if (name.ends_with(".md") && !wanted.ends_with(".md")) name.remove_suffix(3);
    names.push_back(name);
  }
  std::string_view near = base::nearest(name_of(wanted), names);
  for (std::size_t i = 0; i < files.size() && !near.empty(); ++i)
    if (names[i] == near) return files[i];
  return {};
}

}  // namespace

base::BilingualText how_to_write_address(std::string_view scheme) {
  std::string_view like = "https://www.example.go.th/";
  if (scheme == "mailto") like = "mailto:ita@example.go.th";
  if (scheme == "tel") like = "tel:043000111";
  if (scheme == "line") like = "line:@bankhao";
  return msg("เขียนเช่น {}", "write it like {}", {like});
}

base::BilingualText address_meant(std::string_view text, base::BilingualText other) {
  std::string_view host = text.substr(0, text.find('/'));
  if (const auto phone = base::parse_phone(text)) return msg("เขียนเป็น {}", "write {}", {phone->address()});
  std::string scheme = is_email(text) ? "mailto:" : "";
  if (scheme.empty() && is_host(host) && (host.starts_with("www.") || host.ends_with(".th"))) scheme = "https://";
  return scheme.empty() ? other : msg("เขียนเป็น {}", "write {}", {scheme.append(text)});
}

base::BilingualText file_meant(std::string_view path, std::string_view written, const FileIndex& files) {
  std::vector<std::string_view> known;
  for (const std::string& p : files.paths)
    if (p.starts_with("documents/") || p.ends_with(".md")) known.push_back(p);
  std::string_view near = base::nearest(path, known);
  if (near.empty()) near = nearest_by_name(path, known);
  if (!near.empty()) return msg("หมายถึง '{}' หรือไม่", "did you mean '{}'?", {near});
  return address_meant(written, msg("วางไฟล์ไว้ในโฟลเดอร์ของหน่วยงาน หรือแก้เส้นทาง",
                                    "put the file into the agency's folder, or correct the path"));
}

}  // namespace readers
