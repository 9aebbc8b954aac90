#include "platform/document_reader/office/word_fields.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "platform/document_reader/office/office.h"

namespace document_reader::office {
namespace {

constexpr std::size_t longest_instruction = 10'000;

// `HYPERLINK "https://…" \o "…"`, and an address without quotes. Empty of other fields, and of places in the
// document.
std::string address_of_field(std::string_view code) {
  code = base::trimmed(code);
  if (!base::begins_with_ignoring_case(code, "hyperlink")) return {};
  code = base::trimmed(code.substr(9));
  if (code.starts_with("\\")) return {};
  if (!code.starts_with('"')) return std::string(code.substr(0, code.find_first_of(" \t")));
  return std::string(code.substr(1, code.find('"', 1) - 1));
}

bool is_page_number_field(std::string_view code) {
  code = base::trimmed(code);
  for (std::string_view word : {"page", "numpages", "sectionpages"})
    if (base::begins_with_ignoring_case(code, word) &&
        (code.size() == word.size() || base::is_space(code[word.size()])))
      return true;
  return false;
}

}  // namespace

void WordFields::turn(std::string_view type) {
  std::vector<Field>& fields = own_.fields;
  if (type == "begin" && fields.size() < deepest_element) return void(fields.emplace_back());
  if (fields.empty()) return;
  Field& field = fields.back();
  if (type == "separate") {
    field.is_shown = true;
    field.is_page_number = is_page_number_field(field.instruction);
    const std::string href = address_of_field(field.instruction);
    field.is_link = !href.empty();
    if (field.is_link) flow_.open_link(href);
  } else if (type == "end") {
    if (field.is_link) flow_.close_link();
    fields.pop_back();
  }
}

void WordFields::add_instruction(std::string_view more) {
  if (own_.fields.empty() || own_.fields.back().is_shown) return;
  std::string& instruction = own_.fields.back().instruction;
  if (instruction.size() < longest_instruction) instruction += more;
}

bool WordFields::shows_text() const {
  return std::all_of(own_.fields.begin(), own_.fields.end(),
                     [](const Field& field) { return field.is_shown && !field.is_page_number; });
}

void WordFields::open_link(const std::string& href) {
  own_.links.push_back(!href.empty());
  if (!href.empty()) flow_.open_link(href);
}

void WordFields::open_simple_field(std::string_view instruction) { open_link(address_of_field(instruction)); }

void WordFields::close_link() {
  if (own_.links.empty()) return;
  if (own_.links.back()) flow_.close_link();
  own_.links.pop_back();
}

void WordFields::open_text_box() { interrupted_.push_back(std::exchange(own_, {})); }

void WordFields::close_text_box() {
  if (interrupted_.empty()) return;
  own_ = std::move(interrupted_.back());
  interrupted_.pop_back();
}

}  // namespace document_reader::office
