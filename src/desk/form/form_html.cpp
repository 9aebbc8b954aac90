#include "desk/form/form_html.h"

#include <algorithm>

#include "desk/form/controls.h"
#include "desk/form/form.h"

namespace desk {
namespace {

using base::Html;
using readers::Type;

class FormWriter {
 public:
  FormWriter(const std::vector<Remark>& remarks, const base::Translations& words)
      : remarks_(remarks), words_(words) {}

  Html write(const Field& form) {
    if (form.shape == Shape::list) {
      write_items(form);
      return std::move(out_);
    }
    for (const Field& part : form.parts)
      if (part.is_usual) write_field(part);
    const auto rest = std::count_if(form.parts.begin(), form.parts.end(), [](const Field& f) { return !f.is_usual; });
    if (rest == 0) return std::move(out_);
    out_.raw("<details class=\"more\"><summary>")
        .text(words_("form.more", {{"n", std::to_string(rest)}}))
        .raw("</summary>\n");
    for (const Field& part : form.parts)
      if (!part.is_usual) write_field(part);
    out_.raw("</details>\n");
    return std::move(out_);
  }

 private:
  static bool is_at_or_below(std::string_view at, std::string_view place) {
    return at == place || (at.starts_with(place) && at.size() > place.size() && at[place.size()] == '/');
  }

  // Those of this very place; of a control also those of places within it, which no other field shows.
  std::vector<const Remark*> remarks_at(const Field& field) const {
    std::vector<const Remark*> out;
    const bool is_leaf = field.parts.empty();
    for (const Remark& remark : remarks_)
      if (remark.at == field.at || (is_leaf && is_at_or_below(remark.at, field.at))) out.push_back(&remark);
    return out;
  }

  void write_remarks(const Field& field) {
    const auto found = remarks_at(field);
    out_.raw("<div class=\"remarks\" id=\"r").text(field.at).raw("\" data-at=\"").text(field.at).raw("\">");
    for (const Remark* remark : found) add_remark(out_, *remark, words_);
    out_.raw("</div>\n");
  }

  void write_help(const Field& field) {
    const std::string_view example = plain_example(field.example);
    out_.raw("<p class=\"help\" id=\"h").text(field.at).raw("\">");
    if (!field.help.empty()) out_.text(field.help);
    if (!example.empty() && field.shape != Shape::choice && field.shape != Shape::group)
      out_.raw(field.help.empty() ? base::Literal("") : base::Literal(" "))
          .text(words_("form.example", {{"value", example}}));
    out_.raw("</p>\n");
  }

  void write_label_words(const Field& field) {
    out_.text(field.label);
    if (field.is_required) out_.raw(" <span class=\"must\">").text(words_("form.required")).raw("</span>");
  }

  void write_field(const Field& field) {
    if (field.is_foreign) return write_foreign(field);
    switch (field.shape) {
      case Shape::text:
      case Shape::choice:
        return write_single(field);
      case Shape::wordings:
      case Shape::group:
      case Shape::list:
        return write_set(field);
    }
  }

  void write_foreign(const Field& field) {
    out_.raw("<div class=\"field\"><p class=\"label\">").text(field.label).raw("</p><p class=\"help\">");
    out_.text(words_("form.foreign")).raw("</p>");
    write_remarks(field);
    out_.raw("</div>\n");
  }

  void write_single(const Field& field) {
    out_.raw("<div class=\"field\"><label for=\"v").text(field.at).raw("\">");
    write_label_words(field);
    out_.raw("</label>\n");
    write_help(field);
    write_control(field);
    write_remarks(field);
    out_.raw("</div>\n");
  }

  void write_names(const Field& field) {
    out_.raw(" id=\"v").text(field.at).raw("\" name=\"v").text(field.at).raw("\" aria-describedby=\"h");
    out_.text(field.at).raw(" r").text(field.at).raw("\"");
    const auto found = remarks_at(field);
    if (std::any_of(found.begin(), found.end(), [](const Remark* r) { return r->severity == base::Severity::error; }))
      out_.raw(" aria-invalid=\"true\"");
  }

  void write_control(const Field& field) {
    if (field.shape == Shape::choice) return write_choice(field);
    write_text(field);
    if (!field.takes_file) return;
    out_.raw("<label class=\"file\">").text(words_("form.or_file"));
    out_.raw(" <input type=\"file\" name=\"f").text(field.at).raw("\"></label>\n");
  }

  void write_text(const Field& field) {
    const bool is_line = is_short(field.type) || (field.type != Type::markdown && field.type != Type::text);
    if (is_line && field.value.find('\n') == field.value.npos) {
      out_.raw(is_short(field.type) ? base::Literal("<input class=\"short\"") : base::Literal("<input"));
      write_names(field);
      if (is_number(field.type)) out_.raw(" inputmode=\"decimal\"");
      if (field.type == Type::phone) out_.raw(" inputmode=\"tel\"");
      out_.raw(" autocomplete=\"off\" value=\"").text(field.value).raw("\">\n");
      return;
    }
    out_.raw("<textarea rows=\"").number(static_cast<long long>(lines_of(field))).raw("\"");
    write_names(field);
    out_.raw(">\n").text(field.value).raw("</textarea>\n");
  }

  void write_choice(const Field& field) {
    out_.raw("<select");
    write_names(field);
    out_.raw("><option value=\"\">").text(words_("form.not_stated")).raw("</option>");
    for (const Option& option : field.options) {
      out_.raw("<option value=\"").text(option.value).raw("\"");
      if (option.value == field.value) out_.raw(" selected");
      out_.raw(">").text(option.label).raw("</option>");
    }
    out_.raw("</select>\n");
  }

  void write_set(const Field& field) {
    const bool is_grid = std::all_of(field.parts.begin(), field.parts.end(), [](const Field& part) {
      return part.shape != Shape::group && part.shape != Shape::list && is_short(part.type) && !part.is_new;
    });
    out_.raw(is_grid && field.shape == Shape::group ? base::Literal("<fieldset class=\"set grid\">")
                                                    : base::Literal("<fieldset class=\"set\">"));
    out_.raw("<legend>");
    write_label_words(field);
    out_.raw("</legend>\n");
    write_help(field);
    write_remarks(field);
    if (field.shape == Shape::list)
      write_items(field);
    else
      write_parts(field);
    out_.raw("</fieldset>\n");
  }

  // Entries with several values each, such as the items to be disclosed: all of them unfolded would be many screens.
  static bool is_long_list(const Field& field) {
    constexpr std::ptrdiff_t most_unfolded = 8;
    return std::count_if(field.parts.begin(), field.parts.end(),
                         [](const Field& part) { return part.shape == Shape::group; }) > most_unfolded;
  }

  void write_folded(const Field& part) {
    const bool has_remarks = std::any_of(remarks_.begin(), remarks_.end(),
                                         [&](const Remark& remark) { return is_at_or_below(remark.at, part.at); });
    out_.raw(has_remarks ? base::Literal("<details class=\"fold\" open>")
                         : base::Literal("<details class=\"fold\">"));
    out_.raw("<summary>").text(part.label).raw(" <span class=\"state\">");
    out_.text(words_(value_of(part).empty() ? "agency.missing" : "agency.there")).raw("</span></summary>\n");
    Field unfolded = part;
    unfolded.help.clear();
    write_field(unfolded);
    out_.raw("</details>\n");
  }

  void write_parts(const Field& field) {
    const bool is_long = is_long_list(field);
    for (const Field& part : field.parts) {
      if (field.shape == Shape::wordings) {
        write_wording(part);
      } else if (part.is_new) {
        write_new_entry(part);
      } else if (is_long) {
        write_folded(part);
      } else {
        write_field(part);
      }
    }
  }

  void write_wording(const Field& part) {
    out_.raw("<div class=\"wording\"><label for=\"v").text(part.at).raw("\">");
    out_.text(words_(part.key == "th" ? "form.in_thai" : "form.in_english")).raw("</label>\n");
    out_.raw("<textarea rows=\"")
        .number(static_cast<long long>(lines_of(part)))
        .raw("\" lang=\"")
        .text(part.key)
        .raw("\"");
    out_.raw(" id=\"v")
        .text(part.at)
        .raw("\" name=\"v")
        .text(part.at)
        .raw("\">\n")
        .text(part.value)
        .raw("</textarea>\n");
    write_remarks(part);
    out_.raw("</div>\n");
  }

  void write_new_entry(const Field& part) {
    out_.raw("<div class=\"entry\"><div class=\"field\"><label for=\"k").text(part.at).raw("\">");
    out_.text(words_("form.key"))
        .raw("</label><input class=\"short\" id=\"k")
        .text(part.at)
        .raw("\" name=\"k")
        .text(part.at);
    out_.raw("\" value=\"").text(part.name).raw("\"></div>\n");
    Field value = part;
    value.label = words_("form.value");
    write_field(value);
    out_.raw("</div>\n");
  }

  void write_items(const Field& list) {
    out_.raw("<ol class=\"items\">\n");
    std::size_t number = 0;
    for (const Field& item : list.parts) {
      ++number;
      if (item.is_new)
        write_next_item(item, list.parts.size() == 1);
      else
        write_item(item, number,
                   number < list.parts.size() && !list.parts[number].is_new ? &list.parts[number] : nullptr);
    }
    out_.raw("</ol>\n");
  }

  static Field titled(const Field& item, std::string title) {
    Field out = item;
    out.label = std::move(title);
    out.is_required = false;
    out.help.clear();
    return out;
  }

  // `next`: the item after it; null of the last.
  void write_item(const Field& item, std::size_t number, const Field* next) {
    out_.raw("<li class=\"item\">");
    Field own = titled(item, words_("form.item", {{"n", std::to_string(number)}}));
    own.example = {};
    write_field(own);
    write_item_tools(item, number, next);
    out_.raw("</li>\n");
  }

  static bool takes_file(const Field& field) {
    return field.takes_file || std::any_of(field.parts.begin(), field.parts.end(), takes_file);
  }

  // Folded until something is to be added, or was. The first file of a list is dropped onto what can be seen.
  void write_next_item(const Field& item, bool is_only) {
    out_.raw("<li class=\"item new\">");
    const bool is_open = !value_of(item).empty() || (is_only && takes_file(item));
    out_.raw(is_open ? base::Literal("<details open>") : base::Literal("<details>"));
    out_.raw("<summary>").text(words_("form.add")).raw("</summary>\n");
    write_field(titled(item, words_("form.new_item")));
    out_.raw("</details></li>\n");
  }

  void write_move(const Field& upwards, std::string_view words, const std::string& n) {
    out_.raw("<button class=\"plain\" name=\"up\" value=\"").text(upwards.at).raw("\">");
    out_.text(words_(words, {{"n", n}})).raw("</button> ");
  }

  // An item goes down where the next one goes up.
  void write_item_tools(const Field& item, std::size_t number, const Field* next) {
    const std::string n = std::to_string(number);
    out_.raw("<p class=\"tools\">");
    if (number > 1) write_move(item, "form.move_up", n);
    if (next) write_move(*next, "form.move_down", n);
    out_.raw("<label class=\"check\"><input type=\"checkbox\" name=\"d").text(item.at).raw("\" value=\"1\"");
    if (item.is_removed) out_.raw(" checked");
    out_.raw("> ").text(words_("form.remove", {{"n", n}})).raw("</label></p>\n");
  }

  const std::vector<Remark>& remarks_;
  const base::Translations& words_;
  Html out_;
};

}  // namespace

void add_remark(Html& out, const Remark& remark, const base::Translations& words) {
  const bool is_error = remark.severity == base::Severity::error;
  out.raw(is_error ? base::Literal("<p class=\"remark error\"><b>")
                   : base::Literal("<p class=\"remark warning\"><b>"));
  out.text(words(is_error ? "form.error" : "form.warning")).raw("</b> ").text(remark.text);
  if (!remark.advice.empty()) out.raw(" <span class=\"advice\">").text(remark.advice).raw("</span>");
  if (!remark.ignore.empty())
    out.raw(" <a class=\"ignore\" href=\"")
        .text(remark.ignore.view())
        .raw("\">")
        .text(words("form.ignore"))
        .raw("</a>");
  out.raw("</p>");
}

Html form_html(const Field& form, const std::vector<Remark>& remarks, const base::Translations& words) {
  return FormWriter(remarks, words).write(form);
}

}  // namespace desk
