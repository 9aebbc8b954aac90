// Footnotes: what the official document prints where the page shows something else (`as_printed`), and remarks
// (`notes`).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/html.h"
#include "core/shape.h"
#include "core/words.h"
#include "model/printed.h"

namespace parts {

// One numbered footnote as the template lists it.
struct Footnote {
  std::string id;       // "fn1"
  std::string back_id;  // "fnref1", empty where no value on the page carries its mark
  std::string number;   // "1"
  core::Url back;
  core::Phrase printed;  // what the document prints; may be empty
  core::Phrase note;
};

// The footnotes of one page. Values ask for their mark by file and key; numbers follow the order of asking.
class Footnotes {
 public:
  explicit Footnotes(core::Language language) : language_(language) {}

  // Adds a file's remarks; `file` only tells two files apart ("assessment", "channels.web").
  void add(std::string_view file, const model::Remarks& remarks);
  // The mark of the value that `key` names, with a link to its footnote; empty where the value has none.
  core::Html mark(std::string_view file, std::string_view key);
  // All footnotes: those that were marked by number, then the others.
  std::vector<Footnote> list();
  // The remarks of all files.
  std::vector<core::Phrase> notes() const;

 private:
  struct Entry {
    const model::Printed* printed;
    int number = 0;
    bool is_marked = false;
  };
  struct Range {
    std::size_t begin = 0, end = 0;  // in entries_
  };
  core::Language language_;
  std::vector<Entry> entries_;
  std::multimap<std::string, Range, std::less<>> files_;
  std::vector<const core::Text*> notes_;
  int last_ = 0;
};

REFLECTED(Footnote);

}  // namespace parts
