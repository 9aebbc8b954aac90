// Writes a JSON text from top to bottom: `key` names a member, a value follows, commas come by themselves.
#pragma once

#include <string>
#include <string_view>

#include "core/html.h"

namespace core {

class JsonWriter {
 public:
  JsonWriter& open_object() { return begin(), out_ += '{', is_first_ = true, *this; }
  JsonWriter& close_object() { return out_ += '}', is_first_ = false, *this; }
  JsonWriter& open_list() { return begin(), out_ += '[', is_first_ = true, *this; }
  JsonWriter& close_list() { return out_ += ']', is_first_ = false, *this; }
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(long long value) { return raw(std::to_string(value)); }
  // A value that is JSON already: "91.96", "true", "null".
  JsonWriter& raw(std::string_view json) { return begin(), out_ += json, *this; }
  // A member; one without a value is left out.
  JsonWriter& member(std::string_view name, std::string_view value);
  // The next member or value begins a new line.
  JsonWriter& line() { return is_new_line_ = true, *this; }

  std::string take() { return out_ += '\n', std::move(out_); }

 private:
  void begin();

  std::string out_;
  bool is_first_ = true, is_after_key_ = false, is_new_line_ = false;
};

}  // namespace core
