// Any bytes as YAML: what our own reader takes, yaml-cpp takes, too, and both see the same at the same places.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "base/utf8.h"
#include "tests/platform/yaml_agrees.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const bool is_refused_before =
      base::first_invalid_utf8(text) != text.npos || base::first_forbidden(text) != text.size();
  if (is_refused_before) return 0;
  const yaml_test::Comparison result = yaml_test::compare(size % 2 ? "---\n" : "", text);
  if (result.agrees()) return 0;
  std::fprintf(stderr, "own:\n%s\nyaml-cpp:\n%s\n", result.own.c_str(), result.theirs.c_str());
  std::abort();
}
