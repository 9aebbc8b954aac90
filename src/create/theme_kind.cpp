// prongsai new theme: a look of one's own, beside the folder of content.
#include <algorithm>
#include <array>

#include "create/kind.h"
#include "platform/disk.h"
#include "platform/places.h"
#include "read/names.h"
#include "read/site_content.h"

namespace create {
namespace {

using base::msg;

constexpr Question theme_name{"name", "ชื่อธีม ซึ่งเป็นชื่อโฟลเดอร์ด้วย", "The name of the theme, which is its folder as well"};
constexpr std::array theme_questions{theme_name};

constexpr std::string_view
    about_th = "# สี แบบอักษร และมุม ดู docs/themes.th.md สีที่ไม่ได้เขียนเป็นไปตามธีม default\n",
    about_en = "# Colours, font and corners: see docs/themes.en.md. A colour that is not here is that of default.\n",
    tokens = R"(# tokens:
#   light: {brand: "#4a1259", on2: "#eadcf0", link: "#5a1a6e", d1: "#5a1a6e"}
#   dark: {brand: "#2c0b36"}
# font: '"Sarabun", "Noto Sans Thai", Tahoma, sans-serif'
radius: 4px
)",
    style_th = "/* รูปแบบของท่าน ใช้ต่อท้ายรูปแบบของ default ทุกหน้า */\n",
    style_en = "/* Styles of your own, behind those of default on every page. */\n";

// A theme beside the content goes before one of the program's own.
bool comes_with_program(const std::string& content, const std::string& name) {
  const auto places = platform::places_of(content, "themes");
  return std::any_of(places.begin() + 1, places.end(),
                     [&](const std::string& place) { return platform::is_folder(place + name); });
}

Creation make_theme(const Order& order) {
  base::BilingualText why;
  const auto content = readers::read_site_content(order.content, why);
  if (!content) throw Refusal{2, why};
  const base::Language language = content->settings->settings.first_language();
  const std::string name = order.answers.text(theme_name, {}, [](const std::string& written) {
    return readers::why_not_a_name(written).value_or(base::BilingualText{});
  });
  const std::string path = platform::path_beside(order.content, "themes/") + name;
  if (comes_with_program(order.content, name))
    throw Refusal{1, msg("โปรแกรมมีธีม '{0}' อยู่แล้ว ซึ่งธีมใหม่จะบัง ใช้ชื่ออื่น",
                         "the program comes with a theme '{0}', which yours would hide; take another name", {name})};
  const bool is_thai = language == base::Language::th;
  return {{{path + "/theme.yaml", std::string(is_thai ? about_th : about_en).append(tokens)},
           {path + "/theme.css", std::string(is_thai ? style_th : style_en)}},
          {msg("ใช้ถาวรเมื่อเขียน theme: {0} ใน {1}/site.yaml", "to keep it, write theme: {0} in {1}/site.yaml",
               {name, order.content})},
          {"prongsai serve --open --theme " + name + order.content_option(),
           "prongsai check --theme " + name + order.content_option(),
           "prongsai build --theme " + name + order.content_option()}};
}

}  // namespace

extern const Kind theme_kind{.name = "theme",
                             .th = "ธีม: สีและรูปแบบของท่านเอง",
                             .en = "A theme: colours and styles of your own",
                             .argument = "NAME",
                             .questions = theme_questions,
                             .make = make_theme};

}  // namespace create
