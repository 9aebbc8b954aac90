#include "desk/form/controls.h"

#include <algorithm>

#include "base/utf8.h"

namespace desk {
namespace {

using readers::Type;

bool is_number(Type type) {
  return type == Type::number || type == Type::score || type == Type::change || type == Type::whole ||
         type == Type::count || type == Type::amount || type == Type::year || type == Type::indicator;
}

// Lines that a text of this length wants, at about sixty letters a line; 16 at most.
long long lines_of(const Field& field) {
  const auto breaks = static_cast<std::size_t>(std::count(field.value.begin(), field.value.end(), '\n'));
  const std::size_t least = field.type == Type::markdown ? 2 : 1;
  return static_cast<long long>(
      std::clamp(base::count_code_points(field.value) / 60 + breaks + 1, least, std::size_t{16}));
}

// The example of one value as a person writes it: without quotation marks, and empty where it is a map or a list of
// YAML.
std::string_view plain_example(std::string_view example) {
  if (example.starts_with('"') && example.ends_with('"') && example.size() > 1)
    return example.substr(1, example.size() - 2);
  return example.starts_with('{') || example.starts_with('[') ? std::string_view() : example;
}

}  // namespace

bool is_short(Type type) {
  return is_number(type) || type == Type::date || type == Type::month || type == Type::date_or_month ||
         type == Type::deadline || type == Type::code;
}

bool is_at_or_below(std::string_view at, std::string_view place) {
  return at == place || (at.starts_with(place) && at.size() > place.size() && at[place.size()] == '/');
}

// Those of this very place; of a control also those of places within it, which no other field shows.
std::vector<const Remark*> ControlWriter::remarks_at(const Field& field) const {
  std::vector<const Remark*> out;
  const bool is_leaf = field.parts.empty();
  for (const Remark& remark : remarks_)
    if (remark.at == field.at || (is_leaf && is_at_or_below(remark.at, field.at))) out.push_back(&remark);
  return out;
}

void ControlWriter::label_words(const Field& field) {
  out_.text(field.label);
  if (field.is_required) out_.raw(" <span class=\"must\">").text(words_("form.required")).raw("</span>");
}

void ControlWriter::help(const Field& field) {
  const std::string_view example = plain_example(field.example);
  out_.raw("<p class=\"help\" id=\"h").text(field.at).raw("\">");
  if (!field.help.empty()) out_.text(field.help);
  if (!example.empty() && field.shape != Shape::choice && field.shape != Shape::group)
    out_.raw(field.help.empty() ? base::Literal("") : base::Literal(" "))
        .text(words_("form.example", {{"value", example}}));
  out_.raw("</p>\n");
  if (field.comment.empty()) return;
  out_.raw("<p class=\"comment\" id=\"c").text(field.at).raw("\"><span>").text(words_("form.comment"));
  out_.raw("</span> ").text(field.comment).raw("</p>\n");
}

void ControlWriter::remarks(const Field& field) {
  out_.raw("<div class=\"remarks\" id=\"r").text(field.at).raw("\" data-at=\"").text(field.at).raw("\">");
  for (const Remark* remark : remarks_at(field)) add_remark(out_, *remark, words_);
  out_.raw("</div>\n");
}

void ControlWriter::names(const Field& field) {
  out_.raw(" id=\"v").text(field.at).raw("\" name=\"v").text(field.at).raw("\" aria-describedby=\"h");
  if (!field.comment.empty()) out_.text(field.at).raw(" c");
  out_.text(field.at).raw(" r").text(field.at).raw("\"");
  const auto found = remarks_at(field);
  if (std::any_of(found.begin(), found.end(), [](const Remark* r) { return r->severity == base::Severity::error; }))
    out_.raw(" aria-invalid=\"true\"");
}

void ControlWriter::control(const Field& field) {
  if (field.shape == Shape::choice) return choice(field);
  text(field);
  if (!field.takes_file) return;
  out_.raw("<label class=\"file\">").text(words_("form.or_file"));
  out_.raw(" <input type=\"file\" name=\"f").text(field.at).raw("\"></label>\n");
}

void ControlWriter::text(const Field& field) {
  const bool is_line = is_short(field.type) || (field.type != Type::markdown && field.type != Type::text);
  if (is_line && field.value.find('\n') == field.value.npos) {
    out_.raw(is_short(field.type) ? base::Literal("<input class=\"short\"") : base::Literal("<input"));
    names(field);
    if (is_number(field.type)) out_.raw(" inputmode=\"decimal\"");
    if (field.type == Type::phone) out_.raw(" inputmode=\"tel\"");
    out_.raw(" autocomplete=\"off\" value=\"").text(field.value).raw("\">\n");
    return;
  }
  out_.raw("<textarea rows=\"").number(lines_of(field)).raw("\"");
  names(field);
  out_.raw(">\n").text(field.value).raw("</textarea>\n");
}

void ControlWriter::choice(const Field& field) {
  out_.raw("<select");
  names(field);
  out_.raw("><option value=\"\">").text(words_("form.not_stated")).raw("</option>");
  for (const Option& option : field.options) {
    out_.raw("<option value=\"").text(option.value).raw("\"");
    if (option.value == field.value) out_.raw(" selected");
    out_.raw(">").text(option.label).raw("</option>");
  }
  out_.raw("</select>\n");
}

void ControlWriter::wording(const Field& part) {
  out_.raw("<div class=\"wording\"><label for=\"v").text(part.at).raw("\">");
  out_.text(words_(part.key == "th" ? "form.in_thai" : "form.in_english")).raw("</label>\n");
  out_.raw("<textarea rows=\"").number(lines_of(part)).raw("\" lang=\"").text(part.key);
  out_.raw("\" id=\"v").text(part.at).raw("\" name=\"v").text(part.at).raw("\">\n");
  out_.text(part.value).raw("</textarea>\n");
  remarks(part);
  out_.raw("</div>\n");
}

}  // namespace desk
