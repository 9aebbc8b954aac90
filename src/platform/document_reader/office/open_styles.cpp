#include "platform/document_reader/office/open_styles.h"

#include <algorithm>

namespace document_reader::office {
namespace {

// "๑, ๒, ๓, ..." is "๑".
std::string format_of(std::string_view format) {
  return format.empty() ? "none" : std::string(format.substr(0, format.find(',')));
}

}  // namespace

bool StylesReader::open(std::string_view name, const XmlAttributes& attributes) {
  if (name == "style") {
    name_ = attributes["name"];
  } else if (name == "text-properties" && attributes["display"] == "none") {
    styles_.hidden_text.insert(name_);
  } else if (name == "table-properties" && attributes["display"] == "false") {
    styles_.hidden_tables.insert(name_);
  } else if (name == "list-style") {
    list_ = &styles_.lists[std::string(attributes["name"])];
  } else if (list_ && (name == "list-level-style-number" || name == "list-level-style-bullet")) {
    const std::size_t level = attributes.number("level", 1, list_levels);
    ListLevel& in = (*list_)[std::max<std::size_t>(level, 1) - 1];
    in.bullet = attributes["bullet-char"];
    in.format = name == "list-level-style-bullet" ? std::string() : format_of(attributes["num-format"]);
    in.prefix = attributes["num-prefix"];
    in.suffix = attributes["num-suffix"];
    in.start = attributes.number("start-value", 1, 1'000'000);
    in.shown = std::clamp<std::size_t>(attributes.number("display-levels", 1, list_levels), 1, list_levels);
  } else {
    return false;
  }
  return true;
}

}  // namespace document_reader::office
