// A text whose lines are in the order of their bytes, and what is looked up in it without reading it all.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace model {

// The last line whose first field (up to a tab) is not after `key`; empty where all are. `text` ends with \n.
std::string_view line_not_after(std::string_view text, std::string_view key);

// The line whose first field is `key`; empty where there is none.
std::string_view line_of_key(std::string_view text, std::string_view key);

// The same for a text that is asked often: it is read once, for where its lines begin.
class SortedLines {
 public:
  explicit SortedLines(std::string_view text);

  std::string_view line_not_after(std::string_view key) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;  // and the end of the text
};

// Fields between tabs; what is missing is empty.
using Fields = std::array<std::string_view, 4>;
Fields fields_of(std::string_view line);

// Calls `visit` with the Fields of each line. `text` ends with \n.
template <typename Visit>
void each_entry(std::string_view text, Visit visit) {
  for (std::size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1))
    visit(fields_of(text.substr(0, end)));
}

}  // namespace model
