#include "desk/documents.h"

#include <algorithm>

#include "base/ascii.h"
#include "desk/content_folder.h"
#include "read/names.h"

namespace desk {
namespace {

constexpr std::size_t largest_upload = 64u << 20;  // bytes of one file: larger ones are not looked into

// Where the bytes are among the documents, added where they are not there; empty and `why` where they cannot be.
std::string added(Store& store, const std::string& wanted, const std::string& bytes, base::BilingualText& why) {
  base::BilingualText not_there;
  const auto there = store.read(wanted, not_there);
  if (there && *there == bytes) return wanted;
  const std::string path = there ? free_name(store, wanted) : wanted;
  return store.save(path, bytes, "", why) == Store::Saved::done ? path : std::string();
}

void put(Fields& fields, const std::string& name, std::string value) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
  if (found == fields.end())
    fields.emplace_back(name, std::move(value));
  else
    found->second = std::move(value);
}

}  // namespace

std::string folder_of_documents(const std::string& slug, const std::string& year) {
  return "agencies/" + slug + "/documents/" + (year.empty() ? "" : year + "/");
}

std::string why_not_a_document(const Upload& file, const std::string& path, const base::Translations& words) {
  const std::size_t dot = file.name.rfind('.');
  const std::string extension = base::to_lower(dot == file.name.npos ? "" : file.name.substr(dot + 1));
  if (!is_content_path(path)) return words("documents.bad_name", {{"name", file.name}});
  if (!readers::is_document_extension(extension)) return words("documents.bad_kind", {{"name", file.name}});
  if (file.bytes.size() > largest_upload) return words("documents.too_large", {{"name", file.name}});
  if (file.bytes.empty()) return words("documents.empty", {{"name", file.name}});
  return {};
}

std::string free_name(const Store& store, const std::string& path) {
  const std::size_t dot = path.rfind('.');
  base::BilingualText why;
  for (int n = 2;; ++n)
    if (std::string other = path.substr(0, dot) + "-" + std::to_string(n) + path.substr(dot); !store.read(other, why))
      return other;
}

std::vector<Message> take_uploads(const Visit& visit, const ContentFile& file, Fields& sent) {
  const base::Translations& words = words_of(visit.options.language);
  const std::string year = file.year ? std::to_string(file.year) : std::string();
  std::vector<Message> out;
  for (const Upload& upload : visit.request.uploads) {
    if (upload.name.empty() || !upload.field.starts_with("f/") || file.slug.empty()) continue;
    const std::string wanted = folder_of_documents(file.slug, year) + upload.name;
    base::BilingualText why;
    std::string fault = why_not_a_document(upload, wanted, words), path;
    if (fault.empty()) path = added(visit.store, wanted, upload.bytes, why);
    if (path.empty())
      out.push_back({fault.empty() ? upload.name + ": " + why.in(visit.options.language) : std::move(fault), true});
    else
      put(sent, "v" + upload.field.substr(1), path_below("agencies/" + file.slug, path));
  }
  return out;
}

}  // namespace desk
