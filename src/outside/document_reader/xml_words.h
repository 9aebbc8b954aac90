// The words of an XML text, as it streams in: which elements hold them and what stands between two of them.
#pragma once

#include <memory>
#include <string_view>

#include "outside/document_reader/sink.h"

namespace document_reader {

// What an element means. Names are without the prefix of their namespace.
struct XmlRule {
  std::string_view name;
  bool holds_words = false;  // its own and below it
  bool is_skipped = false;   // with all below it
  char before = 0, after = 0;
};

struct XmlRules {
  const XmlRule* list = nullptr;
  std::size_t count = 0;
  bool all_words = false;        // of elements without a rule, too
  bool has_sheet_cells = false;  // <c t="…"><v>: numbers and strings of a sheet of xlsx
};

class XmlWords {
 public:
  XmlWords(const XmlRules& rules, Sink& out);
  ~XmlWords();
  // Throws Damaged where it is no XML.
  void feed(std::string_view bytes);
  void finish();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace document_reader
