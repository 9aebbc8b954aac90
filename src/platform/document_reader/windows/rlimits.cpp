// By a job that the process puts itself into.
#include "platform/document_reader/rlimits.h"

#include <cstdint>

#include "platform/windows/nt.h"

namespace document_reader {
namespace {

HANDLE own_job() {
  static const HANDLE job = [] {
    const HANDLE made = ::CreateJobObjectW(nullptr, nullptr);
    ::AssignProcessToJobObject(made, ::GetCurrentProcess());
    return made;
  }();
  return job;
}

JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};

void set_limits() { ::SetInformationJobObject(own_job(), JobObjectExtendedLimitInformation, &limits, sizeof limits); }

}  // namespace

// A file can still be written: Windows knows no limit for that, and the reader opens none to write.
void limit_process(std::size_t memory) {
  ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);  // no window where it crashes
  limits.BasicLimitInformation.LimitFlags |=
      JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
  limits.BasicLimitInformation.ActiveProcessLimit = 1;
  limits.ProcessMemoryLimit = memory;
  set_limits();
}

void limit_seconds(unsigned seconds) {
  constexpr std::int64_t ticks_of_a_second = 10'000'000;
  FILETIME made, ended, kernel, user;
  ::GetProcessTimes(::GetCurrentProcess(), &made, &ended, &kernel, &user);
  limits.BasicLimitInformation.LimitFlags |= JOB_OBJECT_LIMIT_PROCESS_TIME;
  limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart =
      platform::ticks_of(user) + (1 + std::int64_t{seconds}) * ticks_of_a_second;
  set_limits();
}

}  // namespace document_reader
