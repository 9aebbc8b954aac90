// JSON. All strings are escaped so that they are also safe inside <script> of a page: `<`, `>`, `&`, U+2028 and
// U+2029 are written as \u….
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/html.h"

namespace base {

// `text` as a JSON string with its quotes. Requires valid UTF-8.
std::string json_string(std::string_view text);
void append_json_string(std::string& out, std::string_view text);

// A JSON value that may go into <script type="application/ld+json"> as it is: only our own code can make it.
class Json {
 public:
  Json& raw(Literal literal) { return bytes_ += literal.view(), *this; }
  Json& string(std::string_view text) { return append_json_string(bytes_, text), *this; }
  Json& number(long long value) { return bytes_ += std::to_string(value), *this; }
  Json& json(const Json& other) { return bytes_ += other.bytes_, *this; }

  bool empty() const { return bytes_.empty(); }
  std::string_view view() const { return bytes_; }

 private:
  std::string bytes_;
};

// Writes a JSON text from top to bottom: `key` names a member, a value follows, commas are added where they belong.
class JsonWriter {
 public:
  JsonWriter& open_object() { return begin(), out_ += '{', is_first_ = true, *this; }
  JsonWriter& close_object() { return out_ += '}', is_first_ = false, *this; }
  JsonWriter& open_list() { return begin(), out_ += '[', is_first_ = true, *this; }
  JsonWriter& close_list() { return out_ += ']', is_first_ = false, *this; }
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(long long value) { return raw(std::to_string(value)); }
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  // A value that is JSON already: "91.96", "true", "null", or what another writer wrote.
  JsonWriter& raw(std::string_view json) { return begin(), out_ += json, *this; }
  // A member; nothing where `value` is empty.
  JsonWriter& member(std::string_view name, std::string_view value);
  // The next member or value begins a new line.
  JsonWriter& line() { return is_new_line_ = true, *this; }

  // What was written, as a value inside other text; take() as a file, which ends with a line feed.
  std::string value() { return std::move(out_); }
  std::string take() { return out_ += '\n', std::move(out_); }

 private:
  void begin();

  std::string out_;
  bool is_first_ = true, is_after_key_ = false, is_new_line_ = false;
};

}  // namespace base
