// Searching many bytes at a time finds what a search byte by byte would find.
#include "base/byte_search.h"

#include <catch2/catch.hpp>
#include <string>

TEST_CASE("the first of some characters, at any place of a text of any size, from any place on") {
  for (std::size_t size = 0; size < 70; ++size)
    for (std::size_t at = 0; at < size; ++at)
      for (std::size_t from : {std::size_t{0}, at / 2, at, at + 1, size}) {
        std::string text(size, '\xE0');  // most bytes of Thai
        text[at] = '&';
        if (at + 2 < size) text[at + 2] = '<';
        const std::size_t wanted = text.find_first_of("&<", from);
        if (base::first_of<'&', '<'>(text, from) != std::min(wanted, size)) FAIL(size << ", " << at << ", " << from);
      }
  CHECK(base::first_of<'<'>("") == 0);
  CHECK(base::first_of<'<'>(std::string(40, '=')) == 40);  // one more than '<'
}

TEST_CASE("line ends and tabs are not control characters") {
  for (int c = 0; c < 256; ++c)
    for (std::size_t at : {0u, 7u, 16u, 33u, 39u}) {
      std::string text(40, '\n');
      text[5] = '\t';
      text[at] = static_cast<char>(c);
      const bool controls = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
      if (base::first_control(text) != (controls ? at : text.size())) FAIL(c << " at " << at);
    }
}
