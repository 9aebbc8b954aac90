// Any bytes as what is kept beside a site or in it: the journal, the manifest, the state, a summary, manifest.json.
// The first byte says which, and whether the others are a file, or the rows and texts of an archive that is whole.
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
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
  if constexpr (std::is_same_v<Row, state::AgencyRow>) {
    repair_bool(row.asked_newest);
    repair_bool(row.has_errors);
    repair_bool(row.lacks_pictures);
  }
}

// Takes up to three rows of a kind off the bytes, or the one that a table has to have.
template <class Row>
void add_rows(std::string_view& bytes, std::vector<Row>& rows) {
  std::size_t count = 1;
  if (!std::is_same_v<Row, state::StateHead> && !bytes.empty()) {
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

void read_as_manifest(std::string_view bytes) {
  const publish::Manifest manifest(publish::Manifest::Archive::of(bytes));
  std::size_t length = manifest.tool().size();
  for (std::size_t i = 0; i < manifest.size(); ++i) length += manifest[i].path.size();
  for (const std::string& folder : manifest.older_folders()) length += folder.size();
  require(length == 0 || bytes.size() > 0);
  if (manifest.has("index.html")) require(manifest.path(manifest.find("index.html")) == "index.html");
}

// A file that goes with the program.
const std::string& scratch_file() {
  static const std::string path = "/tmp/prongsai-fuzz-" + std::to_string(::getpid());
  static const int removal = std::atexit([] { ::unlink(path.c_str()); });
  require(removal == 0);
  return path;
}

void read_as_state(std::string_view bytes) {
  std::FILE* file = std::fopen(scratch_file().c_str(), "wb");
  require(file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fclose(file) == 0);
  const auto state = state::BuildState::of(platform::MappedFile::open(scratch_file()));
  if (!state) return;
  for (const state::AgencyRow& row : state->agencies()) {
    base::Report report, silenced;
    state->find(state->text(row.slug));
    state->add_findings(row, report, silenced);
    state->texts(row.roots);
    state->texts(row.folders);
    state->asked(row);
    if (const auto summary = state->summary(row))
      require(state::summary_record(*summary) == state->text(row.summary));
  }
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
  struct Kind {
    void (*read)(std::string_view bytes);
    std::string (*archive)(std::string_view bytes);  // null: it is none
  };
  static constexpr std::array<Kind, 5> kinds{{{read_as_journal, archive_of<JournalFormat>},
                                              {read_as_manifest, archive_of<publish::ManifestFormat>},
                                              {read_as_state, archive_of<state::BuildStateFormat>},
                                              {read_as_summary, nullptr},
                                              {read_as_public_manifest, nullptr}}};
  static const bool is_a_journal = publish::read_journal(Aligned(archive_of<JournalFormat>({})).bytes()).has_value();
  require(is_a_journal);
  if (!size) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Kind& kind = kinds[data[0] % 0x80 % kinds.size()];
  const bool is_whole = data[0] >= 0x80 && kind.archive;
  kind.read(Aligned(is_whole ? kind.archive(bytes) : std::string(bytes)).bytes());
  return 0;
}
