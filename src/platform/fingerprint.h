// Fingerprints of values: the same where the values are.
#pragma once

#include "base/packed.h"
#include "platform/hash.h"

namespace platform {

FIELDS_OF(Hash, high, low);

template <class... Values>
Hash fingerprint_of(const Values&... values) {
  return hash(base::pack(values...));
}

}  // namespace platform
