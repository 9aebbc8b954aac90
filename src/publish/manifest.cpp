#include "publish/manifest.h"

#include <utility>

namespace publish {

Manifest::Manifest(std::optional<Archive> archive) : archive_(std::move(archive)) {
  if (!archive_) return;
  files_ = archive_->rows<ManifestFormat::File>();
  for (const ManifestFormat::Head& head : archive_->rows<ManifestFormat::Head>()) tool_ = archive_->text(head.tool);
  for (const ManifestFormat::Folder& folder : archive_->rows<ManifestFormat::Folder>())
    older_folders_.emplace_back(archive_->text(folder.path));
}

ManifestEntry Manifest::operator[](std::size_t i) const {
  const ManifestFormat::File& file = files_[i];
  return {archive_->text(file.path), file.hash, file.size, file.mtime_ns, file.inode};
}

std::string manifest_bytes(std::string_view tool, const std::vector<std::string>& older_folders,
                           const RecordList& made) {
  platform::ArchiveWriter<ManifestFormat> out;
  std::size_t length = tool.size();
  for (const Record& record : made) length += record.path().size();
  out.texts.reserve(length);
  out.rows<ManifestFormat::Head>().push_back({out.add_text(tool)});
  for (const std::string& folder : older_folders)
    out.rows<ManifestFormat::Folder>().push_back({out.add_text(folder)});
  out.rows<ManifestFormat::File>().reserve(made.size());
  for (const Record& record : made) {
    const ManifestEntry& e = record.entry;
    out.rows<ManifestFormat::File>().push_back({out.add_text(e.path), e.hash, e.size, e.mtime_ns, e.inode});
  }
  return out.bytes();
}

}  // namespace publish
