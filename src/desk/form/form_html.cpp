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
      : remarks_(remarks), words_(words), control_(out_, remarks, words) {}

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
    control_.remarks(field);
    out_.raw("</div>\n");
  }

  void write_single(const Field& field) {
    out_.raw("<div class=\"field\"><label for=\"v").text(field.at).raw("\">");
    control_.label_words(field);
    out_.raw("</label>\n");
    control_.help(field);
    control_.control(field);
    control_.remarks(field);
    out_.raw("</div>\n");
  }

  void write_set(const Field& field) {
    const bool is_grid = std::all_of(field.parts.begin(), field.parts.end(), [](const Field& part) {
      return part.shape != Shape::group && part.shape != Shape::list && is_short(part.type) && !part.is_new;
    });
    out_.raw(is_grid && field.shape == Shape::group ? base::Literal("<fieldset class=\"set grid\">")
                                                    : base::Literal("<fieldset class=\"set\">"));
    out_.raw("<legend>");
    control_.label_words(field);
    out_.raw("</legend>\n");
    control_.help(field);
    control_.remarks(field);
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

  // The link or file that the other parts of a group say more about; null where it has none.
  static const Field* file_of(const Field& group) {
    const auto found =
        std::find_if(group.parts.begin(), group.parts.end(), [](const Field& part) { return part.takes_file; });
    return found == group.parts.end() || found->is_new ? nullptr : &*found;
  }

  void write_parts(const Field& field) {
    const bool is_long = is_long_list(field);
    const Field* first = file_of(field);
    if (first) write_field(*first);
    for (const Field& part : field.parts) {
      if (&part == first) continue;
      if (field.shape == Shape::wordings) {
        control_.wording(part);
      } else if (part.is_new) {
        write_new_entry(part);
      } else if (is_long) {
        write_folded(part);
      } else {
        write_field(part);
      }
    }
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
        write_item(item, number, number == list.parts.size() || list.parts[number].is_new);
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

  void write_item(const Field& item, std::size_t number, bool is_last) {
    out_.raw("<li class=\"item\" data-item=\"").text(item.at).raw("\">");
    Field own = titled(item, words_("form.item", {{"n", std::to_string(number)}}));
    own.example = {};
    write_field(own);
    write_item_tools(item, number, is_last);
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

  // `place`: the one that the item goes to, from 0.
  void write_move(const Field& item, std::size_t place, std::string_view words, const std::string& n) {
    out_.raw("<button class=\"plain\" name=\"move\" value=\"").text(name_of(Move{item.at, place})).raw("\">");
    out_.text(words_(words, {{"n", n}})).raw("</button> ");
  }

  void write_item_tools(const Field& item, std::size_t number, bool is_last) {
    const std::string n = std::to_string(number);
    out_.raw("<p class=\"tools\">");
    if (number > 1) write_move(item, number - 2, "form.move_up", n);
    if (!is_last) write_move(item, number, "form.move_down", n);
    out_.raw("<label class=\"check\"><input type=\"checkbox\" name=\"d").text(item.at).raw("\" value=\"1\"");
    if (item.is_removed) out_.raw(" checked");
    out_.raw("> ").text(words_("form.remove", {{"n", n}})).raw("</label></p>\n");
  }

  const std::vector<Remark>& remarks_;
  const base::Translations& words_;
  Html out_;
  ControlWriter control_;
};

}  // namespace

Html form_html(const Field& form, const std::vector<Remark>& remarks, const base::Translations& words) {
  return FormWriter(remarks, words).write(form);
}

}  // namespace desk
