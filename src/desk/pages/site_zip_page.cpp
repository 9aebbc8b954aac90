// The site that was built, as one file to be carried to a web host.
#include "base/zip.h"
#include "deploy/named_files.h"
#include "desk/look.h"
#include "desk/message.h"
#include "platform/disk.h"

namespace desk {
namespace {

constexpr std::uint64_t most_bytes_of_zip = 512u << 20;  // all of it is held in memory

Response show_site_zip(const Visit& visit) {
  const base::Translations& words = words_of(visit.options.language);
  const deploy::NamedFiles site = deploy::named_files(visit.options.out);
  if (!site.has_manifest) return message_page(visit, words("publish.no_site"), 404);
  std::uint64_t size = 0;
  for (const deploy::PublicFile& file : site.files) size += file.bytes;
  if (size > most_bytes_of_zip)
    return message_page(visit, words("publish.too_large", {{"folder", visit.options.out}}), 413);
  std::vector<std::string> bytes;
  std::vector<base::ZipEntry> entries;
  bytes.reserve(site.files.size());
  for (const deploy::PublicFile& file : site.files) {
    base::BilingualText why;
    auto read = platform::read_file(visit.options.out + "/" + file.path, most_bytes_of_zip, why);
    if (!read) return message_page(visit, file.path + ": " + why.in(visit.options.language), 500);
    bytes.push_back(std::move(*read));
    entries.push_back({file.path, bytes.back()});
  }
  return {200, "application/zip", base::zip(entries), {}};
}

}  // namespace

extern const DeskPage site_zip_page{"publish/site.zip", show_site_zip};

}  // namespace desk
