// The text of an agency's documents, for the checks that look into what will be published.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/agency.h"
#include "platform/document_cache.h"
#include "read/discover.h"

namespace readers {

struct DocumentReading {
  std::string reader;        // prongsai-text; empty where it is not there
  std::string cache_folder;  // where texts are kept from run to run; empty: nowhere
  bool may_write = false;    // the cache
};

// Agency, files and settings outlive it.
class DocumentTexts {
 public:
  // `files` is what the agency's folder holds. A document is hashed for the cache only where its hash is not known
  // and the cache has the text of one of the same size.
  DocumentTexts(model::Agency& agency, AgencyFiles& files, const DocumentReading& how);

  // Fills `words` of each document; what an earlier run read is taken from the cache.
  void read();
  // Keeps the texts for the next run, where it is allowed and something is new. Best called when the documents have
  // been copied: those whose hash is not known by then are read for it.
  void save();

 private:
  struct Wanted {
    model::DocumentFile* document;
    File* file;
    bool is_from_cache = false;
    bool is_kept = true;  // its text is whole, and another run would not do better
  };
  std::optional<platform::DocumentKey> key_of(const Wanted& wanted) const;
  bool take_from_cache(Wanted& wanted);
  void limit();

  const DocumentReading& how_;
  std::string reader_, cache_file_;  // the version of the reader; empty where nothing is kept
  std::vector<Wanted> documents_;
  platform::DocumentCache cache_;
};

}  // namespace readers
