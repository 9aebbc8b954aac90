#include "deploy/verify.h"

#include "base/url.h"
#include "platform/disk.h"
#include "platform/download.h"
#include "platform/file_descriptor.h"
#include "platform/sha256.h"
#include "platform/syscalls.h"
#include "platform/temporary_folder.h"

namespace deploy {
namespace {

// What is fetched before it is compared.
constexpr std::size_t files_at_a_time = 200;
constexpr std::uint64_t bytes_at_a_time = 64u << 20;

bool is_as_named(const std::string& path, const PublicFile& file) {
  const platform::FileDescriptor opened(platform::open_to_read(path));
  const auto sha256 = opened ? platform::sha256_of_file(opened.get()) : std::nullopt;
  return sha256 && *sha256 == file.sha256;
}

// How many of these files, from the first on, are fetched together; at least one.
std::size_t batch_of(std::span<const PublicFile> files) {
  std::size_t count = 0;
  for (std::uint64_t bytes = 0; count < files.size() && count < files_at_a_time; ++count) {
    bytes += files[count].bytes;
    if (count > 0 && bytes > bytes_at_a_time) break;
  }
  return count;
}

}  // namespace

void compare(const std::string& folder, std::span<const PublicFile> files, Verification& out) {
  for (const PublicFile& file : files) {
    const std::string path = folder + "/" + file.path;
    if (!platform::look(path))
      out.missing.push_back(file.path);
    else if (is_as_named(path, file))
      ++out.same;
    else
      out.different.push_back(file.path);
  }
}

Paths unnamed_files(const std::string& folder, const std::vector<PublicFile>& files) {
  std::vector<platform::Unread> unread;
  Paths out;
  for (const platform::Entry& entry : platform::scan(folder, unread, platform::is_visible))
    if (entry.type != platform::Entry::folder && !find_named(files, entry.path)) out.push_back(entry.path);
  return out;
}

bool compare_fetched(const Fetch& fetch, const std::vector<PublicFile>& files, Verification& out,
                     base::BilingualText& why) {
  for (std::span<const PublicFile> left = files; !left.empty();) {
    const auto batch = left.first(batch_of(left));
    left = left.subspan(batch.size());
    Paths paths;
    for (const PublicFile& file : batch) paths.push_back(file.path);
    const auto into = platform::TemporaryFolder::make("prongsai-compare", why);
    if (!into || !fetch(paths, into->path(), why)) return false;
    compare(into->path(), batch, out);
  }
  return true;
}

Fetch fetch_from(std::string address) {
  return [address = std::move(address)](const Paths& paths, const std::string& into, base::BilingualText& why) {
    std::vector<platform::Download> files;
    for (const std::string& path : paths)
      files.push_back({address + base::percent_encoded(path, base::marks_of_paths), into + "/" + path});
    if (!platform::download(files, why)) return false;
    for (const platform::Download& file : files) {
      if (file.status == 200 && file.error.empty()) continue;
      if (file.status == 403 || file.status == 404 || file.status == 410) continue;
      why = file.status == 0 || file.status == 200
                ? base::msg("{0}: ไม่ได้รับคำตอบ: {1}", "{0}: no answer: {1}", {file.address, file.error})
                : base::msg("{0}: เครื่องแม่ข่ายตอบ {1}", "{0}: the host answers {1}",
                            {file.address, std::to_string(file.status)});
      return false;
    }
    return true;
  };
}

}  // namespace deploy
