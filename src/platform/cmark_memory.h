// Memory for what cmark makes of one text: thousands of small pieces, which are cut off blocks one after another and
// given back all at once.
#pragma once

#include <cmark-gfm.h>

namespace platform {

// While one lives on a thread, functions() of that thread give memory; it goes with the outermost of them, and
// everything that cmark made has to be freed before.
class CmarkMemory {
 public:
  CmarkMemory();
  ~CmarkMemory();
  CmarkMemory(const CmarkMemory&) = delete;
  CmarkMemory& operator=(const CmarkMemory&) = delete;

  static cmark_mem* functions();
};

}  // namespace platform
