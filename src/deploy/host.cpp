#include "deploy/host.h"

#include <algorithm>

#include "deploy/verify.h"
#include "platform/disk.h"
#include "platform/temporary_folder.h"
#include "platform/write_file.h"

namespace deploy {
namespace {

using platform::TemporaryFolder;

constexpr std::uint64_t most_bytes_of_a_list = 256u << 20;

Fetch fetch_by(Transport& transport) {
  return [&](const Paths& paths, const std::string& into, base::BilingualText& why) {
    return transport.fetch(paths, into, why);
  };
}

// The list that an earlier deployment left; nothing where it ended, or where there was none.
std::optional<std::vector<PublicFile>> progress_in(const std::string& folder) {
  base::BilingualText unheard;
  const auto bytes = platform::read_file(folder + "/" + std::string(progress_file), most_bytes_of_a_list, unheard);
  auto list = bytes ? publish::read_public_manifest(*bytes) : std::nullopt;
  if (!list) return std::nullopt;
  return std::move(list->files);
}

// What the list says takes the place of what the manifests say.
void lay_over(std::vector<PublicFile>& files, const std::vector<PublicFile>& list) {
  std::vector<PublicFile> out = list;
  std::copy_if(files.begin(), files.end(), std::back_inserter(out),
               [&](const PublicFile& file) { return !find_named(list, file.path); });
  std::sort(out.begin(), out.end(), [](const PublicFile& a, const PublicFile& b) { return a.path < b.path; });
  files = std::move(out);
}

bool failed(base::BilingualText& why, base::BilingualText what) {
  why = {what.th + ": " + why.th, what.en + ": " + why.en};
  return false;
}

}  // namespace

std::optional<Host> look_at_host(Transport& transport, const std::string& site, base::BilingualText& why) {
  const auto fetched = TemporaryFolder::make("prongsai-list", why);
  if (!fetched || !transport.fetch({std::string(progress_file)}, fetched->path(), why)) return std::nullopt;
  auto named = named_files(fetch_by(transport), site, why);
  if (!named) return std::nullopt;
  Host host{.files = std::move(named->files), .is_ours = named->has_manifest};
  if (auto list = progress_in(fetched->path())) {
    lay_over(host.files, *list);
    host.left = std::move(*list);
    host.is_ours = true;
  }
  if (host.is_ours) return host;
  auto others = transport.list(why);
  if (!others) return std::nullopt;
  host.others = std::move(*others);
  return host;
}

bool verify_host(Transport& transport, Host& host, Paths& wrong, base::BilingualText& why) {
  std::vector<PublicFile> known;
  std::copy_if(host.files.begin(), host.files.end(), std::back_inserter(known),
               [](const PublicFile& file) { return !file.sha256.empty(); });
  Verification seen;
  if (!compare_fetched(fetch_by(transport), known, seen, why)) return false;
  wrong = std::move(seen.missing);
  wrong.insert(wrong.end(), seen.different.begin(), seen.different.end());
  std::sort(wrong.begin(), wrong.end());
  for (PublicFile& file : host.files)
    if (std::binary_search(wrong.begin(), wrong.end(), file.path)) file.sha256.clear();
  return true;
}

bool try_to_write(Transport& transport, base::BilingualText& why) {
  const std::string name(test_file);
  const std::string text = "prongsai deploy: can a file be written here?\n";
  const auto ours = TemporaryFolder::make("prongsai-test", why), theirs = TemporaryFolder::make("prongsai-test", why);
  if (!ours || !theirs || !platform::write_file(ours->path() + "/" + name, text, false, why)) return false;
  if (!transport.send(ours->path(), {name}, why))
    return failed(why, base::msg("เขียนไฟล์ไม่ได้", "no file can be written"));
  if (!transport.fetch({name}, theirs->path(), why))
    return failed(why, base::msg("อ่านไฟล์ที่เขียนแล้วไม่ได้", "the file that was written cannot be read"));
  if (platform::read_file(theirs->path() + "/" + name, text.size(), why) != text) {
    if (why.empty()) why = base::msg("เนื้อหาต่างไป", "its bytes are others");
    return failed(why, base::msg("อ่านไฟล์ที่เขียนแล้วไม่ได้", "the file that was written cannot be read"));
  }
  return transport.remove({name}, {}, why) ||
         failed(why, base::msg("ลบไฟล์ที่เขียนแล้วไม่ได้", "the file that was written cannot be removed"));
}

}  // namespace deploy
