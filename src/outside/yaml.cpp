#include "outside/yaml.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "outside/yaml_builder.h"
#include "outside/yaml_library.h"
#include "outside/yaml_plain.h"
#include "outside/yaml_source.h"
#include "outside/yaml_words.h"

namespace outside {
namespace {

class View : public std::streambuf {
 public:
  explicit View(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // the buffer is only read
    setg(begin, begin, begin + text.size());
  }
};

// In words for people, at the place that they can mend.
void report_error(YamlBuilder& builder, const core::SourceFile& file, const YAML::Exception& e,
                  core::Report& report) {
  try {
    if (e.msg.find("flow not found") != std::string::npos) builder.refuse_what_is_open();
  } catch (const Stop&) {
    return;
  }
  core::Place where = builder.place(e.mark);
  std::string_view complaint = e.msg;
  if (builder.is_behind_quote(e.mark)) complaint = "text behind a quote";
  // yaml-cpp takes a tab for a space in a place where it then misses something else.
  std::string_view line = where.line ? core::line_of(file, where.line) : std::string_view{};
  if (std::size_t tab = line.substr(0, line.find_first_not_of(" \t")).find('\t'); tab != line.npos) {
    where.column = static_cast<std::uint32_t>(tab) + 1;
    complaint = "illegal tab";
  }
  report.error("yaml", where, words_of_yaml_error(complaint), advice_for_yaml_error(complaint));
}

}  // namespace

bool parse_yaml(const core::SourceFile& file, std::size_t offset, std::size_t length, core::Arena& arena,
                YamlTree& tree, core::Report& report) {
  return parse_plain_yaml(file, offset, length, arena, tree) ||
         parse_library_yaml(file, offset, length, arena, tree, report);
}

bool parse_library_yaml(const core::SourceFile& file, std::size_t offset, std::size_t length, core::Arena& arena,
                        YamlTree& tree, core::Report& report) {
  const std::string text = with_hidden_questions(std::string_view(file.text).substr(offset, length));
  View view(text);
  std::istream stream(&view);
  YamlBuilder builder(file, offset, text, arena, tree, report);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return false;
  } catch (const YAML::Exception& e) {
    report_error(builder, file, e, report);
    return false;
  }
  if (tree.nodes.empty()) {
    YamlNode nothing;
    nothing.place.file = &file;
    tree.nodes.push_back(nothing);
  }
  return true;
}

}  // namespace outside
