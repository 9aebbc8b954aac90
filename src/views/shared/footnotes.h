// Footnotes: what the official document prints where the page shows something else (`as_printed`), and remarks
// (`notes`).
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/html.h"
#include "base/reflect.h"
#include "base/translations.h"
#include "model/as_printed.h"

namespace views {

// One numbered footnote as the template lists it.
struct Footnote {
  std::string id;       // "fn1"
  std::string back_id;  // "fnref1", empty where no value on the page carries its mark
  std::string number;   // "1"
  base::Url back;
  base::Html printed;  // what the document prints; may be empty
  base::ResolvedText note;
  base::Html source;  // where a figure comes from; then nothing is said of a document
};

// The footnotes of one page. Values ask for their mark by file and key; numbers follow the order of asking. Footnotes
// that say the same are one.
class Footnotes {
 public:
  explicit Footnotes(const base::Translations& words) : words_(&words) {}

  // Adds a file's remarks; `file` only tells two files apart ("assessment", "channels.web").
  void add(std::string_view file, const model::Annotations& remarks);
  // The mark of the value that `key` names, with a link to its footnote, which stays on the line of what is before
  // it; empty where the value has none.
  base::Html mark(std::string_view file, std::string_view key);
  // The mark of a figure that comes from `source`, which outlives this; empty where there is none.
  base::Html source_mark(const base::LocalizedText& source);
  // Those that were marked, by number.
  std::vector<Footnote> marked() const;
  // All footnotes: those that were marked by number, then the others.
  std::vector<Footnote> list();
  // The remarks of all files.
  std::vector<base::ResolvedText> notes() const;

 private:
  struct Entry {
    const model::AsPrinted* printed;
    int number = 0;
    bool is_marked = false;
    bool is_repeated = false;  // says the same as one before, whose number it has
  };
  struct Range {
    std::size_t begin = 0, end = 0;  // in entries_
  };
  struct FigureSource {
    const base::LocalizedText* text;
    int number;
  };
  void give_number(Entry&);

  const base::Translations* words_;
  std::vector<Entry> entries_;
  std::vector<FigureSource> sources_;
  std::multimap<std::string, Range, std::less<>> files_;
  std::vector<const base::LocalizedText*> notes_;
  using Said = std::array<std::string_view, 2>;  // in each language
  std::map<std::pair<Said, Said>, int> numbers_;
  int last_ = 0;
};

REFLECTED(Footnote);

}  // namespace views
