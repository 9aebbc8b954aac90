// Lines below headings: ways to complain, what happens to a complaint, how complainants are protected.
#pragma once

#include <string>

#include "import/draft.h"

namespace importing {

// A paragraph with its tabs, and what became of it.
struct Line {
  std::string text;
  unsigned heading = 0;
  bool is_listed = false, is_used = false;
  std::vector<base::OfficeLink> links;
  std::size_t number = 0;  // in a text file
};

enum class Section : unsigned char { none, channels, handling, protection, criteria };

// What stands below this line; none where it is no heading of these.
Section section_of(const Line& line);

// Reads lines one after another.
class SectionReader {
 public:
  explicit SectionReader(Importing& in) : in_(in) {}
  // A heading is used where a line below it is.
  void take(Line& line);
  void take_contact(Line& line);  // "โทร. … โทรสาร …"

 private:
  void count();
  Importing& in_;
  Section section_ = Section::none;
  Line* heading_ = nullptr;
  std::string takes_;  // what the channels below the heading are for
};

}  // namespace importing
