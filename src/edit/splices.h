// Replacements in a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace editing {

struct Splice {
  std::size_t begin = 0, end = 0;  // what is replaced, in bytes
  std::string text;
};

// Of two additions at one place the one that came first is first; what is inside of a replaced part is left out.
class Splices {
 public:
  void put(std::size_t begin, std::size_t end, std::string text);
  void append(Splices&& others, std::size_t offset);
  bool empty() const { return splices_.empty(); }

  // The bytes from `begin` to `end` of the text with the replacements that are inside of them.
  std::string applied(std::string_view text, std::size_t begin, std::size_t end) const;
  std::string applied(std::string_view text) const { return applied(text, 0, text.size()); }

  // The same to a file, whose text has no byte-order mark and LF for each CRLF. New lines end as those beside them
  // do.
  std::string applied_to_file(std::string_view bytes) const;

 private:
  std::vector<Splice> sorted() const;
  std::vector<Splice> splices_;
};

}  // namespace editing
