// Any bytes as what is kept beside a site or in it: the journal, the manifest, the state, a summary, manifest.json.
// The first byte says which, and whether the others are a file, or the rows and texts of an archive that is whole.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "platform/archive.h"
#include "publish/dirfd_tree.h"
#include "publish/journal.h"
#include "publish/manifest.h"
#include "publish/public_manifest.h"
#include "state/build_state.h"
#include "state/summary_record.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void repair_bool(bool& value) {
  unsigned char byte = 0;
  std::memcpy(&byte, &value, 1);
  value = byte & 1;
}
// No program writes other bytes than 0 and 1 for a bool, and nobody may read them.
template <class Row>
void repair(Row& row) {
  if constexpr (std::is_same_v<Row, state::FindingRow>) repair_bool(row.is_silenced);
  if constexpr (std::is_same_v<Row, state::AgencyFormat::Head>) repair_bool(row.asked_newest);
  if constexpr (std::is_same_v<Row, state::AgencyRow>) {
    repair_bool(row.has_errors);
    repair_bool(row.lacks_pictures);
  }
}

// Takes up to three rows of a kind off the bytes, or the one that a table has to have.
template <class Row>
void add_rows(std::string_view& bytes, std::vector<Row>& rows) {
  std::size_t count = 1;
  const bool is_head = std::is_same_v<Row, state::StateHead> || std::is_same_v<Row, state::AgencyFormat::Head>;
  if (!is_head && !bytes.empty()) {
    count = static_cast<unsigned char>(bytes.front()) % 4;
    bytes.remove_prefix(1);
  }
  for (; count && bytes.size() >= sizeof(Row); --count) {
    std::memcpy(&rows.emplace_back(), bytes.data(), sizeof(Row));
    repair(rows.back());
    bytes.remove_prefix(sizeof(Row));
  }
}

template <class Format, class... Row>
std::string archive_of(std::string_view bytes, std::tuple<Row...>*) {
  platform::ArchiveWriter<Format> out;
  (add_rows(bytes, out.template rows<Row>()), ...);
  out.add_text(bytes);
  return out.bytes();
}
template <class Format>
std::string archive_of(std::string_view bytes) {
  return archive_of<Format>(bytes, static_cast<typename Format::Rows*>(nullptr));
}

// As publish/journal.cpp has it.
struct JournalFormat {
  static constexpr std::string_view name = "journal";
  static constexpr std::uint32_t version = 2;
  struct Row {
    platform::TextRef path;
    std::uint64_t inode = 0, kind = 0;
  };
  using Rows = std::tuple<Row>;
};

// At an address that an archive may have, with nothing behind it.
class Aligned {
 public:
  explicit Aligned(std::string_view bytes) : words_(new std::uint64_t[bytes.size() / 8 + 1]), size_(bytes.size()) {
    if (size_) std::memcpy(words_.get(), bytes.data(), size_);
  }
  std::string_view bytes() const { return {reinterpret_cast<const char*>(words_.get()), size_}; }

 private:
  std::unique_ptr<std::uint64_t[]> words_;
  std::size_t size_;
};

void read_as_journal(std::string_view bytes) {
  const auto steps = publish::read_journal(bytes);
  if (!steps) return;
  for (const publish::Step& step : *steps)
    require(publish::is_proper(step.path) && step.kind <= publish::Step::state);
  const Aligned again(publish::journal_bytes(*steps));
  require(publish::read_journal(again.bytes())->size() == steps->size());
}

void look_at_manifest(const publish::Manifest& manifest) {
  for (std::size_t i = 0; i < manifest.size(); ++i) require(manifest[i].path == manifest.path(i));
  for (std::string_view folder : {"", "a", "a/b"}) {
    const publish::Range range = manifest.below(folder);
    require(range.first <= range.end && range.end <= manifest.size());
    require(manifest.totals(range).files == range.size());
    manifest.for_each_larger(range, 1, [](std::string_view, std::uint64_t size) { require(size > 1); });
    manifest.all_folders_of(range, [](std::string_view) { return true; });
  }
  if (manifest.has("index.html")) require(manifest.path(manifest.find("index.html")) == "index.html");
}

void read_as_manifest(std::string_view bytes) {
  const Aligned leaves(bytes.substr(0, bytes.size() / 16 * 8));
  look_at_manifest(publish::Manifest::of(Aligned(bytes.substr(leaves.bytes().size())).bytes(), leaves.bytes()));
}

// A leaf of any files, sorted as it has to be, and the root that names it.
void read_as_whole_manifest(std::string_view bytes) {
  platform::ArchiveWriter<publish::LeafFormat> leaf;
  auto& files = leaf.rows<publish::LeafFormat::File>();
  add_rows(bytes, leaf.rows<publish::LeafFormat::Folder>());
  add_rows(bytes, files);
  leaf.add_text(bytes);
  const auto path = [&](platform::TextRef ref) {
    const bool fits = ref.start <= bytes.size() && ref.length <= bytes.size() - ref.start;
    return fits ? bytes.substr(ref.start, ref.length) : std::string_view();
  };
  std::sort(files.begin(), files.end(), [&](const auto& a, const auto& b) { return path(a.path) < path(b.path); });
  const Aligned leaves(leaf.bytes());

  platform::ArchiveWriter<publish::ManifestFormat> root;
  publish::ManifestFormat::Leaf row;
  if (!files.empty()) row.first = root.add_text(path(files.front().path));
  row.place = {platform::archive_checksum(leaves.bytes()), 0, leaves.bytes().size()};
  row.files = files.size();
  for (const auto& file : files) row.largest = std::max(row.largest, file.size);
  root.rows<publish::ManifestFormat::Leaf>().push_back(row);
  root.rows<publish::ManifestFormat::Head>().push_back({root.add_text("1")});
  const Aligned whole(root.bytes());
  const publish::Manifest manifest = publish::Manifest::of(whole.bytes(), leaves.bytes());
  require(manifest.size() == files.size() && manifest.tool() == "1");
  look_at_manifest(manifest);
}

void look_at_state(const state::BuildState& state) {
  for (const state::AgencyRow& row : state.agencies()) {
    const state::AgencyState& agency = state.agency(row);
    base::Report report, silenced;
    state.find(state.text(row.slug));
    agency.add_findings(report, silenced);
    require(agency.has_roots() == !agency.roots().empty());
    agency.folders();
    agency.asked();
    for (const state::FileRow& file : agency.files()) agency.text(file.path);
    if (const auto summary = agency.summary())
      require(state::summary_from(state::summary_record(*summary)).has_value());
  }
}

void read_as_state(std::string_view bytes) {
  const Aligned leaves(bytes.substr(0, bytes.size() / 16 * 8));
  const Aligned root(bytes.substr(leaves.bytes().size()));
  if (const auto state = state::BuildState::of(root.bytes(), leaves.bytes())) look_at_state(*state);
}

// An agency of any rows, and the root that names it.
void read_as_whole_state(std::string_view bytes) {
  const Aligned leaves(archive_of<state::AgencyFormat>(bytes));
  platform::ArchiveWriter<state::BuildStateFormat> root;
  root.rows<state::StateHead>().push_back({});
  state::AgencyRow row;
  row.slug = root.add_text("ban-khao");
  row.state = {platform::archive_checksum(leaves.bytes()), 0, leaves.bytes().size()};
  root.rows<state::AgencyRow>().push_back(row);
  const Aligned whole(root.bytes());
  if (const auto state = state::BuildState::of(whole.bytes(), leaves.bytes())) look_at_state(*state);
}

void read_as_summary(std::string_view bytes) {
  if (const auto summary = state::summary_from(bytes)) require(state::summary_record(*summary) == bytes);
}

void read_as_public_manifest(std::string_view bytes) {
  if (const auto manifest = publish::read_public_manifest(bytes))
    require(publish::public_manifest_bytes(*manifest) == bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr auto readers = std::to_array<void (*)(std::string_view)>(
      {read_as_journal, read_as_manifest, read_as_state, read_as_summary, read_as_public_manifest,
       [](std::string_view bytes) { read_as_journal(Aligned(archive_of<JournalFormat>(bytes)).bytes()); },
       read_as_whole_manifest, read_as_whole_state});
  static const bool is_a_journal = publish::read_journal(Aligned(archive_of<JournalFormat>({})).bytes()).has_value();
  require(is_a_journal);
  if (!size) return 0;
  const Aligned bytes({reinterpret_cast<const char*>(data) + 1, size - 1});
  readers[data[0] % readers.size()](bytes.bytes());
  return 0;
}
