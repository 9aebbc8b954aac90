// The words of an agency's documents, for the checks that look into what will be published.
#pragma once

#include <string>

#include "model/agency.h"

namespace readers {

struct DocumentReading {
  std::string reader;        // prongsai-text; empty where it is not there
  std::string cache_folder;  // where texts are kept from run to run; empty: nowhere
  bool may_write = false;    // the cache
};

// Fills `words` of each document; what an earlier run read is taken from the cache.
void read_document_texts(model::Agency& agency, const DocumentReading& how);

}  // namespace readers
