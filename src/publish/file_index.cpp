#include "publish/file_index.h"

#include <algorithm>
#include <utility>

#include "publish/dirfd_tree.h"
#include "publish/manifest_leaf.h"

namespace publish {

void FileIndex::keep(Range entries) {
  parts_.use([&](Part& part) { part.kept.push_back(entries); });
}

void FileIndex::add(Record::Kind kind, const ManifestEntry& made) {
  parts_.use([&](Part& part) {
    part.fresh.push_back({kind, made});
    part.fresh.back().entry.path = part.paths.keep(made.path);
  });
}

void FileIndex::seal(std::string_view folder, LeafWriter& leaves) {
  parts_.use([&](Part& part) {
    const auto own = std::stable_partition(part.fresh.begin(), part.fresh.end(),
                                           [&](const Record& r) { return !is_within(r.path(), folder); });
    std::vector<const ManifestEntry*> files;
    for (auto at = own; at != part.fresh.end(); ++at) files.push_back(&at->entry);
    if (files.empty() || files.size() > most_files_of_a_leaf) return;
    std::sort(files.begin(), files.end(), [](const auto* a, const auto* b) { return a->path < b->path; });
    for (const ManifestEntry* file : files)
      if (file->size >= least_named) part.big.push_back({std::string(file->path), file->size});
    part.sealed.push_back({std::string(folder), std::string(files.front()->path), write_leaf(files, leaves)});
    part.fresh.erase(own, part.fresh.end());
    part.forget_paths();
  });
}

// Those that no record names any more.
void FileIndex::Part::forget_paths() {
  if (fresh.size() > most_files_of_a_leaf) return;  // of another thread
  base::Arena named;
  for (Record& record : fresh) record.entry.path = named.keep(record.entry.path);
  paths = std::move(named);
}

MadeFiles FileIndex::made() {
  std::vector<Range> kept;
  std::vector<const Record*> fresh;
  std::vector<const SealedFolder*> sealed;
  parts_.for_each([&](const Part& part) {
    kept.insert(kept.end(), part.kept.begin(), part.kept.end());
    for (const Record& record : part.fresh) fresh.push_back(&record);
    for (const SealedFolder& folder : part.sealed) sealed.push_back(&folder);
  });
  return MadeFiles(earlier_, std::move(kept), std::move(fresh), std::move(sealed));
}

base::SiteSize FileIndex::extent(std::uint64_t above) {
  base::SiteSize out;
  const auto note_big = [&](std::string_view path, std::uint64_t bytes) {
    if (bytes > above) out.big.push_back({std::string(path), bytes});
  };
  parts_.for_each([&](const Part& part) {
    for (const Record& record : part.fresh) {
      ++out.files;
      out.bytes += record.entry.size;
      note_big(record.path(), record.entry.size);
    }
    for (const SealedFolder& folder : part.sealed) {
      out.files += folder.row.files;
      out.bytes += folder.row.bytes;
    }
    for (const base::BigFile& file : part.big) note_big(file.path, file.bytes);
    for (const Range& entries : part.kept) {
      const Totals totals = earlier_.totals(entries);
      out.files += totals.files;
      out.bytes += totals.bytes;
      earlier_.for_each_larger(entries, above, note_big);
    }
  });
  std::sort(out.big.begin(), out.big.end(),
            [](const auto& a, const auto& b) { return a.bytes != b.bytes ? a.bytes > b.bytes : a.path < b.path; });
  return out;
}

}  // namespace publish
