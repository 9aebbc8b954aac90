#include "platform/document_reader/rlimits.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace document_reader {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool reserves_all_memory = true;  // the shadow memory of a sanitizer exceeds any limit
#else
constexpr bool reserves_all_memory = false;
#endif

void set_limit(__rlimit_resource what, rlim_t value) {
  rlimit both{};
  ::getrlimit(what, &both);
  if (both.rlim_max != RLIM_INFINITY && both.rlim_max < value) value = both.rlim_max;
  both.rlim_cur = both.rlim_max = value;
  ::setrlimit(what, &both);
}

}  // namespace

void limit_process(std::size_t memory) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (!reserves_all_memory) set_limit(RLIMIT_AS, memory);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_FSIZE, 0);
  set_limit(RLIMIT_NPROC, 0);
}

void limit_seconds(unsigned seconds) {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  rlimit both{};
  ::getrlimit(RLIMIT_CPU, &both);
  both.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1 + seconds;
  if (both.rlim_max != RLIM_INFINITY && both.rlim_cur > both.rlim_max) both.rlim_cur = both.rlim_max;
  ::setrlimit(RLIMIT_CPU, &both);
}

}  // namespace document_reader
