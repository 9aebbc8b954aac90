#include "base/forms.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/url.h"
#include "base/utf8.h"

namespace base {
namespace {

constexpr std::string_view line_end = "\r\n";

bool is_text(std::string_view text) { return first_invalid_utf8(text) == text.npos; }

std::optional<std::string> form_decoded(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  auto out = percent_decoded(spaced);
  return out && is_text(*out) ? out : std::nullopt;
}

std::string form_encoded(std::string_view text) {
  std::string out = percent_encoded(text, "*-._ ");
  std::replace(out.begin(), out.end(), ' ', '+');
  return out;
}

// What stands before `end`; `rest` goes on after it. Nothing where there is no `end`.
std::optional<std::string_view> take_until(std::string_view& rest, std::string_view end) {
  const std::size_t at = rest.find(end);
  if (at == rest.npos) return std::nullopt;
  const std::string_view taken = rest.substr(0, at);
  rest.remove_prefix(at + end.size());
  return taken;
}

bool take(std::string_view& rest, std::string_view expected) {
  if (!rest.starts_with(expected)) return false;
  rest.remove_prefix(expected.size());
  return true;
}

// The text between quotation marks; browsers write '"', CR and LF in it as %22, %0D and %0A, and nothing else.
std::optional<std::string> take_quoted(std::string_view& rest) {
  if (!take(rest, "\"")) return std::nullopt;
  const auto text = take_until(rest, "\"");
  if (!text || !is_text(*text)) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < text->size(); ++i) {
    const std::string_view three = text->substr(i, 3);
    const char escaped = three == "%22" ? '"' : three == "%0D" ? '\r' : three == "%0A" ? '\n' : '\0';
    out += escaped ? escaped : (*text)[i];
    if (escaped) i += 2;
  }
  return out;
}

std::string without_folders(const std::string& name) { return name.substr(name.find_last_of("/\\") + 1); }

struct PartHeader {
  std::optional<std::string> name, file;
};

// `form-data; name="…"; filename="…"`
bool read_disposition(std::string_view value, PartHeader& header) {
  if (!take(value, "form-data")) return false;
  while (!value.empty()) {
    const bool is_name = take(value, "; name="), is_file = !is_name && take(value, "; filename=");
    std::optional<std::string>& into = is_file ? header.file : header.name;
    if ((!is_name && !is_file) || into || !(into = take_quoted(value))) return false;
  }
  return header.name.has_value();
}

// The lines before a part's bytes, up to the empty one.
std::optional<PartHeader> take_part_header(std::string_view& rest) {
  PartHeader header;
  while (true) {
    const auto line = take_until(rest, line_end);
    if (!line) return std::nullopt;
    if (line->empty()) return header.name ? std::optional(header) : std::nullopt;
    constexpr std::string_view disposition = "content-disposition: ", type = "content-type:";
    if (begins_with_ignoring_case(*line, disposition)) {
      if (header.name || !read_disposition(line->substr(disposition.size()), header)) return std::nullopt;
    } else if (!begins_with_ignoring_case(*line, type)) {
      return std::nullopt;
    }
  }
}

bool add_part(Form& form, PartHeader header, std::string_view bytes) {
  if (form.fields.size() + form.files.size() == most_form_parts) return false;
  if (!header.file) {
    form.fields.emplace_back(std::move(*header.name), bytes);
    return is_text(bytes);
  }
  if (!header.file->empty() || !bytes.empty())
    form.files.push_back({std::move(*header.name), without_folders(*header.file), std::string(bytes)});
  return true;
}

// RFC 2046, section 5.1.1.
bool is_boundary(std::string_view text) {
  return !text.empty() && text.size() <= 70 && text.back() != ' ' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter_or_digit(c) || std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
         });
}

std::optional<std::string> boundary_of(std::string_view content_type) {
  std::string_view rest = content_type;
  if (!take_until(rest, ";")) return std::nullopt;
  rest = trimmed(rest);
  if (!begins_with_ignoring_case(rest, "boundary=")) return std::nullopt;
  std::string_view value = rest.substr(9);
  if (value.size() > 1 && value.starts_with('"') && value.ends_with('"')) value = value.substr(1, value.size() - 2);
  return is_boundary(value) ? std::optional(std::string(value)) : std::nullopt;
}

}  // namespace

std::optional<FormFields> urlencoded_fields(std::string_view text) {
  FormFields out;
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(pair.size() + 1, text.size()));
    if (pair.empty()) continue;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    auto name = form_decoded(pair.substr(0, equals));
    auto value = form_decoded(pair.substr(std::min(equals + 1, pair.size())));
    if (!name || !value || out.size() == most_form_parts) return std::nullopt;
    out.emplace_back(std::move(*name), std::move(*value));
  }
  return out;
}

std::string urlencoded(const FormFields& fields) {
  std::string out;
  for (const auto& [name, value] : fields)
    out += (out.empty() ? "" : "&") + form_encoded(name) + "=" + form_encoded(value);
  return out;
}

std::optional<Form> multipart_form(std::string_view content_type, std::string_view body) {
  const auto boundary = boundary_of(content_type);
  if (!boundary) return std::nullopt;
  const std::string first = "--" + *boundary, next = "\r\n" + first;
  Form form;
  if (!take(body, first)) return std::nullopt;
  while (take(body, line_end)) {
    auto header = take_part_header(body);
    const auto bytes = header ? take_until(body, next) : std::nullopt;
    if (!bytes || !add_part(form, std::move(*header), *bytes)) return std::nullopt;
  }
  return body == "--" || body == "--\r\n" ? std::optional(std::move(form)) : std::nullopt;
}

std::string media_type_in(std::string_view content_type) {
  return to_lower(trimmed(content_type.substr(0, content_type.find(';'))));
}

}  // namespace base
