#include "import/line_text.h"

#include <algorithm>

#include "import/words.h"

namespace importing {

std::string cleaned_with_tabs(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t tab = std::min(text.find('\t'), text.size());
    out += cleaned(text.substr(0, tab));
    if (tab == text.size()) return out;
    out += '\t';
    text.remove_prefix(tab + 1);
  }
}

std::string markdown_text(const Line& line) {
  std::string out;
  for (const std::string& written : lines_of(cleaned(line.text))) {
    if (!out.empty()) out += "  \n";
    for (std::size_t i = 0; i < written.size(); ++i) {
      const char c = written[i];
      const bool begins = i == 0 && (c == '#' || c == '>' || c == '+' || c == '=');
      if (c == '*' || c == '<' || c == '`' || begins) out += '\\';
      out += c;
    }
  }
  for (const base::OfficeLink& link : line.links) {
    const std::string text = one_line(cleaned(link.text));
    const std::size_t at = text.empty() ? out.npos : out.find(text);
    if (at != out.npos && text != link.href && link.href.find_first_of(" ()<>") == link.href.npos)
      out.replace(at, text.size(), "[" + text + "](" + link.href + ")");
  }
  return out;
}

}  // namespace importing
