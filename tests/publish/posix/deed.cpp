#include "tests/publish/deed.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

namespace scene {

bool Deed::kills_at(int n, Scene& s, int argument) const {
  const pid_t child = ::fork();
  if (child == 0) {
    do_deed(name_, s, argument, n);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status) == status_of_killed;
}

}  // namespace scene
