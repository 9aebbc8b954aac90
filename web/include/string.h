// What emscripten's libc lacks of <string.h>.
#pragma once

#include_next <string.h>

#ifdef __cplusplus
inline const char* strerrordesc_np(int error) { return strerror(error); }
#endif
