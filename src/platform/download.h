// Files of a web host, fetched by curl.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual_text.h"

namespace platform {

struct Download {
  std::string address;  // http: or https:
  std::string file;     // where to put it: there only where the host sent it whole with status 200
  unsigned status = 0;  // set: what the host answered; 0 where it did not answer
  std::string error;    // set: curl's words where it did not; empty otherwise
};

// Fetches them, eight at a time; redirects are followed. Each that is not answered is tried again twice. False and
// `why` where curl cannot be run.
bool download(std::vector<Download>& files, base::BilingualText& why);

}  // namespace platform
