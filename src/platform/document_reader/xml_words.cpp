#include "platform/document_reader/xml_words.h"

#include <expat.h>

#include <cmath>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

namespace document_reader {
namespace {

constexpr std::size_t deepest_element = 1'000;

std::string_view local(const char* name) {
  const std::string_view whole = name;
  return whole.substr(whole.rfind(':') + 1);
}

std::string_view attribute(const char** attributes, std::string_view name) {
  for (; *attributes; attributes += 2)
    if (local(*attributes) == name) return attributes[1];
  return {};
}

// A sheet stores 1234567890121 as "1.234567890121E12".
std::string number_in_full(const std::string& written) {
  char* end = nullptr;
  const double value = std::strtod(written.c_str(), &end);
  const bool is_whole = !written.empty() && !*end && std::abs(value) < 1e15 && value == std::floor(value);
  return is_whole ? std::to_string(static_cast<long long>(value)) : written;
}

}  // namespace

struct XmlWords::Inside {
  Inside(const XmlRules& given, Sink& sink) : rules(given), out(sink), parser(XML_ParserCreate(nullptr)) {
    if (!parser) throw std::bad_alloc();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, start, end);
    XML_SetCharacterDataHandler(parser, words);
  }
  ~Inside() { XML_ParserFree(parser); }

  const XmlRule* rule_of(std::string_view name) const {
    for (std::size_t i = 0; i < rules.count; ++i)
      if (rules.list[i].name == name) return &rules.list[i];
    return nullptr;
  }

  // An exception must not pass through the parser, which is C.
  template <class Work>
  void guarded(Work work) {
    if (thrown) return;
    try {
      work();
    } catch (...) {
      thrown = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }

  static void start(void* self, const char* name, const char** attributes) {
    auto& in = *static_cast<Inside*>(self);
    in.guarded([&] { in.open(local(name), attributes); });
  }
  static void end(void* self, const char* name) {
    auto& in = *static_cast<Inside*>(self);
    in.guarded([&] { in.close(local(name)); });
  }
  static void words(void* self, const char* text, int length) {
    auto& in = *static_cast<Inside*>(self);
    in.guarded([&] {
      if (in.skipped || !(in.rules.all_words || in.holding)) return;
      const std::string_view more(text, static_cast<std::size_t>(length));
      if (in.is_value)
        in.value += more;
      else
        in.out.add(more);
    });
  }

  void open(std::string_view name, const char** attributes) {
    if (++depth > deepest_element) throw Damaged{};
    const XmlRule* rule = rule_of(name);
    if (skipped || (rule && rule->is_skipped)) return void(++skipped);
    if (rule && rule->before) out.add(rule->before);
    holding += rule && rule->holds_words;
    if (rules.has_sheet_cells && name == "c") kind = attribute(attributes, "t");
    if (rules.has_sheet_cells && name == "v") is_value = true, value.clear();
    if (name == "s" && rules.all_words) out.add(' ');
    if (name == "tspan" && (!attribute(attributes, "x").empty() || !attribute(attributes, "dy").empty()))
      out.add('\n');
    // The text that a cell of an OpenDocument shows may be rounded.
    if (const auto exact = attribute(attributes, "value"); name == "table-cell" && !exact.empty()) {
      out.add(number_in_full(std::string(exact)));
      out.add(base::cell_end);
    }
  }

  void close(std::string_view name) {
    --depth;
    if (skipped) return void(--skipped);
    const XmlRule* rule = rule_of(name);
    holding -= rule && rule->holds_words;
    if (is_value && name == "v") {
      is_value = false;
      // A shared string is in their list already.
      if (kind != "s") out.add(kind.empty() || kind == "n" ? number_in_full(value) : value);
    }
    if (rule && rule->after) out.add(rule->after);
  }

  const XmlRules& rules;
  Sink& out;
  XML_Parser parser;
  std::exception_ptr thrown;
  std::size_t depth = 0, skipped = 0;
  int holding = 0;
  bool is_value = false;
  std::string kind, value;
};

XmlWords::XmlWords(const XmlRules& rules, Sink& out) : inside_(std::make_unique<Inside>(rules, out)) {}
XmlWords::~XmlWords() = default;

void XmlWords::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, 1 << 16);
    bytes.remove_prefix(piece.size());
    const auto status = XML_Parse(inside_->parser, piece.data(), static_cast<int>(piece.size()), XML_FALSE);
    if (inside_->thrown) std::rethrow_exception(inside_->thrown);
    if (status != XML_STATUS_OK) throw Damaged{};
  }
}

void XmlWords::finish() {
  const auto status = XML_Parse(inside_->parser, "", 0, XML_TRUE);
  if (inside_->thrown) std::rethrow_exception(inside_->thrown);
  if (status != XML_STATUS_OK) throw Damaged{};
}

}  // namespace document_reader
