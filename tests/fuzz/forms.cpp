// Any bytes as what a browser sends of a form: what is read is text of the form, and encoded again it reads the same.
#include "base/forms.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_utf8(std::string_view text) { return base::first_invalid_utf8(text) == text.npos; }

void check_fields(const base::FormFields& fields) {
  require(fields.size() <= base::most_form_parts);
  for (const auto& [name, value] : fields) require(is_utf8(name) && is_utf8(value));
  require(base::urlencoded_fields(base::urlencoded(fields)) == fields);
}

}  // namespace

// The first line is the content type of the rest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (const auto fields = base::urlencoded_fields(text)) check_fields(*fields);
  const std::size_t line_end = text.find('\n');
  if (line_end == text.npos) return 0;
  const std::string_view body = text.substr(line_end + 1);
  const auto form = base::multipart_form(text.substr(0, line_end), body);
  if (!form) return 0;
  check_fields(form->fields);
  for (const base::FormFile& file : form->files) {
    require(is_utf8(file.field) && is_utf8(file.name) && file.name.find_first_of("/\\") == file.name.npos);
    require(body.find(file.bytes) != body.npos);
  }
  return 0;
}
