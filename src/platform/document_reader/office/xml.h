// XML as it streams in. A document type is refused, so nothing outside the bytes is ever looked at.
#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace document_reader::office {

// Names are without the prefix of their namespace.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** list) : list_(list) {}
  // Empty where it is not there.
  std::string_view operator[](std::string_view name) const;
  bool has(std::string_view name) const { return operator[](name).data() != nullptr; }
  // Of a switch such as <w:b w:val="false"/>: on where the attribute is not there.
  bool is_on(std::string_view name) const;
  // Between 0 and `most`; `otherwise` where it is no number.
  std::size_t number(std::string_view name, std::size_t otherwise, std::size_t most) const;

 private:
  const char** list_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void open(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void close(std::string_view name) = 0;
  virtual void text(std::string_view more) = 0;
};

class XmlParser {
 public:
  explicit XmlParser(XmlHandler& handler);
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;
  ~XmlParser();
  // These throw Refused, and what the handler throws.
  void feed(std::string_view bytes);
  void finish();

 private:
  struct Calls;
  void parse(std::string_view bytes, bool is_last);

  XmlHandler& handler_;
  void* parser_;
  std::exception_ptr thrown_;
  std::size_t depth_ = 0, elements_ = 0;
};

}  // namespace document_reader::office
