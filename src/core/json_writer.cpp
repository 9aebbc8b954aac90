#include "core/json_writer.h"

namespace core {

void JsonWriter::begin() {
  if (!is_after_key_) {
    if (!is_first_) out_ += ',';
    if (is_new_line_) out_ += '\n';
    is_new_line_ = false;
  }
  is_first_ = is_after_key_ = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  begin();
  append_json_string(out_, name);
  out_ += ':';
  is_after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  begin();
  append_json_string(out_, value);
  return *this;
}

JsonWriter& JsonWriter::member(std::string_view name, std::string_view value) {
  return value.empty() ? *this : key(name).text(value);
}

}  // namespace core
