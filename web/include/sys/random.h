// What emscripten's libc lacks of <sys/random.h>.
#pragma once

#include <algorithm>
#include <sys/types.h>
#include <unistd.h>

inline ssize_t getrandom(void* bytes, size_t count, unsigned) {
  constexpr size_t most_at_once = 256;
  const size_t some = std::min(count, most_at_once);
  return getentropy(bytes, some) ? -1 : static_cast<ssize_t>(some);
}
