// The automatic numbers and bullets of OpenDocument.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "platform/document_reader/office/open_styles.h"
#include "platform/document_reader/office/xml.h"

namespace document_reader::office {

class OpenLists {
 public:
  explicit OpenLists(const OpenStyles& styles) : styles_(styles) {}

  void open(const XmlAttributes& attributes);
  void open_item(bool has_sign, const XmlAttributes& attributes);
  void close();
  // The number or bullet of an item's first paragraph; empty of other paragraphs.
  std::string next_sign();

  // What stands beside the text has lists of its own.
  void open_aside();
  void close_aside();

 private:
  using Counts = std::array<std::size_t, list_levels>;  // the next number of each level; 0: not begun
  struct OpenList {
    std::string style;
    Counts next{};
  };
  std::size_t level() const;

  const OpenStyles& styles_;
  std::vector<OpenList> open_;
  std::vector<std::vector<OpenList>> outside_;
  std::map<std::string, Counts, std::less<>> last_;  // of the last list of each style
  bool is_item_begun_ = false;
};

}  // namespace document_reader::office
