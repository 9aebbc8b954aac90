// Random YAML as people write it: comments, blank lines, all styles of texts, brackets, line ends; and random
// changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml_text.h"
#include "edit/edits.h"

namespace edit_test {

// The same numbers on each machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}
  std::size_t below(std::size_t end) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ >> 11) % end;
  }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

std::string random_text(Random& random);
base::YamlValue random_value(Random& random, int depth);
std::string random_document(Random& random);

// One to three changes of which none is inside of another.
std::vector<editing::Change> random_changes(Random& random, const base::YamlValue& values);
// The values with the changes, made the simplest way.
base::YamlValue changed(base::YamlValue values, const std::vector<editing::Change>& changes);

// Without what is empty, and with keys in order: two files that say the same have the same.
base::YamlValue without_nothing(const base::YamlValue& value);

}  // namespace edit_test
