// Fingerprints of values: the same where the values are.
#pragma once

#include "core/packed.h"
#include "outside/hash.h"

namespace outside {

FIELDS_OF(Hash, high, low);

template <class... Values>
Hash fingerprint_of(const Values&... values) {
  return hash(core::pack(values...));
}

}  // namespace outside
