#include "publish/manifest_leaf.h"

#include <algorithm>

#include "publish/dirfd_tree.h"

namespace publish {
namespace {

// Each folder on the way to `path` that is not on the way to the path before it, in a sorted list.
template <class Visit>
void for_each_new_folder(std::string_view before, std::string_view path, Visit visit) {
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    if (!before.starts_with(path.substr(0, slash + 1))) visit(slash);
}

}  // namespace

ManifestFormat::Leaf write_leaf(Entries files, LeafWriter& leaves) {
  platform::ArchiveWriter<LeafFormat> leaf;
  ManifestFormat::Leaf row;
  std::string_view before;
  for (const ManifestEntry* e : files) {
    const platform::TextRef path = leaf.add_text(e->path);
    leaf.rows<LeafFormat::File>().push_back({path, e->hash, e->size, e->mtime_ns, e->inode});
    for_each_new_folder(before, e->path, [&](std::size_t length) {
      leaf.rows<LeafFormat::Folder>().push_back({{path.start, static_cast<std::uint32_t>(length)}});
    });
    before = e->path;
    row.pages += is_page(e->path);
    row.bytes += e->size;
    row.largest = std::max(row.largest, e->size);
  }
  row.place = leaves.add(leaf.bytes());
  row.files = files.size();
  return row;
}

}  // namespace publish
