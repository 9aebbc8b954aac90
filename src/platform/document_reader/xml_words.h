// Extracts the text of XML as it streams in: rules name the elements that hold it and what separates them.
#pragma once

#include <memory>
#include <string_view>

#include "platform/document_reader/sink.h"

namespace document_reader {

// How to treat an element. Names are without the prefix of their namespace.
struct XmlRule {
  std::string_view name;
  bool holds_words = false;  // its own and below it
  bool is_skipped = false;   // with all below it
  char before = 0, after = 0;
};

struct XmlRules {
  const XmlRule* list = nullptr;
  std::size_t count = 0;
  bool all_words = false;        // text of elements without a rule, too
  bool has_sheet_cells = false;  // <c t="…"><v>: numbers and strings of a sheet of xlsx
};

class XmlWords {
 public:
  XmlWords(const XmlRules& rules, Sink& out);
  ~XmlWords();
  // Throws Damaged where it is not XML.
  void feed(std::string_view bytes);
  void finish();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace document_reader
