#include "platform/yaml.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

#include "platform/yaml_builder.h"
#include "platform/yaml_errors.h"
#include "platform/yaml_parsers.h"
#include "platform/yaml_source.h"

namespace platform {
namespace {

class ReadOnlyBuffer : public std::streambuf {
 public:
  explicit ReadOnlyBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // which is never written to
    setg(begin, begin, begin + text.size());
  }
};

// In words that authors understand, at the place where they can correct it.
void report_yaml_error(YamlBuilder& builder, const base::SourceFile& file, const YAML::Exception& e,
                       base::Report& report) {
  try {
    if (e.msg.find("flow not found") != std::string::npos) builder.refuse_what_is_open();
    const bool is_of_structure = e.msg.starts_with("illegal map value") || e.msg.starts_with("end of map not found");
    if (!builder.is_after_quote(e.mark)) builder.refuse_slip_before(e.mark, is_of_structure);
  } catch (const StopParsing&) {
    return;
  }
  base::SourceLocation where = builder.location(e.mark);
  std::string_view complaint = e.msg;
  if (builder.is_after_quote(e.mark))
    return report.error("yaml", where, yaml_error_message("text after a quote"), builder.advice_after_quote(e.mark));
  // yaml-cpp takes a tab for a space in some places and then reports something else.
  std::string_view line = where.line ? base::line_of(file, where.line) : std::string_view{};
  if (std::size_t tab = line.substr(0, line.find_first_not_of(" \t")).find('\t'); tab != line.npos) {
    where.column = static_cast<std::uint32_t>(tab) + 1;
    complaint = "illegal tab";
  }
  report.error("yaml", where, yaml_error_message(complaint), yaml_error_advice(complaint));
}

}  // namespace

bool parse_yaml(const base::SourceFile& file, std::size_t offset, std::size_t length, base::Arena& arena,
                YamlTree& tree, base::Report& report) {
  return parse_plain_yaml(file, offset, length, arena, tree) ||
         parse_library_yaml(file, offset, length, arena, tree, report);
}

bool parse_library_yaml(const base::SourceFile& file, std::size_t offset, std::size_t length, base::Arena& arena,
                        YamlTree& tree, base::Report& report) {
  const std::string text = with_hidden_questions(std::string_view(file.text).substr(offset, length));
  ReadOnlyBuffer buffer(text);
  std::istream stream(&buffer);
  YamlBuilder builder(file, offset, text, arena, tree, report);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const StopParsing&) {
    return false;
  } catch (const YAML::Exception& e) {
    report_yaml_error(builder, file, e, report);
    return false;
  }
  if (tree.nodes.empty()) {
    YamlNode nothing;
    nothing.location.file = &file;
    tree.nodes.push_back(nothing);
  }
  return true;
}

}  // namespace platform
