// What emscripten's libc lacks of <unistd.h>: all files are in memory.
#pragma once

#include_next <unistd.h>

#ifdef __cplusplus
inline int syncfs(int) { return 0; }
#endif
