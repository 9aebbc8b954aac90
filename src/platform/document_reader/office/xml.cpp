#include "platform/document_reader/office/xml.h"

#include <expat.h>

#include <charconv>
#include <new>

#include "platform/document_reader/office/office.h"

namespace document_reader::office {
namespace {

std::string_view local_name(const char* name) {
  const std::string_view whole = name;
  return whole.substr(whole.rfind(':') + 1);
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char** at = list_; *at; at += 2)
    if (local_name(*at) == name) return at[1];
  return {};
}

bool XmlAttributes::is_on(std::string_view name) const {
  const std::string_view value = operator[](name);
  return value.data() == nullptr || !(value == "0" || value == "false" || value == "off" || value == "none");
}

std::size_t XmlAttributes::number(std::string_view name, std::size_t otherwise, std::size_t most) const {
  const std::string_view value = operator[](name);
  std::size_t out = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
  if (error == std::errc::result_out_of_range) return most;
  return error != std::errc() || end != value.data() + value.size() ? otherwise : std::min(out, most);
}

struct XmlParser::Calls {
  // An exception must not pass through the parser, which is C.
  template <class Work>
  static void guarded(void* self, Work work) {
    auto& in = *static_cast<XmlParser*>(self);
    if (in.thrown_) return;
    try {
      work(in);
    } catch (...) {
      in.thrown_ = std::current_exception();
      XML_StopParser(static_cast<XML_Parser>(in.parser_), XML_FALSE);
    }
  }
  static void start(void* self, const char* name, const char** attributes) {
    guarded(self, [&](XmlParser& in) {
      if (++in.depth_ > deepest_element) throw Refused{State::too_deep, deepest_element};
      if (++in.elements_ > most_elements) throw Refused{State::too_many_parts, most_elements};
      in.handler_.open(local_name(name), XmlAttributes(attributes));
    });
  }
  static void end(void* self, const char* name) {
    guarded(self, [&](XmlParser& in) {
      --in.depth_;
      in.handler_.close(local_name(name));
    });
  }
  static void words(void* self, const char* text, int length) {
    guarded(self, [&](XmlParser& in) { in.handler_.text({text, static_cast<std::size_t>(length)}); });
  }
  static void doctype(void* self, const char*, const char*, const char*, int) {
    guarded(self, [](XmlParser&) { throw Refused{State::document_type}; });
  }
};

XmlParser::XmlParser(XmlHandler& handler) : handler_(handler), parser_(XML_ParserCreate(nullptr)) {
  if (!parser_) throw std::bad_alloc();
  const auto parser = static_cast<XML_Parser>(parser_);
  XML_SetUserData(parser, this);
  XML_SetElementHandler(parser, Calls::start, Calls::end);
  XML_SetCharacterDataHandler(parser, Calls::words);
  XML_SetStartDoctypeDeclHandler(parser, Calls::doctype);
}

XmlParser::~XmlParser() { XML_ParserFree(static_cast<XML_Parser>(parser_)); }

void XmlParser::parse(std::string_view bytes, bool is_last) {
  const auto status =
      XML_Parse(static_cast<XML_Parser>(parser_), bytes.data(), static_cast<int>(bytes.size()), is_last);
  if (thrown_) std::rethrow_exception(thrown_);
  if (status != XML_STATUS_OK) throw Refused{State::damaged};
}

void XmlParser::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, 1 << 16);
    bytes.remove_prefix(piece.size());
    parse(piece, false);
  }
}

void XmlParser::finish() { parse("", true); }

}  // namespace document_reader::office
