#include "tests/desk/office.h"

#include <algorithm>

#include "desk/content_file.h"

namespace desk_test {
namespace {

std::string unescaped(std::string text) {
  for (const auto& [from, to] :
       {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + 1))
      text.replace(at, std::string(from).size(), to);
  return text;
}

std::string attribute(const std::string& tag, const std::string& name) {
  const std::string start = " " + name + "=\"";
  const std::size_t at = tag.find(start);
  if (at == tag.npos) return {};
  const std::size_t begin = at + start.size();
  return unescaped(tag.substr(begin, tag.find('"', begin) - begin));
}

}  // namespace

std::vector<std::string> content_files_in(const fs::path& root) {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(root))
    if (const std::string path = entry.path().lexically_relative(root).string(); desk::content_file(path))
      out.push_back(path);
  std::sort(out.begin(), out.end());
  return out;
}

desk::Fields sent_back(const std::string& html) {
  desk::Fields out;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    const std::string tag = html.substr(at, end - at);
    const std::string name = attribute(tag, "name");
    if (name.empty()) continue;
    if (tag.starts_with("<input") && attribute(tag, "type") != "checkbox")
      out.emplace_back(name, attribute(tag, "value"));
    if (tag.starts_with("<textarea")) {
      std::string text =
          unescaped(html.substr(end + 2, html.find("</textarea>", end) - end - 2));  // without its first line feed
      out.emplace_back(name, std::move(text));
    }
    if (tag.starts_with("<select")) {
      const std::string options = html.substr(end, html.find("</select>", end) - end);
      const std::size_t selected = options.find(" selected");
      out.emplace_back(
          name, selected == options.npos ? "" : attribute(options.substr(options.rfind('<', selected)), "value"));
    }
  }
  return out;
}

}  // namespace desk_test
