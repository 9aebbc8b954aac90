// Finds bare web addresses in text: "ดูที่ https://www.example.go.th/ita".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace platform {

struct BareAddress {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool lacks_scheme = false;  // "www.example.go.th"
};

// The first address at or after `from`. The rules are GitHub's; besides, an address ends at the first character that
// is not allowed in one (so Thai words may follow it without a space) and at a square bracket.
std::optional<BareAddress> next_address(std::string_view text, std::size_t from);

}  // namespace platform
