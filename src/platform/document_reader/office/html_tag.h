// Tags of HTML and characters that it names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace document_reader::office {

struct HtmlTag {
  std::string name;  // in lower case
  std::string_view attributes;
  bool is_end = false, is_closed = false;  // </p>, <br/>

  // Decoded; empty where it is not there.
  std::string operator[](std::string_view wanted) const;
  // At most `most`; 1 where it is no number.
  std::size_t number(std::string_view wanted, std::size_t most) const;
  // In lower case and without blanks: "mso-list:ignore".
  std::string style() const;
};

// The tag whose "<" is at `at`, and a letter or "/" behind it; moves `at` past the tag.
HtmlTag read_html_tag(std::string_view text, std::size_t& at);

// Each `&…;` as the character that it stands for.
std::string html_decoded(std::string_view text);

}  // namespace document_reader::office
