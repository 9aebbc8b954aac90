#include "read/document_texts.h"

#include <optional>
#include <set>
#include <utility>

#include "outside/disk.h"
#include "outside/document_cache.h"
#include "outside/document_text.h"

namespace readers {
namespace {

using State = core::DocumentWords::State;

constexpr std::uint64_t largest_document = 100 << 20;      // bytes; larger ones are not looked into
constexpr std::size_t most_text_of_an_agency = 256 << 20;  // bytes held at once

std::string_view format_of(const model::DocumentFile& document) {
  return document.path.substr(document.path.rfind('.') + 1);
}

// A new version of the reader may read more.
std::string mark_of(const std::string& reader) {
  const auto file = outside::look(reader);
  return file ? std::to_string(file->size) + "-" + std::to_string(file->mtime_ns) : "none";
}

// Of its bytes and its format, since a name decides how it is read.
std::optional<outside::Hash> key_of(const model::DocumentFile& document) {
  core::Message why;
  const auto bytes =
      document.size <= largest_document ? outside::read_file(document.on_disk, largest_document, why) : std::nullopt;
  if (!bytes) return std::nullopt;
  return outside::Hasher().add(format_of(document)).add(*bytes).value();
}

// Another run may do better: on a machine less busy, or with the reader there.
bool is_final(State state) { return state != State::too_slow && state != State::no_reader; }

// What the documents say, from the cache and from the reader; where nothing is new, the cache is left as it is.
class Texts {
 public:
  Texts(model::Agency& agency, const DocumentReading& how) : how_(how), mark_(mark_of(how.reader)) {
    if (!how.cache_folder.empty()) file_ = how.cache_folder + "/" + std::string(agency.slug);
    for (model::DocumentFile& d : agency.documents)
      if (outside::holds_text(format_of(d))) documents_.push_back({&d, {}});
  }

  void read() {
    if (documents_.empty()) return;
    if (!file_.empty()) {
      cache_ = outside::load_document_cache(file_, mark_);
      for (Wanted& w : documents_) w.key = key_of(*w.document);
    }
    read_new();
    if (!file_.empty() && how_.may_write && is_changed()) save();
    limit();
  }

 private:
  struct Wanted {
    model::DocumentFile* document;
    std::optional<outside::Hash> key;
  };

  void read_new() {
    std::vector<Wanted*> fresh;
    std::vector<outside::WantedDocument> asked;
    for (Wanted& w : documents_) {
      const auto known = w.key ? cache_.find(*w.key) : cache_.end();
      if (known != cache_.end()) {
        w.document->words = known->second;
        continue;
      }
      fresh.push_back(&w);
      asked.push_back({w.document->on_disk, format_of(*w.document)});
    }
    has_new_ = !asked.empty();
    auto words = outside::read_documents(how_.reader, asked);
    for (std::size_t i = 0; i < fresh.size(); ++i) fresh[i]->document->words = std::move(words[i]);
  }

  // Also where a document is gone: its text is not kept.
  bool is_changed() const {
    std::set<outside::Hash> keys;
    for (const Wanted& w : documents_)
      if (w.key) keys.insert(*w.key);
    return has_new_ || cache_.size() != keys.size();
  }

  void save() const {
    outside::DocumentCache kept;
    for (const Wanted& w : documents_)
      if (w.key && is_final(w.document->words.state)) kept.emplace(*w.key, w.document->words);
    outside::save_document_cache(file_, mark_, kept);
  }

  // Beyond what is held at once, a document counts as too large.
  void limit() {
    std::size_t left = most_text_of_an_agency;
    for (Wanted& w : documents_) {
      core::DocumentWords& words = w.document->words;
      const bool fits = words.text.size() <= left;
      if (!fits) words = {State::too_large, words.parts, words.unread_parts, {}};
      left -= words.text.size();
    }
  }

  const DocumentReading& how_;
  std::string mark_, file_;
  std::vector<Wanted> documents_;
  outside::DocumentCache cache_;
  bool has_new_ = false;
};

}  // namespace

void read_document_texts(model::Agency& agency, const DocumentReading& how) { Texts(agency, how).read(); }

}  // namespace readers
