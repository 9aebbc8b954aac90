// By this program, started again for the one hidden test below.
#include "tests/publish/deed.h"

#include <stdlib.h>

#include <catch2/catch.hpp>

#include "platform/child_process.h"
#include "platform/real_path.h"

namespace scene {

bool Deed::kills_at(int n, Scene& s, int argument) const {
  ::_putenv_s("DEED_NAME", name_.c_str());
  ::_putenv_s("DEED_FOLDER", s.root.generic_string().c_str());
  ::_putenv_s("DEED_ARGUMENT", std::to_string(argument).c_str());
  ::_putenv_s("DEED_CALL", std::to_string(n).c_str());
  const platform::FileDescriptor nowhere = platform::null_file();
  const platform::ChildId child =
      platform::start_child(platform::program_path(), {"test_publish", "[deed]"}, nowhere.get(), nowhere.get());
  REQUIRE(child);
  const platform::ChildEnd end = platform::wait_for_child(child);
  REQUIRE((end.status == 0 || end.status == status_of_killed));
  return end.status == status_of_killed;
}

}  // namespace scene

TEST_CASE("what the other process does", "[.deed]") {
  scene::Scene s(::getenv("DEED_FOLDER"));
  scene::do_deed(::getenv("DEED_NAME"), s, std::stoi(::getenv("DEED_ARGUMENT")), std::stoi(::getenv("DEED_CALL")));
  std::_Exit(0);  // the folder stays: it is another's
}
