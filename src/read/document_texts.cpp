#include "read/document_texts.h"

#include <algorithm>
#include <utility>

#include "platform/disk.h"
#include "platform/document_text.h"
#include "platform/fingerprint.h"

namespace readers {
namespace {

using State = base::ExtractedText::State;

constexpr std::uint64_t largest_document = 100 << 20;      // bytes; larger ones are not looked into
constexpr std::size_t most_text_of_an_agency = 256 << 20;  // bytes held at once

std::string_view format_of(const model::DocumentFile& document) {
  return document.path.substr(document.path.rfind('.') + 1);
}

// A new version of the reader may read more.
std::string version_of(const std::string& reader) {
  const auto file = platform::look(reader);
  return file ? std::to_string(file->size) + "-" + std::to_string(file->mtime_ns) : "none";
}

// Another run may do better: on a machine less busy, or with the reader there.
bool is_final(State state) { return state != State::too_slow && state != State::no_reader; }

}  // namespace

DocumentTexts::DocumentTexts(model::Agency& agency, AgencyFiles& files, const DocumentReading& how)
    : how_(how), reader_(version_of(how.reader)) {
  if (!how.cache_folder.empty()) cache_file_ = how.cache_folder + "/" + std::string(agency.slug);
  for (model::DocumentFile& d : agency.documents) {
    if (!platform::holds_text(format_of(d))) continue;
    auto file = std::lower_bound(files.files.begin(), files.files.end(), d.own_path,
                                 [](const File& f, std::string_view path) { return f.path < path; });
    documents_.push_back({&d, &*file});
  }
}

// Nothing where it cannot be read or is too large. A name decides how a document is read, so it belongs to the key.
std::optional<platform::DocumentKey> DocumentTexts::key_of(const Wanted& w) const {
  if (w.document->size > largest_document) return std::nullopt;
  if (!w.file->hash) w.file->hash = platform::hash_of_file(w.document->on_disk);
  if (!w.file->hash) return std::nullopt;
  return platform::DocumentKey{w.document->size, platform::fingerprint_of(format_of(*w.document), *w.file->hash)};
}

bool DocumentTexts::take_from_cache(Wanted& w) {
  const auto first = cache_.lower_bound({w.document->size, {}});
  if (first == cache_.end() || first->first.size != w.document->size) return false;
  const auto key = key_of(w);
  const auto known = key ? cache_.find(*key) : cache_.end();
  if (known == cache_.end()) return false;
  w.document->words = known->second;
  return w.is_from_cache = true;
}

void DocumentTexts::read() {
  if (documents_.empty()) return;
  if (!cache_file_.empty()) cache_ = platform::load_document_cache(cache_file_, reader_);
  std::vector<Wanted*> fresh;
  std::vector<platform::WantedDocument> asked;
  for (Wanted& w : documents_) {
    if (take_from_cache(w)) continue;
    fresh.push_back(&w);
    asked.push_back({w.document->on_disk, format_of(*w.document)});
  }
  auto words = platform::read_documents(how_.reader, asked);
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    fresh[i]->is_kept = is_final(words[i].state);
    fresh[i]->document->words = std::move(words[i]);
  }
  limit();
}

// Beyond what is held at once, a document counts as too large.
void DocumentTexts::limit() {
  std::size_t left = most_text_of_an_agency;
  for (Wanted& w : documents_) {
    base::ExtractedText& words = w.document->words;
    if (words.text.size() > left) {
      words = {State::too_large, words.parts, words.unread_parts, {}};
      w.is_kept = false;
    }
    left -= words.text.size();
  }
}

void DocumentTexts::save() {
  if (documents_.empty() || cache_file_.empty() || !how_.may_write) return;
  bool is_new = false;
  platform::DocumentCache kept;
  for (const Wanted& w : documents_) {
    is_new = is_new || !w.is_from_cache;
    if (const auto key = w.is_kept ? key_of(w) : std::nullopt) kept.emplace(*key, w.document->words);
  }
  // Also where a document is gone: its text is not kept.
  if (is_new || kept.size() != cache_.size()) platform::save_document_cache(cache_file_, reader_, kept);
}

}  // namespace readers
