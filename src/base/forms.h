// What browsers send of a form: application/x-www-form-urlencoded and multipart/form-data.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

using FormFields = std::vector<std::pair<std::string, std::string>>;  // names and values, in order

struct FormFile {
  std::string field;
  std::string name;  // as the browser states it, without the folders that some put before it
  std::string bytes;
};

struct Form {
  FormFields fields;
  std::vector<FormFile> files;  // in order; fields for a file where none was chosen are left out
};

inline constexpr std::size_t most_form_parts = 20'000;  // fields and files

// "a=1&b=%E0%B8%81+x", as the URL Standard of WHATWG has it, for bodies and for the query of an address. Nothing
// where it is not that: a '%' without two digits, text that is not UTF-8, too many fields.
std::optional<FormFields> urlencoded_fields(std::string_view text);
std::string urlencoded(const FormFields& fields);

// RFC 7578, written as the HTML Standard has browsers write it; nothing for anything else.
std::optional<Form> multipart_form(std::string_view content_type, std::string_view body);

// "multipart/form-data" of "Multipart/Form-Data; boundary=x".
std::string media_type_in(std::string_view content_type);

}  // namespace base
