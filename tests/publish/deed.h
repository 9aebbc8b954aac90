// What another process does to the site of a scene, and how it dies at it.
#pragma once

#include <map>
#include <string>

#include "tests/publish/scene.h"

namespace scene {

// A deed has a name because a system that cannot fork starts this program again, which then looks the name up.
class Deed {
 public:
  using Work = void (*)(Scene&, int argument);

  Deed(std::string name, Work work) : name_(std::move(name)) { all()[name_] = work; }
  static std::map<std::string, Work>& all() {
    static std::map<std::string, Work> deeds;
    return deeds;
  }

  // Does it in another process, which dies at the n-th call that changes the disk, counted from 1; 0: at none. True
  // where it has died.
  bool kills_at(int n, Scene& s, int argument = 0) const;

 private:
  std::string name_;
};

// In the other process: to the end, or to its death. Whoever comes back from it has lived.
inline void do_deed(const std::string& name, Scene& s, int argument, int n) {
  fault = {n, EIO, true};
  Deed::all().at(name)(s, argument);
}

}  // namespace scene
