// The limits of the process that reads documents.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>
#include <vector>

#include "platform/document_reader/rlimits.h"

namespace {

// Runs in a process of its own; its exit status, or minus the signal that ended it.
template <class Work>
int result_of(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

constexpr std::size_t memory = 512 << 20;

}  // namespace

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("a reader that asks for too much memory is refused it") {
  CHECK(result_of([] {
          document_reader::limit_process(memory);
          std::vector<std::vector<char>> all;
          try {
            for (;;) all.emplace_back(1 << 20);
          } catch (const std::bad_alloc&) {
            return all.size() < 512 ? 7 : 1;
          }
        }) == 7);
}
#endif

TEST_CASE("a reader that never finishes is ended by the system") {
  CHECK(result_of([] {
          document_reader::limit_process(memory);
          document_reader::limit_seconds(0);
          for (pid_t self = ::getpid(); self == ::getpid();) {
          }
          return 0;
        }) == -SIGXCPU);
}

TEST_CASE("a reader writes no files") {
  CHECK(result_of([] {
          ::signal(SIGXFSZ, SIG_IGN);
          char name[] = "/tmp/prongsai-limit-XXXXXX";
          const int file = ::mkstemp(name);
          document_reader::limit_process(memory);
          const bool is_written = ::write(file, "x", 1) == 1;
          ::unlink(name);
          return is_written ? 1 : 7;
        }) == 7);
}
